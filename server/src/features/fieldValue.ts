import type { CatalogueKind, EntryAttributes } from '../core/model/catalogue.ts';
import type { DocumentFacts } from '../core/model/documentFacts.ts';
import type { FieldFact } from '../core/model/field.ts';
import type { ProjectView } from '../core/project/projectView.ts';
import { resolveActor, resolveService } from '../core/project/resolve.ts';

export { FIELD_CATALOGUES } from '../core/refactor/fieldCatalogues.ts';

/** All fields of a document: those that its items inherit, and those of the items. */
export function* fieldsOf(facts: DocumentFacts): Iterable<FieldFact> {
  yield* facts.inherited;
  for (const item of facts.items) yield* item.fields;
}

/** The catalogue entry that a field's value stands for; undefined when it stands for none, or for all. */
export function entryOfValue(
  view: ProjectView,
  catalogue: CatalogueKind,
  text: string,
): EntryAttributes | undefined {
  if (catalogue !== 'actors' && catalogue !== 'services') return view.entry(catalogue, text)?.entry;
  const resolution = catalogue === 'actors' ? resolveActor(view, text) : resolveService(view, text);
  return resolution?.kind === 'entry' ? resolution.entry : undefined;
}
