import type { ProjectPath } from '../base/projectPath.ts';
import type { Manifest, RuleSetting } from '../manifest/manifest.ts';
import type { Debt } from '../model/debt.ts';
import type { DocumentFacts, DocumentRole } from '../model/documentFacts.ts';
import type { Finding } from '../model/finding.ts';
import type { ComputedProject, PartComputer, ProjectView } from '../project/projectView.ts';
import { ruleIds, rules } from './index.ts';
import { failure, failureOf } from './internal/failure.ts';
import { partByBaseline } from './knownDebts.ts';
import type { Rule, RuleDescription, RuleFinding } from './rule.ts';
import { canSilence, namesRule, type Parted, partBySuppressions } from './suppressed.ts';
import { unused, unusedFinding } from './suppression/unused.ts';

/** What a rule said of a document, before the manifest's severities. */
interface Said {
  readonly by: RuleDescription;
  readonly findings: readonly RuleFinding[];
}

/** Everything that was found in a document, by what becomes of it; each list sorted by place, then rule. */
export interface Judgement {
  /** What is told. */
  readonly findings: readonly Finding[];
  /** Kept back by `sdet-ignore` comments. */
  readonly suppressed: readonly Finding[];
  /** Kept back because the baseline knows them. */
  readonly accepted: readonly Finding[];
  /** How many findings each debt of the baseline has accepted here. */
  readonly used: ReadonlyMap<Debt, number>;
}

/**
 * What is wrong with a document, and what of it is told. Each rule × document is computed once and again only when
 * something that it read has changed; severities, suppressions and the baseline are put on afterwards.
 * `local`: only rules that need nothing but the document, for the time before the project is loaded.
 */
export function judgementOf(
  project: ComputedProject,
  path: ProjectPath,
  scope: 'local' | 'all' = 'all',
): Judgement {
  const { view } = project;
  const facts = view.facts(path);
  if (facts === undefined) return { findings: [], suppressed: [], accepted: [], used: new Map() };
  const settings = settingsFor(view.manifest, facts.role);
  const findings: Finding[] = [];
  const judged = new Set<string>();
  for (const rule of rules) {
    if ((scope === 'local' && rule.scope !== 'local') || severityOf(rule, settings) === 'off') continue;
    const said = judge(project, rule, path);
    judged.add(said.by.id);
    for (const finding of withSeverity(said, settings, path)) findings.push(finding);
  }
  const parted = partBySuppressions(findings.sort(byPlace), facts.suppressions);
  const idle = scope === 'local' ? [] : idleComments(facts, judged, parted);
  const said = {
    by: unused,
    findings: idle.map(one => unusedFinding(one, facts.suppressions, textOf(view, path))),
  };
  const told = [...parted.told, ...withSeverity(said, settings, path)].sort(byPlace);
  const { told: left, accepted, used } = partByBaseline(told, path, view);
  return { findings: left, suppressed: parted.suppressed, accepted, used };
}

/** What is told of a document, sorted by place, then rule. See `judgementOf`. */
export function findingsOf(
  project: ComputedProject,
  path: ProjectPath,
  scope: 'local' | 'all' = 'all',
): readonly Finding[] {
  return judgementOf(project, path, scope).findings;
}

/** What is told of the project: every document in reading order. */
export function allFindings(project: ComputedProject): readonly Finding[] {
  return project.view.documents().flatMap(path => findingsOf(project, path));
}

function judge(project: ComputedProject, rule: Rule, path: ProjectPath): Said {
  return project.compute(`${rule.id}@${path}`, (view, part) => {
    try {
      return { by: rule, findings: check(rule, path, view, part) };
    } catch (error) {
      return { by: failure, findings: [failureOf(rule.id, error)] };
    }
  });
}

function check(rule: Rule, path: ProjectPath, view: ProjectView, part: PartComputer): readonly RuleFinding[] {
  const facts = view.facts(path);
  return facts === undefined ? [] : [...rule.check({ path, facts, project: view, part, ruleIds })];
}

/** Comments that kept nothing back, though a rule that they name has looked. One that names no rule is told as such. */
function idleComments(
  { suppressions }: DocumentFacts,
  judged: ReadonlySet<string>,
  { used }: Parted,
): DocumentFacts['suppressions'] {
  const hasLooked = (id: string): boolean => judged.has(id) || !canSilence(id);
  const ids = [...ruleIds].filter(hasLooked);
  return suppressions.filter(one => !used.has(one) && ids.some(id => namesRule(one.rule, id)));
}

function withSeverity({ by, findings }: Said, settings: Settings, path: ProjectPath): readonly Finding[] {
  const severity = severityOf(by, settings);
  if (severity === 'off') return [];
  return findings.map(one => ({ related: [], fixes: [], ...one, rule: by.id, severity, path }));
}

function textOf(view: ProjectView, path: ProjectPath): string {
  return view.text(path) ?? '';
}

type Settings = Readonly<Record<string, RuleSetting>>;

/** A chapter follows its volume, which has taken over what it does not say itself; any other file the manifest. */
function settingsFor(manifest: Manifest, role: DocumentRole): Settings {
  const volume = role.kind === 'chapter' ? manifest.volumes.find(({ id }) => id === role.volume) : undefined;
  return (volume ?? manifest).rules;
}

/** A failure of a rule cannot be switched off: silence would pass for approval. */
function severityOf(rule: RuleDescription, settings: Settings): RuleSetting {
  const set = Object.hasOwn(settings, rule.id) ? settings[rule.id] : undefined;
  return set === undefined || (set === 'off' && rule.id === failure.id) ? rule.severity : set;
}

/** Sorts findings of one document by place, then rule. */
export function byPlace(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || compare(a.rule, b.rule);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
