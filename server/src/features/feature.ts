import type { ProjectPath } from '../core/base/projectPath.ts';
import type { Language } from '../core/manifest/manifest.ts';
import type { ComputedProject } from '../core/project/projectView.ts';
import type { TextPositions } from './position.ts';

/** What a client can show; all false for a client that says nothing. */
export interface ClientAbilities {
  readonly hoverMarkdown: boolean;
  readonly completionMarkdown: boolean;
  readonly labelDetails: boolean;
  readonly definitionLinks: boolean;
  readonly nestedSymbols: boolean;
}

/** What a feature sees: a consistent project, and the document that the request is about. */
export interface FeatureContext {
  readonly project: ComputedProject;
  readonly path: ProjectPath;
  readonly language: Language;
  readonly client: ClientAbilities;
  /** The URI of a file of the project as the client spells it. */
  uriOf(path: ProjectPath): string;
  /** Positions in a document; undefined when it was not read. */
  positions(path: ProjectPath): TextPositions | undefined;
}

/** The part of a cancellation token that long loops ask. */
export interface FeatureToken {
  readonly isCancellationRequested: boolean;
}

/** An LSP request that this server answers: a pure function of the project and the request's parameters. */
export interface Feature<Params = never, Result = unknown> {
  /** The LSP method, e.g. `textDocument/hover`. */
  readonly method: string;
  /** What is announced to the client because of this feature: members of `ServerCapabilities`. */
  readonly capabilities: Readonly<Record<string, unknown>>;
  /**
   * What the parameters name: a document; a position in one; or something that the server itself has sent with
   * `data: { uri }`, which is handed back as it is when its document is gone.
   */
  readonly about: 'document' | 'position' | 'item';
  /** Synchronous, so that the project cannot change under it. `null`: nothing to say here. */
  readonly handle: (context: FeatureContext, params: Params, token: FeatureToken) => Result | null;
}

/** Declares a feature; its types tie parameters and result together. */
export function defineFeature<Params, Result>(feature: Feature<Params, Result>): Feature<Params, Result> {
  return feature;
}
