import type { Heading, Paragraph, PhrasingContent, TableCell } from 'mdast';
import { type Prose, proseOf, type Source } from '../syntax/prose.ts';

/** A block behind the anchors at its start, which only mark the place. */
export interface BehindAnchors {
  /** How many nodes, and how many code units of the block's text, stand before it. */
  readonly nodes: number;
  readonly skipped: number;
  readonly prose: Prose;
}

/** An anchor of HTML, not a link: `<a id="x"></a>`. */
const ANCHOR = /^<(?:\/(?:a|span)\s*|(?:a|span)\s(?!.*\bhref\b).*)>$/is;

/** The words of a block (code spans are words) without the anchors before them: `<a id="x"></a>EX-AAS-001 — Titre`. */
export function behindAnchors(block: Heading | Paragraph | TableCell, source: Source): BehindAnchors {
  const nodes = anchorsAtStart(block.children);
  const prose = proseOf(block, source, 'text');
  if (nodes === 0) return { nodes, skipped: 0, prose };
  const before: Paragraph = { type: 'paragraph', children: block.children.slice(0, nodes) };
  const marks = proseOf(before, source, 'text').text.length;
  const skipped = prose.text.length - prose.text.slice(marks).trimStart().length;
  return { nodes, skipped, prose: prose.slice(skipped) };
}

function anchorsAtStart(children: readonly PhrasingContent[]): number {
  if (children[0]?.type !== 'html') return 0;
  const isMark = (node: PhrasingContent): boolean =>
    (node.type === 'html' && ANCHOR.test(node.value)) || (node.type === 'text' && node.value.trim() === '');
  return Math.max(
    0,
    children.findIndex(node => !isMark(node)),
  );
}
