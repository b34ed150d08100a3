import type { Connection } from 'vscode-languageserver';
import type { ProjectPath } from '../core/base/projectPath.ts';
import { exportProject } from '../core/exports/exportProject.ts';
import type { Language } from '../core/manifest/manifest.ts';
import { EXPORT_KINDS, FORMATS_OF } from '../core/model/export.ts';
import type { FeatureToken } from '../features/feature.ts';
import { cancelled, invalidParams } from './bind.ts';
import type { ExportResult, MadeExport, WantedExport } from './contract/exports.ts';
import { member } from './json.ts';
import { SERVER_MESSAGES } from './messages.ts';
import type { ProjectSession } from './projectSession.ts';
import { uriKey } from './uris.ts';
import { settled, type ViewRequestContext } from './viewRequests.ts';
import { workDoneFor } from './workDone.ts';

/** Makes the exports that a client asks for, one after the other; other requests are answered in between. */
export async function makeExports(
  connection: Connection,
  context: ViewRequestContext,
  session: ProjectSession,
  params: unknown,
  token: FeatureToken,
): Promise<ExportResult> {
  const { language } = context.client();
  const { exporting, step } = SERVER_MESSAGES[language];
  const outputs = outputsOf(member(params, 'outputs'), language);
  const progress = workDoneFor(connection, member(params, 'workDoneToken'), exporting);
  try {
    await settled(session);
    const files: MadeExport[] = [];
    for (const output of outputs) {
      progress.report(files.length, outputs.length, step(files.length, outputs.length));
      await context.pause();
      if (token.isCancellationRequested) throw cancelled();
      files.push(made(session, output, params, language));
    }
    return { files };
  } finally {
    progress.end();
  }
}

function outputsOf(value: unknown, language: Language): readonly WantedExport[] {
  if (!Array.isArray(value)) return [];
  return value.map((output: unknown): WantedExport => {
    const [kind, format] = [member(output, 'kind'), member(output, 'format')];
    const known = EXPORT_KINDS.find(name => name === kind);
    const fitting = known && FORMATS_OF[known].find(name => name === format);
    if (known && fitting) return { kind: known, format: fitting };
    throw invalidParams(SERVER_MESSAGES[language].unknownExport(String(kind), String(format)));
  });
}

function made(
  session: ProjectSession,
  { kind, format }: WantedExport,
  params: unknown,
  language: Language,
): MadeExport {
  session.flush();
  const { view } = session.project;
  const part = partOf(session, member(params, 'part'), language);
  const base = member(params, 'linkBase');
  const { fileName, text } = exportProject(view, kind, format, {
    sourceBase: typeof base === 'string' ? base : '',
    ...(part === undefined ? {} : { only: part.documents }),
  });
  return { kind, format, text, name: part === undefined ? fileName : `${kind}-${part.name}.${format}` };
}

/** The documents of a part and what it is called in names of files; undefined for the whole project. */
function partOf(
  session: ProjectSession,
  uri: unknown,
  language: Language,
): { readonly documents: ReadonlySet<ProjectPath>; readonly name: string } | undefined {
  if (uri === undefined || uri === null) return undefined;
  const key = uriKey(uri);
  const found = key === undefined ? undefined : session.pathOf(key);
  const path = found === undefined ? undefined : session.spellings.of(found);
  const documents = session.project.view
    .documents()
    .filter(document => path !== undefined && (document === path || document.startsWith(`${path}/`)));
  if (documents.length === 0) throw invalidParams(SERVER_MESSAGES[language].nothingThere(String(uri)));
  const last = (path ?? '').replace(/^.*\//, '');
  const name = documents[0] === path ? last.replace(/\.[^.]*$/, '') : last;
  return { documents: new Set(documents), name };
}
