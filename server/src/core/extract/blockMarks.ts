import type { Root, RootContent } from 'mdast';
import type { FootnoteFact, LinkDefinitionFact } from '../model/mark.ts';
import type { AnchorFact } from '../model/section.ts';
import { eachNode } from '../syntax/eachNode.ts';
import type { SameBlock } from '../syntax/earlierReading.ts';
import { startOf } from '../syntax/prose.ts';
import { attributeAnchors } from './attributeAnchors.ts';
import { found } from './blockMemory.ts';
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
  const all = root.children
    .map((child, index) =>
      found(context.earlier?.marks, blocks?.[index], startOf(child), () => marksIn(child, context)),
    )
    .filter(marks => marks !== NO_MARKS);
  return {
    footnotes: all.flatMap(({ footnotes }) => footnotes),
    linkDefinitions: all.flatMap(({ linkDefinitions }) => linkDefinitions),
    captions: all.flatMap(marks => marks.captions),
    anchors: all.flatMap(({ anchors }) => anchors),
  };
}

/** Most blocks have none. */
const NO_MARKS: BlockMarks = { footnotes: [], linkDefinitions: [], captions: [], anchors: [] };

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
  const marks = { footnotes, linkDefinitions, anchors, captions: captions(block, context) };
  return Object.values(marks).every(({ length }) => length === 0) ? NO_MARKS : marks;
}
