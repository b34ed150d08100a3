import { describe, expect, test } from 'vitest';
import { fixedBy, markedBy } from '../../../../support/checkRule.ts';
import { filesWith as files, SERVICES } from './support/services.ts';

const RULE = 'service/renamed';

describe('found', () => {
  test.each(['⟦calendrier⟧, Agenda', '⟦L’almanach⟧'])('%s', services =>
    expect(markedBy(RULE, files(services))).toEqual(files(services)),
  );
});

describe('left alone', () => {
  test.each(['Agenda, agenda, AGD', 'Forum', 'inconnu', 'tous'])('%s', services =>
    expect(markedBy(RULE, files(services))).toEqual(files(services)),
  );
});

describe('the fix', () => {
  test('Calendrier', () => expect(fixedBy(RULE, files('Calendrier'))?.includes(': Agenda')).toBe(true));
});

test('what a withdrawn item says is history', () => {
  const text = `### EX-AGD-001 — Titre\n\n- **Services** : Calendrier, Forum, Minitel\n- **Statut** : retiré\n`;
  expect(markedBy(RULE, { 'catalogues/services.yaml': SERVICES, 'a.md': text })['a.md']).toBe(text);
});
