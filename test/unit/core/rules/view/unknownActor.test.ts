import { describe, expect, test } from 'vitest';
import { fixedBy, markedBy } from '../../../../support/checkRule.ts';

const RULE = 'view/unknown-actor';
const files = (actors: string): Record<string, string> => ({
  'sdet.yaml':
    "sdet: 1\nvolumes: [{ id: v, chapters: ['*.md'] }]\ncatalogues: [c/*.yaml]\nviews: [v/*.yaml]\n",
  'c/a.yaml': 'kind: actors\nentries:\n  - { id: chef, name: Chef d’établissement }\n  - { id: editeur }\n',
  'v/v.yaml': `view: 1\nid: v\n${actors}\n`,
});

describe('found', () => {
  test.each(['actors: [⟦chet⟧, editeur]', 'actors: ⟦élèves⟧', 'actors:\n  - ⟦"Chef d’établissements"⟧'])(
    '%s',
    actors => expect(markedBy(RULE, files(actors))).toEqual(files(actors)),
  );
});

describe('left alone', () => {
  test.each(['actors: [chef, Éditeur]', 'actors: [tous]', 'actors: []', 'levels: [chet]', ''])('%s', actors =>
    expect(markedBy(RULE, files(actors))).toEqual(files(actors)),
  );
});

test('the fix puts the nearest name', () =>
  expect(fixedBy(RULE, files('actors: [editeurs]'))).toBe(files('actors: [editeur]')['v/v.yaml']));

test('without a catalogue nothing is judged', () => {
  const { 'c/a.yaml': _, ...rest } = files('actors: [x]');
  expect(markedBy(RULE, rest)).toEqual(rest);
});
