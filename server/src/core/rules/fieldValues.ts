import type { DocumentFacts } from '../model/documentFacts.ts';
import type { FieldKey, FieldValue } from '../model/field.ts';

/** Every value of a field that is written in a document, on its items or handed down to them, each once, in order. */
export function valuesOf(facts: DocumentFacts, key: FieldKey): readonly FieldValue[] {
  const fields = [...facts.inherited, ...facts.items.flatMap(item => item.fields)];
  const byStart = new Map<number, FieldValue>();
  for (const field of fields) {
    if (field.key === key) for (const value of field.values) byStart.set(value.span.start, value);
  }
  return [...byStart.values()].sort((a, b) => a.span.start - b.span.start);
}
