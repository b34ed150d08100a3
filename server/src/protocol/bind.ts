import { type Connection, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Language } from '../core/manifest/manifest.ts';
import type { ClientAbilities, Feature, FeatureContext, FeatureToken } from '../features/feature.ts';
import { member, memberAt } from './json.ts';
import { SERVER_MESSAGES } from './messages.ts';
import type { Located } from './workspace.ts';

/** What answering requests takes. */
export interface BindContext {
  /** Why no request can be answered now; undefined when it can. */
  refusal(): ResponseError<void> | undefined;
  locate(uri: unknown): Located | undefined;
  client(): { readonly abilities: ClientAbilities; readonly language: Language };
  failed(what: string, error: unknown): void;
}

/** A request's handler as the connection calls it: parameters (none for some), then a token. */
export type Handler = (params: unknown, token: FeatureToken) => unknown;

/** Answers the requests of all features over a connection. */
export function bindFeatures(
  connection: Connection,
  features: readonly Feature[],
  context: BindContext,
): void {
  for (const feature of features) {
    bindRequest(connection, feature.method, context, (params, token) =>
      answer(feature, context, params, token),
    );
  }
}

/**
 * Answers one request: refused outside the server's life, `RequestCancelled` when the client has lost interest (never
 * an empty answer), `RequestFailed` when the handler throws; the next request finds the server as it was.
 */
export function bindRequest(
  connection: Connection,
  method: string,
  context: BindContext,
  handler: Handler,
): void {
  connection.onRequest(method, async (...received: readonly unknown[]) => {
    const refusal = context.refusal();
    if (refusal) return refusal;
    const token = tokenIn(received.at(-1));
    const params = received.length > 1 ? received[0] : undefined;
    try {
      if (token.isCancellationRequested) return cancelled();
      const result = await handler(params, token);
      return token.isCancellationRequested ? cancelled() : result;
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

function answer(feature: Feature, context: BindContext, params: unknown, token: FeatureToken): unknown {
  const uri =
    feature.about === 'item' ? memberAt(params, 'data', 'uri') : memberAt(params, 'textDocument', 'uri');
  if (typeof params !== 'object' || params === null) throw invalidParams(`${feature.method}: no parameters`);
  if (feature.about !== 'item' && typeof uri !== 'string')
    throw invalidParams(`${feature.method}: no textDocument.uri`);
  if (feature.about === 'position' && !isPosition(member(params, 'position'))) {
    throw invalidParams(`${feature.method}: no position`);
  }
  const located = context.locate(uri);
  if (located === undefined) return feature.about === 'item' ? params : null;
  located.session.flush();
  // The shape was checked above as far as every feature relies on it; the rest is optional in all of them.
  return feature.handle(featureContext(context, located), params as never, token);
}

function featureContext(context: BindContext, { session, path }: Located): FeatureContext {
  const { abilities, language } = context.client();
  return {
    project: session.project,
    path,
    language,
    client: abilities,
    uriOf: other => session.uriOf(other),
    positions: other => session.positions(other),
  };
}

function isPosition(position: unknown): boolean {
  return typeof member(position, 'line') === 'number' && typeof member(position, 'character') === 'number';
}

function tokenIn(value: unknown): FeatureToken {
  return {
    get isCancellationRequested() {
      return member(value, 'isCancellationRequested') === true;
    },
  };
}
