import { type Connection, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Language } from '../core/manifest/manifest.ts';
import type {
  AnyFeature,
  ClientAbilities,
  Feature,
  FeatureSettings,
  FeatureToken,
  ProjectContext,
  WorkspaceContext,
  WorkspaceFeature,
} from '../features/feature.ts';
import { member, memberAt } from './json.ts';
import { SERVER_MESSAGES } from './messages.ts';
import type { ProjectSession } from './projectSession.ts';
import type { Located } from './workspace.ts';

/** What answering requests takes. */
export interface BindContext {
  /** Why no request can be answered now; undefined when it can. */
  refusal(): ResponseError<void> | undefined;
  /** While the projects of the workspace are looked for: resolves when they are known. */
  starting(): Promise<void> | undefined;
  /** The document that a URI names; undefined for a file of no project. */
  locate(uri: unknown): Located | undefined;
  /** Where a URI lies, be it a file, a folder, the project's own folder or nothing at all. */
  place(uri: unknown, isNew?: boolean): Located | undefined;
  /** The projects, by place. */
  sessions(): readonly ProjectSession[];
  settingsOf(session: ProjectSession): FeatureSettings & { readonly language: Language };
  client(): { readonly abilities: ClientAbilities; readonly language: Language };
  failed(what: string, error: unknown): void;
}

/** A cancellation token that also tells when. */
export interface RequestToken extends FeatureToken {
  /** Calls `run` when the client loses interest. */
  onCancelled(run: () => void): void;
}

/** A request's handler as the connection calls it: parameters (none for some), then a token. */
export type Handler = (params: unknown, token: RequestToken) => unknown;

/** Answers the requests of all features over a connection. */
export function bindFeatures(
  connection: Connection,
  features: readonly AnyFeature[],
  context: BindContext,
): void {
  for (const feature of features) {
    bindRequest(connection, feature.method, context, (params, token) =>
      answer(feature, context, params, token),
    );
  }
}

/**
 * Answers one request, once the projects are known: refused outside the server's life, `RequestCancelled` when the client has lost interest (never
 * an empty answer), `RequestFailed` when the handler refuses or throws; the next request finds the server as it was.
 */
export function bindRequest(
  connection: Connection,
  method: string,
  context: BindContext,
  handler: Handler,
): void {
  connection.onRequest(method, async (...received: readonly unknown[]) => {
    // An answer about no project at all would be taken for the truth, and not asked for again.
    const starting = context.starting();
    if (starting) await starting;
    const refusal = context.refusal();
    if (refusal) return refusal;
    const token = tokenIn(received.at(-1));
    const params = received.length > 1 ? received[0] : undefined;
    try {
      if (token.isCancellationRequested) return cancelled();
      const result = await handler(params, token);
      if (token.isCancellationRequested) return cancelled();
      const refused = member(result, 'refused');
      return typeof refused === 'string' ? new ResponseError(LSPErrorCodes.RequestFailed, refused) : result;
    } catch (error) {
      if (error instanceof ResponseError) return error;
      context.failed(method, error);
      return new ResponseError(
        LSPErrorCodes.RequestFailed,
        SERVER_MESSAGES[context.client().language].failed(method),
      );
    }
  });
}

/** The error that answers a cancelled request. */
export function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}

/** The error that answers parameters of the wrong shape. */
export function invalidParams(what: string): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidParams, what);
}

function answer(feature: AnyFeature, context: BindContext, params: unknown, token: FeatureToken): unknown {
  if (typeof params !== 'object' || params === null) throw invalidParams(`${feature.method}: no parameters`);
  const lack = lackOf(feature.about, params);
  if (lack !== undefined) throw invalidParams(`${feature.method}: ${lack}`);
  // The shape was checked above as far as every feature relies on it; the rest is optional in all of them.
  const known = params as never;
  if (isAboutWorkspace(feature)) {
    const handle = (): unknown => {
      for (const session of context.sessions()) session.flush();
      return feature.handle(workspaceContext(context), known, token);
    };
    const readings = context.sessions().flatMap(({ loading }) => (feature.whole === true && loading) || []);
    return readings.length > 0 ? Promise.all(readings).then(handle) : handle();
  }
  const located = context.locate(uriOf(feature.about, params));
  if (located === undefined) return feature.about === 'item' ? params : null;
  const { session, path } = located;
  const handle = (): unknown => {
    session.flush();
    return feature.handle({ ...projectContext(context, session), path }, known, token);
  };
  const reading = feature.whole === true ? session.loading : session.opening;
  return reading ? reading.then(handle) : handle();
}

function isAboutWorkspace(feature: AnyFeature): feature is WorkspaceFeature {
  return feature.about === 'workspace' || feature.about === 'files';
}

/** What the parameters lack that they must have; undefined when they are complete. */
function lackOf(about: AnyFeature['about'], params: object): string | undefined {
  if (about === 'workspace' || about === 'item') return undefined;
  if (about === 'files') return Array.isArray(member(params, 'files')) ? undefined : 'no files';
  if (typeof uriOf(about, params) !== 'string') {
    return about === 'hierarchy' ? 'no item.uri' : 'no textDocument.uri';
  }
  return about === 'position' && !isPosition(member(params, 'position')) ? 'no position' : undefined;
}

function uriOf(about: Feature['about'], params: object): unknown {
  if (about === 'item') return memberAt(params, 'data', 'uri');
  return memberAt(params, about === 'hierarchy' ? 'item' : 'textDocument', 'uri');
}

function projectContext(context: BindContext, session: ProjectSession): ProjectContext {
  const { language, ...settings } = context.settingsOf(session);
  return {
    project: session.project,
    language,
    client: context.client().abilities,
    settings,
    sent: session.sentTokens,
    uriOf: other => session.uriOf(other),
    positions: other => session.positions(other),
    versionOf: other => session.openDocument(other)?.version ?? null,
  };
}

function workspaceContext(context: BindContext): WorkspaceContext {
  const { abilities, language } = context.client();
  const projects = new Map(
    context.sessions().map(session => [session, projectContext(context, session)] as const),
  );
  return {
    projects: [...projects.values()],
    language,
    client: abilities,
    locate(uri, isNew) {
      const found = context.place(uri, isNew);
      const project = found && projects.get(found.session);
      return found && project && { project, path: found.path };
    },
  };
}

function isPosition(position: unknown): boolean {
  return typeof member(position, 'line') === 'number' && typeof member(position, 'character') === 'number';
}

function tokenIn(value: unknown): RequestToken {
  return {
    get isCancellationRequested() {
      return member(value, 'isCancellationRequested') === true;
    },
    onCancelled(run) {
      const listen = member(value, 'onCancellationRequested');
      if (typeof listen === 'function') listen.call(value, run);
    },
  };
}
