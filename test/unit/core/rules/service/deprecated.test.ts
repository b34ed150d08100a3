import { describe, expect, test } from 'vitest';
import { markedBy } from '../../../../support/checkRule.ts';
import { filesWith as files, SERVICES } from './support/services.ts';

const RULE = 'service/deprecated';

describe('found', () => {
  test.each(['⟦Minitel⟧', 'agenda, ⟦minitel⟧'])('%s', services =>
    expect(markedBy(RULE, files(services))).toEqual(files(services)),
  );
});

describe('left alone', () => {
  test.each(['Agenda', 'Forum', 'Vivant', 'inconnu'])('%s', services =>
    expect(markedBy(RULE, files(services))).toEqual(files(services)),
  );
});

test('what a withdrawn item says is history', () => {
  const text = `### EX-AGD-001 — Titre\n\n- **Services** : Calendrier, Forum, Minitel\n- **Statut** : retiré\n`;
  expect(markedBy(RULE, { 'catalogues/services.yaml': SERVICES, 'a.md': text })['a.md']).toBe(text);
});
