import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { ProjectPath } from '../core/base/projectPath.ts';
import type { Language } from '../core/manifest/manifest.ts';
import { renderFinding } from '../core/messages/render.ts';
import { type Finding, type RelatedPlace, relatedItem, type Severity } from '../core/model/finding.ts';
import type { ProjectView } from '../core/project/projectView.ts';
import { FILE_START, type TextPositions } from '../features/position.ts';

/** What turning a finding into a diagnostic takes. */
export interface DiagnosticContext {
  readonly view: ProjectView;
  readonly language: Language;
  /** URI of the folder with the rules' pages; undefined when there is none to link to. */
  readonly ruleDocs: string | undefined;
  /** Whether the client shows related places. */
  readonly related: boolean;
  uriOf(path: ProjectPath): string;
  positions(path: ProjectPath): TextPositions | undefined;
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A finding as the LSP writes it; related places become ranges here, from where they stand now. */
export function toDiagnostic(context: DiagnosticContext, finding: Finding): Diagnostic {
  const related = context.related ? finding.related.flatMap(place => relatedInformation(context, place)) : [];
  return {
    range: context.positions(finding.path)?.rangeOf(finding.span) ?? FILE_START,
    severity: SEVERITIES[finding.severity],
    source: 'sdet',
    code: finding.rule,
    ...codeDescription(context, finding.rule),
    message: renderFinding(finding, context.language).message,
    ...(related.length === 0 ? {} : { relatedInformation: related }),
  };
}

/** A link to the page of a rule. A failure of ours is no rule and has none. */
function codeDescription(
  { ruleDocs, language }: DiagnosticContext,
  rule: string,
): Pick<Diagnostic, 'codeDescription'> {
  if (ruleDocs === undefined || rule.startsWith('internal/')) return {};
  return { codeDescription: { href: `${ruleDocs.replace(/\/$/, '')}/${language}/${rule}.md` } };
}

function relatedInformation(
  context: DiagnosticContext,
  place: RelatedPlace,
): NonNullable<Diagnostic['relatedInformation']> {
  const { path } = place;
  const item = relatedItem(context.view.facts(path)?.items ?? [], place);
  const range = item && context.positions(path)?.rangeOf(item.idSpan);
  if (item === undefined || range === undefined) return [];
  const { title } = item.attributes;
  return [
    {
      location: { uri: context.uriOf(path), range },
      message: title === '' ? item.id : `${item.id} — ${title}`,
    },
  ];
}
