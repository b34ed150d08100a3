import type { BlockContent, PhrasingContent, RootContent } from 'mdast';
import type { Span } from '../../base/span.ts';
import { startOf } from '../../syntax/prose.ts';
import type { TargetFinder } from '../rewriteReferences.ts';
import type { ListEntry, Passage } from '../viewModel.ts';
import { blocksIn, inlineIn } from './collectNodes.ts';
import { linkedText } from './linkedText.ts';
import { type RewriteContext, rewriteBlocks, rewritePhrasing } from './rewriteNodes.ts';
import type { Fragment, SourceTexts } from './sourceText.ts';
import type { NoteOrigin } from './viewNodes.ts';

/** Reads passages of the source as nodes whose references have targets; the same for every format. */
export interface Content {
  blocks(passage: Passage): readonly BlockContent[];
  /** For headings: without footnotes, images and line breaks. */
  inline(passage: Passage): readonly PhrasingContent[];
  /** Plain text of ours or of a catalogue, with IDs as links. */
  text(value: string): readonly PhrasingContent[];
  /** What announces the list in which an entry stands (« Le socle DOIT : »), from the outermost list inwards. */
  leadIn(entry: ListEntry | undefined): readonly BlockContent[];
  footnote(note: NoteOrigin): readonly BlockContent[];
}

/** Spans of a passage that stand in one fragment. */
interface Stretch {
  readonly context: RewriteContext;
  readonly spans: readonly Span[];
}

/** Makes the reader of passages for one view. */
export function contentReader(sources: SourceTexts, targets: TargetFinder): Content {
  const contextAt = (path: Passage['path'], place: Span | undefined): RewriteContext | undefined => {
    const text = sources(path);
    const fragment = place && text?.fragmentAt(place);
    return text && fragment && { text, fragment, targets };
  };
  const contextsOf = ({ path, spans }: Passage): readonly Stretch[] => {
    const stretches: { context: RewriteContext; spans: Span[] }[] = [];
    for (const span of spans) {
      const context = contextAt(path, span);
      const last = stretches.at(-1);
      if (context && last?.context.fragment === context.fragment) last.spans.push(span);
      else if (context) stretches.push({ context, spans: [span] });
    }
    return stretches;
  };
  const text = (value: string): PhrasingContent[] => linkedText(value, targets);
  return {
    text,
    blocks(passage) {
      const blocks = contextsOf(passage).flatMap(({ context, spans }) =>
        rewriteBlocks(blocksIn(context.fragment, { ...passage, spans }), context),
      );
      if (blocks.length > 0 || passage.fallback === '') return blocks;
      return [{ type: 'paragraph', children: text(passage.fallback) }];
    },
    inline(passage) {
      const context = contextAt(passage.path, passage.spans[0]);
      const nodes = context ? rewritePhrasing(inlineIn(context.fragment, passage), context) : [];
      const shown = headingNodes(nodes, text);
      return shown.length > 0 ? shown : text(passage.fallback);
    },
    leadIn(entry) {
      const context = entry && contextAt(entry.path, entry.span);
      return context && entry ? rewriteBlocks(leadInNodes(context, entry.span), context) : [];
    },
    footnote({ path, identifier, place }) {
      const context = contextAt(path, { start: place, end: place });
      const definition = context?.fragment.footnotes.get(identifier);
      return context && definition ? rewriteBlocks(definition.children, context) : [];
    },
  };
}

/** A heading is one line of words: breaks become spaces, images their text, footnotes go. */
function headingNodes(
  nodes: readonly PhrasingContent[],
  text: (value: string) => PhrasingContent[],
): readonly PhrasingContent[] {
  return nodes.flatMap((node): readonly PhrasingContent[] => {
    if (node.type === 'footnoteReference') return text(node.label ?? '');
    if (node.type === 'break') return [{ type: 'text', value: ' ' }];
    if (node.type === 'image') return text(node.alt ?? '');
    if (node.type === 'text') return [{ type: 'text', value: node.value.replace(/\s*\n\s*/g, ' ') }];
    if (!('children' in node)) return [node];
    return [{ ...node, children: [...headingNodes(node.children, text)] } as PhrasingContent];
  });
}

/** The paragraphs that end in a colon right before each list around the entry that begins at a place. */
function leadInNodes({ fragment }: RewriteContext, { start }: Span): readonly RootContent[] {
  const found: RootContent[] = [];
  let nodes: readonly RootContent[] = fragment.tree.children;
  for (;;) {
    const index = nodes.findIndex(node => contains(node, start, fragment));
    const node = nodes[index];
    if (!node || !('children' in node)) return found;
    const before = nodes[index - 1];
    if (node.type === 'list' && before && announces(before, fragment)) found.push(before);
    nodes = node.children as readonly RootContent[];
  }
}

function contains(node: RootContent, place: number, { source }: Fragment): boolean {
  const begin = startOf(node);
  const end = node.position?.end.offset ?? begin;
  const span = source.spanOf(begin, end);
  return span.start <= place && place < span.end;
}

function announces(node: RootContent, { source }: Fragment): boolean {
  if (node.type !== 'paragraph') return false;
  return /:[\s*_]*$/.test(source.text.slice(startOf(node), node.position?.end.offset ?? 0));
}
