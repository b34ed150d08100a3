import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { DocumentFacts, DocumentRole } from '../model/documentFacts.ts';
import { type FieldFact, LINK_FIELDS } from '../model/field.ts';
import type { ItemFact, ItemId } from '../model/item.ts';
import type { ReferenceFact } from '../model/reference.ts';
import type { AnchorFact, SectionFact } from '../model/section.ts';
import { parseMarkdown } from '../syntax/markdown.ts';
import { proseOf, startOf } from '../syntax/prose.ts';
import { assembleItem } from './assemble.ts';
import { documentItem } from './documentItem.ts';
import { findItems } from './findItems.ts';
import { type FrontMatter, frontMatter, GENERATED_KEY } from './frontMatter.ts';
import { htmlAnchors } from './htmlAnchors.ts';
import { idMentions, type MentionSite } from './idMention.ts';
import { itemBody, joined } from './itemBody.ts';
import { isLink, linkReference } from './links.ts';
import { type Outline, outline, sectionAt } from './outline.ts';
import { proseBlocks } from './proseBlocks.ts';
import type { Context } from './reading.ts';
import { yamlProblems } from './yamlProblems.ts';

/** Everything that a chapter says, but its symbols. */
export function markdownFacts(role: DocumentRole, context: Context): Omit<DocumentFacts, 'symbols'> {
  const root = parseMarkdown(context.source.text);
  const matter = frontMatter(root, context);
  const empty = {
    items: [],
    sections: [],
    anchors: [],
    references: [],
    entries: [],
    inherited: [],
    problems: [],
  };
  if (matter?.entries.some(({ key }) => key === GENERATED_KEY)) {
    return { ...empty, path: context.path, role, title: matter.title?.text, generated: true };
  }
  const contents = outline(root, context);
  const sections = contents.sections.map(({ fact }) => fact);
  const items = allItems(root, matter, contents, context);
  return {
    path: context.path,
    role,
    title: matter?.title?.text ?? sections[0]?.title,
    generated: false,
    inherited: matter?.fields ?? [],
    items,
    sections,
    anchors: [...contents.anchors, ...anchorsInHtml(root, context)],
    references: references(root, items, sections, context),
    entries: [],
    problems: matter ? yamlProblems(matter.yaml) : [],
  };
}

function allItems(
  root: Root,
  matter: FrontMatter | undefined,
  contents: Outline,
  context: Context,
): readonly ItemFact[] {
  const sections = contents.sections.map(({ fact }) => fact);
  const whole = documentItem(root, matter, context);
  const inner = findItems(root, context)
    .filter(({ match }) => match.id !== whole?.id)
    .map(found => {
      const body = itemBody(found.body, context);
      const own = sectionAt(sections, found.span.start);
      const section = found.form === 'heading' ? (sections[own]?.parent ?? -1) : own;
      const content = {
        fields: [...found.fields, ...body.fields],
        blocks: [...found.blocks, ...body.blocks],
        statement: joined(found.head, body.statement),
      };
      return assembleItem(
        found,
        content,
        inheritedFields(matter, contents, section),
        section,
        context.reading,
      );
    }); // prettier-ignore
  return whole ? [whole, ...inner] : inner;
}

/** Fields from around an item, the nearest first: its sections from inside out, then the chapter. */
function inheritedFields(
  matter: FrontMatter | undefined,
  contents: Outline,
  section: number,
): readonly FieldFact[] {
  const fields: FieldFact[] = [];
  for (let at = section; at >= 0; at = contents.sections[at]?.fact.parent ?? -1) {
    fields.push(...(contents.sections[at]?.inherited ?? []));
  }
  return [...fields, ...(matter?.fields ?? [])];
}

function anchorsInHtml(root: Root, context: Context): readonly AnchorFact[] {
  const anchors: AnchorFact[] = [];
  visit(root, 'html', node => {
    const start = startOf(node);
    anchors.push(...htmlAnchors(node.value, (from, to) => context.source.spanOf(start + from, start + to)));
  });
  return anchors;
}

function references(
  root: Root,
  items: readonly ItemFact[],
  sections: readonly SectionFact[],
  context: Context,
): readonly ReferenceFact[] {
  const owner = ownerFinder(items);
  const site = (node: Nodes): MentionSite => ({
    from: owner(context.source.spanOf(startOf(node), startOf(node)).start),
    roles,
    definitions,
  });
  const roles = items.flatMap(({ fields }) => roleSpans(fields));
  const definitions = new Set(items.map(({ idSpan }) => idSpan.start));
  const ownTitles = new Set(items.filter(({ form }) => form === 'document').map(({ id }) => id));
  const found: ReferenceFact[] = [];
  for (const block of proseBlocks(root)) {
    const isTitle =
      block.type === 'heading' && block.position?.start.offset === sections[0]?.headingSpan.start;
    for (const mention of idMentions(
      proseOf(block, context.source, 'opaque'),
      context.reading,
      site(block),
    )) {
      if (!(isTitle && mention.kind === 'item' && ownTitles.has(mention.id))) found.push(mention);
    }
  }
  visit(root, node => {
    if (isLink(node))
      found.push(...[linkReference(node, site(node).from, context)].filter(link => link !== undefined));
  });
  return found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** The values of link fields: an ID there plays that field's role. */
export function roleSpans(fields: readonly FieldFact[]): MentionSite['roles'] {
  return fields.flatMap(({ key, values }) => {
    const role = LINK_FIELDS.find(field => field === key);
    return role ? values.map(({ span }) => ({ span, role })) : [];
  });
}

/** Finds the item around an offset: the innermost, since a whole file can be one as well. */
function ownerFinder(items: readonly ItemFact[]): (offset: number) => ItemId | undefined {
  const inner = items.filter(({ form }) => form !== 'document');
  const whole = items.find(({ form }) => form === 'document');
  return offset => {
    let low = 0;
    let high = inner.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((inner[middle]?.span.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const item = inner[low - 1];
    return item && offset < item.span.end ? item.id : whole?.id;
  };
}
