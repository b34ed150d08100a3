import { type Connection, WorkDoneProgress } from 'vscode-languageserver';
import { fold } from '../core/base/fold.ts';
import type { Language } from '../core/manifest/manifest.ts';
import type { ProjectView } from '../core/project/projectView.ts';
import { parseActor } from '../core/project/resolve.ts';
import { allFindings } from '../core/rules/findings.ts';
import { isGenerated, isUnmodified } from '../core/views/generatedMark.ts';
import { generateView } from '../core/views/view.ts';
import type { FeatureToken } from '../features/feature.ts';
import { type BindContext, bindRequest, cancelled, invalidParams } from './bind.ts';
import {
  ACTORS,
  type ActorChoice,
  type ActorsResult,
  CHECK,
  type CheckResult,
  EXAMINE_OUTPUTS,
  type ExamineOutputsResult,
  GENERATE_VIEWS,
  type GeneratedView,
  type GenerateViewsResult,
  type OutputOrigin,
  type ProjectSummary,
} from './contract.ts';
import { member, stringsIn } from './json.ts';
import { SERVER_MESSAGES } from './messages.ts';
import type { ProjectSession } from './projectSession.ts';
import { countOf } from './publishing.ts';

/** What the requests beyond the LSP take. */
export interface CustomContext extends BindContext {
  sessions(): readonly ProjectSession[];
  sessionAt(folder: unknown): ProjectSession | undefined;
  /** Looks at every file again, and publishes all findings of these projects anew. */
  recheck(sessions: readonly ProjectSession[]): Promise<void>;
  /** Lets waiting messages have their turn. */
  pause(): Promise<void>;
}

/** Answers `sdet/check`, `sdet/actors`, `sdet/generateViews` and `sdet/examineOutputs`. */
export function bindCustomRequests(connection: Connection, context: CustomContext): void {
  bindRequest(connection, CHECK, context, params => check(context, params));
  bindRequest(connection, ACTORS, context, params => actors(context, params));
  bindRequest(connection, GENERATE_VIEWS, context, (params, token) =>
    generate(connection, context, params, token),
  );
  bindRequest(connection, EXAMINE_OUTPUTS, context, examineOutputs);
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
  const { language } = context.client();
  const session = context.sessionAt(member(params, 'project'));
  if (session === undefined)
    throw invalidParams(SERVER_MESSAGES[language].unknownProject(String(member(params, 'project'))));
  const wanted = [...new Set(stringsIn(member(params, 'actors')))];
  const progress = progressFor(connection, member(params, 'workDoneToken'), language, wanted.length);
  try {
    await settled(session);
    const files: GeneratedView[] = [];
    for (const actor of wanted) {
      progress.report(files.length);
      await context.pause();
      if (token.isCancellationRequested) throw cancelled();
      files.push(viewFor(session, actor, params, language));
    }
    return { files };
  } finally {
    progress.end();
  }
}

function viewFor(session: ProjectSession, actor: string, params: unknown, language: Language): GeneratedView {
  const linkBase = member(params, 'linkBase');
  session.flush();
  const output = generateView(session.project, {
    actors: [actor],
    detail: member(params, 'detail') === 'full' ? 'full' : 'plain',
    ...(typeof linkBase === 'string' ? { sourceBase: linkBase } : {}),
  });
  if (output.kind === 'unknown-actors') {
    throw invalidParams(SERVER_MESSAGES[language].unknownActor(actor, output.actors[0]?.nearest));
  }
  const { kept, leftOut } = output.summary;
  return { actor, name: output.fileName, text: output.text, kept, leftOut };
}

async function examineOutputs(params: unknown): Promise<ExamineOutputsResult> {
  return { origins: stringsIn(member(params, 'texts')).map(originOf) };
}

function originOf(text: string): OutputOrigin {
  if (isUnmodified(text)) return 'untouched';
  return isGenerated(text) ? 'changed' : 'foreign';
}

/** Waits until the project was read and nothing that the client has said is left out. */
async function settled(session: ProjectSession): Promise<void> {
  await session.idle();
  session.flush();
  await session.idle();
}

function chosen(context: CustomContext, params: unknown): readonly ProjectSession[] {
  const folder = member(params, 'project');
  if (folder === undefined || folder === null) return context.sessions();
  const session = context.sessionAt(folder);
  if (session) return [session];
  throw invalidParams(SERVER_MESSAGES[context.client().language].unknownProject(String(folder)));
}

/** Progress that a client asked for by its token; silent without one. */
function progressFor(
  connection: Connection,
  token: unknown,
  language: Language,
  total: number,
): { report(done: number): void; end(): void } {
  if (typeof token !== 'string' && typeof token !== 'number') return { report: () => {}, end: () => {} };
  const { generating, step } = SERVER_MESSAGES[language];
  void connection.sendProgress(WorkDoneProgress.type, token, {
    kind: 'begin',
    title: generating,
    percentage: 0,
    cancellable: true,
  });
  return {
    report: done =>
      void connection.sendProgress(WorkDoneProgress.type, token, {
        kind: 'report',
        message: step(done, total),
        percentage: Math.round((100 * done) / Math.max(total, 1)),
      }),
    end: () => void connection.sendProgress(WorkDoneProgress.type, token, { kind: 'end' }),
  };
}
