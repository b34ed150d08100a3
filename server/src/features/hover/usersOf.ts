import { fold } from '../../core/base/fold.ts';
import type { ProjectPath } from '../../core/base/projectPath.ts';
import type { EntryAttributes } from '../../core/model/catalogue.ts';
import { USE_FIELDS, type UseField } from '../../core/model/field.ts';
import type { ItemAttributes, ItemId } from '../../core/model/item.ts';
import { unitOf } from '../../core/project/project.ts';
import type { ComputedProject, ProjectView } from '../../core/project/projectView.ts';
import { isWithdrawn, parseActor, withoutRemark } from '../../core/project/resolve.ts';

/** Items of one document by the names that they use: `needs/ax-52`. */
type Uses = ReadonlyMap<string, readonly ItemId[]>;

/** The items in force that name an entry in the field of its catalogue or by their ID, in reading order. */
export function usersOf(
  project: ComputedProject,
  field: UseField,
  entry: EntryAttributes,
): readonly ItemId[] {
  const { view } = project;
  const rows = namesOf(view, entry).map(name => `${field}/${name}`);
  const found = view.documents().flatMap(path => {
    const uses = usesIn(project, path);
    return rows.flatMap(row => uses.get(row) ?? []);
  });
  return [...new Set(found)];
}

/** The names by which the project knows this entry and no other. */
function namesOf(view: ProjectView, { id, name, aliases, catalogue }: EntryAttributes): readonly string[] {
  const own = [id, name, ...aliases].filter(each => view.entry(catalogue, each)?.entry.id === id);
  return [...new Set(own.map(fold))];
}

function usesIn(project: ComputedProject, path: ProjectPath): Uses {
  return project.compute(unitOf('uses', path), view => {
    const uses = new Map<string, ItemId[]>();
    for (const { id, attributes } of view.facts(path)?.items ?? []) {
      if (isWithdrawn(attributes)) continue;
      for (const row of rowsOf(attributes)) uses.set(row, [...(uses.get(row) ?? []), id]);
    }
    return uses;
  });
}

function rowsOf({ fields, groups }: ItemAttributes): ReadonlySet<string> {
  const named = USE_FIELDS.flatMap(field => {
    const values = fields[field] ?? [];
    const group = field === 'needs' ? undefined : groups[field === 'actors' ? 'actor' : 'service'];
    return [...values, ...(group === undefined ? [] : [group])].flatMap(value => {
      const text = field === 'actors' ? parseActor(value).name : value;
      return [text, withoutRemark(text)].map(each => `${field}/${fold(each)}`);
    });
  });
  return new Set(named);
}
