import type { Position, Range } from 'vscode-languageserver-types';
import { LineIndex } from '../core/base/lineIndex.ts';
import type { ProjectPath } from '../core/base/projectPath.ts';
import type { Span } from '../core/base/span.ts';
import { unitOf } from '../core/project/project.ts';
import type { ComputedProject } from '../core/project/projectView.ts';
import { offsetOfUnits, type PositionEncoding, unitsBetween } from './encoding.ts';

/** Turns the core's offsets into positions of a client and back, for one text. */
export interface TextPositions {
  offsetAt(position: Position): number;
  rangeOf(span: Span): Range;
}

/**
 * Positions in a document of the project, counted as the client does; undefined when it was not read. `bom` is 1 when
 * the client counts a byte order mark as the first character of the text, which the core never does.
 */
export function textPositions(
  project: ComputedProject,
  path: ProjectPath,
  bom: 0 | 1,
  encoding: PositionEncoding = 'utf-16',
): TextPositions | undefined {
  const index = project.compute(unitOf('lines', path), view => {
    const text = view.text(path);
    return text === undefined ? undefined : new LineIndex(text);
  });
  if (index === undefined) return undefined;
  // Only read where characters are not code units.
  const text = encoding === 'utf-16' ? '' : (project.view.text(path) ?? '');
  const mark = bom === 0 ? 0 : unitsBetween('\uFEFF', 0, 1, encoding);
  const positionAt = countingOn(text, index, mark, encoding);
  return {
    offsetAt({ line, character }) {
      const units = Math.max(0, line === 0 ? character - mark : character);
      if (encoding === 'utf-16') return index.offsetAt({ line, character: units });
      const start = index.offsetAt({ line, character: 0 });
      const end = index.offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
      return line < 0 ? 0 : offsetOfUnits(text, start, end, units, encoding);
    },
    rangeOf: ({ start, end }) => ({ start: positionAt(start), end: positionAt(end) }),
  };
}

/** Counts on from the last place where that lies before in the same line, so that a long line is read once, not for each place. */
function countingOn(
  text: string,
  index: LineIndex,
  mark: number,
  encoding: PositionEncoding,
): (offset: number) => Position {
  let last = { line: -1, offset: 0, units: 0 };
  return offset => {
    const { line, character } = index.positionAt(offset);
    const start = index.lineStart(line);
    const before = last.line === line && last.offset <= start + character;
    const from = before ? last : { offset: start, units: 0 };
    const units = from.units + unitsBetween(text, from.offset, start + character, encoding);
    last = { line, offset: start + character, units };
    return { line, character: line === 0 ? units + mark : units };
  };
}

/** The place where a file begins, for links to a file as a whole. */
export const FILE_START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
