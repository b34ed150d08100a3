import type { ProjectPath } from '../core/base/projectPath.ts';
import type { Language } from '../core/manifest/manifest.ts';
import type { Finding, Severity } from '../core/model/finding.ts';
import { findingsOf } from '../core/rules/findings.ts';
import { symbolsIn } from '../features/navigation/symbolIndex.ts';
import { type DiagnosticContext, toDiagnostic } from './diagnostic.ts';
import type { DiagnosticsPublisher, Publication } from './diagnosticsPublisher.ts';
import type { ProjectSession } from './projectSession.ts';

/** How findings are to be shown to this client. */
export interface ShowOptions {
  readonly language: Language;
  readonly ruleDocs: string | undefined;
  readonly relatedInformation: boolean;
  failed(what: string, error: unknown): void;
}

/**
 * Publishes what is due of one project, one document per step, which is given, so that the caller can let requests in between
 * steps. Before the first reading is done only open documents are shown, with what they say by themselves.
 */
export function* publishDue(
  session: ProjectSession,
  publisher: DiagnosticsPublisher,
  options: ShowOptions,
): Generator<ProjectPath> {
  session.flush();
  for (const path of publisher.relatedTo(session.dirty)) session.dirty.add(path);
  for (const path of inOrder(session)) {
    if (session.disposed) return;
    publishOne(session, publisher, path, options);
    yield path;
  }
}

/** Open documents first: they are what someone is looking at. */
function inOrder(session: ProjectSession): readonly ProjectPath[] {
  const isOpen = (path: ProjectPath): boolean => session.openDocument(path) !== undefined;
  const open = [...session.dirty].filter(isOpen);
  return session.loaded ? [...open, ...[...session.dirty].filter(path => !isOpen(path))] : open;
}

/** Looks at one document and publishes what it has now, or takes it back when it is gone. */
export function publishOne(
  session: ProjectSession,
  publisher: DiagnosticsPublisher,
  path: ProjectPath,
  options: ShowOptions,
): void {
  session.dirty.delete(path);
  try {
    if (session.project.view.facts(path) === undefined) publisher.clear(path);
    else publisher.publish(path, publicationOf(session, publisher, path, options));
  } catch (error) {
    options.failed(`findings of ${path}`, error);
  }
}

function publicationOf(
  session: ProjectSession,
  publisher: DiagnosticsPublisher,
  path: ProjectPath,
  { language, ruleDocs, relatedInformation }: ShowOptions,
): Publication {
  const document = session.openDocument(path);
  const findings = findingsOf(session.project, path, session.loaded ? 'all' : 'local');
  const context: DiagnosticContext = {
    view: session.project.view,
    language,
    ruleDocs,
    related: relatedInformation,
    uriOf: other => session.uriOf(other),
    positions: other => session.positions(other),
  };
  return {
    uri: document?.uri ?? publisher.uriOf(path) ?? session.uriOf(path),
    version: document?.version,
    diagnostics: findings.map(finding => toDiagnostic(context, finding)),
    counts: countOf(findings),
    related: [...new Set(findings.flatMap(finding => finding.related.map(place => place.path)))],
  };
}

/** Makes the names by which a document's symbols are found, before someone looks for one. */
export function nameSymbols({ project }: ProjectSession, path: ProjectPath, { failed }: ShowOptions): void {
  try {
    symbolsIn(project, path);
  } catch (error) {
    failed(`symbols of ${path}`, error);
  }
}

/** Number of findings by severity. */
export function countOf(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
