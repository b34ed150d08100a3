import type { RuleArguments } from '../messages/ruleArguments.ts';
import type { CatalogueKind, EntryAttributes } from '../model/catalogue.ts';
import type { RuleContext, RuleFinding } from './rule.ts';

/** A finding for each circle of entries that are each other's `key` (`group`, `parent`), at its entry of smallest id. */
export function* entryCycles(
  { facts, project }: RuleContext,
  kind: CatalogueKind,
  key: string,
): Generator<RuleFinding<RuleArguments['service/parent-cycle']>> {
  for (const { attributes, idSpan } of facts.entries) {
    if (attributes.catalogue !== kind || (attributes.extra[key] ?? []).length === 0) continue;
    const above = (entry: EntryAttributes): readonly EntryAttributes[] =>
      (entry.extra[key] ?? []).flatMap(name => project.entry(kind, name)?.entry ?? []);
    const cycle = circleThrough(attributes, above);
    if (cycle?.every(id => id >= attributes.id)) yield { span: idSpan, args: { cycle } };
  }
}

/** The shortest way from an entry back to itself; undefined when there is none. */
function circleThrough(
  start: EntryAttributes,
  above: (entry: EntryAttributes) => readonly EntryAttributes[],
): readonly string[] | undefined {
  const seen = new Set<string>();
  const ways: { entry: EntryAttributes; ids: readonly string[] }[] = [{ entry: start, ids: [start.id] }];
  for (const { entry, ids } of ways) {
    for (const next of above(entry)) {
      if (next.id === start.id) return ids;
      if (seen.has(next.id)) continue;
      seen.add(next.id);
      ways.push({ entry: next, ids: [...ids, next.id] });
    }
  }
  return undefined;
}
