import { fold } from '../../core/base/fold.ts';
import type { ProjectPath } from '../../core/base/projectPath.ts';
import type { Span } from '../../core/base/span.ts';
import type { EntryAttributes } from '../../core/model/catalogue.ts';
import { USE_FIELDS, type UseField } from '../../core/model/field.ts';
import type { ItemAttributes } from '../../core/model/item.ts';
import { unitOf } from '../../core/project/project.ts';
import type { PartComputer } from '../../core/project/projectView.ts';
import { isWithdrawn, parseActor, withoutRemark } from '../../core/project/resolve.ts';
import type { FeatureContext } from '../feature.ts';
import type { Place } from '../places.ts';

/**
 * The items in force that name an entry in their field (or an inherited one) or by their ID, in reading order. Who asks
 * is remembered, so that the project tells when the answer may be another.
 */
export function entryUsers(
  { project, path: asking }: FeatureContext,
  field: UseField,
  { id, name, aliases }: EntryAttributes,
): readonly Place[] {
  const names = new Set([id, name, ...aliases].map(fold));
  const documents = project.compute(unitOf('users', asking), (view, part) =>
    view.documents().map(path => ({ path, named: namesIn(part, path) })),
  );
  return documents.flatMap(({ path, named }) => {
    const spans = new Set([...names].flatMap(text => named.get(`${field}/${text}`) ?? []));
    return [...spans].sort((a, b) => a.start - b.start).map(span => ({ path, span }));
  });
}

/** By field and folded name, the IDs of the items of one document that bear it; remembered until it changes. */
function namesIn(part: PartComputer, path: ProjectPath): ReadonlyMap<string, readonly Span[]> {
  return part(unitOf('named', path), view => {
    const found = new Map<string, Span[]>();
    for (const { attributes, idSpan } of view.facts(path)?.items ?? []) {
      if (isWithdrawn(attributes)) continue;
      for (const key of new Set(USE_FIELDS.flatMap(field => keysOf(field, attributes)))) {
        found.set(key, [...(found.get(key) ?? []), idSpan]);
      }
    }
    return found;
  });
}

const GROUPS: Readonly<Partial<Record<UseField, string>>> = { actors: 'actor', services: 'service' };

function keysOf(field: UseField, { fields, groups }: ItemAttributes): readonly string[] {
  const group = groups[GROUPS[field] ?? ''];
  const texts = [...(fields[field] ?? []), ...(group === undefined ? [] : [group])];
  return texts.flatMap(text => {
    const { name } = parseActor(text);
    return [name, withoutRemark(name)].map(written => `${field}/${fold(written)}`);
  });
}
