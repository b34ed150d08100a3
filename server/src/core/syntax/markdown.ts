import type { Root } from 'mdast';
import { tooNestedAt } from './containerDepth.ts';
import type { EarlierReading, SameBlock } from './earlierReading.ts';
import { TooDense } from './inlineWork.ts';
import { parserFor } from './parser.ts';
import { LEAST_AGAIN, partStarts } from './partStarts.ts';
import { parseParts } from './parts.ts';
import { plainBlocks, type RuledText } from './plainBlocks.ts';
import { plainParagraph } from './plainParagraph.ts';
import { tooMuchUnclosedAt } from './unclosedMarkup.ts';

/** A Markdown text read. */
export interface MarkdownText {
  readonly root: Root;
  /** Where the text becomes too complex to be read in reasonable time; undefined when it was read. Then `root` is empty. */
  readonly refusedAt: number | undefined;
  /** What tells the blocks of the root from one reading to the next, in their order; undefined when nothing does. */
  readonly blocks?: readonly SameBlock[] | undefined;
}

/**
 * Reads Markdown as GitHub does, with YAML front matter and `:::` blocks. Every node has a position; its offsets
 * are UTF-16 code units of `text`. Any text is valid Markdown: there are no errors, but texts made to be hard to read
 * (thousands of levels of quotes or lists, thousands of brackets in one paragraph) are refused. `earlier` makes it quick to read
 * a text again of which a part has changed, or nothing: trees are shared, and nobody changes them.
 */
export function readMarkdown(text: string, earlier?: EarlierReading): MarkdownText {
  const known = earlier?.whole?.text === text ? earlier.whole.root.deref() : undefined;
  if (known) return { root: known, refusedAt: undefined, blocks: earlier?.whole?.blocks };
  const plain = plainParagraph(text);
  if (plain) return { root: plain, refusedAt: undefined };
  const refusedAt = tooNestedAt(text) ?? tooMuchUnclosedAt(text);
  if (refusedAt !== undefined) return refused(refusedAt);
  try {
    // The parser would drop a byte order mark, and count one code unit less from there on.
    const readable = text.replace(/^\uFEFF/, '\u2060');
    const { root, blocks } = parsedQuickly(readable, earlier) ?? {
      root: parserFor(readable).parse(readable),
    };
    if (earlier) earlier.whole = { text, root: new WeakRef(root), blocks };
    return { root, refusedAt: undefined, blocks };
  } catch (error) {
    if (error instanceof TooDense) return refused(error.offset);
    throw error;
  }
}

/** The same without a word on texts that are refused: their root is empty. */
export function parseMarkdown(text: string): Root {
  return readMarkdown(text).root;
}

function refused(offset: number): MarkdownText {
  return { root: { type: 'root', children: [] }, refusedAt: offset };
}

/** The tree of a text of which the parser is given less than all, or all in parts; undefined when neither works. */
function parsedQuickly(text: string, earlier: EarlierReading | undefined): Partly | undefined {
  if (earlier) {
    const starts = partStarts(text, LEAST_AGAIN);
    return parseParts(text, earlier.parts, starts) ?? parsedPlain(text, plainBlocks(text));
  }
  const plain = plainBlocks(text);
  const hardlyMore = plain !== undefined && plain.ruled.length * 4 < text.length;
  // Where next to nothing is left to parse, there is no need for parts.
  return hardlyMore ? parsedPlain(text, plain) : (parseParts(text) ?? parsedPlain(text, plain));
}

type Partly = Pick<MarkdownText, 'root' | 'blocks'>;

function parsedPlain(text: string, plain: RuledText | undefined): Partly | undefined {
  const root = plain && parsedRuled(text, plain);
  return root && plain.restore(root) ? { root } : undefined;
}

/** Throws `TooDense` with the offset in the text itself. */
function parsedRuled(text: string, { ruled, offsetOf }: RuledText): Root {
  try {
    return parserFor(text).parse(ruled);
  } catch (error) {
    throw error instanceof TooDense ? new TooDense(offsetOf(error.offset)) : error;
  }
}
