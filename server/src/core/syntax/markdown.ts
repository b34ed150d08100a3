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

/**
 * Reads Markdown as GitHub does, with YAML front matter and `:::` blocks. Every node has a position; its offsets
 * are UTF-16 code units of `text`. Any text is valid Markdown: there are no errors.
 */
export function parseMarkdown(text: string): Root {
  return processorFor(text).parse(text);
}

/** A rule at the top of a text, prose and a second rule are no front matter: its first line is `key:` or a comment. */
const FRONT_MATTER =
  /^---[ \t]*\r?\n(?:[ \t]*\r?\n)*(?:#|---|["']?[\p{L}_][\p{L}\p{N} _.-]{0,60}["']?[ \t]*:(?:\s|$))/u;

/** The line that ends front matter; `...` is how Pandoc and YAML itself write it. */
const CLOSING = /\n(---|\.\.\.)[ \t]*(?:\r?\n|$)/;

function processorFor(text: string): typeof plain {
  if (!FRONT_MATTER.test(text)) return plain;
  return CLOSING.exec(text)?.[1] === '...' ? closedByDots : closedByDashes;
}

/**
 * The parts of remark-gfm and remark-directive that we read. Left out on purpose: the pass that searches texts for
 * e-mail addresses a second time, since it makes nodes without positions; and the inline and one-line directives,
 * which would swallow the `:` of ordinary prose (`à 8:30`).
 */
function syntaxExtensions(this: Processor): void {
  const data = this.data();
  const { flow } = directive();
  const blocksOnly = flow === undefined ? {} : { flow };
  (data.micromarkExtensions ??= []).push(
    gfmAutolinkLiteral(),
    gfmFootnote(),
    gfmStrikethrough(),
    gfmTable(),
    gfmTaskListItem(),
    blocksOnly,
  ); // prettier-ignore
  (data.fromMarkdownExtensions ??= []).push(
    withoutTransforms(gfmAutolinkLiteralFromMarkdown()),
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmTableFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
    directiveFromMarkdown(),
  ); // prettier-ignore
}

function withoutTransforms(extension: Extension): Extension {
  return { ...extension, transforms: [] };
}

const plain = unified().use(remarkParse).use(syntaxExtensions).freeze();
const closedByDashes = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(syntaxExtensions)
  .freeze();
const closedByDots = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, [{ type: 'yaml', fence: { open: '---', close: '...' } }])
  .use(syntaxExtensions)
  .freeze();
