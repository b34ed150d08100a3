import type { ProjectPath } from '../core/base/projectPath.ts';
import type { Language } from '../core/manifest/manifest.ts';
import type { TrialProject } from '../core/project/projectView.ts';
import type { ClientAbilities } from './clientAbilities.ts';
import type { TextPositions } from './position.ts';
import type { SentTokens } from './presentation/sentTokens.ts';

export type { ClientAbilities } from './clientAbilities.ts';

/** The settings that answers depend on; they may differ from one folder of the workspace to the next. */
export interface FeatureSettings {
  readonly inlayHints: boolean;
  readonly codeLens: boolean;
}

/** One project as features see it, consistent for as long as the answer takes. */
export interface ProjectContext {
  readonly project: TrialProject;
  readonly language: Language;
  readonly client: ClientAbilities;
  readonly settings: FeatureSettings;
  /** What the client was sent before, where the next answer may be a difference from it. */
  readonly sent: SentTokens;
  /** The URI of a file of the project as the client spells it. */
  uriOf(path: ProjectPath): string;
  /** Positions in a document; undefined when it was not read. */
  positions(path: ProjectPath): TextPositions | undefined;
  /** The version of an open text, for versioned edits; null for a file of the disk, and for clients that count none. */
  versionOf(path: ProjectPath): number | null;
}

/** What a feature sees: a consistent project, and the document that the request is about. */
export interface FeatureContext extends ProjectContext {
  readonly path: ProjectPath;
}

/** What a feature sees that is about no one document: every project of the workspace, in the order of their places. */
export interface WorkspaceContext {
  readonly projects: readonly ProjectContext[];
  readonly language: Language;
  readonly client: ClientAbilities;
  /**
   * Where a URI belongs: to the innermost project around it, whether anything lies there or not; the empty path is the
   * project's own folder. Undefined for what is no URI and for places in no project. `isNew`: what is about to be made
   * there, which keeps the name that is given, whatever its capitals.
   */
  locate(
    uri: unknown,
    isNew?: boolean,
  ): { readonly project: ProjectContext; readonly path: ProjectPath } | undefined;
}

/** An answer that refuses: the client is sent an error, and its user reads why. */
export interface RefusedRequest {
  readonly refused: string;
}

/** The part of a cancellation token that long loops ask. */
export interface FeatureToken {
  readonly isCancellationRequested: boolean;
}

/** Members of `ServerCapabilities`; those of several features are merged, member by member. */
export type Announced = Readonly<Record<string, unknown>>;

interface Named {
  /** The LSP method, e.g. `textDocument/hover`. */
  readonly method: string;
  /** What is announced to the client because of this feature; a function where it depends on what the client can. */
  readonly capabilities: Announced | ((client: ClientAbilities) => Announced);
  /**
   * Before every document was read its answer would be wrong, not just less: edits that forget a file, an ID that is free only so
   * far. It waits for the first reading; other answers wait for the document they are about.
   */
  readonly whole?: true;
}

/** An LSP request that this server answers: a pure function of the project and the request's parameters. */
export interface Feature<Params = never, Result = unknown> extends Named {
  /**
   * What the parameters name: a document; a position in one; something that the server itself has sent with
   * `data: { uri }`, which is handed back as it is when its document is gone; or, for `hierarchy`, an `item: { uri }`
   * of a hierarchy that the server has sent.
   */
  readonly about: 'document' | 'position' | 'item' | 'hierarchy';
  /** Synchronous, so that the project cannot change under it. `null`: nothing to say here. */
  readonly handle: (context: FeatureContext, params: Params, token: FeatureToken) => Result | null;
}

/** A request about no one document: `workspace/symbol`, `workspace/willRenameFiles`. */
export interface WorkspaceFeature<Params = never, Result = unknown> extends Named {
  /** What the parameters name: nothing; or `files`, a list of objects each with at least one URI. */
  readonly about: 'workspace' | 'files';
  readonly handle: (context: WorkspaceContext, params: Params, token: FeatureToken) => Result | null;
}

/** A request that some feature answers. */
export type AnyFeature = Feature | WorkspaceFeature;

/** Declares a feature; its types tie parameters and result together. */
export function defineFeature<Params, Result>(feature: Feature<Params, Result>): Feature<Params, Result> {
  return feature;
}

/** Declares a feature about no one document. */
export function defineWorkspaceFeature<Params, Result>(
  feature: WorkspaceFeature<Params, Result>,
): WorkspaceFeature<Params, Result> {
  return feature;
}
