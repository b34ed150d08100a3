import { expect, test } from 'vitest';
import { projectPath } from '../../../../../server/src/core/base/projectPath.ts';
import { countWords, sentencesOf } from '../../../../../server/src/core/rules/clarity/sentences.ts';
import { projectOf } from '../../../../support/inMemoryProject.ts';

/** The sentences of the statement of an item, with their numbers of words. */
function sentences(statement: string): readonly string[] {
  const path = projectPath('a.md');
  const { view } = projectOf({ 'a.md': `### EX-AAS-001 — Titre\n\n${statement}\n` });
  const facts = view.facts(path);
  const [item] = facts?.items ?? [];
  if (!facts || !item) throw new Error('no item');
  return sentencesOf(
    { path, facts, project: view, part: (_, run) => run(view), ruleIds: new Set() },
    item,
  ).map(({ text, words }) => `${words} ${text}`);
}

test.each([
  ['Un. Deux !  Trois ?', ['1 Un.', '1 Deux !', '1 Trois ?']],
  ['Voir p. 3, cf. M. Durand, art. 4. Fin', ['8 Voir p. 3, cf. M. Durand, art. 4.', '1 Fin']],
  ['Version 1.2.3 ici.', ['5 Version 1.2.3 ici.']],
  ['Le socle DOIT :\n\n- un ;\n- deux.', ['3 Le socle DOIT :', '1 un ;', '1 deux.']],
  ['| a b | c |\n|---|---|\n| d | e |', ['2 a b', '1 c', '1 d', '1 e']],
  ['Un\nsur deux lignes.\n\nAutre.', ['4 Un\nsur deux lignes.', '1 Autre.']],
])('%j', (statement, expected) => expect(sentences(statement)).toEqual(expected));

test.each([
  ["l'ENT, c'est-à-dire : 2 mots", 6],
  ['', 0],
  ['— ; …', 0],
  ['vice-président', 1],
])('%j has %i words', (text, words) => expect(countWords(text)).toBe(words));
