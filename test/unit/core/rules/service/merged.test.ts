import { describe, expect, test } from 'vitest';
import { fixedBy, markedBy } from '../../../../support/checkRule.ts';
import { filesWith as files, SERVICES } from './support/services.ts';

const RULE = 'service/merged';

describe('found', () => {
  test.each(['⟦Forum⟧', 'agenda, ⟦forum (collèges)⟧', '⟦causette⟧'])('%s', services =>
    expect(markedBy(RULE, files(services))).toEqual(files(services)),
  );
});

describe('left alone', () => {
  test.each(['Agenda', 'Calendrier', 'Minitel', '—'])('%s', services =>
    expect(markedBy(RULE, files(services))).toEqual(files(services)),
  );
});

describe('the fix', () => {
  test('Forum', () => expect(fixedBy(RULE, files('Forum'))?.includes(': Agenda')).toBe(true));
  test('causette', () => expect(fixedBy(RULE, files('causette'))?.includes(': ailleurs')).toBe(true));
});

test('what a withdrawn item says is history', () => {
  const text = `### EX-AGD-001 — Titre\n\n- **Services** : Calendrier, Forum, Minitel\n- **Statut** : retiré\n`;
  expect(markedBy(RULE, { 'catalogues/services.yaml': SERVICES, 'a.md': text })['a.md']).toBe(text);
});
