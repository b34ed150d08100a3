import { fold } from '../base/fold.ts';
import { matchesOf } from '../base/matchesOf.ts';

/** Words that end in a full stop without ending a sentence, folded, without that stop. French, then English. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'al ann apr art av bibl c.-a-d cf ch chap coll dept doc dr ed env ex fig hab ibid id inf infra loc m max min mlle mm ' +
    'mme mmes n nb no nos op p pp pr prof ref resp sect sq st ste suiv sup supra tab tel vol vs ' +
    'approx e.g eg esp excl i.e ie incl jr mr mrs ms para sec viz'
  ).split(' '),
);

/** How far back a short form is looked for. */
const LONGEST_WORD = 24;

/** Marks that end a sentence, with the quotes and brackets that close behind them. */
const END = /[.!?…]+(?:\s?»|["”’')\]])*(?=\s|$)/gu;

/** How a sentence begins: a capital, or what may stand before one. */
const BEGINNING = /^\s+(?:[«“"'‘([]\s?)*\p{Lu}/u;

/** Length of the first sentence of a text, its closing marks included; the whole length when it has only one. */
export function firstSentenceLength(text: string): number {
  for (const found of matchesOf(text, END)) {
    const end = found.index + found[0].length;
    const rest = text.slice(end);
    if (rest.trim() === '') return text.length;
    if (BEGINNING.test(rest) && !(found[0] === '.' && isAbbreviation(text.slice(0, found.index)))) return end;
  }
  return text.length;
}

/** Tells whether the text before a full stop ends in a short form, an initial, or the number that opens a list. */
function isAbbreviation(before: string): boolean {
  const word = /[^\s«“"('’[]*$/u.exec(before.slice(-LONGEST_WORD))?.[0] ?? '';
  const folded = fold(word);
  if (ABBREVIATIONS.has(folded)) return true;
  if (/^\p{Lu}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return true;
  return /^\s*\d{1,3}$/.test(before);
}
