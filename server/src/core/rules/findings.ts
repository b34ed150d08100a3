import type { ProjectPath } from '../base/projectPath.ts';
import type { Manifest, RuleSetting } from '../manifest/manifest.ts';
import type { DocumentRole } from '../model/documentFacts.ts';
import type { Finding } from '../model/finding.ts';
import type { ComputedProject, ProjectView } from '../project/projectView.ts';
import { ruleIds, rules } from './index.ts';
import { failure, failureOf } from './internal/failure.ts';
import type { Rule, RuleDescription, RuleFinding } from './rule.ts';

/** What a rule said of a document, before the manifest's severities. */
interface Said {
  readonly by: RuleDescription;
  readonly findings: readonly RuleFinding[];
}

/**
 * What is wrong with a document, sorted by place, then rule. Each rule × document is computed once and again only when
 * something that it read has changed; severities of the manifest and the volume are put on afterwards.
 * `local`: only rules that need nothing but the document, for the time before the project is loaded.
 */
export function findingsOf(
  project: ComputedProject,
  path: ProjectPath,
  scope: 'local' | 'all' = 'all',
): readonly Finding[] {
  const facts = project.view.facts(path);
  if (facts === undefined) return [];
  const settings = settingsFor(project.view.manifest, facts.role);
  const findings: Finding[] = [];
  for (const rule of rules) {
    if ((scope === 'local' && rule.scope !== 'local') || severityOf(rule, settings) === 'off') continue;
    const { by, findings: said } = judge(project, rule, path);
    const severity = severityOf(by, settings);
    if (severity === 'off') continue;
    for (const one of said) findings.push({ related: [], fixes: [], ...one, rule: by.id, severity, path });
  }
  return findings.sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || compare(a.rule, b.rule),
  );
}

/** What is wrong with the project: every document in reading order. */
export function allFindings(project: ComputedProject): readonly Finding[] {
  return project.view.documents().flatMap(path => findingsOf(project, path));
}

function judge(project: ComputedProject, rule: Rule, path: ProjectPath): Said {
  return project.compute(`${rule.id}@${path}`, view => {
    try {
      return { by: rule, findings: check(rule, path, view) };
    } catch (error) {
      return { by: failure, findings: [failureOf(rule.id, error)] };
    }
  });
}

function check(rule: Rule, path: ProjectPath, view: ProjectView): readonly RuleFinding[] {
  const facts = view.facts(path);
  return facts === undefined ? [] : [...rule.check({ path, facts, project: view, ruleIds })];
}

type Settings = Readonly<Record<string, RuleSetting>>;

/** A chapter follows its volume, which has taken over what it does not say itself; any other file the manifest. */
function settingsFor(manifest: Manifest, role: DocumentRole): Settings {
  const volume = role.kind === 'chapter' ? manifest.volumes.find(({ id }) => id === role.volume) : undefined;
  return (volume ?? manifest).rules;
}

function severityOf(rule: RuleDescription, settings: Settings): RuleSetting {
  return (Object.hasOwn(settings, rule.id) ? settings[rule.id] : undefined) ?? rule.severity;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
