import type { Root, RootContent } from 'mdast';
import type { FootnoteFact, LinkDefinitionFact } from '../model/mark.ts';
import type { AnchorFact } from '../model/section.ts';
import { eachNode } from '../syntax/eachNode.ts';
import type { SameBlock } from '../syntax/earlierReading.ts';
import { startOf } from '../syntax/prose.ts';
import { attributeAnchors } from './attributeAnchors.ts';
import { captions } from './captions.ts';
import type { BlockMarks } from './earlierFacts.ts';
import { footnoteFact } from './footnotes.ts';
import { htmlAnchors } from './htmlAnchors.ts';
import { linkDefinition } from './linkDefinitions.ts';
import type { Context } from './reading.ts';

/** What the blocks of a text say of themselves, whatever stands around them; `blocks` as `readMarkdown` gives them. */
export function blockMarks(
  root: Root,
  blocks: readonly SameBlock[] | undefined,
  context: Context,
): BlockMarks {
  const found = root.children.map((child, index) => marksOf(child, blocks?.[index], context));
  return {
    footnotes: found.flatMap(({ footnotes }) => footnotes),
    linkDefinitions: found.flatMap(({ linkDefinitions }) => linkDefinitions),
    captions: found.flatMap(marks => marks.captions),
    anchors: found.flatMap(({ anchors }) => anchors),
  };
}

function marksOf(child: RootContent, block: SameBlock | undefined, context: Context): BlockMarks {
  const memory = context.earlier?.marks;
  const start = startOf(child);
  const known = block && memory?.recall(block, 0, start, () => true);
  if (known) return known;
  const marks = marksIn(child, context);
  if (block) memory?.keep(block, 0, start, marks, undefined);
  return marks;
}

function marksIn(block: RootContent, context: Context): BlockMarks {
  const footnotes: FootnoteFact[] = [];
  const linkDefinitions: LinkDefinitionFact[] = [];
  const anchors: AnchorFact[] = [];
  eachNode(block, node => {
    if (node.type === 'footnoteDefinition') footnotes.push(footnoteFact(node, context));
    else if (node.type === 'definition') linkDefinitions.push(linkDefinition(node, context));
    else if (node.type === 'html') anchors.push(...htmlAnchors(node, context));
  });
  anchors.push(...attributeAnchors(block, context));
  return { footnotes, linkDefinitions, anchors, captions: captions(block, context) };
}
