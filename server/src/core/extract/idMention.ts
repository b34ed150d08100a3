import { encloses, type Span } from '../base/span.ts';
import type { LinkField } from '../model/field.ts';
import type { ItemId } from '../model/item.ts';
import type { ItemReference, LinkRole, MalformedId, ReferenceFact } from '../model/reference.ts';
import type { Prose } from '../syntax/prose.ts';
import type { Reading } from './reading.ts';

/** What the finder of mentions knows of the place that it looks at. */
export interface MentionSite {
  readonly from: ItemId | undefined;
  /** Values of link fields: an ID there has the field's role. */
  readonly roles: readonly { readonly span: Span; readonly role: LinkField }[];
  /** Starts of the places where IDs are defined: no mentions. */
  readonly definitions: ReadonlySet<number>;
}

const WIKI = /\[\[([^[\]\n|]{1,64})(?:\|[^[\]\n]*)?\]\]/g;

/** Finds the IDs, and what was meant to be one, in a prose: wiki IDs first, then words. */
export function* idMentions(prose: Prose, reading: Reading, site: MentionSite): Generator<ReferenceFact> {
  const taken: { start: number; end: number }[] = [];
  for (const found of prose.text.matchAll(WIKI)) {
    const text = (found[1] ?? '').trim();
    const start = found.index + found[0].indexOf(text);
    taken.push({ start: found.index, end: found.index + found[0].length });
    const match = reading.ids.match(text);
    const place = prose.spanOf(start, start + text.length);
    if (match) yield* mention(match.id, place, 'wiki', prose.linkedAt(start), site);
    else if (isMeantAsId(text, reading)) yield { kind: 'malformed', text, span: place } satisfies MalformedId;
  }
  for (const { match, start, end } of reading.ids.words(prose.text)) {
    if (overlaps(taken, start, end)) continue;
    taken.push({ start, end });
    yield* mention(match.id, prose.spanOf(start, end), 'bare', prose.linkedAt(start), site);
  }
  for (const { text, start, end } of reading.malformed(prose.text)) {
    if (!overlaps(taken, start, end)) yield { kind: 'malformed', text, span: prose.spanOf(start, end) };
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
  if (site.definitions.has(place.start)) return;
  const field = site.roles.find(({ span }) => encloses(span, place));
  const role: LinkRole = field?.role ?? 'mention';
  yield { kind: 'item', id, role, syntax: field ? 'field' : syntax, span: place, from: site.from, linked };
}

function overlaps(taken: readonly { start: number; end: number }[], start: number, end: number): boolean {
  return taken.some(other => other.start < end && start < other.end);
}
