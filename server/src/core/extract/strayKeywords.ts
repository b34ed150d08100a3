import type { Nodes, Paragraph, Root } from 'mdast';
import { outermost, overlapFinder } from '../base/intervals.ts';
import type { ItemFact } from '../model/item.ts';
import type { KeywordFact } from '../model/level.ts';
import { type Prose, proseOf, spanOfNode } from '../syntax/prose.ts';
import type { Context } from './reading.ts';

/** A paragraph with keywords of so many levels explains the words; it obliges nobody. */
const LEVELS_OF_LEGEND = 3;

/**
 * The first modal word of each paragraph that stands in no item. Headings, tables and quotations are left aside, and so
 * is what speaks of the words themselves: a word between quotation marks or in bold alone, a paragraph that lists them.
 */
export function strayKeywords(
  root: Root,
  items: readonly ItemFact[],
  context: Context,
): readonly KeywordFact[] {
  if (items.some(({ form }) => form === 'document')) return [];
  const itemAt = overlapFinder(outermost(items.map(({ span }) => span)));
  const found: KeywordFact[] = [];
  for (const paragraph of paragraphs(root)) {
    const place = spanOfNode(paragraph, context.source);
    if (itemAt(place)) continue;
    const prose = proseOf(paragraph, context.source, 'opaque');
    const keywords = context.reading.keywords(prose);
    if (new Set(keywords.map(({ level }) => level)).size >= LEVELS_OF_LEGEND) continue;
    const first = keywords.find(keyword => !isNamed(keyword, prose, context));
    if (first) found.push(first);
  }
  return found;
}

function* paragraphs(node: Nodes): Generator<Paragraph> {
  if (node.type === 'paragraph') yield node;
  else if (node.type === 'root' || node.type === 'list' || node.type === 'listItem') {
    for (const child of node.children) yield* paragraphs(child);
  }
}

/** The word is spoken of, not used: `« DOIT »`, `**DOIT** : …`, a paragraph of its own. */
function isNamed({ span, text }: KeywordFact, prose: Prose, { source }: Context): boolean {
  if (prose.text.trim().length <= text.length + 2) return true;
  const around = source.text;
  const before = around
    .slice(Math.max(0, span.start - 2), span.start)
    .trimEnd()
    .slice(-1);
  const after = around
    .slice(span.end, span.end + 2)
    .trimStart()
    .slice(0, 1);
  return (
    /["“«‘]/.test(before) ||
    /["”»]/.test(after) ||
    /^\s*[:=—–]/.test(around.slice(span.end, span.end + 6).replace(/[*_]/g, ''))
  );
}
