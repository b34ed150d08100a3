import type { ProjectPath } from '../base/projectPath.ts';
import type { ItemFact } from '../model/item.ts';
import type { ProjectView } from '../project/projectView.ts';
import type { Actor, ActorDirectory } from './actors.ts';

/** An item where it is defined. */
export interface PlacedItem {
  readonly path: ProjectPath;
  /** Index in the items of its document. */
  readonly index: number;
  readonly fact: ItemFact;
}

/** All items of a project, sorted out for a view; each list in reading order. */
export interface Selection {
  /** Items that concern the view's actors. */
  readonly chosen: readonly PlacedItem[];
  /** Items that name no actor, or none that the catalogue knows: nobody can say that they concern others only. */
  readonly undesignated: readonly PlacedItem[];
  /** Items that concern other actors only. */
  readonly leftOut: readonly PlacedItem[];
}

/**
 * Sorts every item by its own or inherited actors. Groups count both ways: an item for a group concerns its members,
 * and a view for a group holds what concerns a member.
 */
export function selectItems(
  view: ProjectView,
  directory: ActorDirectory,
  actors: readonly Actor[],
): Selection {
  const wanted = directory.withMembers(actors.map(({ id }) => id));
  const chosen: PlacedItem[] = [];
  const undesignated: PlacedItem[] = [];
  const leftOut: PlacedItem[] = [];
  for (const item of allItems(view)) {
    const named = (item.fact.attributes.fields.actors ?? []).map(value => directory.meant(value));
    const ids = named.flatMap(meant => (meant === 'all' ? [] : meant));
    if (named.includes('all')) chosen.push(item);
    else if (ids.length === 0) undesignated.push(item);
    else if ([...directory.withMembers(ids)].some(id => wanted.has(id))) chosen.push(item);
    else leftOut.push(item);
  }
  return { chosen, undesignated, leftOut };
}

function allItems(view: ProjectView): readonly PlacedItem[] {
  return view.documents().flatMap(path => {
    const facts = view.facts(path);
    if (!facts || facts.generated) return [];
    return facts.items.map((fact, index) => ({ path, index, fact }));
  });
}
