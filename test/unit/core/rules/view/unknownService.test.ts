import { describe, expect, test } from 'vitest';
import { fixedBy, markedBy } from '../../../../support/checkRule.ts';

const RULE = 'view/unknown-service';
const files = (key: string): Record<string, string> => ({
  'sdet.yaml':
    "sdet: 1\nvolumes: [{ id: v, chapters: ['*.md'] }]\ncatalogues: [c/*.yaml]\nviews: [v/*.yaml]\n",
  'c/a.yaml':
    'kind: services\nentries:\n  - { id: chef, name: Messagerie d’établissement }\n  - { id: editeur }\n',
  'v/v.yaml': `view: 1\nid: v\n${key}\n`,
});

describe('found', () => {
  test.each([
    'services: [⟦chet⟧, editeur]',
    'services: ⟦annuaire⟧',
    'services:\n  - ⟦"Messageries d’établissement"⟧',
  ])('%s', key => expect(markedBy(RULE, files(key))).toEqual(files(key)));
});

describe('left alone', () => {
  test.each(['services: [chef, Éditeur]', 'services: [tous]', 'services: []', 'levels: [chet]', ''])(
    '%s',
    key => expect(markedBy(RULE, files(key))).toEqual(files(key)),
  );
});

test('the fix puts the nearest name', () =>
  expect(fixedBy(RULE, files('services: [editeurs]'))).toBe(files('services: [editeur]')['v/v.yaml']));

test('without a catalogue nothing is judged', () => {
  const { 'c/a.yaml': _, ...rest } = files('services: [x]');
  expect(markedBy(RULE, rest)).toEqual(rest);
});
