import { describe, expect, test } from 'vitest';
import { findingsBy, markedBy } from '../../../../support/checkRule.ts';

const RULE = 'service/missing';
const SERVICES =
  'kind: services\nentries:\n  - { id: AAS, name: Authentification }\n  - { id: MSG, name: Messagerie }\n';
const filed = (services: string, count = 3): string =>
  Array.from(
    { length: count },
    (_, index) => `### BP-00${index + 1} — T\n\n- **Services** : ${services}\n\nL’ENT DOIT agir.\n\n`,
  ).join('');

const check = (text: string): void => {
  const files = { 'catalogues/s.yaml': SERVICES, 'a.md': filed('AAS'), 'b.md': text };
  expect(markedBy(RULE, files)).toEqual(files);
};

describe('found', () => {
  test.each([
    '### ⟦BP-009⟧ — T\n\nPrévoir.\n',
    '- **⟦BP-009⟧** Prévoir.\r\n',
    '| ID | Texte |\n|---|---|\n| ⟦BP-009⟧ | Prévoir. |\n',
    '## A {services=MSG}\n\n### BP-008 — T\n\nPrévoir.\n\n## B\n\n### ⟦BP-009⟧ — T\n\nPrévoir.\n',
  ])('%s', text => check(text));
});

describe('left alone', () => {
  test.each([
    ['a service, known or not', '### BP-009 — T\n\n- **Services** : inconnu\n\nPrévoir.\n'],
    ['none, said so', '### BP-009 — T\n\n- **Services** : sans objet\n\nPrévoir.\n'],
    ['inherited', '---\nservices: MSG\n---\n\n### BP-009 — T\n\nPrévoir.\n'],
    ['withdrawn', '### BP-009 — T\n\n- **Statut** : retiré\n'],
    ['a kind without that habit', '### FAQ-001 — Pourquoi ?\n\nParce que.\n'],
  ])('%s', (_, text) => check(text));
  test('a service in the ID', () => {
    const manifest = `sdet: 1
volumes: [{ id: p, chapters: ['*.md'] }]
catalogues: [catalogues/*.yaml]
items: { requirement: { pattern: 'EX-(?<service>[A-Z]{3})-\\d{3}' } }
`;
    const text = '- **EX-AAS-001** A.\n- **EX-AAS-002** A.\n- **EX-MSG-001** A.\n- **EX-MSG-002** A.\n';
    expect(findingsBy(RULE, { 'sdet.yaml': manifest, 'catalogues/s.yaml': SERVICES, 'a.md': text })).toEqual(
      [],
    );
  });
  test('without a catalogue', () =>
    expect(findingsBy(RULE, { 'a.md': filed('AAS'), 'b.md': '### BP-009 — T\n\nPrévoir.\n' })).toEqual([]));
  test('two others are no habit', () =>
    expect(
      findingsBy(RULE, {
        'catalogues/s.yaml': SERVICES,
        'a.md': filed('AAS', 2),
        'b.md': '- **BP-009** A.\n',
      }),
    ).toEqual([]));
});
