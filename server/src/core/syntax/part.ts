import type { Root } from 'mdast';
import type { Point } from 'unist';
import { inlineWork } from './inlineWork.ts';
import { type Labels, labelExchange } from './labels.ts';
import { parserFor } from './parser.ts';
import { plainBlocks } from './plainBlocks.ts';
import { startOf } from './prose.ts';

/** Stands behind a part for the heading that follows: when it is read as one, at the root, nothing was open any more. */
const NEXT_HEADING = '#';

/** A part of a Markdown text that ends where the text does or before a heading, read for itself. */
export interface Part {
  /** Its blocks; their places count from its own beginning. */
  readonly children: Root['children'];
  /** Where it ends, or the heading begins. */
  readonly end: Point;
  /** The labels that it defines itself. */
  readonly defined: Labels;
  /** The work of its inline markup. */
  readonly work: number;
}

/**
 * Reads a part, with the labels that other parts define. Undefined when it leaves something open that would go on behind the
 * heading after it. Throws `TooDense`, with an offset of no use, when it has too much inline markup.
 */
export function readPart(text: string, isLast: boolean, known: Labels): Part | undefined {
  const { root, ...told } = parsed(isLast ? text : text + NEXT_HEADING, known);
  const end = root.position?.end ?? { line: 1, column: 1, offset: 0 };
  if (isLast) return { children: root.children, end, ...told };
  const next = root.children.at(-1);
  if (next?.type !== 'heading' || startOf(next) !== text.length || !next.position) return undefined;
  return { children: root.children.slice(0, -1), end: next.position.start, ...told };
}

interface Parsed extends Pick<Part, 'defined' | 'work'> {
  readonly root: Root;
}

function parsed(text: string, known: Labels): Parsed {
  const plain = plainBlocks(text);
  const quick = plain && parse(text, plain.ruled, known);
  return quick && plain.restore(quick.root) ? quick : parse(text, text, known);
}

/** Parses `given` as what stands for `text`. */
function parse(text: string, given: string, known: Labels): Parsed {
  const work = inlineWork();
  const labels = labelExchange(known);
  const root = parserFor(text, [work.extension, labels.extension]).parse(given);
  return { root, defined: labels.defined(), work: work.done() };
}
