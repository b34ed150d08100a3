import { slug } from 'github-slugger';
import type { Heading, Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { lastAtOrBefore } from '../base/search.ts';
import type { FieldFact } from '../model/field.ts';
import type { AnchorFact, SectionFact } from '../model/section.ts';
import type { SameBlock } from '../syntax/earlierReading.ts';
import { endOf, shownText, spanOfNode, startOf } from '../syntax/prose.ts';
import { behindAnchors } from './behindAnchors.ts';
import { found } from './blockMemory.ts';
import type { HeadingContent } from './earlierFacts.ts';
import { trailingAttributes } from './headingItem.ts';
import type { Context } from './reading.ts';
import { typedNumber } from './typedNumber.ts';
import { UniqueSlugs } from './uniqueSlugs.ts';

/** A section with what its heading hands down to the items under it. */
export interface OutlineSection {
  readonly fact: SectionFact;
  readonly heading: Heading;
  readonly inherited: readonly FieldFact[];
}

/** The headings of a text: sections (headings of the top level) and the anchors of all others. */
export interface Outline {
  readonly sections: readonly OutlineSection[];
  readonly anchors: readonly AnchorFact[];
}

/** Reads the outline of a text; slugs are unique in the file, as GitHub makes them. `blocks` as `readMarkdown` gives them. */
export function outline(root: Root, context: Context, blocks?: readonly SameBlock[]): Outline {
  const slugs = new UniqueSlugs();
  const github = new UniqueSlugs();
  const sections: OutlineSection[] = [];
  const anchors: AnchorFact[] = [];
  const open: number[] = [];
  const ends = sectionEnds(root);
  const add = (node: Heading, read: HeadingContent): void => {
    const { fields, named, slug: bare, literal: written, span, ...content } = read;
    const own = slugs.unique(bare);
    if (named) anchors.push(named);
    // GitHub knows no attributes: there they are part of the heading's text.
    const literal = github.unique(written);
    if (literal !== own) anchors.push({ name: literal, span });
    const end = ends.get(node);
    // One inside a quotation, a list or a directive begins no section.
    if (end === undefined) {
      anchors.push({ name: own, span });
      return;
    }
    while (open.length > 0 && (sections[open.at(-1) ?? 0]?.fact.rank ?? 0) >= node.depth) open.pop();
    sections.push({
      heading: node,
      inherited: fields,
      fact: {
        rank: node.depth,
        ...content,
        slug: own,
        headingSpan: span,
        span: context.source.spanOf(startOf(node), end),
        parent: open.at(-1) ?? -1,
      },
    });
    open.push(sections.length - 1);
  };
  for (const [index, child] of root.children.entries()) {
    if (child.type === 'heading') {
      const read = (): HeadingContent => headingContent(child, context);
      add(child, found(context.earlier?.headings, blocks?.[index], startOf(child), read));
    } else for (const node of headingsIn(child)) add(node, headingContent(node, context));
  }
  return { sections, anchors };
}

/** The headings inside a block: in quotations, lists and directives. */
function* headingsIn(node: Nodes): Generator<Heading> {
  if (node.type === 'heading') yield node;
  else if ('children' in node && node.type !== 'paragraph' && node.type !== 'table')
    for (const child of node.children) yield* headingsIn(child);
}

function headingContent(node: Heading, context: Context): HeadingContent {
  const { prose } = behindAnchors(node, context.source);
  const attributes = trailingAttributes(prose, context);
  const named = attributes?.anchor;
  const end = attributes?.start ?? prose.text.length;
  const full = prose.text.slice(0, end);
  const number = typedNumber(full);
  return {
    fields: attributes?.fields ?? [],
    named: named && { name: named.name, span: prose.spanOf(named.start, named.end) },
    slug: slug(slugText(node, prose.text.length - end)),
    literal: slug(slugText(node, 0)),
    number: number?.number,
    annex: number?.annex ?? false,
    title: shownText(full.slice(number?.length ?? 0).trim()),
    titleSpan: prose.spanOf(0, full.trimEnd().length),
    span: spanOfNode(node, context.source),
  };
}

/** The index of the innermost section around an offset of the file; -1 before the first heading. */
export function sectionAt(sections: readonly SectionFact[], offset: number): number {
  const last = lastAtOrBefore(sections.length, index => sections[index]?.span.start ?? 0, offset);
  for (let index = last; index >= 0; index = sections[index]?.parent ?? -1) {
    if (offset < (sections[index]?.span.end ?? 0)) return index;
  }
  return -1;
}

/** What a slug is made of: the text of the rendered heading, without images, HTML and its attributes. */
function slugText(node: Heading, attributes: number): string {
  const text = textOf(node, { includeImageAlt: false, includeHtml: false });
  return text.slice(0, text.length - attributes).trim();
}

/** Where each heading of the top level loses its hold: at the next one of its rank or higher, or at the end. */
function sectionEnds(root: Root): ReadonlyMap<Heading, number> {
  const ends = new Map<Heading, number>();
  const open: Heading[] = [];
  for (const node of root.children) {
    if (node.type !== 'heading') continue;
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= node.depth) {
      const closed = open.pop();
      if (closed) ends.set(closed, startOf(node));
    }
    open.push(node);
  }
  for (const node of open) ends.set(node, endOf(root));
  return ends;
}
