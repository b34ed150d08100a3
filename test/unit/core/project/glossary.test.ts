import { describe, expect, test } from 'vitest';
import type { EntryAttributes } from '../../../../server/src/core/model/catalogue.ts';
import { compileTerms } from '../../../../server/src/core/project/glossary.ts';
import { withMarks } from '../../../support/marks.ts';

const entry = (id: string, name: string, extra: EntryAttributes['extra'] = {}): EntryAttributes => {
  return { catalogue: 'glossary', id, name, aliases: [], description: undefined, extra };
};
const find = compileTerms([
  entry('ent', 'Espace numérique de travail', { acronym: ['ENT'] }),
  entry('cahier', 'Cahier'),
  entry('textes', 'Cahier de textes'),
  entry('c++', 'C++ (langage)'),
]);

describe('terms are found', () => {
  test.each([
    '⟦ENT⟧ et ⟦ENTs⟧, ⟦espaces numériques de travail⟧',
    'l’⟦ESPACE NUMERIQUE\n  de travail⟧',
    'un ⟦cahier⟧ et le ⟦cahier de textes⟧',
    'le ⟦c++ (langage)⟧.',
  ])('%j', marked => {
    const text = marked.replace(/[⟦⟧]/g, '');
    expect(withMarks(text, find(text))).toBe(marked);
  });
});

describe('other words are not', () => {
  test.each(['ent, Ent, entité', 'CENT', 'cahier-journal', 'recahier', 'espace de travail', ''])('%j', text =>
    expect(find(text)).toEqual([]),
  );
});

test('nothing is found without a glossary', () => expect(compileTerms([])('ENT')).toEqual([]));

describe('names that are alike', () => {
  const alike = compileTerms([entry('cour', 'Cour'), entry('cours', 'Cours'), entry('acces', 'Accès')]);
  test.each([
    ['la cour', ['cour']],
    ['le cours', ['cours']],
    ['les accès, un acces', ['acces', 'acces']],
    ['courte, cou', []],
  ])('%s', (text, ids) => expect(alike(text).map(use => use.entry.id)).toEqual(ids));
});
