import type { DocumentFacts } from '../model/documentFacts.ts';
import type { FieldFact, FieldKey } from '../model/field.ts';
import { isWithdrawn } from '../project/resolve.ts';

/** Every field of a key that is written in a document, once, but for those of withdrawn items: they are history. */
export function fieldsInForce(facts: DocumentFacts, key: FieldKey): readonly FieldFact[] {
  const own = facts.items
    .filter(({ attributes }) => !isWithdrawn(attributes))
    .flatMap(({ fields }) => fields);
  const byStart = new Map(
    [...facts.inherited, ...own].filter(field => field.key === key).map(field => [field.span.start, field]),
  );
  return [...byStart.values()].sort((a, b) => a.span.start - b.span.start);
}
