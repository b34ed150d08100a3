import type { Root } from 'mdast';
import type { DocumentRole } from '../model/documentFacts.ts';
import type { FieldFact } from '../model/field.ts';
import type { ItemFact } from '../model/item.ts';
import type { SameBlock } from '../syntax/earlierReading.ts';
import { readMarkdown } from '../syntax/markdown.ts';
import { assembleItem, itemContent } from './assemble.ts';
import { blockMarks } from './blockMarks.ts';
import { bodyShape, isSameShape, topBlockFinder } from './bodyShape.ts';
import { documentItem } from './documentItem.ts';
import type { ItemDraft } from './draft.ts';
import { emptyFacts, type Facts } from './emptyFacts.ts';
import { findItems } from './findItems.ts';
import { type FrontMatter, frontMatter, GENERATED_KEY } from './frontMatter.ts';
import { itemBody, joined } from './itemBody.ts';
import type { ItemContent } from './itemContent.ts';
import { itemsAround } from './itemsAround.ts';
import { markdownReferences } from './markdownReferences.ts';
import { type Outline, outline, sectionAt } from './outline.ts';
import type { Context } from './reading.ts';
import { type SectionActors, sectionActors } from './sectionActors.ts';
import { strayKeywords } from './strayKeywords.ts';
import { suppressions, yamlSuppressions } from './suppression.ts';
import { tooComplex } from './tooComplex.ts';
import { yamlProblems } from './yamlProblems.ts';

/** Everything that a chapter or the introduction of a view says, but its symbols. Introductions define no items. */
export function markdownFacts(role: DocumentRole, context: Context): Facts {
  const { root, refusedAt, blocks } = readMarkdown(context.source.text, context.earlier?.tree);
  if (refusedAt !== undefined)
    return { ...emptyFacts(context.path, role), problems: [tooComplex(refusedAt)] };
  const matter = frontMatter(root, context);
  const empty = emptyFacts(context.path, role);
  if (matter?.entries.some(({ key }) => key === GENERATED_KEY)) {
    return { ...empty, title: matter.title?.text, generated: true };
  }
  const contents = outline(root, context, blocks);
  const marks = blockMarks(root, blocks, context);
  const sections = contents.sections.map(({ fact }) => fact);
  const items = role.kind === 'intro' ? [] : allItems(root, blocks, matter, contents, context);
  return {
    ...empty,
    title: matter?.title?.text ?? sections[0]?.title,
    inherited: role.kind === 'intro' ? [] : (matter?.fields ?? []),
    items,
    sections,
    anchors: [...contents.anchors, ...marks.anchors],
    references: markdownReferences(
      root,
      blocks,
      itemsAround(items, sections, matter?.fields ?? []),
      matter,
      context,
    ),
    captions: marks.captions,
    footnotes: marks.footnotes,
    linkDefinitions: marks.linkDefinitions,
    strayKeywords: strayKeywords(root, items, context),
    suppressions: [
      ...(matter ? yamlSuppressions(context, matter.span) : []),
      ...suppressions(root, items, context),
    ],
    problems: matter ? yamlProblems(matter.yaml) : [],
  };
}

function allItems(
  root: Root,
  blocks: readonly SameBlock[] | undefined,
  matter: FrontMatter | undefined,
  contents: Outline,
  context: Context,
): readonly ItemFact[] {
  const sections = contents.sections.map(({ fact }) => fact);
  const whole = documentItem(root, matter, context);
  const drafts = findItems(root, context, blocks).filter(({ match }) => match.id !== whole?.id);
  const named = sectionActors(sections, drafts, context.reading.dialect);
  const contentOf = contentReader(root, blocks, context);
  const inner = drafts.map(found => {
    const own = sectionAt(sections, found.span.start);
    const section = found.form === 'heading' ? (sections[own]?.parent ?? -1) : own;
    return assembleItem(
      found,
      contentOf(found),
      inheritedFields(matter, contents, section, named(found.match.kind)),
      section,
      context.reading,
    );
  }); // prettier-ignore
  return whole ? [whole, ...inner] : inner;
}

/** Reads what items say, or recalls it of those whose blocks have not changed. */
function contentReader(
  root: Root,
  blocks: readonly SameBlock[] | undefined,
  context: Context,
): (draft: ItemDraft) => ItemContent {
  const memory = context.earlier?.items;
  if (!memory || !blocks) return found => draftContent(found, context);
  const topBlockAt = topBlockFinder(root.children, blocks);
  return found => {
    const { start } = found.span;
    const top = topBlockAt(start);
    const shape = bodyShape(found, topBlockAt);
    if (!top || !shape) return draftContent(found, context);
    const part = start - top.start;
    const known = memory.recall(top.block, part, start, before => isSameShape(before, shape));
    if (known) return known;
    const content = draftContent(found, context);
    memory.keep(top.block, part, start, content, shape);
    return content;
  };
}

/** What an item says in its construct and its body. */
function draftContent(found: ItemDraft, context: Context): ItemContent {
  const body = itemBody(found.body, context);
  return itemContent(
    {
      fields: [...found.fields, ...body.fields],
      blocks: [...found.blocks, ...body.blocks],
      statement: joined(found.head, body.statement),
    },
    context.reading,
  );
}

/** Fields from around an item, the nearest first: its sections from inside out, what is written before what a title says, then the chapter. */
function inheritedFields(
  matter: FrontMatter | undefined,
  contents: Outline,
  section: number,
  named: SectionActors,
): readonly FieldFact[] {
  const fields: FieldFact[] = [];
  for (let at = section; at >= 0; at = contents.sections[at]?.fact.parent ?? -1) {
    fields.push(...(contents.sections[at]?.inherited ?? []), ...named(at, at === section));
  }
  return [...fields, ...(matter?.fields ?? [])];
}
