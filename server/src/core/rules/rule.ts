import type { ProjectPath } from '../base/projectPath.ts';
import type { Span } from '../base/span.ts';
import type { RuleArguments, RuleId } from '../messages/ruleArguments.ts';
import type { DocumentFacts } from '../model/documentFacts.ts';
import type { Fix, MessageArguments, RelatedPlace, Severity } from '../model/finding.ts';
import type { PartComputer, ProjectView } from '../project/projectView.ts';

/** What a rule sees of the document that it checks. */
export interface RuleContext {
  readonly path: ProjectPath;
  readonly facts: DocumentFacts;
  readonly project: ProjectView;
  /** Remembers a part of what a rule finds out, so that an edit costs that part alone. */
  readonly part: PartComputer;
  /** Ids of all rules, for rules that judge rule ids. */
  readonly ruleIds: ReadonlySet<string>;
}

/** What a rule says; path, rule id and severity are added by the caller. */
export interface RuleFinding<Args extends MessageArguments = MessageArguments> {
  readonly span: Span;
  readonly args: Args;
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly Fix[];
}

/**
 * A small project for an example. `files` maps project paths to texts; a missing `sdet.yaml` gets the manifest of
 * `exampleManifest.ts`. In bad examples the places to be found are marked `⟦…⟧`; the marks are taken out.
 */
export interface RuleExample {
  /** What it shows, for the rule's page, by language. */
  readonly caption: { readonly fr: string; readonly en: string };
  readonly files: Readonly<Record<string, string>>;
}

/** What is told of a rule: the source of its page and of `sdet explain`, beside its messages. */
export interface RuleDescription<Id extends RuleId = RuleId> {
  /** `family/name`, stable for ever. */
  readonly id: Id;
  /** Default severity (DESIGN §7). */
  readonly severity: Severity | 'off';
  /** `local`: needs this document alone, so that it may be published before the project is loaded. */
  readonly scope: 'local' | 'project';
  readonly examples: { readonly good: readonly RuleExample[]; readonly bad: readonly RuleExample[] };
}

/** A check of one document, by what it says and what the project says around it. */
export interface Rule<Id extends RuleId = RuleId> extends RuleDescription<Id> {
  readonly check: (context: RuleContext) => Iterable<RuleFinding<RuleArguments[Id]>>;
}

/** Declares a rule; the type checker ties the arguments that it yields to those that its messages take. */
export function defineRule<Id extends RuleId>(rule: Rule<Id>): Rule<Id> {
  return rule;
}
