import { describe, expect, test } from 'vitest';
import { findingsBy, markedBy, saidBy } from '../../../../support/checkRule.ts';

const RULE = 'id/service-mismatch';
const MANIFEST = `sdet: 1
volumes: [{ id: p, chapters: ['*.md'] }]
catalogues: [catalogues/*.yaml]
registers: [exigences/*.yaml]
items:
  requirement: { pattern: 'EX-(?<service>[A-Z]{3})-(?<number>\\d{3})' }
`;
const SERVICES = `kind: services
entries:
  - { id: COM, name: Communication }
  - { id: messagerie, name: Messagerie, aliases: [MSG], parent: COM }
  - { id: forum, name: Forum, aliases: [FOR], parent: COM, renamed-from: [Salon] }
  - { id: annuaire, name: Annuaire, aliases: [ANN] }
`;
const item = (id: string, services: string): string =>
  `## ${id} — T\n\n- **Services** : ${services}\n\nL’ENT DOIT agir.\n`;

const check = (text: string, path = 'a.md'): void => {
  const files = { 'sdet.yaml': MANIFEST, 'catalogues/s.yaml': SERVICES, [path]: text };
  expect(markedBy(RULE, files)).toEqual(files);
};

describe('found', () => {
  test.each([
    item('⟦EX-MSG-001⟧', 'Annuaire'),
    item('⟦EX-MSG-001⟧', 'Forum, Annuaire'),
    item('⟦EX-COM-001⟧', 'annuaire'),
    item('⟦EX-MSG-001⟧', 'Annuaire').replaceAll('\n', '\r\n'),
  ])('%s', text => check(text));
  test('by what is inherited', () =>
    check('---\nservices: [ANN]\n---\n\n## ⟦EX-MSG-001⟧ — T\n\nL’ENT DOIT agir.\n'));
  test('in a register', () =>
    check(
      'items:\n  - { id: ⟦EX-MSG-001⟧, services: [ANN], statement: L’ENT DOIT agir. }\n',
      'exigences/r.yaml',
    ));
});

describe('left alone', () => {
  test.each([
    ['the service, one of several', item('EX-MSG-001', 'Annuaire, Messagerie')],
    [
      'its family, or a member of it',
      `${item('EX-MSG-001', 'Communication')}\n${item('EX-COM-001', 'Forum')}`,
    ],
    ['a segment that is no service', item('EX-ZZZ-001', 'Annuaire')],
    ['no service declared', '## EX-MSG-001 — T\n\nL’ENT DOIT agir.\n'],
    ['a service that nobody knows', item('EX-MSG-001', 'Anuaire')],
    ['a former name, told by another rule', item('EX-ANN-001', 'Salon')],
    ['all of them', item('EX-MSG-001', 'tous')],
  ])('%s', (_, text) => check(text));
  test('without a catalogue', () =>
    expect(findingsBy(RULE, { 'sdet.yaml': MANIFEST, 'a.md': item('EX-MSG-001', 'Annuaire') })).toEqual([]));
});

test('the segment and the services are quoted', () =>
  expect(
    saidBy(RULE, {
      'sdet.yaml': MANIFEST,
      'catalogues/s.yaml': SERVICES,
      'a.md': item('EX-MSG-001', 'ANN'),
    })[0],
  ).toMatch(/MSG.*Annuaire/));
