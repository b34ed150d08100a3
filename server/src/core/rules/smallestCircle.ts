/**
 * The shortest way from `start` through `next` back to it, over greater ids alone: so each circle is found from its
 * smallest id. Undefined when there is none; an id that is its own next makes none.
 */
export function smallestCircle<Id extends string>(
  start: Id,
  next: (id: Id) => readonly Id[],
): readonly Id[] | undefined {
  const cameFrom = new Map<Id, Id>();
  const reached = [start];
  for (const id of reached) {
    for (const to of next(id)) {
      if (to === start && id !== start) return wayTo(id, start, cameFrom);
      if (to <= start || cameFrom.has(to)) continue;
      cameFrom.set(to, id);
      reached.push(to);
    }
  }
  return undefined;
}

/** From `start` to `end`, both included. */
function wayTo<Id extends string>(end: Id, start: Id, cameFrom: ReadonlyMap<Id, Id>): readonly Id[] {
  const way: Id[] = [];
  for (let id: Id | undefined = end; id !== undefined && id !== start; id = cameFrom.get(id)) way.push(id);
  return [start, ...way.reverse()];
}
