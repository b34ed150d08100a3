import type { CodeAction, Diagnostic, Range } from 'vscode-languageserver-types';
import { span } from '../../core/base/span.ts';
import type { Finding } from '../../core/model/finding.ts';
import { findingsOf } from '../../core/rules/findings.ts';
import { defineFeature, type FeatureContext } from '../feature.ts';
import type { CodeActionParams } from '../lsp.ts';
import { type ActionContext, isWanted, KINDS, type ProposedAction } from './codeAction.ts';
import { findingsAt } from './findingsAt.ts';
import { CODE_ACTION_MESSAGES } from './messages.ts';
import { PROVIDERS } from './providers.ts';
import { toWorkspaceEdit } from './workspaceEdit.ts';

/** What the client sends back to have the edit of an action worked out. */
export interface CodeActionData {
  readonly uri: string;
  readonly provider: string;
  /** Which of the provider's actions it was. */
  readonly index: number;
  readonly range: Range;
  readonly only: readonly string[];
}

/** Offers everything that can be done at a place: fixes of findings, and edits that authors would else do by hand. */
export const codeActions = defineFeature<CodeActionParams, readonly CodeAction[]>({
  method: 'textDocument/codeAction',
  capabilities: client =>
    client.codeActionLiterals
      ? { codeActionProvider: { codeActionKinds: Object.values(KINDS), resolveProvider: true } }
      : {},
  about: 'document',
  whole: true,
  handle(context, params) {
    const { range, context: asked } = params;
    const only = kindsIn(asked?.only);
    const action = isRange(range) ? actionContext(context, range, only) : undefined;
    if (action === undefined || !context.client.codeActionLiterals || !isRange(range)) return null;
    const sent: readonly unknown[] = Array.isArray(asked?.diagnostics) ? asked.diagnostics : [];
    const diagnostics = sent.filter((one): one is Diagnostic => typeof one === 'object' && one !== null);
    return proposals(action).map(({ proposed, provider, index }) => ({
      ...described(context, proposed, diagnostics),
      ...editOrData(context, proposed, { provider, index, range, only }),
    }));
  },
});

/** An action and where it comes from. */
export interface Proposal {
  readonly proposed: ProposedAction;
  readonly provider: string;
  readonly index: number;
}

/** Every action that the client can do, in the order of the providers. */
export function proposals(context: ActionContext): readonly Proposal[] {
  const { client } = context.feature;
  return PROVIDERS.flatMap(({ name, kinds, propose }) => {
    if (!kinds.some(kind => isWanted(kind, context.only) || isSpecial(kind, context.only))) return [];
    const own = [...propose(context)].map((proposed, index) => ({ proposed, provider: name, index }));
    return own.filter(
      ({ proposed: { kind, creates, disabled } }) =>
        isWanted(kind, context.only) &&
        (creates !== true || (client.documentChanges && client.createFiles)) &&
        (disabled === undefined || client.codeActionDisabled),
    );
  });
}

/** `source.fixAll.sdet.actor.alias` is asked for: the provider of `source.fixAll.sdet` may know it. */
function isSpecial(kind: string, only: readonly string[]): boolean {
  return only.some(wanted => wanted.startsWith(`${kind}.`));
}

/** What actions in a range of a document are about; undefined when the document was not read. */
export function actionContext(
  feature: FeatureContext,
  range: Range,
  only: readonly string[],
): ActionContext | undefined {
  const { path, project, language } = feature;
  const { view } = project;
  const positions = feature.positions(path);
  const [facts, text] = [view.facts(path), view.text(path)];
  if (positions === undefined || facts === undefined || text === undefined || facts.generated)
    return undefined;
  const [start, end] = [positions.offsetAt(range.start), positions.offsetAt(range.end)];
  const selection = span(Math.min(start, end), Math.max(start, end));
  const findings = findingsAt(findingsOf(project, path), facts, selection);
  const messages = CODE_ACTION_MESSAGES[language];
  return { feature, view, path, facts, text, selection, findings, only, messages };
}

function described(
  { client, positions, path }: FeatureContext,
  { title, kind, findings = [], isPreferred, disabled }: ProposedAction,
  diagnostics: readonly Diagnostic[],
): CodeAction {
  const own = diagnostics.filter(diagnostic =>
    findings.some(finding => isOf(diagnostic, finding, positions(path)?.rangeOf(finding.span))),
  );
  return {
    title,
    kind,
    ...(own.length === 0 ? {} : { diagnostics: own }),
    ...(client.codeActionPreferred && isPreferred === true ? { isPreferred } : {}),
    ...(disabled === undefined ? {} : { disabled: { reason: disabled } }),
  };
}

/** The client's own diagnostic is given back: it knows that again. */
function isOf(diagnostic: Diagnostic, { rule }: Finding, range: Range | undefined): boolean {
  return diagnostic.code === rule && range !== undefined && sameRange(diagnostic.range, range);
}

function sameRange(a: Range, b: Range): boolean {
  return isRange(a) && JSON.stringify(flat(a)) === JSON.stringify(flat(b));
}

function flat({ start, end }: Range): readonly number[] {
  return [start.line, start.character, end.line, end.character];
}

function editOrData(
  context: FeatureContext,
  proposed: ProposedAction,
  rest: Omit<CodeActionData, 'uri'>,
): Pick<CodeAction, 'edit' | 'data'> {
  const { client } = context;
  if (proposed.disabled !== undefined) return {};
  if (client.resolveCodeActionEdit && client.codeActionData)
    return { data: { uri: context.uriOf(context.path), ...rest } satisfies CodeActionData };
  return editFor(context, proposed);
}

/** The edit of an action, worked out. */
export function editFor(context: FeatureContext, { plan }: ProposedAction): Pick<CodeAction, 'edit'> {
  const planned = plan();
  const edit = planned && toWorkspaceEdit(context, planned);
  return edit === undefined ? {} : { edit };
}

/** The kinds of actions in what a client sent. */
export function kindsIn(only: unknown): readonly string[] {
  return Array.isArray(only) ? only.filter(kind => typeof kind === 'string') : [];
}

/** Whether a value that a client sent is a range. */
export function isRange(value: unknown): value is Range {
  const { start, end } = (value ?? {}) as Partial<Range>;
  return [start, end].every(
    position => typeof position?.line === 'number' && typeof position.character === 'number',
  );
}
