import { describe, expect, test } from 'vitest';
import { markedBy, saidBy } from '../../../../support/checkRule.ts';

const RULE = 'service/duplicate-name';
const files = (entries: string): Record<string, string> => ({
  'catalogues/services.yaml': `kind: services\nentries:\n${entries}\n`,
});

describe('found', () => {
  test.each([
    '  - { id: a, name: Agenda }\n  - { id: ⟦b⟧, name: AGENDA }',
    '  - { id: ⟦z⟧, aliases: [planning] }\n  - { id: a, aliases: [Planning] }',
    '  - { id: a }\n  - { id: ⟦a⟧ }',
    '  - { id: a }\n  - { id: ⟦b⟧, aliases: [A] }',
  ])('%s', entries => expect(markedBy(RULE, files(entries))).toEqual(files(entries)));
});

describe('left alone', () => {
  test.each([
    '  - { id: a, name: Agenda, aliases: [agenda, Agenda] }',
    '  - { id: a, name: Agenda }\n  - { id: b, name: Bureau, renamed-from: [Agenda] }',
  ])('%s', entries => expect(markedBy(RULE, files(entries))).toEqual(files(entries)));
});

test('the other one is named', () =>
  expect(saidBy(RULE, files('  - { id: a, name: Agenda }\n  - { id: b, name: Agenda }'))).toEqual([
    '«\u00a0Agenda\u00a0» désigne aussi le service «\u00a0a\u00a0».',
  ]));

test('two files are one catalogue', () =>
  expect(
    markedBy(RULE, {
      'catalogues/a.yaml': 'kind: services\nentries:\n  - { id: a, name: Agenda }\n',
      'catalogues/b.yaml': 'kind: services\nentries:\n  - { id: ⟦b⟧, name: Agenda }\n',
    }),
  ).toEqual({
    'catalogues/a.yaml': 'kind: services\nentries:\n  - { id: a, name: Agenda }\n',
    'catalogues/b.yaml': 'kind: services\nentries:\n  - { id: ⟦b⟧, name: Agenda }\n',
  }));
