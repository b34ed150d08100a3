import { fold } from '../base/fold.ts';
import type { ProjectPath } from '../base/projectPath.ts';
import type { ItemAttributes, ItemFact, ItemId } from '../model/item.ts';
import type { Level } from '../model/level.ts';
import type { ProjectView } from '../project/projectView.ts';
import { isWithdrawn, levelOf, resolveLevel, resolveService, withAncestors } from '../project/resolve.ts';
import type { Actor, ActorDirectory } from './actors.ts';

/** An item where it is defined. */
export interface PlacedItem {
  readonly path: ProjectPath;
  /** Index in the items of its document. */
  readonly index: number;
  readonly fact: ItemFact;
}

/** Why a view leaves an item out: the first that holds, in this order. */
export const LEFT_OUT_REASONS = [
  'other-actors',
  'withdrawn',
  'other-kinds',
  'other-levels',
  'other-services',
] as const;

/** Why a view leaves an item out. */
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** An item that a view leaves out. */
export interface LeftOutItem extends PlacedItem {
  readonly reason: LeftOutReason;
}

/** What a view keeps of the items of its actors, by names as people write them; a key that is absent keeps all. */
export interface ItemFilter {
  readonly levels?: readonly string[];
  readonly kinds?: readonly string[];
  /** Services count with those below them. */
  readonly services?: readonly string[];
  /** How many steps along dependencies of what is kept are taken in; none by default. */
  readonly degree?: number;
}

/** All items of a project, sorted out for a view; each list in reading order. */
export interface Selection {
  /** Items that concern the view's actors. */
  readonly chosen: readonly PlacedItem[];
  /** Of these, the ones that are there only because others depend on them. */
  readonly dependencies: readonly PlacedItem[];
  /** Items that name no actor, or none that the catalogue knows: nobody can say that they concern others only. */
  readonly undesignated: readonly PlacedItem[];
  readonly leftOut: readonly LeftOutItem[];
}

/**
 * Sorts every item by its own or inherited actors. Groups count both ways: an item for a group concerns its members,
 * and a view for a group holds what concerns a member. A view for everybody has no items without an actor: they stay
 * where they stand.
 */
export function selectItems(
  view: ProjectView,
  directory: ActorDirectory,
  actors: readonly Actor[] | 'all',
  filter: ItemFilter = {},
): Selection {
  const concern = concernOf(directory, actors);
  const reason = filterReason(view, filter);
  const items = allItems(view).map(item => {
    const concerned = concern(item.fact.attributes);
    const { attributes } = item.fact;
    if (concerned === 'others') return { item, concerned, left: 'other-actors' as const };
    // Nothing is asked any more, and of nobody: it cannot concern the reader.
    if (concerned === 'nobody' && isWithdrawn(attributes))
      return { item, concerned, left: 'withdrawn' as const };
    const left = reason(item.path, attributes);
    return { item, concerned, left };
  });
  const needed = dependencies(
    view,
    items.flatMap(({ item, left }) => (left === undefined ? [item.fact.id] : [])),
    filter.degree ?? 0,
  );
  const isIn = (item: PlacedItem): boolean => needed.has(item.fact.id);
  return {
    dependencies: items.flatMap(({ item, left }) => (left !== undefined && isIn(item) ? [item] : [])),
    chosen: items.flatMap(({ item, concerned, left }) =>
      (left === undefined && concerned === 'these') || (left !== undefined && isIn(item)) ? [item] : [],
    ),
    undesignated: items.flatMap(({ item, concerned, left }) =>
      left === undefined && concerned === 'nobody' ? [item] : [],
    ),
    leftOut: items.flatMap(({ item, left }) =>
      left === undefined || isIn(item) ? [] : [{ ...item, reason: left }],
    ),
  };
}

type Concern = 'these' | 'nobody' | 'others';

function concernOf(
  directory: ActorDirectory,
  actors: readonly Actor[] | 'all',
): (attributes: ItemAttributes) => Concern {
  if (actors === 'all') return () => 'these';
  const wanted = directory.withMembers(actors.map(({ id }) => id));
  return ({ fields }) => {
    const named = (fields.actors ?? []).map(value => directory.meant(value));
    const ids = named.flatMap(meant => (meant === 'all' ? [] : meant));
    if (named.includes('all')) return 'these';
    if (ids.length === 0) return 'nobody';
    return [...directory.withMembers(ids)].some(id => wanted.has(id)) ? 'these' : 'others';
  };
}

/** Tells why the filter leaves an item out; undefined when it does not. */
export function filterReason(
  view: ProjectView,
  { levels, kinds, services }: ItemFilter,
): (path: ProjectPath, attributes: ItemAttributes) => LeftOutReason | undefined {
  const wantedKinds = kinds && new Set(kinds.map(fold));
  const wantedServices = services && new Set(services.map(text => serviceId(view, text)));
  return (path, attributes) => {
    if (wantedKinds && !wantedKinds.has(fold(attributes.kind))) return 'other-kinds';
    if (levels && !hasLevelOf(view.dialect(path).levels, attributes, levels)) return 'other-levels';
    if (wantedServices && !servesOneOf(view, attributes, wantedServices)) return 'other-services';
    return undefined;
  };
}

function hasLevelOf(known: readonly Level[], attributes: ItemAttributes, wanted: readonly string[]): boolean {
  const level = levelOf(known, attributes)?.level;
  return level !== undefined && wanted.some(text => resolveLevel(known, text)?.id === level.id);
}

function servesOneOf(view: ProjectView, { fields }: ItemAttributes, wanted: ReadonlySet<string>): boolean {
  return (fields.services ?? []).some(text => {
    const found = resolveService(view, text);
    if (found?.kind === 'all') return true;
    if (found?.kind !== 'entry') return wanted.has(fold(text));
    return [found.entry, ...withAncestors(view, found.entry, 'parent')].some(({ id }) => wanted.has(id));
  });
}

/** The id of a service; without a catalogue, or where it knows none of that name, its folded name. */
function serviceId(view: ProjectView, text: string): string {
  const found = resolveService(view, text);
  return found?.kind === 'entry' ? found.entry.id : fold(text);
}

/** What some items depend on, up to so many steps; a circle ends by itself. */
function dependencies(view: ProjectView, from: readonly ItemId[], degree: number): ReadonlySet<ItemId> {
  const met = new Set<ItemId>();
  let edge: readonly ItemId[] = from;
  for (let step = 0; step < degree && edge.length > 0; step++) {
    const next = edge.flatMap(id =>
      view.targets(id).flatMap(({ role, to }) => (role === 'depends' ? [to] : [])),
    );
    edge = [...new Set(next)].filter(id => !met.has(id));
    for (const id of edge) met.add(id);
  }
  return met;
}

/** Every definition of an item of the source, in reading order. */
export function allItems(view: ProjectView): readonly PlacedItem[] {
  return view.documents().flatMap(path => {
    const facts = view.facts(path);
    if (!facts || facts.generated) return [];
    return facts.items.map((fact, index) => ({ path, index, fact }));
  });
}
