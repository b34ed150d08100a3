import type { ProjectPath } from '../base/projectPath.ts';
import type { Finding } from '../model/finding.ts';
import type { ComputedProject } from '../project/projectView.ts';
import { applyEdits } from '../refactor/edits.ts';
import { allFindings, findingsOf } from '../rules/findings.ts';
import { isSafelyFixable, safeEdits } from './safeEdits.ts';

/** A project whose texts can be replaced. */
export interface FixableProject extends ComputedProject {
  apply(
    changes: readonly { readonly kind: 'text'; readonly path: ProjectPath; readonly text: string }[],
  ): unknown;
}

/** What to put right. */
export interface FixOptions {
  /** The documents that may be changed. */
  readonly paths: readonly ProjectPath[];
  /** The only rule whose findings are put right; absent: every rule. */
  readonly rule?: string;
}

/** A document that was changed. */
export interface FixedDocument {
  readonly path: ProjectPath;
  readonly before: string;
  readonly after: string;
}

/** What was put right. */
export interface FixReport {
  /** In reading order. */
  readonly documents: readonly FixedDocument[];
  /** How many findings of each rule were put right, by rule id. */
  readonly fixed: ReadonlyMap<string, number>;
  /** Safe fixes that were left out, since they would have led to other findings or to no end. */
  readonly left: number;
}

/** One fix may make room for the next; more rounds than these mean that two rules undo each other's work. */
const MOST_ROUNDS = 10;

/**
 * Applies the safe fixes of the findings that are told, again and again until none is left; the project then has the new
 * texts. A fix after which any document has more findings of any rule than before is taken back. A text that could not
 * be read exactly is left alone.
 */
export function fixAll(project: FixableProject, { paths, rule }: FixOptions): FixReport {
  const exact = paths.filter(path => isExact(project, path));
  const texts = new Map(exact.map(path => [path, textOf(project, path)]));
  const fixed = new Map<string, number>();
  const refused = new Set<string>();
  const open = (): readonly Finding[] => fixable(project, exact, rule);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const done = fixOnce(project, open, refused);
    if (done.length === 0) break;
    for (const { rule: id } of done) fixed.set(id, (fixed.get(id) ?? 0) + 1);
  }
  const documents = [...texts].flatMap(([path, before]): readonly FixedDocument[] => {
    const after = textOf(project, path);
    return after === before ? [] : [{ path, before, after }];
  });
  return { documents, fixed, left: open().length };
}

/** Whether a document's text is what its bytes say; an edit of another would write what was lost. */
export function isExact({ view }: ComputedProject, path: ProjectPath): boolean {
  const problems = view.facts(path)?.problems ?? [];
  return !problems.some(({ code, ...rest }) => {
    return code === 'syntax' && 'detail' in rest && INEXACT.has(rest.detail.kind);
  });
}

/** What the host found when it read the bytes. */
const INEXACT: ReadonlySet<string> = new Set(['encoding', 'binary', 'unreadable']);

function textOf({ view }: ComputedProject, path: ProjectPath): string {
  return view.text(path) ?? '';
}

function fixable(
  project: ComputedProject,
  paths: readonly ProjectPath[],
  rule: string | undefined,
): readonly Finding[] {
  return paths
    .flatMap(path => findingsOf(project, path))
    .filter(finding => (rule === undefined || finding.rule === rule) && isSafelyFixable(finding));
}

/** All at once; when that leads to other findings, one at a time without those that do. */
function fixOnce(
  project: FixableProject,
  open: () => readonly Finding[],
  refused: Set<string>,
): readonly Finding[] {
  const next = (): readonly Finding[] => open().filter(finding => !refused.has(keyOf(project, finding)));
  const all = next();
  const together = attempt(project, all);
  if (together !== undefined) return together;
  const done: Finding[] = [];
  for (let tries = 0; tries < all.length; tries++) {
    const [finding] = next();
    if (finding === undefined) break;
    const key = keyOf(project, finding);
    const alone = attempt(project, [finding]);
    if (alone === undefined) refused.add(key);
    else done.push(...alone);
  }
  return done;
}

/** Puts findings right as far as their edits do not touch; undefined, and nothing is changed, when that led to others. */
function attempt(project: FixableProject, findings: readonly Finding[]): readonly Finding[] | undefined {
  if (findings.length === 0) return [];
  const counts = countsOf(project);
  const changes = [...new Set(findings.map(({ path }) => path))].map(path => {
    const { edits, fixed } = safeEdits(findings.filter(finding => finding.path === path));
    const text = textOf(project, path);
    return { path, text, after: applyEdits(text, edits), fixed };
  });
  project.apply(changes.map(({ path, after }) => ({ kind: 'text', path, text: after })));
  if (!isWorse(counts, countsOf(project))) return changes.flatMap(({ fixed }) => fixed);
  project.apply(changes.map(({ path, text }) => ({ kind: 'text', path, text })));
  return undefined;
}

/** How many findings of each rule each document has. */
export function countsOf(project: ComputedProject): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { path, rule } of allFindings(project)) {
    const key = `${rule} ${path}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Whether any document has more findings of any rule than before. */
export function isWorse(before: ReadonlyMap<string, number>, now: ReadonlyMap<string, number>): boolean {
  return [...now].some(([key, count]) => count > (before.get(key) ?? 0));
}

/** A finding by what stands there: places move while others are put right. */
function keyOf(project: ComputedProject, { rule, path, span }: Finding): string {
  return `${rule} ${path} ${textOf(project, path).slice(span.start, span.end)}`;
}
