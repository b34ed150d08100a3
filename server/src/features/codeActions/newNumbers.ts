import type { ProjectPath } from '../../core/base/projectPath.ts';
import type { SectionFact } from '../../core/model/section.ts';
import { lastCount, type NumberedSection, prefixOf } from '../../core/rules/numbering.ts';

/** A numbered section and its document. */
export interface PlacedSection extends NumberedSection {
  readonly path: ProjectPath;
  /** How deep it stands among numbered sections: 1 for a chapter, whatever its number says. */
  readonly depth: number;
}

/** A section that gets another number. */
export interface Renumbered {
  readonly path: ProjectPath;
  readonly section: SectionFact;
  readonly from: string;
  readonly to: string;
}

/**
 * The numbers that the section at `index` and those behind it get so that none is missing or stands twice: it follows the
 * one before it of its rank, its fellows follow it, and what stands in them goes along. Only sections whose number
 * changes; empty when a number among them is no count (`IV`, an annex).
 */
export function newNumbers(list: readonly PlacedSection[], index: number): readonly Renumbered[] {
  const start = list[index];
  if (start === undefined) return [];
  const concerned = list.slice(index, endOf(list, index));
  if (concerned.some(({ number, section }) => section.annex || lastCount(number) === undefined)) return [];
  const { depth } = start;
  const prefix = prefixAbove(list, index);
  if (prefix === undefined) return [];
  const counters: number[] = [];
  const numbers: string[] = [];
  counters[depth] = countBefore(list, index);
  numbers[depth - 1] = prefix;
  const changes: Renumbered[] = [];
  for (const { path, section, number, depth: own } of concerned) {
    counters[own] = (counters[own] ?? firstBelow(number)) + 1;
    counters.length = own + 1;
    const above = numbers[own - 1] ?? prefixOf(number);
    const to = above === '' ? String(counters[own]) : `${above}.${counters[own]}`;
    numbers[own] = to;
    numbers.length = own + 1;
    if (to !== number) changes.push({ path, section, from: number, to });
  }
  return changes;
}

/** A first section is 1, unless its author counts from 0. */
function firstBelow(number: string): number {
  return lastCount(number) === 0 ? -1 : 0;
}

/** Up to the next section that stands less deep. */
function endOf(list: readonly PlacedSection[], index: number): number {
  const depth = list[index]?.depth ?? 0;
  const end = list.findIndex((one, at) => at > index && one.depth < depth);
  return end < 0 ? list.length : end;
}

/** The count of the section of the same depth right before; what comes before the first one when there is none. */
function countBefore(list: readonly PlacedSection[], index: number): number {
  const start = list[index];
  if (start === undefined) return 0;
  for (const other of list.slice(0, index).reverse()) {
    if (other.depth < start.depth) break;
    if (other.depth === start.depth && !other.section.annex) return lastCount(other.number) ?? 0;
  }
  return start.depth === 1 && index === 0 ? (lastCount(start.number) ?? 1) - 1 : firstBelow(start.number);
}

/** The number of the section around; undefined when there is none. A chapter has an empty one. */
function prefixAbove(list: readonly PlacedSection[], index: number): string | undefined {
  const depth = list[index]?.depth ?? 1;
  return depth === 1 ? '' : list.slice(0, index).findLast(one => one.depth === depth - 1)?.number;
}
