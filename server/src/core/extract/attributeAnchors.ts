import type { Nodes } from 'mdast';
import { matchesOf } from '../base/matchesOf.ts';
import type { AnchorFact } from '../model/section.ts';
import { endOf, proseOf, startOf } from '../syntax/prose.ts';
import { attributeList } from './attributeList.ts';
import { proseBlocks } from './proseBlocks.ts';
import type { Context } from './reading.ts';

/**
 * The anchors that attribute lists give to places in paragraphs and cells: `**Test 1.5.1** … {id="test-1-5-1"}`,
 * `[RGS]{#rgs}`, `{: #rgs}` on a line of its own. Those of headings belong to the outline; `{{#if}}` is a template.
 */
export function attributeAnchors(node: Nodes, context: Context): readonly AnchorFact[] {
  const anchors: AnchorFact[] = [];
  for (const block of proseBlocks(node)) {
    if (block.type === 'heading' || !context.source.text.slice(startOf(block), endOf(block)).includes('{'))
      continue;
    const prose = proseOf(block, context.source, 'opaque');
    for (const { index, 1: before } of matchesOf(prose.text, /(^|.)\{(?!\{)/gsu)) {
      const anchor =
        before === '{'
          ? undefined
          : attributeList(prose, index + (before ?? '').length, context.reading)?.anchor;
      if (anchor) anchors.push({ name: anchor.name, span: prose.spanOf(anchor.start, anchor.end) });
    }
  }
  return anchors;
}
