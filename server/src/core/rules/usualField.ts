import type { UseField } from '../model/field.ts';
import type { ItemFact } from '../model/item.ts';
import { isWithdrawn } from '../project/resolve.ts';
import { usesOf } from '../project/useTables.ts';
import type { RuleContext } from './rule.ts';

/** Items in force of a document that leave a field empty which the other items of their kind fill. */
export function* itemsWithout({ facts, project }: RuleContext, field: UseField): Generator<ItemFact> {
  if (!project.hasCatalogue(field)) return;
  for (const item of facts.items) {
    const { attributes } = item;
    if (usesOf(attributes, field).length > 0 || isWithdrawn(attributes)) continue;
    if (project.usuallyFills(attributes.kind, field)) yield item;
  }
}
