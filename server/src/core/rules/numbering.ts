import type { ProjectPath } from '../base/projectPath.ts';
import { type DocumentFacts, ownVolume } from '../model/documentFacts.ts';
import { type SectionFact, sectionKey } from '../model/section.ts';
import type { ProjectView } from '../project/projectView.ts';

/** A section whose number belongs to the numbering of its document. */
export interface NumberedSection {
  readonly section: SectionFact;
  readonly number: string;
  /** How its volume knows it: `sectionKey`. */
  readonly key: string;
}

/**
 * The sections whose typed numbers count the parts of the document. Headings of items do not, nor do steps (`### 1. Se
 * connecter`), which begin anew under each unnumbered heading.
 */
export function numberedSections({ sections, items }: DocumentFacts): readonly NumberedSection[] {
  const itemStarts = new Set(items.flatMap(({ form, span }) => (form === 'heading' ? [span.start] : [])));
  return sections.flatMap(section => {
    const { number, annex, headingSpan } = section;
    if (number === undefined || itemStarts.has(headingSpan.start) || isStep(sections, section)) return [];
    return [{ section, number, key: sectionKey(number, annex) }];
  });
}

/** A number without a dot, deeper than the title and the first rank under it. */
function isStep(sections: readonly SectionFact[], { number, annex, parent }: SectionFact): boolean {
  if (annex || number?.includes('.')) return false;
  const above = sections[parent];
  return above !== undefined && (above.number !== undefined || above.parent >= 0);
}

/** Tells whether a section number exists where the numbers of this document count: in its volume, or in it alone. */
export function numberLookup(project: ProjectView, facts: DocumentFacts): (key: string) => boolean {
  const volume = ownVolume(facts);
  if (volume !== undefined && !project.restartsPerFile(volume))
    return key => project.sections(volume, key).length > 0;
  const own = new Set(numberedSections(facts).map(({ key }) => key));
  return key => own.has(key);
}

/** Whether the numbers of a document are typed, and thus can be wrong. */
export function isTyped(project: ProjectView, path: ProjectPath): boolean {
  return project.dialect(path).numbering === 'manual';
}

/** `3.4` for `3.4.2`; the empty string for a number without dots. */
export function prefixOf(number: string): string {
  const dot = number.lastIndexOf('.');
  return dot < 0 ? '' : number.slice(0, dot);
}

/** The last part of a number, as a count: `4` for `3.4`, `2` for annex `B`; undefined for roman numerals. */
export function lastCount(number: string): number | undefined {
  const last = number.slice(number.lastIndexOf('.') + 1);
  if (/^\d+$/.test(last)) return Number(last);
  // `C`, `D`, `I`… may be roman numerals.
  return /^[ABE-HJKN-UWYZ]$/.test(number) ? number.charCodeAt(0) - 64 : undefined;
}

/** The number with another count at its end: `3.4` and 5 make `3.5`. */
export function withCount(number: string, count: number): string {
  if (/^[A-Z]$/.test(number)) return String.fromCharCode(64 + count);
  const prefix = prefixOf(number);
  return prefix === '' ? String(count) : `${prefix}.${count}`;
}
