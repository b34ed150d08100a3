import type { UseField } from '../model/field.ts';
import type { ItemFact, ItemKind } from '../model/item.ts';
import type { ProjectView } from '../project/projectView.ts';
import { isWithdrawn } from '../project/resolve.ts';
import { usesOf } from '../project/useTables.ts';
import type { RuleContext } from './rule.ts';

/** A kind "usually fills" a field when at least so many others do, and at least this share of the others. */
const LEAST_FILLED = 3;
const LEAST_SHARE = 0.8;

/** Items in force of a document that leave a field empty which the other items of their kind fill. */
export function* itemsWithout({ facts, project }: RuleContext, field: UseField): Generator<ItemFact> {
  if (project.entries(field) === undefined) return;
  const usual = new Map<ItemKind, boolean>();
  for (const item of facts.items) {
    const { attributes } = item;
    if (usesOf(attributes, field).length > 0 || isWithdrawn(attributes)) continue;
    const { kind } = attributes;
    if (!usual.has(kind)) usual.set(kind, isUsual(project, kind, field));
    if (usual.get(kind)) yield item;
  }
}

/** The item that is asked about is one of those without. */
function isUsual(project: ProjectView, kind: ItemKind, field: UseField): boolean {
  const { items, filled } = project.fieldCount(kind, field);
  return filled >= LEAST_FILLED && filled >= (items - 1) * LEAST_SHARE;
}
