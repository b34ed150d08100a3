import type { Heading, Root, RootContent } from 'mdast';

/** A text and the tree that was read of it. */
export interface ReadText {
  readonly text: string;
  readonly root: Root;
}

/** `[nom]: …` and `[^note]: …` may lie anywhere and change what is read everywhere. */
const DEFINITION = /\]:/;

/**
 * Reads a text that differs in one place from one that was read before: only what lies between two headings around that
 * place is parsed, by `parse`; the blocks before and behind are taken over. Gives the very tree that parsing all of it would
 * give, or undefined where that is not sure. The tree before stays as it is.
 */
export function reread(before: ReadText, text: string, parse: (part: string) => Root): Root | undefined {
  if (DEFINITION.test(before.text) || DEFINITION.test(text) || text.startsWith('\uFEFF')) return undefined;
  const { children } = before.root;
  // Front matter that nothing closes changes what the parser makes of lists further down.
  if (text.startsWith('---') && children[0]?.type !== 'yaml') return undefined;
  const edit = editBetween(before.text, text);
  const first = children.findLastIndex(
    node => isBoundary(node, before.text) && endOf(node) + 1 <= edit.start,
  );
  const start = children[first];
  if (!start || first === 0) return undefined;
  const next = children.findIndex(
    (node, index) => index > first && isBoundary(node, before.text) && startOf(node) - 1 >= edit.end,
  );
  const end = children[next];
  const from = startOf(start);
  const delta = text.length - before.text.length;
  const read = parse(text.slice(from, end ? endOf(end) + delta : text.length));
  const last = read.children.at(-1);
  // What was typed may have opened a block that swallows the heading behind it.
  if (end && !(last && isBoundary(last, text.slice(from)) && startOf(last) === startOf(end) + delta - from))
    return undefined;
  const own = end ? read.children.slice(0, -1) : read.children;
  const above = lineOf(start) - 1;
  for (const node of own) move(node, from, above);
  const lines = end && last ? lineOf(last) + above - lineOf(end) : 0;
  const behind = end ? children.slice(next) : [];
  const moved = delta === 0 && lines === 0 ? behind : behind.map(node => moveCopy(node, delta, lines));
  return {
    ...before.root,
    children: [...children.slice(0, first), ...own, ...moved],
    ...positionOf(before.root, read, end ? { offset: delta, lines } : undefined, { from, above }),
  };
}

/** Where two texts differ: offsets of the first one. */
function editBetween(before: string, after: string): { readonly start: number; readonly end: number } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  const most = shorter - start;
  while (
    same < most &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same++;
  return { start, end: before.length - same };
}

/** A heading that begins with `#` in the first column and ends every block before it. */
function isBoundary(node: RootContent, text: string): node is Heading {
  return node.type === 'heading' && node.position?.start.column === 1 && text[startOf(node)] === '#';
}

function startOf(node: RootContent): number {
  return node.position?.start.offset ?? 0;
}

function endOf(node: RootContent): number {
  return node.position?.end.offset ?? 0;
}

function lineOf(node: RootContent): number {
  return node.position?.start.line ?? 1;
}

/** The end of a tree: that of the one before, moved, or that of what was read last. */
function positionOf(
  before: Root,
  read: Root,
  moved: { readonly offset: number; readonly lines: number } | undefined,
  { from, above }: { readonly from: number; readonly above: number },
): Pick<Root, 'position'> {
  const start = before.position?.start;
  const end = moved ? before.position?.end : read.position?.end;
  if (!start || !end) return {};
  const by = moved ?? { offset: from, lines: above };
  return { position: { start, end: shifted(end, by.offset, by.lines) } };
}

interface Point {
  line: number;
  column: number;
  offset?: number | undefined;
}

function shifted(point: Point, offset: number, lines: number): Required<Point> & { offset: number } {
  return { line: point.line + lines, column: point.column, offset: (point.offset ?? 0) + offset };
}

/** Moves a block that nobody else has. */
function move(node: RootContent, offset: number, lines: number): void {
  if (node.position) {
    const { start, end } = node.position;
    node.position = { start: shifted(start, offset, lines), end: shifted(end, offset, lines) };
  }
  if ('children' in node) for (const child of node.children) move(child, offset, lines);
}

/** The same block further on in the text. */
function moveCopy<Node extends RootContent>(node: Node, offset: number, lines: number): Node {
  const copy = { ...node };
  if (copy.position) {
    const { start, end } = copy.position;
    copy.position = { start: shifted(start, offset, lines), end: shifted(end, offset, lines) };
  }
  if ('children' in copy) {
    const children = (copy.children as RootContent[]).map(child => moveCopy(child, offset, lines));
    (copy.children as RootContent[]) = children;
  }
  return copy;
}
