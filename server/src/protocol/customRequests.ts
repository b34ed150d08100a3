import type { Connection } from 'vscode-languageserver';
import { fromBase64 } from '../core/base/base64.ts';
import { fold } from '../core/base/fold.ts';
import type { ProjectView } from '../core/project/projectView.ts';
import { parseActor } from '../core/project/resolve.ts';
import { allFindings } from '../core/rules/findings.ts';
import { isGenerated, isUnmodified } from '../core/views/generatedMark.ts';
import type { FeatureToken } from '../features/feature.ts';
import { type BindContext, bindRequest, cancelled, invalidParams } from './bind.ts';
import { ACTORS, type ActorChoice, type ActorsResult } from './contract/actors.ts';
import { CHECK, type CheckResult, type ProjectSummary } from './contract/check.ts';
import { EXAMINE_OUTPUTS, type ExamineOutputsResult, type OutputOrigin } from './contract/examineOutputs.ts';
import { EXPORT, type ExportResult } from './contract/exports.ts';
import { FILE_SCHEMAS, type FileSchemasResult } from './contract/fileSchemas.ts';
import { GENERATE_VIEWS, type GenerateViewsResult } from './contract/generateViews.ts';
import { LINK_PLACE, type LinkPlaceResult } from './contract/linkPlace.ts';
import { PREVIEW, type PreviewResult } from './contract/preview.ts';
import { VIEWS, type ViewsResult } from './contract/views.ts';
import { makeExports } from './exportRequests.ts';
import { fileSchemas } from './fileSchemas.ts';
import { member, stringsIn } from './json.ts';
import { SERVER_MESSAGES } from './messages.ts';
import { linkPlace, preview } from './previewRequests.ts';
import type { ProjectSession } from './projectSession.ts';
import { countOf } from './publishing.ts';
import { generateViews, projectViews, settled } from './viewRequests.ts';

/** What the requests beyond the LSP take. */
export interface CustomContext extends BindContext {
  sessionAt(folder: unknown): ProjectSession | undefined;
  /** Looks at every file again, and publishes all findings of these projects anew. */
  recheck(sessions: readonly ProjectSession[]): Promise<void>;
  /** Lets waiting messages have their turn. */
  pause(): Promise<void>;
  /** A preview was answered: the client wants to hear of the next change. */
  previewed(): void;
  /** The client was told which file has which schema, and wants to hear of the next change. */
  toldSchemas(): void;
}

/** Answers the requests of `contract/`. */
export function bindCustomRequests(connection: Connection, context: CustomContext): void {
  bindRequest(connection, CHECK, context, params => check(context, params));
  bindRequest(connection, ACTORS, context, params => actors(context, params));
  bindRequest(connection, VIEWS, context, params => views(context, params));
  bindRequest(connection, GENERATE_VIEWS, context, (params, token) =>
    generate(connection, context, params, token),
  );
  bindRequest(connection, EXPORT, context, (params, token) => exports(connection, context, params, token));
  bindRequest(connection, EXAMINE_OUTPUTS, context, examineOutputs);
  bindRequest(connection, PREVIEW, context, (params, token) => previewFor(context, params, token));
  bindRequest(connection, LINK_PLACE, context, params => linkPlaceFor(context, params));
  bindRequest(connection, FILE_SCHEMAS, context, () => schemas(context));
}

async function check(context: CustomContext, params: unknown): Promise<CheckResult> {
  await context.recheck(chosen(context, params));
  return { projects: chosen(context, params).map(summaryOf) };
}

/** A project in numbers, with all its findings counted. */
export function summaryOf({ root, project }: ProjectSession): ProjectSummary {
  const { view } = project;
  return {
    project: root,
    title: view.manifest.title,
    documents: view.documents().length,
    items: view.items().length,
    findings: countOf(allFindings(project)),
  };
}

