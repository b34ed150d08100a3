import type { ProjectPath } from '../base/projectPath.ts';
import type { DocumentFacts } from '../model/documentFacts.ts';
import { sectionKey } from '../model/section.ts';

/** The numbers of a volume whose sections are counted, not typed (`numbering: auto`). */
export interface AutoNumbering {
  /** `sectionKey` to the documents that have it, in reading order. */
  readonly places: ReadonlyMap<string, readonly ProjectPath[]>;
  /** For each document, the number of each of its sections; undefined for headings that bear none. */
  readonly numbers: ReadonlyMap<ProjectPath, readonly (string | undefined)[]>;
}

/**
 * Counts the sections of a volume over its chapters in reading order: 1, 1.1, 1.2, 2… by how they stand in each other,
 * whatever their rank. Headings of items have an ID instead; an annex keeps the number that is typed behind its word,
 * and what stands in it counts from there (`A.1`). Other typed numbers do not count.
 */
export function autoNumbering(chapters: readonly DocumentFacts[]): AutoNumbering {
  const places = new Map<string, ProjectPath[]>();
  const numbers = new Map<ProjectPath, readonly (string | undefined)[]>();
  let top = 0;
  for (const facts of chapters) {
    const bare = itemHeadings(facts);
    const own: (string | undefined)[] = [];
    const counts = new Map<number, number>();
    for (const [index, { number, annex, parent }] of facts.sections.entries()) {
      const outer = parent < 0 ? undefined : own[parent];
      const isAnnex = annex && number !== undefined;
      if (bare.has(index) || (parent >= 0 && outer === undefined && !isAnnex)) own.push(undefined);
      else if (isAnnex) own.push(number);
      else {
        const count = outer === undefined ? ++top : (counts.get(parent) ?? 0) + 1;
        counts.set(parent, count);
        own.push(outer === undefined ? String(count) : `${outer}.${count}`);
      }
      const given = own.at(-1);
      if (given === undefined) continue;
      const key = sectionKey(given, isAnnex);
      places.set(key, [...new Set([...(places.get(key) ?? []), facts.path])]);
    }
    numbers.set(facts.path, own);
  }
  return { places, numbers };
}

/** Indices of the sections that are items: their heading bears the ID. */
function itemHeadings({ sections, items }: DocumentFacts): ReadonlySet<number> {
  const starts = new Map(sections.map(({ headingSpan }, index) => [headingSpan.start, index]));
  return new Set(
    items.flatMap(({ form, span }) => {
      const index = form === 'heading' ? starts.get(span.start) : undefined;
      return index === undefined ? [] : [index];
    }),
  );
}
