import type { Connection } from 'vscode-languageserver';
import { base64 } from '../core/base/base64.ts';
import { fold } from '../core/base/fold.ts';
import type { Language } from '../core/manifest/manifest.ts';
import { viewTexts } from '../core/messages/views/index.ts';
import { pictureLack } from '../core/messages/views/pictureLacks.ts';
import { VIEW_DETAILS } from '../core/model/view.ts';
import { viewsOf } from '../core/views/definitions.ts';
import type { Draft } from '../core/views/pictures/pictures.ts';
import {
  draftView,
  modelFor,
  type UnknownActors,
  type ViewDraft,
  type ViewOptions,
  viewFileName,
} from '../core/views/view.ts';
import type { FeatureToken } from '../features/feature.ts';
import { type BindContext, cancelled, invalidParams } from './bind.ts';
import type { GeneratedView, GenerateViewsResult } from './contract/generateViews.ts';
import type { ProjectViews, ViewFormat } from './contract/views.ts';
import { gatherPictures } from './gatherPictures.ts';
import { isObject, member, stringsIn } from './json.ts';
import { SERVER_MESSAGES } from './messages.ts';
import { previewScope } from './previewScope.ts';
import type { ProjectSession } from './projectSession.ts';
import { workDoneFor } from './workDone.ts';

/** The versions that can be made of a project. */
export function projectViews(session: ProjectSession): ProjectViews {
  const { root, project } = session;
  return {
    project: root,
    title: project.view.manifest.title,
    views: viewsOf(project.view).map(({ id, title, path, actors, options: { detail } }) => ({
      id,
      title,
      ...(path === undefined ? {} : { definition: session.uriOf(path) }),
      actors,
      detail,
    })),
  };
}

/** What making versions takes. */
export interface ViewRequestContext extends BindContext {
  /** Lets waiting messages have their turn. */
  pause(): Promise<void>;
}

/** A version that was asked for, and what it is to hold. */
interface Wanted {
  readonly name: string;
  readonly options: (session: ProjectSession) => ViewOptions;
}

/** Makes the versions that a client asks for, one after the other; other requests are answered in between. */
export async function generateViews(
  connection: Connection,
  context: ViewRequestContext,
  session: ProjectSession,
  params: unknown,
  token: FeatureToken,
): Promise<GenerateViewsResult> {
  const { language } = context.client();
  const { generating, step } = SERVER_MESSAGES[language];
  const formats = formatsOf(member(params, 'formats'), language);
  const jobs = wantedBy(params, language).flatMap(wanted => formats.map(format => ({ wanted, format })));
  const progress = workDoneFor(connection, member(params, 'workDoneToken'), generating);
  try {
    await settled(session);
    const files: GeneratedView[] = [];
    for (const { wanted, format } of jobs) {
      progress.report(files.length, jobs.length, step(files.length, jobs.length));
      await context.pause();
      if (token.isCancellationRequested) throw cancelled();
      files.push(await viewFor(session, wanted, format, params, language));
    }
    return { files };
  } finally {
    progress.end();
  }
}

function wantedBy(params: unknown, language: Language): readonly Wanted[] {
  const said = VIEW_DETAILS.find(choice => choice === member(params, 'detail'));
  const actors = [...new Set(stringsIn(member(params, 'actors')))].map((actor): Wanted => {
    return { name: actor, options: () => ({ actors: [actor], detail: said ?? 'plain' }) };
  });
  const views = [...new Set(stringsIn(member(params, 'views')))].map((name): Wanted => {
    const options = ({ project }: ProjectSession): ViewOptions => {
      const found = viewsOf(project.view).find(({ id }) => fold(id) === fold(name));
      if (!found) throw invalidParams(SERVER_MESSAGES[language].unknownView(name));
      return said === undefined ? found.options : { ...found.options, detail: said };
    };
    return { name, options };
  });
  const shown = member(params, 'preview');
  return [...actors, ...views, ...(isObject(shown) ? [wantedPreview(shown)] : [])];
}

/** What a preview shows, as a version of its own. */
function wantedPreview(shown: unknown): Wanted {
  const id = member(shown, 'view');
  const name = typeof id === 'string' && id !== '' ? id : 'sdet';
  return {
    name,
    options(session) {
      const { options, documents, extent, path } = previewScope(session, shown);
      const { actors, title, intro, language: _, ...rest } = options;
      return {
        ...rest,
        ...(title === undefined ? {} : { title }),
        ...(intro === undefined ? {} : { intro }),
        name: extent === 'project' ? name : `${name}-${stem(path)}`,
        actors: actors === 'all' ? 'all' : actors.map(actor => actor.id),
        ...(extent === 'project' ? {} : { documents }),
      };
    },
  };
}

/** `02-authentification` of `annexe/02-authentification.md` */
function stem(path: string | undefined): string {
  return (path ?? '').replace(/^.*\//, '').replace(/\.[^.]*$/, '');
}

/** The formats that a client can ask for. */
const FORMATS: readonly ViewFormat[] = ['md', 'html', 'docx'];

function formatsOf(value: unknown, language: Language): readonly ViewFormat[] {
  const asked = stringsIn(value);
  if (asked.length === 0) return ['md'];
  return [...new Set(asked)].map(name => {
    const format = FORMATS.find(known => known === name);
    if (format === undefined) throw invalidParams(SERVER_MESSAGES[language].unknownFormat(name));
    return format;
  });
}

async function viewFor(
  session: ProjectSession,
  { name, options }: Wanted,
  format: ViewFormat,
  params: unknown,
  language: Language,
): Promise<GeneratedView> {
  const linkBase = member(params, 'linkBase');
  session.flush();
  const draft = await drafted(
    session,
    { ...options(session), ...(typeof linkBase === 'string' ? { sourceBase: linkBase } : {}) },
    format,
  );
  if (draft.kind === 'unknown-actors') {
    const [unknown] = draft.actors;
    throw invalidParams(SERVER_MESSAGES[language].unknownActor(unknown?.name ?? name, unknown?.nearest));
  }
  const { found, lacking } = await gatherPictures(draft.wish, session.readBytes);
  const { kept, leftOut } = draft.summary;
  return {
    actor: name,
    name: draft.fileName,
    format,
    text: await draft.finish(found),
    kept,
    leftOut,
    warnings: lacking.map(({ path, why }) => pictureLack(language, path, why)),
  };
}

type FileDraft = Omit<ViewDraft, 'finish'> & Draft<string | Promise<string>>;

/** A version as it was when it was asked for: what a person types while its pictures are read is none of it. */
async function drafted(
  { project }: ProjectSession,
  options: ViewOptions,
  format: ViewFormat,
): Promise<FileDraft | UnknownActors> {
  if (format !== 'docx') return draftView(project, { ...options, format });
  // Loaded when it is wanted: it is the largest part of the program. From there on nothing waits.
  const { draftDocx } = await import('../docx/renderDocx.ts');
  const model = modelFor(project, options);
  if (model.kind === 'unknown-actors') return model;
  const { wish, finish } = draftDocx(project, model, viewTexts(model.language), options.sourceBase ?? '');
  return {
    kind: 'draft',
    fileName: viewFileName(model, options, format),
    summary: model.summary,
    wish,
    finish: async pictures => base64(await finish(pictures)),
  };
}

/** Waits until the project was read and nothing that the client has said is left out. */
export async function settled(session: ProjectSession): Promise<void> {
  await session.idle();
  session.flush();
  await session.idle();
}
