import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import type { Extension as TreeExtension } from 'mdast-util-from-markdown';
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
import type { Extension } from 'micromark-util-types';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { frontMatterClosing } from './frontMatterFence.ts';
import { inlineWork } from './inlineWork.ts';

/**
 * What reads one text: GitHub's Markdown with YAML front matter, when the text begins with it, and `:::` blocks. `more`:
 * syntax beside. The work is counted anew for each text; `parse` throws `TooDense` when it is too much.
 */
export function parserFor(
  text: string,
  more: readonly Extension[] = [inlineWork().extension],
): Processor<Root> {
  const processor = unified().use(remarkParse).use(syntaxExtensions, more);
  const close = frontMatterClosing(text);
  if (close !== undefined)
    processor.use(remarkFrontmatter, [{ type: 'yaml', fence: { open: '---', close } }]);
  return processor;
}

/**
 * The parts of remark-gfm and remark-directive that we read. Left out on purpose: the pass that searches texts for
 * e-mail addresses a second time, since it makes nodes without positions; and the inline and one-line directives,
 * which would swallow the `:` of ordinary prose (`à 8:30`).
 */
function syntaxExtensions(this: Processor, more: readonly Extension[]): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), ...MICROMARK, ...more];
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

function withoutTransforms(extension: TreeExtension): TreeExtension {
  return { ...extension, transforms: [] };
}
