import { type ProjectPath, projectPath } from '../../server/src/core/base/projectPath.ts';
import type { Language } from '../../server/src/core/manifest/manifest.ts';
import type { Project } from '../../server/src/core/project/project.ts';
import { type ClientAbilities, NO_ABILITIES } from '../../server/src/features/clientAbilities.ts';
import type {
  Feature,
  FeatureContext,
  FeatureSettings,
  WorkspaceContext,
  WorkspaceFeature,
} from '../../server/src/features/feature.ts';
import { textPositions } from '../../server/src/features/position.ts';
import { sentTokens } from '../../server/src/features/presentation/sentTokens.ts';
import { type Files, markedProject } from './inMemoryProject.ts';

/** A client that says nothing of itself. */
export const PLAIN: ClientAbilities = NO_ABILITIES;

/** A client that can show everything. */
export const ABLE: ClientAbilities = {
  ...(Object.fromEntries(Object.keys(PLAIN).map(key => [key, true])) as Record<keyof ClientAbilities, true>),
  foldingLinesOnly: false,
};

/** Settings under which everything is shown. */
export const SHOW_ALL: FeatureSettings = { inlayHints: true, codeLens: true };

/** How a request is made; French and an able client by default. */
export interface RequestOptions {
  readonly client?: ClientAbilities;
  readonly language?: Language;
  readonly settings?: FeatureSettings;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** A project in memory with a cursor, and what a feature needs to answer there. */
export interface FeatureBench {
  readonly project: Project;
  readonly files: Files;
  readonly context: FeatureContext;
  readonly cursor: { readonly path: ProjectPath; readonly offset: number };
  /** Runs a feature at the cursor; never cancelled. */
  ask<Params, Result>(feature: Feature<Params, Result>): Result | null;
  /** Runs a feature that is about no one document, over this project alone. */
  askWorkspace<Params, Result>(feature: WorkspaceFeature<Params, Result>): Result | null;
  /** `path:line:character-line:character`, counted from 1, of a range. */
  show(path: string, range: { readonly start: LspPosition; readonly end: LspPosition }): string;
  /** The text in a range. */
  textIn(path: string, range: { readonly start: LspPosition; readonly end: LspPosition }): string;
}

interface LspPosition {
  readonly line: number;
  readonly character: number;
}

const ROOT = 'mem://p/';

/** The path of a URI that a bench wrote. */
export function pathOf(uri: string): string {
  return uri.startsWith(ROOT) ? uri.slice(ROOT.length) : uri;
}

/** The documents that a project says are affected when a file gets a text. */
export function affectedBy({ project }: FeatureBench, path: string, text: string): readonly string[] {
  return [...project.apply([{ kind: 'text', path: projectPath(path), text }]).affected].sort();
}

/** Makes a project of texts with `$0` where the request is made (the start of the first file without one). */
export function bench(marked: Files, options: RequestOptions = {}): FeatureBench {
  const { project, files, cursor: found } = markedProject(marked);
  const cursor = found ?? { path: projectPath(Object.keys(marked)[0] ?? ''), offset: 0 };
  const context: FeatureContext = {
    project,
    path: cursor.path,
    language: options.language ?? 'fr',
    client: options.client ?? ABLE,
    settings: options.settings ?? SHOW_ALL,
    sent: sentTokens(),
    uriOf: path => ROOT + path,
    positions: path => textPositions(project, path, 0),
    versionOf: () => null,
  };
  const offsetOf = (path: string, position: LspPosition): number =>
    context.positions(projectPath(path))?.offsetAt(position) ?? -1;
  return {
    project,
    files,
    context,
    cursor,
    ask(feature) {
      const positions = context.positions(cursor.path);
      const position = positions?.rangeOf({ start: cursor.offset, end: cursor.offset }).start;
      const params = { textDocument: { uri: ROOT + cursor.path }, position, ...options.params };
      return feature.handle(context, params as never, { isCancellationRequested: false });
    },
    askWorkspace: feature =>
      feature.handle(workspaceOf(context), (options.params ?? {}) as never, {
        isCancellationRequested: false,
      }),
    show: (path, { start, end }) =>
      `${path}:${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`,
    textIn: (path, { start, end }) => (files[path] ?? '').slice(offsetOf(path, start), offsetOf(path, end)),
  };
}

function workspaceOf(project: FeatureContext): WorkspaceContext {
  const { language, client } = project;
  return {
    projects: [project],
    language,
    client,
    locate: uri =>
      typeof uri === 'string' && `${uri}/`.startsWith(ROOT)
        ? { project, path: projectPath(pathOf(uri.replace(/\/$/, ''))) }
        : undefined,
  };
}
