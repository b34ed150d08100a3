import { type Cell, cellsOf, isSimple, widthOf } from '../../core/base/cells.ts';
import type { Span } from '../../core/base/span.ts';
import { printable } from './printable.ts';

/** A source line and the marks below it, both ready to print. */
export interface Excerpt {
  /** Parts of the line before, under and behind the marks, so that the middle can be coloured. */
  readonly before: string;
  readonly marked: string;
  readonly behind: string;
  /** Spaces and `~~~`, or `^` for an empty place. */
  readonly marks: string;
}

/**
 * How far from its place a line is looked at, in code units for each column shown, where a letter may take several: a whole
 * book may stand on one line.
 */
const FARTHEST = 2;

const CUT: Cell = { text: '…', width: 1, offset: -1 };

/**
 * The first line that a span touches, with marks under what it covers there:
 * ```
 * L'ENT DOIT suivre EX-AAS-999 et
 *                   ~~~~~~~~~~
 * ```
 * A line wider than `width` columns is cut around the marks; indentation before the span is dropped.
 * Undefined when that line shows nothing.
 */
export function excerptOf(text: string, span: Span, width: number): Excerpt | undefined {
  const near = lineAround(text, span.start, width + 1);
  const line = isSimple(text.slice(near.start, near.end))
    ? near
    : lineAround(text, span.start, width * FARTHEST);
  const source = printable(text.slice(line.start, line.end));
  if (source.trim() === '') return undefined;
  const start = Math.min(span.start, line.end) - line.start;
  const end = Math.max(start, Math.min(span.end, line.end) - line.start);
  const cells = cellsOf(source);
  const from = start >= source.length ? cells.length : cells.findLastIndex(cell => cell.offset <= start);
  const behind = cells.findIndex(cell => cell.offset >= end);
  const to = Math.max(from, behind < 0 ? cells.length : behind);
  return draw(window(cells, from, to, width));
}

interface Window {
  readonly before: readonly Cell[];
  readonly marked: readonly Cell[];
  readonly behind: readonly Cell[];
}

/** Takes the indentation off and, where the line is too wide, keeps the marks with about a third of the room before them. */
function window(cells: readonly Cell[], from: number, to: number, width: number): Window {
  const indent = cells.findIndex(cell => cell.text.trim() !== '');
  const start = Math.min(indent, from);
  const parts = { before: cells.slice(start, from), marked: cells.slice(from, to), behind: cells.slice(to) };
  if (widthOf(cells.slice(start)) <= width) return parts;
  const least = Math.min(widthOf(parts.before), Math.floor(width / 3));
  const marked = headOf(parts.marked, width - least);
  const isCut = marked.at(-1) === CUT;
  const behind = isCut ? [] : headOf(parts.behind, width - least - widthOf(marked));
  const before = tailOf(parts.before, width - widthOf(marked) - widthOf(behind));
  return { before, marked, behind };
}

/** As many of the first cells as fit in `width`, a mark of the cut included. */
function headOf(cells: readonly Cell[], width: number): readonly Cell[] {
  if (widthOf(cells) <= width) return cells;
  if (width < 1) return [];
  const kept: Cell[] = [];
  let used = 1;
  for (const cell of cells) {
    used += cell.width;
    if (used > width) break;
    kept.push(cell);
  }
  return [...kept, CUT];
}

/** As many of the last cells as fit in `width`, a mark of the cut included. */
function tailOf(cells: readonly Cell[], width: number): readonly Cell[] {
  const kept = headOf([...cells].reverse(), width);
  return [...kept].reverse();
}

function draw(parts: Window): Excerpt {
  const text = (cells: readonly Cell[]): string => cells.map(cell => cell.text).join('');
  const under = widthOf(parts.marked);
  return {
    before: text(parts.before),
    marked: text(parts.marked),
    behind: text(parts.behind).trimEnd(),
    marks: ' '.repeat(widthOf(parts.before)) + (under === 0 ? '^' : '~'.repeat(under)),
  };
}

/** The line of a place, as far as `farthest` before it and behind it. */
function lineAround(text: string, offset: number, farthest: number): Span {
  const isEnd = (index: number): boolean => text[index] === '\n' || text[index] === '\r';
  const place = Math.min(offset, text.length);
  const first = Math.max(0, place - farthest);
  const last = Math.min(text.length, place + farthest);
  let start = place;
  while (start > first && !isEnd(start - 1)) start--;
  let end = start;
  while (end < last && !isEnd(end)) end++;
  return { start, end };
}
