import type { Position, Range } from 'vscode-languageserver-types';
import { LineIndex } from '../core/base/lineIndex.ts';
import type { ProjectPath } from '../core/base/projectPath.ts';
import type { Span } from '../core/base/span.ts';
import { unitOf } from '../core/project/project.ts';
import type { ComputedProject } from '../core/project/projectView.ts';

/** Turns the core's offsets into positions of a client and back, for one text. */
export interface TextPositions {
  offsetAt(position: Position): number;
  rangeOf(span: Span): Range;
}

/**
 * Positions in a document of the project; undefined when it was not read. `bom` is 1 when the client counts a byte
 * order mark as the first character of the text, which the core never does.
 */
export function textPositions(
  project: ComputedProject,
  path: ProjectPath,
  bom: 0 | 1,
): TextPositions | undefined {
  const index = project.compute(unitOf('lines', path), view => {
    const text = view.text(path);
    return text === undefined ? undefined : new LineIndex(text);
  });
  if (index === undefined) return undefined;
  const positionAt = (offset: number): Position => {
    const { line, character } = index.positionAt(offset);
    return { line, character: line === 0 ? character + bom : character };
  };
  return {
    offsetAt: ({ line, character }) =>
      index.offsetAt({ line, character: line === 0 ? Math.max(0, character - bom) : character }),
    rangeOf: ({ start, end }) => ({ start: positionAt(start), end: positionAt(end) }),
  };
}

/** The place where a file begins, for links to a file as a whole. */
export const FILE_START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
