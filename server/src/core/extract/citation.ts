import { matchesOf } from '../base/matchesOf.ts';
import { escapeRegex } from '../base/regex/escapeRegex.ts';
import { type ItemId, itemId } from '../model/item.ts';
import type { ItemReference } from '../model/reference.ts';
import type { Prose } from '../syntax/prose.ts';

/** An ID written in one of the ways that the manifest adds. */
export interface Citation {
  readonly id: ItemId;
  /** Offsets of the ID in the text. */
  readonly start: number;
  readonly end: number;
}

/** Finds references like `{% crit 1.9 %}`; see `compileCitations`. */
export type CitationFinder = (text: string) => readonly Citation[];

const PLACE = '<id>';
/** An ID between fixed texts, quotes around it or none. Runs of white space are bounded, so that no text costs much. */
const QUOTED_ID = '["\'«“‘]?\\s{0,9}(?<id>[\\p{L}\\p{N}][^\\s"\'»”’{}%<>|]{0,63}?)\\s{0,9}["\'»”’]?';
/** An ID that ends the reference. */
const LAST_ID = '["\'«“‘]?\\s{0,9}(?<id>[\\p{L}\\p{N}][\\p{L}\\p{N}._/-]{0,63}(?<![._/-]))(?![\\p{L}\\p{N}])';

/**
 * Compiles templates in which `<id>` stands for an ID; one without it is left out. White space is flexible, quotes
 * around the ID are optional. What `isId` refuses is no reference.
 */
export function compileCitations(
  templates: readonly string[],
  isId: (text: string) => boolean,
): CitationFinder {
  const expressions = templates.filter(isTemplate).map(template => new RegExp(sourceOf(template), 'gu'));
  if (expressions.length === 0) return () => [];
  return text =>
    expressions
      .flatMap(expression => matchesOf(text, expression))
      .flatMap(found => {
        const id = found.groups?.['id'] ?? '';
        if (!isId(id)) return [];
        const start = found.index + idOffset(found[0], id, found.groups?.['before'] ?? '');
        return [{ id: itemId(id), start, end: start + id.length }];
      })
      .sort((a, b) => a.start - b.start);
}

/** The references of a prose in the manifest's own ways. */
export function* citations(
  prose: Prose,
  find: CitationFinder,
  from: ItemId | undefined,
): Generator<ItemReference> {
  for (const { id, start, end } of find(prose.text)) {
    const linked = prose.linkedAt(start);
    yield { kind: 'item', id, role: 'mention', syntax: 'cite', span: prose.spanOf(start, end), from, linked };
  }
}

/** A template says where the ID stands, and something beside it. */
function isTemplate(template: string): boolean {
  const [before, after, ...more] = template.split(PLACE);
  return after !== undefined && more.length === 0 && `${before}${after}`.trim() !== '';
}

function sourceOf(template: string): string {
  const [before = '', after = ''] = template.trim().split(PLACE);
  const start = /^[\p{L}\p{N}]/u.test(before) ? '(?<![\\p{L}\\p{N}])' : '';
  const opening = `${start}(?<before>${literal(`${before}0`).slice(0, -1)})`;
  return after === '' ? `${opening}${LAST_ID}` : `${opening}${QUOTED_ID}${literal(`0${after}`).slice(1)}`;
}

/** A fixed text; its white space may be longer, and absent beside punctuation. */
function literal(text: string): string {
  return escapeRegex(text).replace(/(\S?)\s+(?=(\S?))/gu, (_, left: string, right: string) => {
    const words = /[\p{L}\p{N}]/u.test(left) && /[\p{L}\p{N}]/u.test(right);
    return `${left}\\s{${words ? 1 : 0},9}`;
  });
}

/** The ID stands behind the first part of the template, white space and a quote. */
function idOffset(whole: string, id: string, before: string): number {
  return whole.indexOf(id, before.length);
}
