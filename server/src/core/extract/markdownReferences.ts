import type { Nodes, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { innermostFinder } from '../base/intervals.ts';
import type { ItemFact, ItemId } from '../model/item.ts';
import type { ReferenceFact } from '../model/reference.ts';
import type { SectionFact } from '../model/section.ts';
import { eachNode } from '../syntax/eachNode.ts';
import { type Prose, proseOf, startOf } from '../syntax/prose.ts';
import { captionAt, imagesEnd, isSetOff } from './captions.ts';
import { citations } from './citation.ts';
import { directiveHead } from './directiveItem.ts';
import { danglingMarks, footnoteMark } from './footnotes.ts';
import type { FrontMatter } from './frontMatter.ts';
import { idMentions, type MentionSite, roleFinder } from './idMention.ts';
import { RangeBudget } from './itemRange.ts';
import { danglingUses, definitionUse } from './linkDefinitions.ts';
import { isLink, linksIn } from './links.ts';
import { namedItems } from './namedItem.ts';
import { type ProseBlock, proseBlocks } from './proseBlocks.ts';
import { proseMentions, sourceMentions } from './proseMentions.ts';
import type { Context } from './reading.ts';
import { frontMatterMentions } from './yamlMentions.ts';

/** Everything in a Markdown text that points elsewhere, in the order of the text. */
export function markdownReferences(
  root: Root,
  items: readonly ItemFact[],
  sections: readonly SectionFact[],
  matter: FrontMatter | undefined,
  context: Context,
): readonly ReferenceFact[] {
  const owner = ownerFinder(items);
  const roleAt = roleFinder([...(matter?.fields ?? []), ...items.flatMap(({ fields }) => fields)]);
  const definitions = definedAt(items);
  const ranges = new RangeBudget();
  const siteOf = (node: Nodes): MentionSite => ({
    from: owner(context.source.spanOf(startOf(node), startOf(node)).start),
    roleAt,
    definitions,
    ranges,
  });
  const whole = items.find(({ form }) => form === 'document')?.id;
  const title = sections[0]?.headingSpan.start;
  const found: ReferenceFact[] = [...frontMatterMentions(matter, { ...siteOf(root), from: whole }, context)];
  for (const block of proseBlocks(root)) {
    const isTitle =
      block.type === 'heading' && context.source.spanOf(startOf(block), startOf(block)).start === title;
    for (const reference of inProse(block, siteOf(block), context)) {
      // The heading of a file that is one item repeats its ID.
      const isOwn = isTitle && reference.kind === 'item' && reference.id === whole;
      if (!isOwn) found.push(reference);
    }
  }
  eachNode(root, node => {
    if (isLink(node)) found.push(...linksIn(node, siteOf(node).from, context));
    else if (node.type === 'containerDirective')
      found.push(...directiveMentions(node, siteOf(node), context));
    else if (node.type === 'footnoteReference') found.push(footnoteMark(node, siteOf(node).from, context));
    else if (node.type === 'linkReference' || node.type === 'imageReference')
      found.push(definitionUse(node, context));
  });
  return inOrder(found);
}

/** What the running text of one Markdown text inside a register points to. */
export function* inProse(block: ProseBlock, site: MentionSite, context: Context): Generator<ReferenceFact> {
  const prose = proseOf(block, context.source, 'opaque');
  const own = ownNumberEnd(block, prose);
  const found = [...idMentions(prose, context.reading, site)];
  yield* found;
  yield* unlessTaken(found, [
    ...citations(prose, context.reading.cited, site.from),
    ...elsewhere(namedItems(prose, context.reading, site.from, own, site.ranges), site),
    ...proseMentions(prose, context.reading, site.from, own),
  ]);
  yield* sourceMentions(prose, context.reading, site.from);
  yield* danglingMarks(prose, site.from);
  yield* danglingUses(prose);
}

/** « Critère 1.1 » at the start of the item itself refers to nothing. */
function* elsewhere(
  references: Iterable<ReferenceFact>,
  { definitions }: MentionSite,
): Generator<ReferenceFact> {
  for (const reference of references) if (!definitions.has(reference.span.start)) yield reference;
}

/** Where a name of items is a word for sections too, or two ways to name an item meet, the first reading stands. */
function* unlessTaken(
  before: readonly ReferenceFact[],
  further: readonly ReferenceFact[],
): Generator<ReferenceFact> {
  const starts = new Set(before.map(({ span }) => span.start));
  for (const reference of further) {
    const isRange = reference.kind === 'range' || (reference.kind === 'item' && reference.syntax === 'range');
    if (!isRange && starts.has(reference.span.start)) continue;
    if (!isRange) starts.add(reference.span.start);
    yield reference;
  }
}

/** References in the order of the text. */
export function inOrder(references: readonly ReferenceFact[]): readonly ReferenceFact[] {
  return [...references].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Where IDs are defined. An ID that comes from the file's path stands nowhere in its text. */
function definedAt(items: readonly ItemFact[]): ReadonlySet<number> {
  return new Set(items.filter(({ idSpan }) => idSpan.end > idSpan.start).map(({ idSpan }) => idSpan.start));
}

/** The IDs in the opening line of a directive: `:::exigence{#EX-AAS-003 depends=EX-AAS-001}`. */
function directiveMentions(
  node: ContainerDirective,
  site: MentionSite,
  context: Context,
): Iterable<ReferenceFact> {
  const { line, attributes } = directiveHead(node, context);
  return attributes ? idMentions(line.slice(attributes.start, attributes.end), context.reading, site) : [];
}

/** Where the number that a heading or a caption gives itself ends; 0 for other blocks. */
function ownNumberEnd(block: ProseBlock, prose: Prose): number {
  if (block.type === 'heading')
    return /^\s*\p{L}+\s+(?:n[°ºo]\.?\s*)?[\d.A-Z]+/u.exec(prose.text)?.[0].length ?? 0;
  const start = imagesEnd(prose.text);
  const caption = captionAt(prose.slice(start), isSetOff(block));
  return caption ? Math.max(0, start + prose.text.slice(start).search(/\d/)) + caption.number.length : 0;
}

/** Finds the item around an offset: the innermost, since a whole file and a list entry can hold others. */
function ownerFinder(items: readonly ItemFact[]): (offset: number) => ItemId | undefined {
  const inner = items.filter(({ form }) => form !== 'document');
  const whole = items.find(({ form }) => form === 'document');
  const innermost = innermostFinder(inner.map(({ span }) => span));
  return offset => (inner[innermost(offset)] ?? whole)?.id;
}
