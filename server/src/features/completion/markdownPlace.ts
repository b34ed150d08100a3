import type { Nodes } from 'mdast';
import { endOf, startOf } from '../../core/syntax/prose.ts';
import { markdownTree, nodesAt } from '../markdownTree.ts';
import type { CompletionSite } from './offer.ts';
import type { YamlPart } from './yamlCompletion.ts';

/** What a place of a Markdown text is for: its front matter, prose, or what nobody reads as prose. */
export type MarkdownPlace =
  | { readonly kind: 'prose' }
  /** Code, a URL, the marks around front matter. */
  | { readonly kind: 'opaque' }
  /** A piece of HTML that begins at `start`. */
  | { readonly kind: 'html'; readonly start: number }
  | { readonly kind: 'yaml'; readonly part: YamlPart };

const PROSE: MarkdownPlace = { kind: 'prose' };
const OPAQUE: MarkdownPlace = { kind: 'opaque' };

/** What the place of the cursor is for. */
export function markdownPlace({ context, text, offset }: CompletionSite): MarkdownPlace {
  const begun = begunFrontMatter(text, offset);
  if (begun) return { kind: 'yaml', part: begun };
  for (const node of nodesAt(markdownTree(context.project, context.path), offset)) {
    if (node.type === 'yaml') return frontMatterPlace(node, text, offset);
    if (isOpaque(node, text, offset))
      return node.type === 'html' ? { kind: 'html', start: startOf(node) } : OPAQUE;
  }
  return PROSE;
}

function isOpaque(node: Nodes, text: string, offset: number): boolean {
  const [start, end] = [startOf(node), endOf(node)];
  switch (node.type) {
    case 'inlineCode':
      return start < offset && offset < end;
    case 'code':
      // Behind the line that closes a fence there is prose again.
      return offset < end || !/\n[ \t>]*(?:`{3,}|~{3,})[ \t]*$/.test(text.slice(start, end));
    case 'html':
      return start < offset && (offset < end || !/>\s*$/.test(text.slice(start, end)));
    case 'link':
      return isAutolink(node, text) && start < offset && offset <= end;
    default:
      return false;
  }
}

/** `<https://…>`, or a URL in prose. */
function isAutolink(node: Nodes, text: string): boolean {
  return !text.slice(startOf(node), startOf(node) + 1).startsWith('[');
}

function frontMatterPlace(node: Nodes, text: string, offset: number): MarkdownPlace {
  const start = text.indexOf('\n', startOf(node)) + 1;
  const end = text.lastIndexOf('\n', endOf(node) - 1) + 1;
  if (offset < start || offset >= end) return OPAQUE;
  return { kind: 'yaml', part: { text: text.slice(start, end), start } };
}

/** Front matter whose first key is not finished is none for the parser yet. */
function begunFrontMatter(text: string, offset: number): YamlPart | undefined {
  const opening = /^---[ \t]*\r?\n/.exec(text)?.[0].length;
  if (opening === undefined || offset < opening) return undefined;
  const rest = text.slice(opening, opening + LONGEST_FRONT_MATTER);
  const lines = /^(?:---|\.\.\.)[ \t]*$/m.exec(rest)?.index ?? 0;
  const before = text.slice(opening, offset).replace(/[^\n]*$/, '');
  if (offset >= opening + lines || /^(?![\w"'-][^\n]*:|[ \t]|#|-[ \t]|\r?$)/m.test(before.trimEnd()))
    return undefined;
  return { text: text.slice(opening, opening + lines), start: opening };
}

const LONGEST_FRONT_MATTER = 5000;