async function views(context: CustomContext, params: unknown): Promise<ViewsResult> {
  const sessions = chosen(context, params);
  for (const session of sessions) await settled(session);
  return { projects: sessions.map(projectViews) };
}

async function actors(context: CustomContext, params: unknown): Promise<ActorsResult> {
  const sessions = chosen(context, params);
  for (const session of sessions) await settled(session);
  return {
    projects: sessions.map(({ root, project: { view } }) => ({
      project: root,
      title: view.manifest.title,
      actors: actorsOf(view),
    })),
  };
}

/** The catalogue's actors; without one, every name that some item gives. */
function actorsOf(view: ProjectView): readonly ActorChoice[] {
  const entries = view.entries('actors');
  if (entries !== undefined) {
    return entries.map(({ id, name, extra }) => {
      const [group] = extra['group'] ?? [];
      const groupName = group === undefined ? undefined : (view.entry('actors', group)?.entry.name ?? group);
      return { id, name, ...(groupName === undefined ? {} : { group: groupName }) };
    });
  }
  const names = view
    .items()
    .flatMap(id => view.item(id)?.fields.actors ?? [])
    .map(text => parseActor(text).name);
  const byFold = new Map(names.toReversed().map(name => [fold(name), name]));
  return [...byFold].map(([id, name]) => ({ id, name })).sort((a, b) => (a.id < b.id ? -1 : 1));
} // prettier-ignore

async function generate(
  connection: Connection,
  context: CustomContext,
  params: unknown,
  token: FeatureToken,
): Promise<GenerateViewsResult> {
  return generateViews(connection, context, sessionFor(context, params), params, token);
}

async function exports(
  connection: Connection,
  context: CustomContext,
  params: unknown,
  token: FeatureToken,
): Promise<ExportResult> {
  return makeExports(connection, context, sessionFor(context, params), params, token);
}

/** A request that waited behind others may have been overtaken: whoever asks again meanwhile cancels it. */
async function previewFor(
  context: CustomContext,
  params: unknown,
  token: FeatureToken,
): Promise<PreviewResult | null> {
  await context.pause();
  if (token.isCancellationRequested) throw cancelled();
  try {
    return await preview(sessionFor(context, params), params);
  } finally {
    context.previewed();
  }
}

async function linkPlaceFor(context: CustomContext, params: unknown): Promise<LinkPlaceResult | null> {
  return linkPlace(sessionFor(context, params), params);
}

async function schemas(context: CustomContext): Promise<FileSchemasResult> {
  const told = await fileSchemas(context.sessions(), context.client().language);
  context.toldSchemas();
  return told;
}

function sessionFor(context: CustomContext, params: unknown): ProjectSession {
  const folder = member(params, 'project');
  const session = context.sessionAt(folder);
  if (session !== undefined) return session;
  throw invalidParams(SERVER_MESSAGES[context.client().language].unknownProject(String(folder)));
}

async function examineOutputs(params: unknown): Promise<ExamineOutputsResult> {
  const origins = stringsIn(member(params, 'texts')).map(originOf);
  const documents = stringsIn(member(params, 'documents')).map(fromBase64);
  if (documents.length === 0) return { origins, documents: [] };
  const { docxOwnership } = await import('../docx/docxPackage.ts');
  return { origins, documents: documents.map(bytes => ORIGINS[docxOwnership(bytes)]) };
}

const ORIGINS = { ours: 'untouched', edited: 'changed', foreign: 'foreign' } as const;

function originOf(text: string): OutputOrigin {
  if (isUnmodified(text)) return 'untouched';
  return isGenerated(text) ? 'changed' : 'foreign';
}

function chosen(context: CustomContext, params: unknown): readonly ProjectSession[] {
  const folder = member(params, 'project');
  if (folder === undefined || folder === null) return context.sessions();
  const session = context.sessionAt(folder);
  if (session) return [session];
  throw invalidParams(SERVER_MESSAGES[context.client().language].unknownProject(String(folder)));
}
