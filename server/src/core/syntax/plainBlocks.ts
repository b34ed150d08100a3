import type { Heading, Nodes, Paragraph, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Point, Position } from 'unist';
import { isPlainLine, plainHeadingRank } from './plainLine.ts';
import { startOf } from './prose.ts';

/** Where a node begins or ends: line and column from one, the offset in UTF-16 code units. */
interface OffsetPoint extends Point {
  readonly offset: number;
}

/** A heading without markup, or a paragraph without markup between blank lines and such headings. */
interface PlainBlock {
  readonly start: OffsetPoint;
  readonly end: OffsetPoint;
  /** The rank of a heading; undefined for a paragraph. */
  readonly rank: Heading['depth'] | undefined;
}

/** Plain blocks with nothing but blank lines between them, for which one rule stands. */
interface PlainRun {
  readonly blocks: readonly PlainBlock[];
  /** Where the rule begins in the ruled text. */
  readonly rule: number;
  /** How many lines and code units less the ruled text has up to the end of the rule. */
  readonly lines: number;
  readonly units: number;
}

/** A text in which rules stand for the plain blocks. */
export interface RuledText {
  readonly ruled: string;
  /** Puts the plain blocks back into the tree of the ruled text, and all positions right; false when a rule was no block there. */
  readonly restore: (root: Root) => boolean;
  /** Where an offset of the ruled text, outside of the rules, is in the text. */
  readonly offsetOf: (ruledOffset: number) => number;
}

/** A rule is written with three signs at least. */
const SHORTEST = 3;

/** The beginning of fenced code, in whatever list or quote. */
const FENCE = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)?(`{3,}|~{3,})/;

const LINE = /[^\r\n]*(?:\r\n|\n|\r|$)/y;

/**
 * Most of a chapter is headings and sentences without any markup, and the parser takes as long for them as for any text.
 * It is given one thematic break, as long as the last line, for each run of them. At the start of a line a heading and a
 * break end the same paragraphs, lists, quotes and tables; behind a blank line or one of these two a paragraph does too.
 * All three stay in a directive, and are swallowed by code, front matter and HTML: then `restore` fails. Where the first of
 * a run is a block, nothing is open that could swallow the others. Undefined when a text has no plain block.
 */
export function plainBlocks(text: string): RuledText | undefined {
  const blocks = blocksOf(text);
  if (blocks.length === 0) return undefined;
  const runs: PlainRun[] = [];
  const pieces: string[] = [];
  let copied = 0;
  let lines = 0;
  let units = 0;
  for (const run of runsOf(text, blocks)) {
    const [{ start }, { end }] = [run[0], run[run.length - 1]] as [PlainBlock, PlainBlock];
    const rule = '_'.repeat(end.column - 1);
    pieces.push(text.slice(copied, start.offset), rule);
    const ruleStart = start.offset - units;
    lines += end.line - start.line;
    units += end.offset - start.offset - rule.length;
    runs.push({ blocks: run, rule: ruleStart, lines, units });
    copied = end.offset;
  }
  pieces.push(text.slice(copied));
  return {
    ruled: pieces.join(''),
    restore: root => restored(root, text, runs),
    offsetOf: offset => offset + (lastBefore(runs, offset)?.units ?? 0),
  };
}

/** The blocks, in order, as runs. */
function runsOf(text: string, blocks: readonly PlainBlock[]): readonly (readonly PlainBlock[])[] {
  const runs: PlainBlock[][] = [];
  let end = 0;
  for (const block of blocks) {
    const run = runs.at(-1);
    if (run && /^[ \t\r\n]*$/.test(text.slice(end, block.start.offset))) run.push(block);
    else runs.push([block]);
    end = block.end.offset;
  }
  return runs;
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
  /** Of the lines read. */
  #count = 0;
  /** The lines since the last blank one or heading, as long as all of them are plain. */
  #paragraph: PlainBlock | undefined;
  #isPlain = true;
  /** The last line ended in spaces, which the parser forgives at the end of a paragraph alone. */
  #isTrailing = false;
  /** What ends the code or front matter that this line is likely in: looking for blocks there would be in vain. */
  #fence: string | undefined;

  take(text: string, offset: number): void {
    const start = { line: ++this.#count, column: 1, offset };
    if (this.#fenced(text, offset)) return;
    const end = { line: start.line, column: 1 + text.length, offset: offset + text.length };
    const rank = plainHeadingRank(text);
    if (rank !== undefined || /^[ \t]*$/.test(text)) {
      this.#endParagraph();
      if (rank !== undefined) this.#blocks.push({ start, end, rank });
    } else if (this.#isPlain) {
      const words = withoutTrail(text);
      this.#isPlain = !this.#isTrailing && words.length >= SHORTEST && isPlainLine(words);
      this.#isTrailing = words.length < text.length;
      this.#paragraph = { start: this.#paragraph?.start ?? start, end, rank: undefined };
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
    this.#isTrailing = false;
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

/** Puts plain blocks where their rules stand, and moves all other nodes to their places; false when a rule is not found. */
function restored(root: Root, text: string, runs: readonly PlainRun[]): boolean {
  const missing = new Map(runs.map(run => [run.rule, run]));
  const move = (node: Nodes): void => {
    if ('children' in node) {
      const mayHoldBlocks = node.type === 'root' || node.type === 'containerDirective';
      const children: Nodes[] = [];
      for (const child of node.children) {
        const run = mayHoldBlocks && child.type === 'thematicBreak' ? missing.get(startOf(child)) : undefined;
        if (run) {
          missing.delete(run.rule);
          for (const block of run.blocks) children.push(plainNode(block, text));
        } else {
          move(child);
          children.push(child);
        }
      }
      node.children = children as ContainerDirective['children'];
    }
    if (node.position) node.position = movedPosition(node.position, runs);
  };
  move(root);
  return missing.size === 0;
}

function movedPosition({ start, end }: Position, runs: readonly PlainRun[]): Position {
  return { start: movedPoint(start, runs), end: movedPoint(end, runs) };
}

/** Columns stay: a run takes whole lines, and its rule is as long as the last of them. */
function movedPoint(point: Point, runs: readonly PlainRun[]): Point {
  const run = lastBefore(runs, point.offset ?? 0);
  if (!run) return point;
  return { line: point.line + run.lines, column: point.column, offset: (point.offset ?? 0) + run.units };
}

/** The last run whose rule begins before an offset of the ruled text. */
function lastBefore(runs: readonly PlainRun[], ruledOffset: number): PlainRun | undefined {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const run = runs[middle];
    if (run && run.rule < ruledOffset) low = middle + 1;
    else high = middle;
  }
  return runs[low - 1];
}

/** The node that the parser would make of a block. */
function plainNode({ start, end, rank }: PlainBlock, text: string): Heading | Paragraph {
  const marks = rank ? rank + 1 : 0;
  const first = { line: start.line, column: 1 + marks, offset: start.offset + marks };
  const value = withoutTrail(text.slice(first.offset, end.offset));
  const trail = end.offset - first.offset - value.length;
  const last = { line: end.line, column: end.column - trail, offset: end.offset - trail };
  const children: Heading['children'] = [{ type: 'text', value, position: { start: first, end: last } }];
  const position = { start, end };
  return rank
    ? { type: 'heading', depth: rank, children, position }
    : { type: 'paragraph', children, position };
}

/** A line without the spaces and tabs at its end. */
function withoutTrail(line: string): string {
  let end = line.length;
  while (line[end - 1] === ' ' || line[end - 1] === '\t') end--;
  return line.slice(0, end);
}
