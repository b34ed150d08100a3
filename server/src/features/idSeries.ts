import { fold } from '../core/base/fold.ts';
import { compileIds, type IdMatcher } from '../core/extract/idMatcher.ts';
import type { ItemKindDefinition } from '../core/manifest/manifest.ts';
import { type ItemId, type ItemKind, itemId } from '../core/model/item.ts';
import type { ComputedProject, ProjectView } from '../core/project/projectView.ts';

/** IDs that differ by their number alone: `EX-AAS-«001»`. */
export interface IdSeries {
  readonly kind: ItemKind;
  /** The service segment of its IDs; undefined for kinds without one. */
  readonly service: string | undefined;
  /** `«EX-AAS-»001` */
  readonly before: string;
  /** What follows the number. */
  readonly after: string;
  /** How many digits its numbers have at least. */
  readonly digits: number;
  /** The highest number in use; 0 when the series has no ID yet. */
  readonly highest: number;
}

/** Every series of the project that has an ID, in natural order of their IDs. Kinds without a group `number` have none. */
export function idSeries(project: ComputedProject): readonly IdSeries[] {
  return project.compute('idSeries', view => {
    const ids = matcherOf(view);
    const found = new Map<string, IdSeries>();
    for (const id of view.items()) {
      const one = seriesOf(id, ids);
      if (one === undefined) continue;
      const key = `${one.kind}\n${one.before}\n${one.after}`;
      const known = found.get(key);
      found.set(key, known && known.highest >= one.highest ? known : one);
    }
    return [...found.values()];
  });
}

/** The series of an ID, in which it is the only one; undefined when no number is counted in it. */
export function seriesOf(id: string, ids: IdMatcher): IdSeries | undefined {
  const match = ids.match(id);
  const number = match?.groups['number'];
  const at = number === undefined ? -1 : id.lastIndexOf(number);
  if (match === undefined || number === undefined || at < 0 || !/^\d{1,15}$/.test(number)) return undefined;
  return {
    kind: match.kind,
    service: match.groups['service'],
    before: id.slice(0, at),
    after: id.slice(at + number.length),
    digits: number.length,
    highest: Number(number),
  };
}

/** How many numbers are tried. */
const FARTHEST = 10_000;

/**
 * The first ID behind the highest of a series that is free and fits its pattern, else the first gap; undefined when all
 * are taken. An ID that is cited, though nothing defines it, is not free: something else is meant by it.
 */
export function nextFreeId(view: ProjectView, series: IdSeries): ItemId | undefined {
  const ids = matcherOf(view);
  const idOf = (number: number): ItemId =>
    itemId(series.before + String(number).padStart(series.digits, '0') + series.after);
  const isFree = (id: ItemId): boolean =>
    view.definitions(id).length === 0 && view.referrers(id).length === 0;
  const firstFree = (from: number, to: number): ItemId | undefined => {
    for (let number = from; number < to; number++) {
      const id = idOf(number);
      if (ids.match(id)?.kind !== series.kind) return undefined;
      if (isFree(id)) return id;
    }
    return undefined;
  };
  const { highest } = series;
  return firstFree(highest + 1, highest + FARTHEST) ?? firstFree(1, Math.min(highest, FARTHEST));
}

/** The series that IDs of a service without any would form, after the model of another service's. */
export function seriesForService(view: ProjectView, model: IdSeries, service: string): IdSeries | undefined {
  const { before, after, service: known } = model;
  const at = known === undefined ? -1 : before.lastIndexOf(known);
  if (known === undefined || at < 0 || fold(known) === fold(service)) return undefined;
  const own = before.slice(0, at) + service + before.slice(at + known.length);
  const fitting = matcherOf(view).match(`${own}${'1'.padStart(model.digits, '0')}${after}`);
  if (fitting?.kind !== model.kind || fitting.groups['service'] !== service) return undefined;
  return { ...model, service, before: own, highest: 0 };
}

/** Knows the IDs of all kinds of the project, those of single volumes included. */
function matcherOf({ manifest }: ProjectView): IdMatcher {
  const kinds: ItemKindDefinition[] = [...manifest.items, ...manifest.volumes.flatMap(({ items }) => items)];
  const first = (one: ItemKindDefinition): number => kinds.findIndex(each => each.pattern === one.pattern);
  return compileIds(kinds.filter((kind, index) => first(kind) === index));
}
