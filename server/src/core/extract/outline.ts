import Slugger from 'github-slugger';
import type { Heading, Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { lastAtOrBefore } from '../base/search.ts';
import type { FieldFact } from '../model/field.ts';
import type { AnchorFact, SectionFact } from '../model/section.ts';
import { eachNode } from '../syntax/eachNode.ts';
import { endOf, shownText, spanOfNode, startOf } from '../syntax/prose.ts';
import { behindAnchors } from './behindAnchors.ts';
import { trailingAttributes } from './headingItem.ts';
import type { Context } from './reading.ts';
import { typedNumber } from './typedNumber.ts';

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

/** Reads the outline of a text; slugs are unique in the file, as GitHub makes them. */
export function outline(root: Root, context: Context): Outline {
  const slugger = new Slugger();
  const github = new Slugger();
  const sections: OutlineSection[] = [];
  const anchors: AnchorFact[] = [];
  const open: number[] = [];
  const ends = sectionEnds(root);
  const top = new Set<Nodes>(root.children);
  eachNode(root, node => {
    if (node.type !== 'heading') return;
    const { prose } = behindAnchors(node, context.source);
    const attributes = trailingAttributes(prose, context);
    const slug = slugger.slug(slugText(node, prose.text.length - (attributes?.start ?? prose.text.length)));
    const named = attributes?.anchor;
    if (named) anchors.push({ name: named.name, span: prose.spanOf(named.start, named.end) });
    // GitHub knows no attributes: there they are part of the heading's text.
    const literal = github.slug(slugText(node, 0));
    if (literal !== slug) anchors.push({ name: literal, span: spanOfNode(node, context.source) });
    if (!top.has(node)) {
      anchors.push({ name: slug, span: spanOfNode(node, context.source) });
      return;
    }
    while (open.length > 0 && (sections[open.at(-1) ?? 0]?.fact.rank ?? 0) >= node.depth) open.pop();
    const full = prose.text.slice(0, attributes?.start ?? prose.text.length);
    const number = typedNumber(full);
    sections.push({
      heading: node,
      inherited: attributes?.fields ?? [],
      fact: {
        rank: node.depth,
        number: number?.number,
        annex: number?.annex ?? false,
        title: shownText(full.slice(number?.length ?? 0).trim()),
        slug,
        titleSpan: prose.spanOf(0, full.trimEnd().length),
        headingSpan: spanOfNode(node, context.source),
        span: context.source.spanOf(startOf(node), ends.get(node) ?? endOf(root)),
        parent: open.at(-1) ?? -1,
      },
    });
    open.push(sections.length - 1);
  });
  return { sections, anchors };
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

/** Where each heading of the top level loses its hold: at the next one of its rank or higher. */
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
  return ends;
}
