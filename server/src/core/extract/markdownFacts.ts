import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { DocumentRole } from '../model/documentFacts.ts';
import type { FieldFact } from '../model/field.ts';
import type { ItemFact } from '../model/item.ts';
import type { FootnoteFact, LinkDefinitionFact } from '../model/mark.ts';
import type { AnchorFact } from '../model/section.ts';
import { readMarkdown } from '../syntax/markdown.ts';
import { startOf } from '../syntax/prose.ts';
import { assembleItem } from './assemble.ts';
import { captions } from './captions.ts';
import { documentItem } from './documentItem.ts';
import { emptyFacts, type Facts } from './emptyFacts.ts';
import { findItems } from './findItems.ts';
import { footnoteFact } from './footnotes.ts';
import { type FrontMatter, frontMatter, GENERATED_KEY } from './frontMatter.ts';
import { htmlAnchors } from './htmlAnchors.ts';
import { itemBody, joined } from './itemBody.ts';
import { linkDefinition } from './linkDefinitions.ts';
import { markdownReferences } from './markdownReferences.ts';
import { type Outline, outline, sectionAt } from './outline.ts';
import type { Context } from './reading.ts';
import { strayKeywords } from './strayKeywords.ts';
import { suppressions, yamlSuppressions } from './suppression.ts';
import { tooComplex } from './tooComplex.ts';
import { yamlProblems } from './yamlProblems.ts';

/** Everything that a chapter says, but its symbols. */
export function markdownFacts(role: DocumentRole, context: Context): Facts {
  const { root, refusedAt } = readMarkdown(context.source.text);
  if (refusedAt !== undefined)
    return { ...emptyFacts(context.path, role), problems: [tooComplex(refusedAt)] };
  const matter = frontMatter(root, context);
  const empty = emptyFacts(context.path, role);
  if (matter?.entries.some(({ key }) => key === GENERATED_KEY)) {
    return { ...empty, title: matter.title?.text, generated: true };
  }
  const contents = outline(root, context);
  const sections = contents.sections.map(({ fact }) => fact);
  const items = allItems(root, matter, contents, context);
  return {
    ...empty,
    title: matter?.title?.text ?? sections[0]?.title,
    inherited: matter?.fields ?? [],
    items,
    sections,
    anchors: [...contents.anchors, ...anchorsInHtml(root, context)],
    references: markdownReferences(root, items, sections, matter, context),
    captions: captions(root, context),
    footnotes: footnotesIn(root, context),
    linkDefinitions: definitionsIn(root, context),
    strayKeywords: strayKeywords(root, items, context),
    suppressions: [
      ...(matter ? yamlSuppressions(context, matter.span) : []),
      ...suppressions(root, items, context),
    ],
    problems: matter ? yamlProblems(matter.yaml) : [],
  };
}

function footnotesIn(root: Root, context: Context): readonly FootnoteFact[] {
  const found: FootnoteFact[] = [];
  visit(root, 'footnoteDefinition', node => {
    found.push(footnoteFact(node, context));
  });
  return found;
}

function definitionsIn(root: Root, context: Context): readonly LinkDefinitionFact[] {
  const found: LinkDefinitionFact[] = [];
  visit(root, 'definition', node => {
    found.push(linkDefinition(node, context));
  });
  return found;
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
