import type { CatalogueKind } from '../model/catalogue.ts';
import type { ProjectView } from '../project/projectView.ts';

/**
 * Tells whether a catalogue of a kind could not be read whole. What it holds may then be missing, so no name can be
 * called unknown: one error for the file, not one for each use of its entries. A catalogue of which not even its kind
 * could be read counts for all.
 */
export function hasBrokenCatalogue(project: ProjectView, kind: CatalogueKind): boolean {
  return project.documents().some(path => {
    if (!/\.ya?ml$/i.test(path)) return false;
    const facts = project.facts(path);
    if (facts?.role.kind !== 'catalogue') return false;
    if (!facts.problems.some(({ code }) => code === 'syntax' || code === 'too-large')) return false;
    return facts.entries.every(({ attributes }) => attributes.catalogue === kind);
  });
}
