import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver';
import type { ProjectPath } from '../core/base/projectPath.ts';
import { SEVERITIES, type Severity } from '../core/model/finding.ts';

/** What is to be shown at one document. */
export interface Publication {
  readonly uri: string;
  /** Version of the open text that was checked; undefined for a file of the disk. */
  readonly version: number | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** Documents in which related places lie: when these move, the publication must be made anew. */
  readonly related: readonly ProjectPath[];
}

interface Sent {
  readonly uri: string;
  readonly text: string;
  readonly counts: Publication['counts'];
  readonly related: readonly ProjectPath[];
}

/** Remembers what the client was told of each document of a project, and sends only what differs. */
export class DiagnosticsPublisher {
  readonly #send: (params: PublishDiagnosticsParams) => void;
  readonly #sent = new Map<ProjectPath, Sent>();

  constructor(send: (params: PublishDiagnosticsParams) => void) {
    this.#send = send;
  }

  /** Tells what a document has now, unless the client knows; an empty list that it never heard of is not worth a message. */
  publish(path: ProjectPath, publication: Publication): void {
    const { uri, version, diagnostics, counts, related } = publication;
    const text = JSON.stringify(diagnostics);
    const before = this.#sent.get(path);
    if (before !== undefined && before.uri !== uri) this.clear(path);
    const known = this.#sent.get(path)?.text ?? '[]';
    this.#sent.set(path, { uri, text, counts, related });
    if (known === text) return;
    this.#send({ uri, diagnostics: [...diagnostics], ...(version === undefined ? {} : { version }) });
  }

  /** Makes the next publication of a document be sent whatever it says: its text was opened or changed. */
  forget(path: ProjectPath): void {
    const before = this.#sent.get(path);
    if (before !== undefined) this.#sent.set(path, { ...before, text: 'forgotten' });
  }

  /** Takes back all that was said of a document that is gone. */
  clear(path: ProjectPath): void {
    const before = this.#sent.get(path);
    this.#sent.delete(path);
    if (before !== undefined && before.text !== '[]') this.#send({ uri: before.uri, diagnostics: [] });
  }

  /** Documents that the client was told of. */
  published(): readonly ProjectPath[] {
    return [...this.#sent.keys()];
  }

  /** The URI under which a document was last spoken of. */
  uriOf(path: ProjectPath): string | undefined {
    return this.#sent.get(path)?.uri;
  }

  /** Documents whose publications name places in one of `paths`. */
  relatedTo(paths: ReadonlySet<ProjectPath>): readonly ProjectPath[] {
    return [...this.#sent].flatMap(([path, { related }]) =>
      related.some(other => paths.has(other)) ? [path] : [],
    );
  }

  /** Number of published diagnostics by severity. */
  counts(): Readonly<Record<Severity, number>> {
    const total = { error: 0, warning: 0, info: 0, hint: 0 };
    for (const { counts } of this.#sent.values())
      for (const severity of SEVERITIES) total[severity] += counts[severity];
    return total;
  }
}
