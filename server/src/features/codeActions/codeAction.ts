import type { ProjectPath } from '../../core/base/projectPath.ts';
import type { Span } from '../../core/base/span.ts';
import type { DocumentFacts } from '../../core/model/documentFacts.ts';
import type { TextEdit } from '../../core/model/edit.ts';
import type { Finding } from '../../core/model/finding.ts';
import type { ProjectView } from '../../core/project/projectView.ts';
import type { FeatureContext } from '../feature.ts';
import type { CodeActionMessages } from './messages.ts';

/** The kinds of code actions that we give. */
export const KINDS = {
  quickFix: 'quickfix',
  extract: 'refactor.extract',
  rewrite: 'refactor.rewrite',
  fixAll: 'source.fixAll.sdet',
} as const;

/** What code actions are asked about. */
export interface ActionContext {
  readonly feature: FeatureContext;
  readonly view: ProjectView;
  readonly path: ProjectPath;
  readonly facts: DocumentFacts;
  readonly text: string;
  /** What is selected; empty for a mere cursor. */
  readonly selection: Span;
  /** What is told of the document and is about the selection. */
  readonly findings: readonly Finding[];
  /** The kinds that were asked for; empty: any but `source`. */
  readonly only: readonly string[];
  readonly messages: CodeActionMessages;
}

/** An edit of one document. */
export interface ActionEdit extends TextEdit {
  readonly path: ProjectPath;
  /** A part of `text` that the author is to replace: selected after the edit where the client can do so. */
  readonly select?: string;
}

/** Everything that an action changes. */
export interface Plan {
  readonly edits: readonly ActionEdit[];
  /** Files to make; nothing lies at these paths. */
  readonly created?: readonly { readonly path: ProjectPath; readonly text: string }[];
}

/** An action that is offered. */
export interface ProposedAction {
  readonly title: string;
  readonly kind: string;
  /** What it puts right. */
  readonly findings?: readonly Finding[];
  readonly isPreferred?: boolean;
  /** True when its plan makes files: it is offered to clients that can do so. */
  readonly creates?: boolean;
  /** Why it cannot be done here; told to clients that show such actions, the others are not offered it. */
  readonly disabled?: string;
  /** Worked out when it is needed; undefined when it cannot be done after all. */
  readonly plan: () => Plan | undefined;
}

/** One sort of code actions. */
export interface ActionProvider {
  /** Stable: an action that is resolved later is found again by this. */
  readonly name: string;
  /** The kinds of what it proposes. */
  readonly kinds: readonly string[];
  readonly propose: (context: ActionContext) => Iterable<ProposedAction>;
}

/** The plan of edits of one document. */
export function planOf(
  path: ProjectPath,
  ...edits: readonly (TextEdit & { readonly select?: string })[]
): Plan {
  return { edits: edits.map(edit => ({ path, ...edit })) };
}

/** Whether an action of kind `kind` was asked for; `source` actions only by name. */
export function isWanted(kind: string, only: readonly string[]): boolean {
  if (only.length === 0) return !kind.startsWith('source');
  return only.some(wanted => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
}

/** The findings of a rule among those that touch the selection. */
export function findingsBy({ findings }: ActionContext, ...rules: readonly string[]): readonly Finding[] {
  return findings.filter(({ rule }) => rules.includes(rule));
}
