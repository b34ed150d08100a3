import Slugger from 'github-slugger';
import type { Heading, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { FieldFact } from '../model/field.ts';
import type { AnchorFact, SectionFact } from '../model/section.ts';
import { endOf, proseOf, spanOfNode, startOf } from '../syntax/prose.ts';
import { trailingAttributes } from './headingItem.ts';
import type { Context } from './reading.ts';

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

/**
 * Numbers as they are typed: `3.4`, `3.4.`, `A.2.3`, `Chapitre 3`, `Annexe A`, `Section 4.4`. Roman numerals only
 * behind a word, so that `I` of a sentence is none.
 */
const NUMBER = [
  /^(\d{1,3}(?:\.\d{1,3})*)(?:\.(?=\s)|\)(?=\s))?(?=\s|$)\s*[—–:-]?\s*/,
  /^([A-Z](?:\.\d{1,3})+)\.?(?=\s)\s*[—–:-]?\s*/,
  /^(?:chapitre|chapter|partie|part|section|titre|title|volume)\s+(\d{1,3}(?:\.\d{1,3})*|[IVXLC]+)(?=[\s.:—–-]|$)[.\s]*[—–:-]?\s*/i,
  /^(?:annexe?|appendix)\s+(\d{1,3}(?:\.\d{1,3})*|[A-Z](?:\.\d{1,3})*|[IVXLC]+)(?=[\s.:—–-]|$)[.\s]*[—–:-]?\s*/i,
];

/** Reads the outline of a text; slugs are unique in the file, as GitHub makes them. */
export function outline(root: Root, context: Context): Outline {
  const slugger = new Slugger();
  const sections: OutlineSection[] = [];
  const anchors: AnchorFact[] = [];
  const open: number[] = [];
  const ends = sectionEnds(root);
  visit(root, 'heading', (node, _index, parent) => {
    const prose = proseOf(node, context.source, 'text');
    const slug = slugger.slug(slugText(node));
    const attributes = trailingAttributes(prose, context);
    const named = attributes?.anchor;
    if (named) anchors.push({ name: named.name, span: prose.spanOf(named.start, named.end) });
    if (parent?.type !== 'root') {
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
        title: full.slice(number?.length ?? 0).trim(),
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
  for (let index = sections.length - 1; index >= 0; index--) {
    const section = sections[index];
    if (
      section &&
      section.span.start <= offset &&
      offset < Math.max(section.span.end, section.span.start + 1)
    )
      return index;
  }
  return -1;
}

function typedNumber(title: string): { number: string; length: number } | undefined {
  for (const pattern of NUMBER) {
    const found = pattern.exec(title);
    if (found?.[1] !== undefined) return { number: found[1], length: found[0].length };
  }
  return undefined;
}

/** What GitHub makes a slug of: the text of the rendered heading, without images and HTML. */
function slugText(node: Heading): string {
  return textOf(node, { includeImageAlt: false, includeHtml: false }).trim();
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
