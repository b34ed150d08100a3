import { fold } from '../../core/base/fold.ts';
import { type IndexedSymbol, lettersOf } from './symbolIndex.ts';

/** What someone looks for, made ready: its words folded. */
export interface SymbolQuery {
  readonly words: readonly string[];
  readonly letters: number;
}

/** Better scores come first; 0 is no fit. */
export const BEST_SCORE = 100;

/** Reads a query: words in any order, each of which must fit. */
export function symbolQuery(text: string): SymbolQuery {
  const folded = fold(text).slice(0, 200);
  return { words: folded === '' ? [] : folded.split(' '), letters: lettersOf(folded) };
}

/** How well a symbol fits, 0 to 100: an ID before a title, a beginning before an inside, letters in a row before letters apart. */
export function symbolScore({ words, letters }: SymbolQuery, symbol: IndexedSymbol): number {
  if ((letters & ~symbol.letters) !== 0) return 0;
  let score = BEST_SCORE;
  for (const word of words) {
    score = Math.min(score, wordScore(word, symbol));
    if (score === 0) return 0;
  }
  return score;
}

function wordScore(word: string, { folded, idLength }: IndexedSymbol): number {
  const at = folded.indexOf(word);
  if (at === 0) return word.length === idLength ? BEST_SCORE : 90;
  if (at > 0 && at + word.length <= idLength) return 80;
  if (at > 0) return startsWord(folded, word) ? 70 : 60;
  return apart(word, folded.slice(0, idLength)) ?? apart(word, folded) ?? 0;
}

function startsWord(folded: string, word: string): boolean {
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(folded[at - 1] ?? ' ')) return true;
  }
  return false;
}

/** 1 to 50 for a text that holds the letters of a word in their order and near each other; undefined for another. */
function apart(word: string, text: string): number | undefined {
  let from = -1;
  let first = 0;
  for (const [index, letter] of [...word].entries()) {
    from = text.indexOf(letter, from + 1);
    if (from < 0) return undefined;
    if (index === 0) first = from;
  }
  const spread = from - first + 1 - word.length;
  return spread > word.length * 2 ? undefined : Math.max(1, 50 - spread);
}
