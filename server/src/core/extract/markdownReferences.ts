import type { Nodes, Root, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { ReferenceFact } from '../model/reference.ts';
import { eachNode } from '../syntax/eachNode.ts';
import type { SameBlock } from '../syntax/earlierReading.ts';
import { type Prose, proseOf, startOf } from '../syntax/prose.ts';
import { captionAt, imagesEnd, isSetOff } from './captions.ts';
import { citations } from './citation.ts';
import { directiveHead } from './directiveItem.ts';
import type { EarlierFacts } from './earlierFacts.ts';
import { danglingMarks, footnoteMark } from './footnotes.ts';
import type { FrontMatter } from './frontMatter.ts';
import { idMentions, type MentionSite } from './idMention.ts';
import { RangeBudget } from './itemRange.ts';
import { answersStill, type ItemsAround, noting } from './itemsAround.ts';
import { danglingUses, definitionUse } from './linkDefinitions.ts';
import { isLink, linksIn } from './links.ts';
import { namedItems } from './namedItem.ts';
import { type ProseBlock, proseBlocks } from './proseBlocks.ts';
import { proseMentions, sourceMentions } from './proseMentions.ts';
import type { Context } from './reading.ts';
import { frontMatterMentions } from './yamlMentions.ts';

/** Everything in a Markdown text that points elsewhere, in the order of the text; `blocks` as `readMarkdown` gives them. */
export function markdownReferences(
  root: Root,
  blocks: readonly SameBlock[] | undefined,
  around: ItemsAround,
  matter: FrontMatter | undefined,
  context: Context,
): readonly ReferenceFact[] {
  const ranges = new RangeBudget();
  const memory = context.earlier?.references;
  const inMatter = [...frontMatterMentions(matter, { ...around, from: around.ownerAt(0), ranges }, context)];
  const inBlocks = root.children.map((child, index) => {
    const block = blocks?.[index];
    return block && memory
      ? recalled(memory, block, child, around, ranges, context)
      : blockReferences(child, around, ranges, context);
  });
  return inOrder([inMatter, ...inBlocks].flat());
}

/** What a block of the top level points to: what it pointed to before when nothing has changed that was asked about then. */
function recalled(
  memory: EarlierFacts['references'],
  block: SameBlock,
  top: RootContent,
  around: ItemsAround,
  ranges: RangeBudget,
  context: Context,
): readonly ReferenceFact[] {
  const start = startOf(top);
  const known = memory.recall(block, 0, start, answered => answersStill(answered, around, start));
  if (known) return known;
  const noted = noting(around, start);
  const { left } = ranges;
  const references = blockReferences(top, noted.around, ranges, context);
  // What ranges use up is counted each time.
  if (ranges.left === left) memory.keep(block, 0, start, references, noted.answered);
  return references;
}

/** What a block of the top level points to. */
function blockReferences(
  top: RootContent,
  around: ItemsAround,
  ranges: RangeBudget,
  context: Context,
): readonly ReferenceFact[] {
  const placeOf = (node: Nodes): number => context.source.spanOf(startOf(node), startOf(node)).start;
  const siteOf = (node: Nodes): MentionSite => ({ ...around, from: around.ownerAt(placeOf(node)), ranges });
  const found: ReferenceFact[] = [];
  for (const block of proseBlocks(top)) {
    const repeated = block.type === 'heading' ? around.repeatedAt(placeOf(block)) : undefined;
    for (const reference of inProse(block, siteOf(block), context)) {
      // The heading of a file that is one item repeats its ID.
      const isOwn = repeated !== undefined && reference.kind === 'item' && reference.id === repeated;
      if (!isOwn) found.push(reference);
    }
  }
  eachNode(top, node => {
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
  { isDefinition }: MentionSite,
): Generator<ReferenceFact> {
  for (const reference of references) if (!isDefinition(reference.span.start)) yield reference;
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
