import type { PhrasingContent } from 'mdast';
import { matchesOf } from '../../base/matchesOf.ts';
import { shownText } from '../../syntax/prose.ts';
import type { TargetFinder } from '../rewriteReferences.ts';
import { linkTo } from './viewNodes.ts';

/** What an ID without brackets may be made of. */
const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}_./+-]*/gu;

/** Turns plain text into inline content in which the project's IDs are links. */
export function linkedText(written: string, targets: TargetFinder): PhrasingContent[] {
  const value = shownText(written);
  const nodes: PhrasingContent[] = [];
  let done = 0;
  for (const { 0: token, index } of matchesOf(value, TOKEN)) {
    const id = token.replace(/[./+-]+$/, '');
    const target = targets.item(id);
    if (target.kind === 'nowhere') continue;
    if (index > done) nodes.push({ type: 'text', value: value.slice(done, index) });
    nodes.push(linkTo(target, [{ type: 'text', value: id }]));
    done = index + id.length;
  }
  if (done < value.length) nodes.push({ type: 'text', value: value.slice(done) });
  return nodes;
}
