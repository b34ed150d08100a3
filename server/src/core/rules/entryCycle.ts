import type { RuleArguments } from '../messages/ruleArguments.ts';
import type { CatalogueKind } from '../model/catalogue.ts';
import type { ProjectView } from '../project/projectView.ts';
import type { RuleContext, RuleFinding } from './rule.ts';
import { smallestCircle } from './smallestCircle.ts';

/** A finding for each circle of entries that are each other's `key` (`group`, `parent`), at its entry of smallest id. */
export function* entryCycles(
  { facts, project }: RuleContext,
  kind: CatalogueKind,
  key: string,
): Generator<RuleFinding<RuleArguments['service/parent-cycle']>> {
  const above = rememberedAbove(project, kind, key);
  for (const { attributes, idSpan } of facts.entries) {
    if (attributes.catalogue !== kind || (attributes.extra[key] ?? []).length === 0) continue;
    const { id } = attributes;
    const cycle = above(id).includes(id) ? [id] : smallestCircle(id, above);
    if (cycle) yield { span: idSpan, args: { cycle } };
  }
}

/** Ids of what stands above an entry; each entry is asked for once. */
function rememberedAbove(
  project: ProjectView,
  kind: CatalogueKind,
  key: string,
): (id: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return id => {
    const names = known.has(id) ? [] : (project.entry(kind, id)?.entry.extra[key] ?? []);
    const above = known.get(id) ?? names.flatMap(name => project.entry(kind, name)?.entry.id ?? []);
    known.set(id, above);
    return above;
  };
}
