import { distance } from 'fastest-levenshtein';
import { fold } from '../base/fold.ts';
import type { ProjectView } from '../project/projectView.ts';
import { meansNone, parseActor, resolveActor } from '../project/resolve.ts';

/** An actor or a group of actors. */
export interface Actor {
  /** The entry's id; without a catalogue, the folded name. */
  readonly id: string;
  readonly name: string;
}

/** A name that was asked for and that no actor bears. */
export interface UnknownActor {
  readonly name: string;
  /** Id of the actor that was most likely meant; undefined when none is close. */
  readonly nearest: string | undefined;
}

/** What the names that were asked for stand for. */
export interface FoundActors {
  readonly actors: readonly Actor[];
  readonly unknown: readonly UnknownActor[];
}

/** The actors of a project and who belongs to whom. */
export interface ActorDirectory {
  /** Every actor and group, in the order of the catalogue; without one, sorted by id. */
  all(): readonly Actor[];
  findAll(names: readonly string[]): FoundActors;
  /** Ids of the actors and of all that belong to them, groups in groups included. */
  withMembers(ids: Iterable<string>): ReadonlySet<string>;
  /** Whom a value of an actors field means: the ids of some, everybody, or nobody that is known. */
  meant(value: string): readonly string[] | 'all';
}

/** Reads the catalogue of actors; without one, every name that some item gives is an actor of its own. */
export function actorDirectory(view: ProjectView): ActorDirectory {
  return view.entries('actors') === undefined ? fromItems(view) : fromCatalogue(view);
}

function fromCatalogue(view: ProjectView): ActorDirectory {
  const entries = view.entries('actors') ?? [];
  const members = membersOfGroups(view);
  const spellings = entries.flatMap(({ id, name, aliases }) =>
    [id, name, ...aliases].map(word => ({ word, id })),
  );
  return {
    all: () => entries.map(({ id, name }) => ({ id, name })),
    findAll: names => findAll(names, name => view.entry('actors', name)?.entry, spellings),
    withMembers: ids => reach(ids, members),
    meant(value) {
      const found = resolveActor(view, value);
      if (found?.kind === 'all') return 'all';
      return found?.kind === 'entry' ? [found.entry.id] : [];
    },
  };
}

/** Every item is looked at only for who there is: whom a value means, it says itself. */
function fromItems(view: ProjectView): ActorDirectory {
  let named: ReadonlyMap<string, Actor> | undefined;
  const actors = (): ReadonlyMap<string, Actor> => {
    named ??= namedInItems(view);
    return named;
  };
  return {
    all: () => [...actors().values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    findAll: names => {
      const spellings = [...actors().values()].map(({ id, name }) => ({ word: name, id }));
      return findAll(names, name => actors().get(fold(name)), spellings);
    },
    withMembers: ids => new Set(ids),
    meant: value => (meansNone(parseActor(value).name) ? [] : [fold(parseActor(value).name)]),
  };
}

function namedInItems(view: ProjectView): ReadonlyMap<string, Actor> {
  const actors = new Map<string, Actor>();
  for (const id of view.items()) {
    for (const value of view.item(id)?.fields.actors ?? []) {
      const { name } = parseActor(value);
      const key = fold(name);
      if (!meansNone(name) && !actors.has(key)) actors.set(key, { id: key, name });
    }
  }
  return actors;
}

/** Ids of the direct members of each group, by the group's id. */
function membersOfGroups(view: ProjectView): ReadonlyMap<string, readonly string[]> {
  const members = new Map<string, string[]>();
  for (const { id, extra } of view.entries('actors') ?? []) {
    for (const group of extra['group'] ?? []) {
      const groupId = view.entry('actors', group)?.entry.id;
      if (groupId !== undefined) members.set(groupId, [...(members.get(groupId) ?? []), id]);
    }
  }
  return members;
}

/** Follows membership downwards; a group that contains itself is met once. */
function reach(ids: Iterable<string>, members: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const met = new Set(ids);
  for (const id of met) for (const member of members.get(id) ?? []) met.add(member);
  return met;
}

/** A way to name an actor. */
interface Spelling {
  readonly word: string;
  readonly id: string;
}

function findAll(
  names: readonly string[],
  find: (name: string) => Actor | undefined,
  spellings: readonly Spelling[],
): FoundActors {
  const actors = new Map<string, Actor>();
  const unknown: UnknownActor[] = [];
  for (const name of names) {
    const actor = find(name);
    if (actor) actors.set(actor.id, { id: actor.id, name: actor.name });
    else unknown.push({ name, nearest: nearest(name, spellings) });
  }
  return { actors: [...actors.values()], unknown };
}

/** The closest spelling, within a third of the word's length; part of a longer name counts as close. */
function nearest(name: string, spellings: readonly Spelling[]): string | undefined {
  const wanted = fold(name);
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const { word, id } of spellings) {
    const folded = fold(word);
    const edits = wanted.length > 3 && folded.includes(wanted) ? 1 : distance(wanted, folded);
    if (edits < Math.min(least, wanted.length)) [best, least] = [id, edits];
  }
  return best;
}
