import type { Connection } from 'vscode-languageserver';
import { base64 } from '../core/base/base64.ts';
import { fold } from '../core/base/fold.ts';
import type { Language } from '../core/manifest/manifest.ts';
import { viewTexts } from '../core/messages/views/index.ts';
import { VIEW_DETAILS } from '../core/model/view.ts';
import { viewsOf } from '../core/views/definitions.ts';
import {
  generateView,
  modelFor,
  type UnknownActors,
  type ViewOptions,
  type ViewOutput,
  viewFileName,
} from '../core/views/view.ts';
import type { FeatureToken } from '../features/feature.ts';
import { type BindContext, cancelled, invalidParams } from './bind.ts';
import type { GeneratedView, GenerateViewsResult, ProjectViews, ViewFormat } from './contract.ts';
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
  const output = await written(
    session,
    { ...options(session), ...(typeof linkBase === 'string' ? { sourceBase: linkBase } : {}) },
    format,
  );
  if (output.kind === 'unknown-actors') {
    const [unknown] = output.actors;
    throw invalidParams(SERVER_MESSAGES[language].unknownActor(unknown?.name ?? name, unknown?.nearest));
  }
  const { kept, leftOut } = output.summary;
  return { actor: name, name: output.fileName, format, text: output.text, kept, leftOut };
}

type Output = Pick<ViewOutput, 'kind' | 'fileName' | 'text' | 'summary'>;

async function written(
  { project }: ProjectSession,
  options: ViewOptions,
  format: ViewFormat,
): Promise<Output | UnknownActors> {
  if (format !== 'docx') return generateView(project, { ...options, format });
  const model = modelFor(project, options);
  if (model.kind === 'unknown-actors') return model;
  // Loaded when it is wanted: it is the largest part of the program.
  const { renderDocx } = await import('../docx/renderDocx.ts');
  const bytes = await renderDocx(project, model, viewTexts(model.language), options.sourceBase ?? '');
  const fileName = viewFileName(model, options, format);
  return { kind: 'output', fileName, text: base64(bytes), summary: model.summary };
}

/** Waits until the project was read and nothing that the client has said is left out. */
export async function settled(session: ProjectSession): Promise<void> {
  await session.idle();
  session.flush();
  await session.idle();
}
