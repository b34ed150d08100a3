import { escapeRegex } from '../base/regex/escapeRegex.ts';
import type { Span } from '../base/span.ts';
import type { DocumentFacts } from '../model/documentFacts.ts';

/** Where the heading of a file that is one item repeats the item's ID, which is no reference there. */
export function titleIds({ items, sections }: DocumentFacts, text: string): readonly Span[] {
  const whole = items.find(({ form }) => form === 'document');
  const [title] = sections;
  if (whole === undefined || title === undefined) return [];
  const { start, end } = title.headingSpan;
  const id = escapeRegex(whole.id);
  const word = new RegExp(`(?<![\\p{L}\\p{N}_/+-])${id}(?![\\p{L}\\p{N}_/+-])`, 'gu');
  return [...text.slice(start, end).matchAll(word)].map(({ index }) => {
    return { start: start + index, end: start + index + whole.id.length };
  });
}
