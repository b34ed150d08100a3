import type { EntryAttributes, EntryFact } from '../model/catalogue.ts';
import { EVERY_ENTRY, type UseField } from '../model/field.ts';
import type { ProjectView } from '../project/projectView.ts';
import type { RuleContext } from './rule.ts';

/** A catalogue is "in use" when items name so many of its entries, and this share of them. */
const LEAST_COVERED = 3;
const LEAST_SHARE = 0.5;

/**
 * Entries of a document that no item in force names, neither themselves nor a group around them. Groups and families are
 * not judged, only what is in them. Where items name few entries of a catalogue, it is a mere list and not judged.
 */
export function* uncoveredEntries(
  { facts, project }: RuleContext,
  field: UseField,
  above: 'group' | 'parent' | undefined,
  isExpected: (entry: EntryAttributes) => boolean = () => true,
): Generator<EntryFact> {
  const own = facts.entries.filter(({ attributes }) => attributes.catalogue === field);
  if (own.length === 0) return;
  // Each actor gets what is for all of them; a service without anything of its own is worth a word.
  if (field === 'actors' && project.isUsed(field, EVERY_ENTRY)) return;
  const entries = project.entries(field) ?? [];
  const heads = above === undefined ? new Set<string>() : headsOf(project, entries, above);
  const judged = entries.filter(entry => !heads.has(entry.id) && isExpected(entry));
  const covered = coveredEntries(project, field, entries, above);
  const { length } = judged.filter(({ id }) => covered.has(id));
  if (length < LEAST_COVERED || length < judged.length * LEAST_SHARE) return;
  for (const fact of own) {
    const { attributes } = fact;
    if (!covered.has(attributes.id) && !heads.has(attributes.id) && isExpected(attributes)) yield fact;
  }
}

/** Ids of entries that others name as what is above them. */
function headsOf(
  project: ProjectView,
  entries: readonly EntryAttributes[],
  above: 'group' | 'parent',
): ReadonlySet<string> {
  const names = new Set(entries.flatMap(({ extra }) => extra[above] ?? []));
  const [first] = entries;
  return new Set([...names].flatMap(name => (first && project.entry(first.catalogue, name)?.entry.id) ?? []));
}

/** Ids of the entries that items name, and of all that is below those. */
function coveredEntries(
  project: ProjectView,
  field: UseField,
  entries: readonly EntryAttributes[],
  above: 'group' | 'parent' | undefined,
): ReadonlySet<string> {
  const below = new Map<string, string[]>();
  for (const { id, catalogue, extra } of above === undefined ? [] : entries) {
    for (const name of extra[above ?? ''] ?? []) {
      const head = project.entry(catalogue, name)?.entry.id;
      if (head === undefined) continue;
      const ids = below.get(head) ?? [];
      ids.push(id);
      below.set(head, ids);
    }
  }
  const covered = new Set(entries.filter(entry => isNamed(project, field, entry)).map(({ id }) => id));
  // A set that grows while it is walked.
  for (const id of covered) for (const one of below.get(id) ?? []) covered.add(one);
  return covered;
}

function isNamed(
  project: ProjectView,
  field: UseField,
  { id, name, aliases, extra }: EntryAttributes,
): boolean {
  const words = [id, name, ...aliases, ...(extra['renamed-from'] ?? [])];
  return words.some(word => project.isUsed(field, word));
}
