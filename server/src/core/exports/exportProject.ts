import type { ProjectPath } from '../base/projectPath.ts';
import type { Language } from '../manifest/manifest.ts';
import type { ExportFormat, ExportKind } from '../model/export.ts';
import type { ProjectView } from '../project/projectView.ts';
import { coverage } from './coverage.ts';
import { csvText } from './csv.ts';
import { type ExportContext, exportContext } from './exportContext.ts';
import { graphSvg } from './graphSvg.ts';
import { itemIndex } from './itemIndex.ts';
import { markdownReport } from './markdownReport.ts';
import { modelJson } from './model.ts';
import type { Report } from './table.ts';
import { traceability } from './traceability.ts';

/** What an export is made with. */
export interface ExportOptions {
  /** What leads from the output to the project's folder, for its links: a relative path (`..`) or a URL. */
  readonly sourceBase: string;
  /** Language of what we write ourselves; the project's by default. */
  readonly language?: Language;
  /** Documents to which the export keeps; all by default. */
  readonly only?: ReadonlySet<ProjectPath>;
}

/** A file that was produced, to be written whole. */
export interface ExportOutput {
  /** A proposal without folder: `traceability.csv`. */
  readonly fileName: string;
  readonly text: string;
}

const REPORTS: Readonly<Record<'index' | 'traceability' | 'coverage', (context: ExportContext) => Report>> = {
  index: itemIndex,
  traceability,
  coverage,
};

/**
 * Makes an export of a project; `format` is one of `FORMATS_OF[kind]`. Same project and options, same bytes: no clock,
 * no path of this machine.
 */
export function exportProject(
  view: ProjectView,
  kind: ExportKind,
  format: ExportFormat,
  { sourceBase, language = view.manifest.language, only }: ExportOptions,
): ExportOutput {
  const context = exportContext(view, language, only);
  return { fileName: `${kind}.${format}`, text: textOf(kind, format, context, sourceBase) };
}

function textOf(kind: ExportKind, format: ExportFormat, context: ExportContext, sourceBase: string): string {
  if (kind === 'graph') return graphSvg(context, sourceBase);
  if (kind === 'model') return modelJson(context);
  const report = REPORTS[kind](context);
  return format === 'csv' ? csvText(report.flat) : markdownReport(report, sourceBase, context.language);
}
