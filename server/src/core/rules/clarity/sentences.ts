import { matchesOf } from '../../base/matchesOf.ts';
import { type Span, span } from '../../base/span.ts';
import type { ItemFact } from '../../model/item.ts';
import { HIDDEN, proseText, statementOf } from '../prose.ts';
import type { RuleContext } from '../rule.ts';

/** A sentence of a document. */
export interface Sentence {
  readonly text: string;
  readonly span: Span;
  /** Numbers count as words, punctuation does not. */
  readonly words: number;
}

/** A sentence ends at `.`, `!`, `?`, `…` before a space, at a blank line, at a cell's edge, and where a list item begins. */
const END = /[.!?…]+["»”)]*(?=\s|$)|\r?\n\s*\r?\n|\|/gu;

const LIST_ITEM = /\r?\n\s*(?:[-+]|\d+[.)])\s+/gu;

/** What ends in a full stop without ending a sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:cf|ex|p|pp|art|al|chap|ch|fig|tab|vol|n|no|etc|M|MM|Mme|Dr|réf|env|min|max|e\.g|i\.e|vs|approx|\p{Lu})\.$|(?:^|\n)[ \t]*\d+\.$/u;

/** The sentences of an item's statement, list items and cells apart. */
export function sentencesOf(context: RuleContext, item: ItemFact): readonly Sentence[] {
  const prose = proseText(context);
  return statementOf(context, item).flatMap(({ start, end }) => split(prose.slice(start, end), start));
}

function split(text: string, offset: number): readonly Sentence[] {
  const cuts = [...boundaries(text), text.length];
  const sentences: Sentence[] = [];
  let from = 0;
  for (const to of cuts) {
    const raw = text.slice(from, to);
    const lead = /^[\s|#>+-]*/u.exec(raw)?.[0].length ?? 0;
    const body = raw.slice(lead).replace(/[\s|]+$/u, '');
    const start = offset + from + lead;
    const words = countWords(body);
    if (words > 0) sentences.push({ text: body, span: span(start, start + body.length), words });
    from = to;
  }
  return sentences;
}

function boundaries(text: string): readonly number[] {
  const ends = matchesOf(text, END)
    .filter(
      ({ 0: mark, index }) =>
        mark !== '.' || !ABBREVIATION.test(text.slice(Math.max(0, index - 8), index + 1)),
    )
    .map(({ 0: mark, index }) => index + mark.length);
  const items = matchesOf(text, LIST_ITEM).map(({ index }) => index);
  return [...new Set([...ends, ...items])].sort((a, b) => a - b);
}

/** Words of a text; an apostrophe parts two words, a hyphen does not. */
export function countWords(text: string): number {
  return text.replaceAll(HIDDEN, ' ').match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
