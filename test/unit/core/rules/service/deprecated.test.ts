import { describe, expect, test } from 'vitest';
import { markedBy } from '../../../../support/checkRule.ts';

const RULE = 'service/deprecated';
const SERVICES = `kind: services
entries:
  - { id: agenda, name: Agenda, aliases: [AGD], renamed-from: [Calendrier, "L'almanach"] }
  - { id: forum, name: Forum, merged-into: agenda }
  - { id: chat, name: Causette, merged-into: ailleurs }
  - { id: minitel, name: Minitel, deprecated: true }
  - { id: vivant, name: Vivant, deprecated: false }
`;
const files = (services: string): Record<string, string> => ({
  'catalogues/services.yaml': SERVICES,
  'a.md': `### EX-AGD-001 — Titre\n\n- **Services** : ${services}\n\nL'ENT DOIT agir.\n`,
});

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
