import { overlapFinder } from '../base/intervals.ts';
import { matchesOf } from '../base/matchesOf.ts';
import type { Span } from '../base/span.ts';
import type { ItemId } from '../model/item.ts';
import type { ItemReference, LinkRole, MalformedId, ReferenceFact } from '../model/reference.ts';
import type { Prose } from '../syntax/prose.ts';
import { itemRanges, type RangeBudget } from './itemRange.ts';
import type { ItemsAround } from './itemsAround.ts';
import type { Reading } from './reading.ts';

/** What the finder of mentions knows of the place that it looks at. */
export interface MentionSite extends Pick<ItemsAround, 'roleAt' | 'isDefinition'> {
  readonly from: ItemId | undefined;
  /** One for the whole document. */
  readonly ranges: RangeBudget;
}

const WIKI = /\[\[([^[\]\n|]{1,64})(?:\|[^[\]\n]*)?\]\]/g;

/** Finds the IDs, and what was meant to be one, in a prose: wiki IDs first, then words. */
export function* idMentions(prose: Prose, reading: Reading, site: MentionSite): Generator<ReferenceFact> {
  const wikis: Span[] = [];
  for (const found of matchesOf(prose.text, WIKI)) {
    const text = (found[1] ?? '').trim();
    const start = found.index + found[0].indexOf(text);
    wikis.push({ start: found.index, end: found.index + found[0].length });
    const match = reading.ids.match(text);
    const place = prose.spanOf(start, start + text.length);
    if (match) yield* mention(match.id, place, 'wiki', prose.linkedAt(start), site);
    else if (isMeantAsId(text, reading)) yield { kind: 'malformed', text, span: place } satisfies MalformedId;
  }
  const isWiki = overlapFinder(wikis);
  const words = reading.ids.words(prose.text);
  const isWord = overlapFinder(words);
  for (const word of words) {
    if (isWiki(word)) continue;
    const { match, start, end } = word;
    yield* mention(match.id, prose.spanOf(start, end), 'bare', prose.linkedAt(start), site);
  }
  yield* itemRanges(prose, words, reading, site.from, site.ranges);
  for (const found of reading.malformed(prose.text)) {
    if (isWiki(found) || isWord(found)) continue;
    yield { kind: 'malformed', text: found.text, span: prose.spanOf(found.start, found.end) };
  }
}

/** `[[Topic 31]]` is a page of some other tool; `[[EX-AAS-01]]` is not. */
function isMeantAsId(text: string, reading: Reading): boolean {
  const [found] = reading.malformed(text);
  return found?.text === text;
}

function* mention(
  id: ItemId,
  place: Span,
  syntax: 'bare' | 'wiki',
  linked: boolean,
  site: MentionSite,
): Generator<ItemReference> {
  if (site.isDefinition(place.start)) return;
  const field = site.roleAt(place);
  const role: LinkRole = field ?? 'mention';
  yield { kind: 'item', id, role, syntax: field ? 'field' : syntax, span: place, from: site.from, linked };
}
