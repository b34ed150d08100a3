import { matchesOf } from '../base/matchesOf.ts';
import type { ItemId } from '../model/item.ts';
import type { CaptionWord, ReferenceFact } from '../model/reference.ts';
import type { Prose } from '../syntax/prose.ts';
import type { Announced } from './proseReference/grammar.ts';
import type { Reading } from './reading.ts';

const CAPTIONS: Readonly<Partial<Record<Announced, CaptionWord>>> = {
  figure: 'figure',
  table: 'table',
  sheet: 'sheet',
};

/**
 * The references of a prose to sections, annexes, captions and footnotes. What stands in the text of a link leads where
 * the link leads; what stands before `from` (a heading's or a caption's own number) is no reference.
 */
export function* proseMentions(
  prose: Prose,
  reading: Reading,
  item: ItemId | undefined,
  from: number,
): Generator<ReferenceFact> {
  for (const { announced, number, opening, start, end, document, doubtful } of reading.prose(prose.text)) {
    if (start < from || prose.linkedAt(start)) continue;
    const span = prose.spanOf(start, end);
    const linked = document.kind === 'here' ? linkBefore(prose, opening) : undefined;
    if (linked !== undefined) {
      yield { kind: 'source', name: linked, syntax: 'prose', span, from: item };
      continue;
    }
    if (document.kind === 'other') {
      yield { kind: 'source', name: document.name, syntax: 'prose', span, from: item };
      continue;
    }
    const volume = document.kind === 'volume' ? document.id : undefined;
    const word = CAPTIONS[announced];
    const doubt = doubtful ? { doubtful } : {};
    if (announced === 'footnote')
      yield { kind: 'footnote', label: number, syntax: 'prose', span, from: item };
    else if (word) yield { kind: 'caption', word, number, volume, span, from: item, ...doubt };
    else yield { kind: 'section', number, annex: announced === 'annex', volume, span, from: item, ...doubt };
  }
}

/** The text of a link right before a reference, which then is one of the linked page: `[le guide](…), section 4`. */
export function linkBefore(prose: Prose, opening: number): string | undefined {
  let end = opening;
  while (/[\s,(]/.test(prose.text[end - 1] ?? '')) end--;
  let start = end;
  while (start > 0 && prose.linkedAt(start - 1)) start--;
  return start === end ? undefined : prose.text.slice(start, end);
}

const BRACKETED = /(?<!\[)\[([^\][^\n]{2,60})\](?![\](:[])/g;

/** `[RGS]`: names in brackets, as standards are cited. IDs are none, nor is what stands in the text of a link. */
export function* sourceMentions(
  prose: Prose,
  reading: Reading,
  item: ItemId | undefined,
): Generator<ReferenceFact> {
  for (const found of matchesOf(prose.text, BRACKETED)) {
    const name = (found[1] ?? '').trim();
    const start = found.index + found[0].indexOf(name);
    if (!/\p{L}/u.test(name) || reading.ids.match(name) || prose.linkedAt(start)) continue;
    yield {
      kind: 'source',
      name,
      syntax: 'bracket',
      span: prose.spanOf(start, start + name.length),
      from: item,
    };
  }
}
