import type { Root } from 'mdast';
import type { DocumentRole } from '../model/documentFacts.ts';
import type { FieldFact } from '../model/field.ts';
import type { ItemFact } from '../model/item.ts';
import type { FootnoteFact, LinkDefinitionFact } from '../model/mark.ts';
import type { AnchorFact } from '../model/section.ts';
import { eachNode } from '../syntax/eachNode.ts';
import { readMarkdown } from '../syntax/markdown.ts';
import { assembleItem } from './assemble.ts';
import { attributeAnchors } from './attributeAnchors.ts';
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
import { type SectionActors, sectionActors } from './sectionActors.ts';
import { strayKeywords } from './strayKeywords.ts';
import { suppressions, yamlSuppressions } from './suppression.ts';
import { tooComplex } from './tooComplex.ts';
import { yamlProblems } from './yamlProblems.ts';

/** Everything that a chapter or the introduction of a view says, but its symbols. Introductions define no items. */
export function markdownFacts(role: DocumentRole, context: Context): Facts {
  const { root, refusedAt } = readMarkdown(context.source.text, context.earlier);
  if (refusedAt !== undefined)
    return { ...emptyFacts(context.path, role), problems: [tooComplex(refusedAt)] };
  const matter = frontMatter(root, context);
  const empty = emptyFacts(context.path, role);
  if (matter?.entries.some(({ key }) => key === GENERATED_KEY)) {
    return { ...empty, title: matter.title?.text, generated: true };
  }
  const contents = outline(root, context);
  const marks = marksIn(root, context);
  const sections = contents.sections.map(({ fact }) => fact);
  const items = role.kind === 'intro' ? [] : allItems(root, matter, contents, context);
  return {
    ...empty,
    title: matter?.title?.text ?? sections[0]?.title,
    inherited: role.kind === 'intro' ? [] : (matter?.fields ?? []),
    items,
    sections,
    anchors: [...contents.anchors, ...marks.anchors, ...attributeAnchors(root, context)],
    references: markdownReferences(root, items, sections, matter, context),
    captions: captions(root, context),
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

/** What single nodes of a text say of themselves, found in one walk. */
interface Marks {
  readonly footnotes: readonly FootnoteFact[];
  readonly linkDefinitions: readonly LinkDefinitionFact[];
  readonly anchors: readonly AnchorFact[];
}

function marksIn(root: Root, context: Context): Marks {
  const footnotes: FootnoteFact[] = [];
  const linkDefinitions: LinkDefinitionFact[] = [];
  const anchors: AnchorFact[] = [];
  eachNode(root, node => {
    if (node.type === 'footnoteDefinition') footnotes.push(footnoteFact(node, context));
    else if (node.type === 'definition') linkDefinitions.push(linkDefinition(node, context));
    else if (node.type === 'html') anchors.push(...htmlAnchors(node, context));
  });
  return { footnotes, linkDefinitions, anchors };
}

function allItems(
  root: Root,
  matter: FrontMatter | undefined,
  contents: Outline,
  context: Context,
): readonly ItemFact[] {
  const sections = contents.sections.map(({ fact }) => fact);
  const whole = documentItem(root, matter, context);
  const drafts = findItems(root, context).filter(({ match }) => match.id !== whole?.id);
  const named = sectionActors(sections, drafts, context.reading.dialect);
  const inner = drafts.map(found => {
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
      inheritedFields(matter, contents, section, named(found.match.kind)),
      section,
      context.reading,
    );
  }); // prettier-ignore
  return whole ? [whole, ...inner] : inner;
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
