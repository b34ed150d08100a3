import type {
  BlockContent,
  DefinitionContent,
  InlineCode,
  List,
  ListItem,
  Parents,
  PhrasingContent,
  RootContent,
  Table,
  Text,
} from 'mdast';
import { encloses, type Span } from '../../base/span.ts';
import { align } from '../../syntax/alignment.ts';
import { endOf, spanOfNode, startOf } from '../../syntax/prose.ts';
import type { Fragment } from './sourceText.ts';

/** Which parts of a file are wanted: what lies in `spans` and not in `except`. */
export interface Extent {
  readonly spans: readonly Span[];
  readonly except: readonly Span[];
}

/** How much of a node is wanted. */
type Share = 'all' | 'part' | 'none';

/**
 * The blocks of a fragment that stand in an extent. A block that lies wholly inside comes as it is; of one that is
 * cut, the part inside: a paragraph's words, a list's entries, a table's rows. The content of a single list entry or
 * cell comes without the list or table around it.
 */
export function blocksIn(fragment: Fragment, extent: Extent): readonly RootContent[] {
  return childrenIn(fragment.tree, fragment, extent);
}

/** The inline content of a fragment that stands in an extent, whatever the blocks around it. */
export function inlineIn(fragment: Fragment, extent: Extent): readonly PhrasingContent[] {
  return blocksIn(fragment, extent).flatMap(inlineOf);
}

function inlineOf(node: RootContent): readonly PhrasingContent[] {
  if (node.type === 'paragraph' || node.type === 'heading') return node.children;
  return 'children' in node ? node.children.flatMap(child => inlineOf(child as RootContent)) : [];
}

