import type { Heading, Nodes, Paragraph, Root, Text } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Point } from 'unist';
import { isPlainLine, plainHeadingRank } from './plainLine.ts';
import { startOf } from './prose.ts';

/** A heading without markup, or a paragraph without markup between blank lines and such headings. Offsets are UTF-16 code units, half-open. */
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

/** The beginning of fenced code, in whatever list or quote. */
const FENCE = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)?(`{3,}|~{3,})/;

const LINE = /[^\r\n]*(?:\r\n|\n|\r|$)/y;

/**
 * Most of a chapter is headings and sentences without any markup, and the parser takes as long for them as for any text. They
 * are given to it as thematic breaks of the same length, which it reads at once, and which take and leave the same
 * place as they. At the start of a line a heading and a break end the same paragraphs, lists, quotes and tables; behind a
 * blank line or one of these two a paragraph does too. All three stay in a directive, and are swallowed by code, front
 * matter and HTML: then `restore` fails. Undefined when a text has no plain block.
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
  const lines = new PlainLines();
  for (let at = 0; at < text.length; ) {
    LINE.lastIndex = at;
    const whole = LINE.exec(text)?.[0] ?? '';
    lines.take(whole.replace(/[\r\n]+$/, ''), at);
    at += whole.length;
  }
  return lines.end();
}

/** Reads a text line by line, and keeps its plain blocks. */
class PlainLines {
  readonly #blocks: PlainBlock[] = [];
  /** The lines since the last blank one or heading, as long as all of them are plain. */
  #paragraph: PlainBlock | undefined;
  #isPlain = true;
  /** What ends the code or front matter that this line is likely in: looking for blocks there would be in vain. */
  #fence: string | undefined;

  take(line: string, start: number): void {
    if (this.#fenced(line, start)) return;
    const rank = plainHeadingRank(line);
    if (rank !== undefined || /^[ \t]*$/.test(line)) {
      this.#endParagraph();
      if (rank !== undefined) this.#blocks.push({ start, end: start + line.length, lines: 1, rank });
    } else if (this.#isPlain) {
      this.#isPlain = line.length >= SHORTEST && isPlainLine(line);
      const end = start + line.length;
      const { start: first, lines } = this.#paragraph ?? { start, lines: 0 };
      this.#paragraph = { start: first, end, lines: lines + 1, rank: undefined };
    }
  }

  /** All blocks, when no line is left. */
  end(): readonly PlainBlock[] {
    this.#endParagraph();
    return this.#blocks;
  }

  #endParagraph(): void {
    if (this.#paragraph && this.#isPlain) this.#blocks.push(this.#paragraph);
    this.#paragraph = undefined;
    this.#isPlain = true;
  }

  #fenced(line: string, start: number): boolean {
    if (this.#fence !== undefined) {
      if (line.trim().startsWith(this.#fence)) this.#fence = undefined;
      return true;
    }
    this.#fence = start === 0 && /^---[ \t]*$/.test(line) ? '---' : FENCE.exec(line)?.[1];
    if (this.#fence === undefined) return false;
    this.#isPlain = false;
    return true;
  }
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
