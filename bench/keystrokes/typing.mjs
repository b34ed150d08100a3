import { chapterFault } from '../generate/faults.mjs';
import { placeOf } from '../generate/layout.mjs';

/** A text that a person types at a place and takes away again, one key at a time. @typedef {{ id: string, text: string, after: RegExp }} Series */

/** What is typed: in the prose of a chapter, in the statement of a requirement, and a reference to a requirement. @type {readonly Series[]} */
export const SERIES = [
  {
    id: 'prose',
    text: ' Ces chiffres seront revus au printemps.',
    after: /Le point de départ reste [^\n]*\.$/m,
  },
  { id: 'statement', text: ' Un bilan est remis chaque année.', after: /^### .*\n\n(?:- .*\n)+\n[^\n]+$/m },
  { id: 'reference', text: ' (voir EX-ANN-0003)', after: /On lira d’abord [^\n]*$/m },
];

/** Where in the project keys are pressed, as shares of its chapters. */
const SHARES = [0.2, 0.5, 0.8];

/** The chapters in which keys are pressed: without planted faults, spread over the project. @param {number} chapters */
export function typedChapters(chapters) {
  return SHARES.map(share => {
    let index = Math.floor(chapters * share);
    while (chapterFault(index) !== undefined) index++;
    return placeOf(index, chapters).path;
  });
}

/**
 * The edits of a series in a text, each one key: as many insertions as the series has letters, then as many deletions.
 * @param {string} text @param {Series} series
 * @returns {Generator<{ offset: number, deleted: number, inserted: string }>}
 */
export function* keysOf(text, series) {
  const found = series.after.exec(text);
  if (found === null) throw new Error(`no place to type ${series.id}`);
  const start = found.index + found[0].length;
  for (let i = 0; i < series.text.length; i++)
    yield { offset: start + i, deleted: 0, inserted: series.text[i] };
  for (let i = series.text.length; i > 0; i--) yield { offset: start + i - 1, deleted: 1, inserted: '' };
}
