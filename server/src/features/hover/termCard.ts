import { compileTerms, type TermFinder } from '../../core/project/glossary.ts';
import type { FeatureContext } from '../feature.ts';
import type { Markup } from '../markup.ts';
import { type Card, card } from './card.ts';
import { entryCard } from './entryCard.ts';

/** How much of a line, or of two lines that a term bridges, is looked at on each side of the cursor. */
const AROUND = 300;

/** The card of the term of the glossary that a text uses at an offset. */
export function termCardAt(
  context: FeatureContext,
  text: string,
  offset: number,
  markup: Markup,
): Card | undefined {
  const find = context.project.compute(
    'terms',
    (view): TermFinder => compileTerms(view.entries('glossary') ?? []),
  );
  const start = wordStart(text, Math.max(0, offset - AROUND));
  const use = find(text.slice(start, offset + AROUND)).find(
    found => start + found.start <= offset && offset <= start + found.end,
  );
  if (use === undefined) return undefined;
  const contents = entryCard(context, 'glossary', use.entry.id, markup);
  return card(contents, { start: start + use.start, end: start + use.end });
}

/** The first space at or behind an offset: a word cut in two is not the term. */
function wordStart(text: string, from: number): number {
  if (from === 0) return 0;
  const space = text.slice(from).search(/\s/);
  return space < 0 ? from : from + space;
}
