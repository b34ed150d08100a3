import { fold } from '../base/fold.ts';
import type { ActorNames, Dialect } from '../manifest/manifest.ts';
import type { FieldFact } from '../model/field.ts';
import type { SectionFact } from '../model/section.ts';
import type { ItemDraft } from './draft.ts';

/** The actors that a section's title hands down, as a field; `isNearest`: the section stands right around the item. */
export type SectionActors = (section: number, isNearest: boolean) => readonly FieldFact[];

/**
 * Finds the actors that titles of sections name, for the kinds whose manifest says `actors-from: section`. Headings of
 * items name none: an item passes nothing on. Without a catalogue the title of the nearest section is the actor.
 */
export function sectionActors(
  sections: readonly SectionFact[],
  drafts: readonly ItemDraft[],
  { items, actors }: Pick<Dialect, 'items' | 'actors'>,
): (kind: string) => SectionActors {
  const kinds = new Set(items.flatMap(({ kind, actorsFrom }) => (actorsFrom ? [kind] : [])));
  if (kinds.size === 0) return () => () => [];
  const own = new Set(drafts.flatMap(({ form, span }) => (form === 'heading' ? [span.start] : [])));
  const fields = sections.map(section =>
    own.has(section.headingSpan.start) ? [] : actorsField(section, actors),
  );
  const found: SectionActors = (section, isNearest) => (actors || isNearest ? (fields[section] ?? []) : []);
  return kind => (kinds.has(kind) ? found : () => []);
}

function actorsField(
  { title, titleSpan }: SectionFact,
  actors: readonly ActorNames[] | undefined,
): readonly FieldFact[] {
  const names = actors ? actorsNamed(title, actors) : [title].filter(text => text !== '');
  if (names.length === 0) return [];
  const values = names.map(text => ({ text, span: titleSpan }));
  return [{ key: 'actors', label: '', labelSpan: titleSpan, values, span: titleSpan }];
}

/** Names of the actors that a title names, in the order given; of names in each other the longest counts. */
function actorsNamed(title: string, actors: readonly ActorNames[]): readonly string[] {
  const spellings = actors
    .flatMap(({ name, aliases }) => [name, ...aliases].map(text => ({ name, word: fold(text) })))
    .filter(({ word }) => word !== '')
    .sort((a, b) => b.word.length - a.word.length);
  let rest = fold(title);
  const found = new Set<string>();
  for (const { name, word } of spellings) {
    for (let at = wholeWord(rest, word); at >= 0; at = wholeWord(rest, word)) {
      found.add(name);
      rest = `${rest.slice(0, at)}\n${rest.slice(at + word.length)}`;
    }
  }
  return actors.flatMap(({ name }) => (found.delete(name) ? [name] : []));
}

/** Where a folded name stands for itself in a folded text; -1 when it does not. */
function wholeWord(text: string, word: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const around = `${text[at - 1] ?? ' '}${text[at + word.length] ?? ' '}`;
    if (!/[\p{L}\p{N}]/u.test(around)) return at;
  }
  return -1;
}
