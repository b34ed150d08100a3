import type { BlockContent, Paragraph, PhrasingContent, RootContent, TableRow } from 'mdast';
import { spanOfNode } from '../../syntax/prose.ts';
import type { TargetFinder } from '../rewriteReferences.ts';
import { htmlParagraphs } from './htmlText.ts';
import { linkedText } from './linkedText.ts';
import { type InlineContext, rewriteInline } from './rewriteInline.ts';
import type { Fragment, SourceText } from './sourceText.ts';

/** What the source's nodes are rewritten for. */
export interface RewriteContext {
  readonly text: SourceText;
  readonly fragment: Fragment;
  readonly targets: TargetFinder;
}

/**
 * Copies blocks of the source for a view. Its references become links with a target, HTML becomes text, front matter
 * and definitions go (footnotes are called from where they are used), other blocks stay what they are.
 */
export function rewriteBlocks(
  nodes: readonly RootContent[],
  context: RewriteContext,
): readonly BlockContent[] {
  return withoutRules(nodes.flatMap(node => placed(rewriteBlock(node, context), node, context)));
}

/** Notes where a block begins in the source. */
function placed(
  [first, ...rest]: readonly BlockContent[],
  node: RootContent,
  { text, fragment }: RewriteContext,
): readonly BlockContent[] {
  if (!first || !node.position) return first ? [first, ...rest] : rest;
  const viewPlace = { path: text.path, offset: spanOfNode(node, fragment.source).start };
  return [{ ...first, data: { ...first.data, viewPlace } } as BlockContent, ...rest];
}

/** Copies inline content of the source for a view. */
export function rewritePhrasing(
  nodes: readonly PhrasingContent[],
  context: RewriteContext,
): PhrasingContent[] {
  return rewriteInline(nodes, inlineContext(context));
}

function inlineContext({ text, fragment, targets }: RewriteContext): InlineContext {
  return { text, fragment, targets, linked: false };
}

function rewriteBlock(node: RootContent, context: RewriteContext): readonly BlockContent[] {
  const blocks = (children: readonly RootContent[]): BlockContent[] => [...rewriteBlocks(children, context)];
  const inline = (children: readonly PhrasingContent[]): PhrasingContent[] =>
    rewritePhrasing(children, context);
  switch (node.type) {
    case 'paragraph':
      return paragraph(referringStart(inline(node.children), context));
    case 'heading': {
      const children = inline(node.children);
      return children.length === 0 ? [] : [{ type: 'heading', depth: node.depth, children }];
    }
    case 'blockquote':
      return filled(blocks(node.children), children => ({ type: 'blockquote', children }));
    case 'containerDirective':
      return filled(blocks(node.children), children => ({ type: 'blockquote', children }));
    case 'leafDirective':
      return paragraph(inline(node.children));
    case 'list': {
      const items = node.children.flatMap(item => {
        const children = blocks(item.children);
        return children.length === 0 ? [] : [{ ...bare(item), children }];
      });
      return items.length === 0 ? [] : [{ ...bare(node), children: items }];
    }
    case 'table': {
      const row = (source: TableRow): TableRow => ({
        type: 'tableRow',
        children: source.children.map(cell => ({ type: 'tableCell', children: inline(cell.children) })),
      });
      return [{ ...bare(node), children: node.children.map(row) }];
    }
    case 'html':
      return htmlParagraphs(node.value).map(line => ({
        type: 'paragraph',
        children: linkedText(line, context.targets),
      }));
    case 'code':
    case 'thematicBreak':
      return [bare(node)];
    default:
      return [];
  }
}

function bare<T extends RootContent>(node: T): T {
  const { position: _, ...rest } = node;
  return rest as T;
}

function paragraph(children: PhrasingContent[]): readonly Paragraph[] {
  return children.length === 0 ? [] : [{ type: 'paragraph', children }];
}

/**
 * A paragraph that begins with a bold ID, or one in code, would define that item: where it only refers, the link goes
 * around the bold or the code.
 */
function referringStart(children: PhrasingContent[], { targets }: RewriteContext): PhrasingContent[] {
  const [first, ...rest] = children;
  if (first?.type === 'inlineCode') {
    const [id] = linkedText(first.value, targets);
    return id?.type === 'link' ? [{ ...id, children: [first] }, ...rest] : children;
  }
  const [link, ...others] = first?.type === 'strong' ? first.children : [];
  if (link?.type !== 'link') return children;
  const hoisted: PhrasingContent = { ...link, children: [{ type: 'strong', children: link.children }] };
  return others.length === 0 ? [hoisted, ...rest] : [hoisted, { type: 'strong', children: others }, ...rest];
}

function filled(
  children: BlockContent[],
  make: (children: BlockContent[]) => BlockContent,
): readonly BlockContent[] {
  return children.length === 0 ? [] : [make(children)];
}

/** No rules at the ends: they parted the piece from its neighbours. */
function withoutRules(nodes: readonly BlockContent[]): readonly BlockContent[] {
  const first = nodes.findIndex(({ type }) => type !== 'thematicBreak');
  const last = nodes.findLastIndex(({ type }) => type !== 'thematicBreak');
  return first < 0 ? [] : nodes.slice(first, last + 1);
}
