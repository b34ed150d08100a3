import { fold } from '../base/fold.ts';
import type { EntryAttributes } from '../model/catalogue.ts';
import type { UseField } from '../model/field.ts';
import type { ProjectView } from '../project/projectView.ts';
import { meansNone, resolveNeed, resolveService, withAncestors } from '../project/resolve.ts';
import { actorDirectory } from '../views/actors.ts';
import type { ListedItem } from './listedItem.ts';

/** Something that items are for: an entry of a catalogue, or, without a catalogue, a name that items give. */
export interface Subject {
  readonly id: string;
  readonly name: string;
}

/** A relation between items and entries of one catalogue. */
export interface Relation {
  readonly field: UseField;
  readonly subjects: readonly Subject[];
  /** Ids of the subjects that an item is for, in the order of the catalogue. */
  readonly of: (item: ListedItem) => readonly Subject[];
}

/**
 * How items relate to needs, services or actors: as the versions for readers understand it. An item for a group of
 * actors is for its members, one for a service also for the family around it, one for all is for each.
 */
function relationOf(view: ProjectView, field: UseField): Relation {
  const entries = view.entries(field);
  const subjects = field === 'actors' ? actorDirectory(view).all() : (entries ?? named(view, field));
  const meant = field === 'actors' ? actorsMeant(view) : entriesMeant(view, field);
  return {
    field,
    subjects: subjects.map(({ id, name }) => ({ id, name })),
    of({ fact }) {
      const ids = new Set((fact.attributes.fields[field] ?? []).flatMap(meant));
      return subjects.filter(({ id }) => ids.has(id));
    },
  };
}

/** All three relations, in the order in which people read them. */
export function relationsOf(view: ProjectView): readonly Relation[] {
  return (['needs', 'services', 'actors'] as const).map(field => relationOf(view, field));
}

/** Without a catalogue, every name that some item gives stands for itself. */
function named(view: ProjectView, field: UseField): readonly Subject[] {
  const names = new Map<string, Subject>();
  for (const item of view.items())
    for (const name of view.item(item)?.fields[field] ?? [])
      if (!meansNone(name) && !names.has(fold(name))) names.set(fold(name), { id: fold(name), name });
  return [...names.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function actorsMeant(view: ProjectView): (value: string) => readonly string[] {
  const directory = actorDirectory(view);
  const all = directory.all().map(({ id }) => id);
  return value => {
    const ids = directory.meant(value);
    return ids === 'all' ? all : [...directory.withMembers(ids)];
  };
}

function entriesMeant(view: ProjectView, field: UseField): (value: string) => readonly string[] {
  const entries = view.entries(field);
  if (entries === undefined) return value => [fold(value)];
  const resolve = field === 'services' ? resolveService : resolveNeed;
  return value => {
    const found = resolve(view, value);
    if (found?.kind === 'all') return entries.map(({ id }) => id);
    return found?.kind === 'entry' ? idsAround(view, found.entry) : [];
  };
}

function idsAround(view: ProjectView, entry: EntryAttributes): readonly string[] {
  return withAncestors(view, entry, 'parent').map(({ id }) => id);
}
