import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import type { Extension } from 'mdast-util-from-markdown';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { directive } from 'micromark-extension-directive';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { tooNestedAt } from './containerDepth.ts';
import { inlineWork, TooDense } from './inlineWork.ts';
import { plainParagraph } from './plainParagraph.ts';
import { tooMuchUnclosedAt } from './unclosedMarkup.ts';

/** A Markdown text read. */
export interface MarkdownText {
  readonly root: Root;
  /** Where the text becomes too complex to be read in reasonable time; undefined when it was read. Then `root` is empty. */
  readonly refusedAt: number | undefined;
}

/**
 * Reads Markdown as GitHub does, with YAML front matter and `:::` blocks. Every node has a position; its offsets
 * are UTF-16 code units of `text`. Any text is valid Markdown: there are no errors, but texts made to be hard to read
 * (thousands of levels of quotes or lists, thousands of brackets in one paragraph) are refused.
 */
export function readMarkdown(text: string): MarkdownText {
  const plain = plainParagraph(text);
  if (plain) return { root: plain, refusedAt: undefined };
  const refusedAt = tooNestedAt(text) ?? tooMuchUnclosedAt(text);
  if (refusedAt !== undefined) return refused(refusedAt);
  try {
    // The parser would drop a byte order mark, and count one code unit less from there on.
    const readable = text.replace(/^\uFEFF/, '\u2060');
    return { root: processorFor(readable).parse(readable), refusedAt: undefined };
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

/** A rule at the top of a text, prose and a second rule are no front matter: its first line is `key:` or a comment. */
const FRONT_MATTER =
  /^---[ \t]*\r?\n(?:[ \t]*\r?\n)*(?:#|---|["']?[\p{L}_][\p{L}\p{N} _.-]{0,60}["']?[ \t]*:(?:\s|$))/u;

/** The line that ends front matter; `...` is how Pandoc and YAML itself write it. */
const CLOSING = /\n(---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** What reads one text: the work is counted anew for each. */
function processorFor(text: string): Processor<Root> {
  const processor = unified().use(remarkParse).use(syntaxExtensions);
  if (FRONT_MATTER.test(text)) {
    const close = CLOSING.exec(text)?.[1] ?? '---';
    processor.use(remarkFrontmatter, [{ type: 'yaml', fence: { open: '---', close } }]);
  }
  return processor;
}

/**
 * The parts of remark-gfm and remark-directive that we read. Left out on purpose: the pass that searches texts for
 * e-mail addresses a second time, since it makes nodes without positions; and the inline and one-line directives,
 * which would swallow the `:` of ordinary prose (`à 8:30`).
 */
function syntaxExtensions(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), ...MICROMARK, inlineWork()];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), ...FROM_MARKDOWN];
}

/** Of the directives only the containers, which are `concrete`: nothing lazy goes on with them. */
const directiveBlocks = Object.fromEntries(
  Object.entries(directive().flow ?? {}).map(([code, constructs]) => [
    code,
    [constructs].flat().flatMap(construct => (construct?.concrete ? [construct] : [])),
  ]),
);

const MICROMARK = [
  gfmAutolinkLiteral(),
  gfmFootnote(),
  gfmStrikethrough(),
  gfmTable(),
  gfmTaskListItem(),
  { flow: directiveBlocks },
];

const FROM_MARKDOWN = [
  withoutTransforms(gfmAutolinkLiteralFromMarkdown()),
  gfmFootnoteFromMarkdown(),
  gfmStrikethroughFromMarkdown(),
  gfmTableFromMarkdown(),
  gfmTaskListItemFromMarkdown(),
  directiveFromMarkdown(),
];

function withoutTransforms(extension: Extension): Extension {
  return { ...extension, transforms: [] };
}
