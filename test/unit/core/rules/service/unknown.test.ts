import { describe, expect, test } from 'vitest';
import { fixedBy, markedBy } from '../../../../support/checkRule.ts';

const RULE = 'service/unknown';
const SERVICES = [
  'kind: services',
  'entries:',
  '  - { id: socle, name: Services socles }',
  '  - { id: messagerie, name: Messagerie, aliases: [MSG, courriel], parent: socle }',
  '  - { id: "cantine, garderie", name: "Cantine, garderie" }',
  '',
].join('\n');

const chapter = (services: string): Record<string, string> => ({
  'catalogues/services.yaml': SERVICES,
  'a.md': `### EX-AAS-001 — Titre\n\n- **Services** : ${services}\n\nL'ENT DOIT agir.\n`,
});

const check = (files: Record<string, string>): void => expect(markedBy(RULE, files)).toEqual(files);

describe('fields', () => {
  test.each([
    '⟦mesagerie⟧',
    'MSG, ⟦agenda⟧ ; ⟦forum⟧',
    '⟦messagerie agenda⟧',
    'messagerie, MESSAGERIE, msg, Courriel, services socles',
    'messagerie (enseignants)',
    'tous',
    "l'ensemble des services",
    '—',
  ])('%s', services => check(chapter(services)));
});

test('a table row, front matter and a register are fields as well', () =>
  check({
    'catalogues/services.yaml': SERVICES,
    'a.md':
      '---\nservices: ⟦agenda⟧\n---\n\n| ID | Exigence | Services |\n|---|---|---|\n| EX-AAS-001 | Il DOIT agir. | MSG, ⟦forum⟧ |\n',
    'exigences/r.yaml':
      'items:\n  - { id: EX-AAS-002, statement: Il DOIT agir., services: [messagerie, ⟦"tchat"⟧] }\n',
  }));

test('an inherited value is reported once, where it is written', () =>
  check({
    'catalogues/services.yaml': SERVICES,
    'a.md':
      '---\nservices: [⟦agenda⟧]\n---\n\n### EX-AAS-001 — A\n\nIl DOIT.\n\n### EX-AAS-002 — B\n\nIl DOIT.\n',
  }));

describe('parents', () => {
  const parents = (...entries: string[]): Record<string, string> => ({
    'catalogues/services.yaml': `kind: services\nentries:\n${entries.map(entry => `  - ${entry}\n`).join('')}`,
  });
  test('an unknown parent, whatever the order of the keys', () =>
    check(
      parents('{ id: a }', '{ id: b, parent: a }', '{ parent: ⟦c⟧, id: d }', '{ id: e, parent: "⟦f⟧" }'),
    ));
  test('a parent by name or alias', () =>
    check(
      parents('{ id: a, name: Alpha, aliases: [AL] }', '{ id: b, parent: alpha }', '{ id: c, parent: AL }'),
    ));
  test('words that no entry bears at all are remarks', () =>
    check(parents('{ id: a, parent: à classer }', '{ id: b, parent: divers }')));
});

test('the nearest name is offered; an alias that is near gives the name of its entry', () => {
  expect(fixedBy(RULE, chapter('Mesagerie'))).toBe(chapter('Messagerie')['a.md']);
  expect(fixedBy(RULE, chapter('couriel'))).toBe(chapter('Messagerie')['a.md']);
  expect(fixedBy(RULE, chapter('visioconférence'))).toBeUndefined();
});

test('a name that would fall apart at its comma is not offered', () => {
  expect(fixedBy(RULE, chapter('Cantine garderie'))).toBeUndefined();
});
