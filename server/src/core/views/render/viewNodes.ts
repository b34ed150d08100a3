import type { FootnoteReference, Link, PhrasingContent } from 'mdast';
import type { ProjectPath } from '../../base/projectPath.ts';
import type { NodeKey } from '../nodeKey.ts';
import type { ViewTarget } from '../rewriteReferences.ts';
import type { TextPlace, ViewItem } from '../viewModel.ts';

/** A footnote of the source. */
export interface NoteOrigin {
  readonly path: ProjectPath;
  readonly identifier: string;
  /** Offset of the text that it belongs to: texts of one register have footnotes of their own. */
  readonly place: number;
}

declare module 'mdast' {
  interface Data {
    /** Where a block begins in the source; absent on what we wrote ourselves. */
    viewPlace?: TextPlace;
  }
  interface LinkData {
    /** Where the link leads in the view; each format makes an address of it. */
    viewTarget?: ViewTarget;
  }
  interface ImageData {
    viewTarget?: ViewTarget;
  }
  interface FootnoteReferenceData {
    note?: NoteOrigin;
    /** A note of our own; notes with the same key are one. */
    said?: { readonly key: string; readonly children: readonly BlockContent[] };
  }
  interface ListData {
    /** What we put here ourselves: statements about the view, its table of contents, an item's fields. */
    viewList?: 'origin' | 'contents' | 'fields';
  }
  interface ParagraphData {
    /** The link from an item to its place in the source. */
    viewSource?: boolean;
    /** The title of the version: no place to explain words. */
    viewSubtitle?: boolean;
  }
  interface HeadingData {
    /** The place of the view that the heading begins. */
    viewKey?: NodeKey;
    /** The item that the heading begins. */
    viewItem?: ViewItem;
    /** It begins a place that is no part of the view: the whole, or words that stand before its parts. */
    viewIntro?: boolean;
  }
}

/** A link whose address is not known yet; its content holds no other link. */
export function linkTo(
  target: ViewTarget,
  children: readonly PhrasingContent[],
  title?: string | null,
): Link {
  return {
    type: 'link',
    url: '',
    title: title ?? null,
    children: [...children],
    data: { viewTarget: target },
  };
}

/** A call of a footnote whose label is not known yet; `written` is the number that stood in its place in prose. */
export function noteCall(note: NoteOrigin, written?: string): FootnoteReference {
  return { type: 'footnoteReference', identifier: note.identifier, label: written ?? null, data: { note } };
}

/** The same content with the text of its links in their place. */
export function withoutLinks(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  return nodes.flatMap((node): readonly PhrasingContent[] => {
    if (node.type === 'link') return withoutLinks(node.children);
    return 'children' in node
      ? [{ ...node, children: [...withoutLinks(node.children)] } as PhrasingContent]
      : [node];
  });
}
