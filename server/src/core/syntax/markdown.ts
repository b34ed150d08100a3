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
import { inlineWork, isEasy, TooDense } from './inlineWork.ts';
import { plainParagraph } from './plainParagraph.ts';
import { reread } from './reread.ts';
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
  if (text.length < WORTH_KEEPING) return readAnew(text);
  const known = last?.text === text ? last.read.deref() : undefined;
  if (known) return known;
  const read = readLikeLast(text) ?? readAnew(text);
  last = { text, read: new WeakRef(read) };
  return read;
}

/** Shorter texts are read faster than they are looked for, in code units. */
const WORTH_KEEPING = 2000;

/**
 * The text that was read last, for as long as memory allows: while one types, the index, a preview and several features read
 * the same text one after the other, and then one that is nearly the same. Nobody changes a tree that was read.
 */
let last: { readonly text: string; readonly read: WeakRef<MarkdownText> } | undefined;

/** Reads what differs from the text that was read last; undefined where that is not enough. */
function readLikeLast(text: string): MarkdownText | undefined {
  const before = last?.read.deref();
  if (!last || !before || before.refusedAt !== undefined || before.root.children.length === 0)
    return undefined;
  if (refusedPlace(text) !== undefined || !isEasy(text)) return undefined;
  const root = reread({ text: last.text, root: before.root }, text, parseAnew);
  return root && { root, refusedAt: undefined };
}

function refusedPlace(text: string): number | undefined {
  return tooNestedAt(text) ?? tooMuchUnclosedAt(text);
}

function readAnew(text: string): MarkdownText {
  const plain = plainParagraph(text);
  if (plain) return { root: plain, refusedAt: undefined };
  const refusedAt = refusedPlace(text);
  if (refusedAt !== undefined) return refused(refusedAt);
  try {
    return { root: parseAnew(text), refusedAt: undefined };
  } catch (error) {
    if (error instanceof TooDense) return refused(error.offset);
    throw error;
  }
}

function parseAnew(text: string): Root {
  // The parser would drop a byte order mark, and count one code unit less from there on.
  const readable = text.replace(/^\uFEFF/, '\u2060');
  return processorFor(readable).parse(readable);
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
