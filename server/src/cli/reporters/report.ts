import type { Position } from '../../core/base/lineIndex.ts';
import type { Span } from '../../core/base/span.ts';
import type { Language } from '../../core/manifest/manifest.ts';
import type { Severity } from '../../core/model/finding.ts';

/** Everything that a run of `sdet check` found, ready for any reporter. Positions are zero-based, as in the core. */
export interface CheckReport {
  readonly language: Language;
  /** The severity from which the exit code is 1. */
  readonly threshold: Severity;
  readonly projects: readonly ProjectReport[];
}

/** What was found in one project. */
export interface ProjectReport {
  /** Folder of the project, from the current folder: `.`, `examples/sdet`. */
  readonly root: string;
  /** The manifest, from the current folder. */
  readonly manifest: string;
  readonly title: string;
  /** Number of documents that were looked at; those outside the asked paths do not count. */
  readonly files: number;
  /** Number of items defined in them. */
  readonly items: number;
  /** In the project's reading order, then by place. */
  readonly findings: readonly ReportedFinding[];
  readonly kept: Kept;
}

/** How many findings are not told. */
export interface Kept {
  /** By `sdet-ignore` comments. */
  readonly suppressed: number;
  /** Because the baseline knows them. */
  readonly accepted: number;
  /** Findings of the baseline that are gone; 0 when not the whole project was looked at. */
  readonly removable: number;
}

/** The same over several projects. */
export function keptIn(projects: readonly ProjectReport[]): Kept {
  const sum = (of: keyof Kept): number => projects.reduce((total, { kept }) => total + kept[of], 0);
  return { suppressed: sum('suppressed'), accepted: sum('accepted'), removable: sum('removable') };
}

/** A finding with its texts and positions. */
export interface ReportedFinding {
  /** Its file, from the current folder. */
  readonly file: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly start: Position;
  readonly end: Position;
  /** What is wrong, in one sentence. */
  readonly what: string;
  /** Why it matters, and what to do. */
  readonly advice: string;
  readonly fixes: readonly ReportedFix[];
  readonly related: readonly ReportedPlace[];
  /** The document's text and the span in it, to show the line. */
  readonly source: { readonly text: string; readonly span: Span };
}

/** An edit that is offered for a finding, all in the finding's own file. */
export interface ReportedFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly { readonly start: Position; readonly end: Position; readonly text: string }[];
}

/** Another place that a finding speaks of: where an item is defined as well. */
export interface ReportedPlace {
  readonly file: string;
  readonly item: string;
  readonly start: Position;
}

/** How many findings there are of each severity. */
export function countBySeverity(findings: Iterable<ReportedFinding>): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const finding of findings) counts[finding.severity]++;
  return counts;
}

/** How many findings there are of each rule, the most frequent first, then by id. */
export function countByRule(
  findings: Iterable<ReportedFinding>,
): readonly { readonly rule: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts]
    .map(([rule, count]) => ({ rule, count }))
    .sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));
}
