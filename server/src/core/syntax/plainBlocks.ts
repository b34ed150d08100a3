import type { Heading, Nodes, Paragraph, Root, Text } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Point } from 'unist';
import { isPlainLine, plainHeadingRank } from './plainLine.ts';
import { startOf } from './prose.ts';

/** A heading or paragraph without markup between two blank lines. Offsets are UTF-16 code units, half-open. */
interface PlainBlock {
  readonly start: number;
  readonly end: number;
  /** How many lines it has. */
  readonly lines: number;
  /** The rank of a heading; undefined for a paragraph. */
  readonly rank: Heading['depth'] | undefined;
}

/** A text in which rules stand for the plain blocks. */
export interface RuledText {
  /** As long as the original, line for line. */
  readonly ruled: string;
  /** Puts the plain blocks back into the tree of the ruled text; false when one of them was no block there. */
  readonly restore: (root: Root) => boolean;
}

/** A rule is written with three signs at least. */
const SHORTEST = 3;

const LINE = /[^\r\n]*(?:\r\n|\n|\r|$)/y;

/**
 * Most of a chapter is headings and sentences without any markup, and the parser takes as long for them as for any text. They
 * are given to it as thematic breaks of the same length, which it reads at once, and which take and leave the same
 * place as they: behind a blank line and before one, at the start of a line, either ends every list and quote, stays in a
 * directive, and is swallowed by code, front matter and HTML. Undefined when a text has no plain block.
 */
export function plainBlocks(text: string): RuledText | undefined {
  const blocks = blocksOf(text);
  if (blocks.length === 0) return undefined;
  let ruled = '';
  let copied = 0;
  for (const { start, end } of blocks) {
    ruled += text.slice(copied, start) + text.slice(start, end).replace(/[^\r\n]/g, '_');
    copied = end;
  }
  return {
    ruled: ruled + text.slice(copied),
    restore: root => restored(root, text, blocks),
  };
}

function blocksOf(text: string): readonly PlainBlock[] {
  const blocks: PlainBlock[] = [];
  /** The lines since the last blank one, as long as all of them are plain. */
  let open: PlainBlock | undefined;
  let isPlain = true;
  for (let at = 0; at < text.length; ) {
    LINE.lastIndex = at;
    const whole = LINE.exec(text)?.[0] ?? '';
    const line = whole.replace(/[\r\n]+$/, '');
    if (/^[ \t]*$/.test(line)) {
      if (open && isPlain) blocks.push(open);
      open = undefined;
      isPlain = true;
    } else if (isPlain) {
      open = extended(open, line, at);
      isPlain = open !== undefined;
    }
    at += whole.length;
  }
  if (open && isPlain) blocks.push(open);
  return blocks;
}

/** A block with one more line; undefined when it is not plain with it. */
function extended(open: PlainBlock | undefined, line: string, start: number): PlainBlock | undefined {
  if (line.length < SHORTEST) return undefined;
  const end = start + line.length;
  if (!open) {
    const rank = plainHeadingRank(line);
    return rank || isPlainLine(line) ? { start, end, lines: 1, rank } : undefined;
  }
  if (open.rank || !isPlainLine(line)) return undefined;
  return { ...open, end, lines: open.lines + 1 };
}

/** Puts plain blocks where the rules stand for them; false when not every rule is found. */
function restored(root: Root, text: string, blocks: readonly PlainBlock[]): boolean {
  const missing = new Map(blocks.map(block => [block.start, block]));
  const restoreIn = (parent: Root | ContainerDirective): void => {
    const children: Nodes[] = [];
    for (let index = 0; index < parent.children.length; index++) {
      const child = parent.children[index] as Nodes;
      if (child.type === 'containerDirective') restoreIn(child);
      const block = child.type === 'thematicBreak' ? missing.get(startOf(child)) : undefined;
      const first = child.position?.start;
      const last = block && parent.children[index + block.lines - 1]?.position?.end;
      if (block && first && last?.offset === block.end) {
        missing.delete(block.start);
        children.push(plainNode(block, text, first, last));
        index += block.lines - 1;
      } else {
        children.push(child);
      }
    }
    parent.children = children as ContainerDirective['children'];
  };
  restoreIn(root);
  return missing.size === 0;
}

/** The node that the parser would make of a block between two points. */
function plainNode(block: PlainBlock, text: string, start: Point, end: Point): Heading | Paragraph {
  const marks = block.rank ? block.rank + 1 : 0;
  const words: Text = {
    type: 'text',
    value: text.slice(block.start + marks, block.end),
    position: { start: { ...start, column: 1 + marks, offset: block.start + marks }, end: { ...end } },
  };
  const position = { start, end };
  return block.rank
    ? { type: 'heading', depth: block.rank, children: [words], position }
    : { type: 'paragraph', children: [words], position };
}