function share(node: RootContent, { source }: Fragment, { spans, except }: Extent): Share {
  const place = spanOfNode(node, source);
  if (except.some(span => encloses(span, place))) return 'none';
  const free = !except.some(span => overlaps(span, place));
  if (free && spans.some(span => encloses(span, place))) return 'all';
  return spans.some(span => overlaps(span, place)) ? 'part' : 'none';
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The siblings that can have a share, by bisection: one row of a table with thousands need not look at the others. */
function around<T extends RootContent>(
  nodes: readonly T[],
  { source }: Fragment,
  { spans }: Extent,
): readonly T[] {
  const start = Math.min(...spans.map(span => span.start));
  const end = Math.max(...spans.map(span => span.end));
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const node = nodes[middle];
    if (node && spanOfNode(node, source).end <= start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  for (let node = nodes[to]; node && spanOfNode(node, source).start < end; node = nodes[to]) to++;
  return nodes.slice(low, to);
}

function childrenIn(parent: Parents, fragment: Fragment, extent: Extent): readonly RootContent[] {
  const near = around(parent.children as readonly RootContent[], fragment, extent);
  return near.flatMap((node): readonly RootContent[] => {
    const wanted = share(node, fragment, extent);
    if (wanted === 'none') return [];
    return wanted === 'all' ? [node] : partOf(node, fragment, extent);
  });
}

function partOf(node: RootContent, fragment: Fragment, extent: Extent): readonly RootContent[] {
  if (node.type === 'paragraph' || node.type === 'heading') {
    const children = inlinePart(node.children, fragment, extent);
    return children.length === 0 ? [] : [{ type: 'paragraph', children: [...children] }];
  }
  if (node.type === 'list') return listPart(node, fragment, extent);
  if (node.type === 'table') return tablePart(node, fragment, extent);
  return 'children' in node ? childrenIn(node as Parents, fragment, extent) : [];
}

/** Whole entries stay a list; of a cut entry its blocks alone. */
function listPart(list: List, fragment: Fragment, extent: Extent): readonly RootContent[] {
  const parts: RootContent[] = [];
  let open: List | undefined;
  for (const [index, item] of list.children.entries()) {
    const wanted = share(item, fragment, extent);
    if (wanted === 'none') continue;
    const entry = wanted === 'all' ? item : withoutItems(item, fragment, extent);
    if (!entry) {
      open = undefined;
      parts.push(...childrenIn(item, fragment, extent));
    } else if (open) open.children.push(entry);
    else {
      open = {
        ...list,
        children: [entry],
        start: list.ordered ? (list.start ?? 1) + index : (list.start ?? null),
      };
      parts.push(open);
    }
  }
  return parts;
}

/** An entry that lies wholly inside but for items of their own in it: the entry without those. */
function withoutItems(item: ListItem, fragment: Fragment, extent: Extent): ListItem | undefined {
  if (share(item, fragment, { spans: extent.spans, except: [] }) !== 'all') return undefined;
  const children = childrenIn(item, fragment, extent) as (BlockContent | DefinitionContent)[];
  return children.length === 0 ? undefined : { ...item, children };
}

/** Whole rows stay a table under its header; whole or cut cells become paragraphs. */
function tablePart(table: Table, fragment: Fragment, extent: Extent): readonly RootContent[] {
  const [head] = table.children;
  const rows = around(table.children, fragment, extent);
  const whole = rows.filter(row => row !== head && share(row, fragment, extent) === 'all');
  const cells = rows
    .filter(row => share(row, fragment, extent) === 'part')
    .flatMap(row => row.children.map((cell, column) => ({ cell, header: head?.children[column] })))
    .filter(({ cell }) => cell.children.length > 0 && share(cell, fragment, extent) !== 'none');
  const paragraphs = cells.flatMap(({ cell, header }): readonly RootContent[] => {
    const children = inlinePart(cell.children, fragment, extent);
    if (children.length === 0) return [];
    const label = cells.length > 1 && header ? labelOf(header.children) : [];
    return [{ type: 'paragraph', children: [...label, ...children] }];
  });
  return head && whole.length > 0 ? [{ ...table, children: [head, ...whole] }, ...paragraphs] : paragraphs;
}

/** Two cells of one row are told apart by what their columns are headed. */
function labelOf(header: readonly PhrasingContent[]): readonly PhrasingContent[] {
  return header.length === 0
    ? []
    : [
        { type: 'strong', children: [...header] },
        { type: 'text', value: ' — ' },
      ];
}

function inlinePart(
  nodes: readonly PhrasingContent[],
  fragment: Fragment,
  extent: Extent,
): readonly PhrasingContent[] {
  const parts = nodes.flatMap((node): readonly PhrasingContent[] => {
    const wanted = share(node, fragment, extent);
    if (wanted === 'none') return [];
    if (wanted === 'all') return [node];
    if (node.type === 'text' || node.type === 'inlineCode') return textPart(node, fragment, extent);
    if (!('children' in node)) return [];
    const children = inlinePart(node.children, fragment, extent);
    return children.length === 0 ? [] : [{ ...node, children: [...children] } as PhrasingContent];
  });
  return trimmed(parts);
}

/** The words of a text or code span that lie in the extent, each run with its own place. */
function textPart<T extends Text | InlineCode>(
  node: T,
  { source }: Fragment,
  { spans, except }: Extent,
): readonly T[] {
  const start = startOf(node);
  const mapped = align(node.value, source.text.slice(start, endOf(node)), start);
  const wanted = (index: number): boolean => {
    const local = mapped.spanOf(index, index + 1);
    const place = source.spanOf(local.start, local.end);
    return spans.some(span => encloses(span, place)) && !except.some(span => overlaps(span, place));
  };
  const runs: T[] = [];
  for (let from = 0; from < node.value.length; from++) {
    if (!wanted(from)) continue;
    let to = from + 1;
    while (to < node.value.length && wanted(to)) to++;
    const local = mapped.spanOf(from, to);
    runs.push({ ...node, value: node.value.slice(from, to), position: positionOf(local) });
    from = to;
  }
  return runs;
}

function positionOf({ start, end }: Span): NonNullable<Text['position']> {
  return { start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 1, offset: end } };
}

/** No white space at the ends of what was cut out. */
function trimmed(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const last = nodes.length - 1;
  const ends = nodes.map((node, index) => {
    if (node.type !== 'text' || (index !== 0 && index !== last)) return node;
    const ahead = index === 0 ? node.value.trimStart() : node.value;
    const start = startOf(node) + (node.value.length - ahead.length);
    const value = index === last ? ahead.trimEnd() : ahead;
    return {
      ...node,
      value,
      position: positionOf({ start, end: endOf(node) - (ahead.length - value.length) }),
    };
  });
  return ends.filter(node => node.type !== 'text' || node.value !== '');
}
