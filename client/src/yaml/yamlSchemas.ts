import { type Disposable, extensions, Uri, workspace } from 'vscode';
import {
  FILE_SCHEMAS,
  type FileSchemaName,
  type FileSchemasResult,
} from '../../../server/src/protocol/contract/fileSchemas.ts';
import type { Session } from '../session.ts';
import { yamlExtensionApi } from './yamlExtension.ts';

/** Scheme of the addresses under which the YAML extension knows our schemas. */
const SCHEME = 'sdet-schema';

/**
 * Gives each YAML file of a project its schema in the YAML extension of others, where that is installed: as the server
 * says, anew when it says so. Asks the server nothing before that extension is there.
 */
export class YamlSchemas implements Disposable {
  readonly #session: Pick<Session, 'ask'>;
  readonly #failed: (error: unknown) => void;
  readonly #disposables: readonly Disposable[];
  #state: 'waiting' | 'offering' | 'offered' | 'disposed' = 'waiting';
  #files: ReadonlyMap<string, FileSchemaName> = new Map();
  #texts: Partial<FileSchemasResult['schemas']> = {};
  #asking = false;
  #again = false;

  constructor(session: Pick<Session, 'ask'>, failed: (error: unknown) => void) {
    this.#session = session;
    this.#failed = failed;
    this.#disposables = [
      workspace.onDidOpenTextDocument(({ languageId }) => languageId === 'yaml' && void this.offer()),
      extensions.onDidChange(() => void this.offer()),
    ];
  }

  /** Looks whether the YAML extension is there, and offers it what the server says; once is enough. */
  async offer(): Promise<void> {
    if (this.#state !== 'waiting') return;
    this.#state = 'offering';
    try {
      const api = await yamlExtensionApi();
      if (api === undefined) {
        this.#wait();
        return;
      }
      await this.#ask();
      api.registerContributor(
        SCHEME,
        resource => this.#schemaOf(resource),
        uri => this.#texts[nameIn(uri)],
      );
      if (this.#state === 'offering') this.#state = 'offered';
      if (this.#again) this.refresh();
    } catch (error) {
      this.#failed(error);
      this.#wait();
    }
  }

  /** Other files have other schemas. */
  refresh(): void {
    this.#again = true;
    if (this.#state === 'offered' && !this.#asking) void this.#ask().catch(this.#failed);
  }

  /** What was offered cannot be taken back, but says nothing any more. */
  dispose(): void {
    this.#state = 'disposed';
    this.#files = new Map();
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #wait(): void {
    if (this.#state === 'offering') this.#state = 'waiting';
  }

  /** Asks until nothing has changed meanwhile. */
  async #ask(): Promise<void> {
    this.#asking = true;
    try {
      do {
        this.#again = false;
        const told = await this.#session.ask<FileSchemasResult>(FILE_SCHEMAS, {});
        if (told === undefined || this.#state === 'disposed') return;
        this.#files = new Map(told.files.map(({ uri, schema }) => [spelled(uri), schema]));
        this.#texts = told.schemas;
      } while (this.#again);
    } finally {
      this.#asking = false;
    }
  }

  #schemaOf(resource: string): string | undefined {
    const name = this.#files.get(spelled(resource));
    return name && `${SCHEME}://atelier-sdet/${name}`;
  }
}

/** Both sides encode addresses in ways of their own. */
function spelled(uri: string): string {
  return Uri.parse(uri).toString();
}

/** `catalogue` of `sdet-schema://atelier-sdet/catalogue` */
function nameIn(uri: string): FileSchemaName {
  return uri.slice(uri.lastIndexOf('/') + 1) as FileSchemaName;
}
