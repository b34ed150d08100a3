import { LineIndex } from '../../core/base/lineIndex.ts';
import type { ProjectPath } from '../../core/base/projectPath.ts';
import type { Language } from '../../core/manifest/manifest.ts';
import { renderFinding } from '../../core/messages/render.ts';
import { type Finding, type RelatedPlace, relatedItem } from '../../core/model/finding.ts';
import type { ProjectView } from '../../core/project/projectView.ts';
import type { Kept, ProjectReport, ReportedFinding, ReportedFix, ReportedPlace } from './report.ts';

/** What the report of a project is made from. */
export interface ProjectSource {
  readonly view: ProjectView;
  /** The documents to report on, in order. */
  readonly paths: readonly ProjectPath[];
  readonly findings: readonly Finding[];
  readonly kept: Kept;
  readonly root: string;
  readonly manifestPath: ProjectPath;
  /** How the user sees a file of the project. */
  readonly shown: (path: ProjectPath) => string;
}

/** Gives findings their texts in one language, and places as lines and columns. */
export function projectReport(source: ProjectSource, language: Language): ProjectReport {
  const { view, paths, shown } = source;
  const lines = lineIndexes(view);
  return {
    root: source.root,
    manifest: shown(source.manifestPath),
    title: view.manifest.title,
    files: paths.length,
    items: paths.reduce((sum, path) => sum + (view.facts(path)?.items.length ?? 0), 0),
    kept: source.kept,
    findings: source.findings.map(finding => reported(finding, source, lines(finding.path), lines, language)),
  };
}

function reported(
  finding: Finding,
  { view, shown }: ProjectSource,
  index: LineIndex,
  lines: (path: ProjectPath) => LineIndex,
  language: Language,
): ReportedFinding {
  const { what, why, remedy, fixes } = renderFinding(finding, language);
  return {
    file: shown(finding.path),
    rule: finding.rule,
    severity: finding.severity,
    start: index.positionAt(finding.span.start),
    end: index.positionAt(finding.span.end),
    what,
    advice: `${why} ${remedy}`,
    fixes: finding.fixes.map(
      ({ safe, edits }, at): ReportedFix => ({
        title: fixes[at] ?? '',
        safe,
        edits: edits.map(({ span, text }) => ({
          start: index.positionAt(span.start),
          end: index.positionAt(span.end),
          text,
        })),
      }),
    ),
    related: finding.related.flatMap(place => relatedPlace(place, view, lines, shown)),
    source: { text: view.text(finding.path) ?? '', span: finding.span },
  };
}

function relatedPlace(
  place: RelatedPlace,
  view: ProjectView,
  lines: (path: ProjectPath) => LineIndex,
  shown: (path: ProjectPath) => string,
): readonly ReportedPlace[] {
  const { path } = place;
  const item = relatedItem(view.facts(path)?.items ?? [], place);
  if (item === undefined) return [];
  return [{ file: shown(path), item: item.id, start: lines(path).positionAt(item.idSpan.start) }];
}

/** Line indexes of the documents of a project, each made once. */
export function lineIndexes(view: ProjectView): (path: ProjectPath) => LineIndex {
  const made = new Map<ProjectPath, LineIndex>();
  return path => {
    const known = made.get(path);
    if (known !== undefined) return known;
    const index = new LineIndex(view.text(path) ?? '');
    made.set(path, index);
    return index;
  };
}
