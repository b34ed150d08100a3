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

/** The last publication of a document, and the name of its content: equal ids mean equal diagnostics. */
export interface Report {
  readonly id: string;
  readonly uri: string;
  readonly version: number | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

interface Known extends Omit<Report, 'diagnostics'> {
  /** The diagnostics in JSON: shorter than the objects, and quick to compare. */
  readonly text: string;
  /** What was sent and not taken back; undefined when the client must be told again whatever it says. */
  readonly sent: string | undefined;
  readonly counts: Publication['counts'];
  readonly related: readonly ProjectPath[];
}

/** What a publisher needs from around it. */
export interface PublisherContext {
  send(params: PublishDiagnosticsParams): void;
  /** Whether a document is told of unasked; if not, the client asks. */
  pushes(path: ProjectPath): boolean;
  /** A name that no content had before. */
  nextId(): string;
  /** The diagnostics of a document are others than before, or it is gone. */
  changed(path: ProjectPath, uri: string): void;
}

/** A list without findings, which a client shows like one that it never got. */
const NOTHING = '[]';

/**
 * Remembers the diagnostics of each document of a project. Documents that are pushed are sent when their list differs
 * from what the client was told; the others wait until the client asks.
 */
export class DiagnosticsPublisher {
  readonly #context: PublisherContext;
  readonly #known = new Map<ProjectPath, Known>();

  constructor(context: PublisherContext) {
    this.#context = context;
  }

  /**
   * Takes what a document has now, and tells it unless the client knows or asks for itself; an empty list that it never
   * heard of is not worth a message.
   */
  publish(path: ProjectPath, publication: Publication): void {
    const { uri, version, diagnostics, counts, related } = publication;
    const text = JSON.stringify(diagnostics);
    const earlier = this.#known.get(path);
    if (earlier !== undefined && earlier.uri !== uri) this.clear(path);
    const before = this.#known.get(path);
    const same = (before?.text ?? NOTHING) === text;
    const id = before !== undefined && same ? before.id : this.#context.nextId();
    const told = before === undefined ? NOTHING : before.sent;
    this.#known.set(path, { uri, version, id, text, sent: told, counts, related });
    if (!this.#context.pushes(path)) this.withdraw(path);
    else if (told !== text) this.#push(path, diagnostics);
    if (!same) this.#context.changed(path, uri);
  }

  #push(path: ProjectPath, diagnostics: readonly Diagnostic[]): void {
    const known = this.#known.get(path);
    if (known === undefined) return;
    const { uri, version, text } = known;
    this.#known.set(path, { ...known, sent: text });
    const versioned = version === undefined ? {} : { version };
    this.#context.send({ uri, diagnostics: [...diagnostics], ...versioned });
  }

  /** Makes the next publication of a document be sent whatever it says: its text was opened or changed. */
  forget(path: ProjectPath): void {
    const before = this.#known.get(path);
    if (before === undefined) return;
    this.#known.set(path, { ...before, sent: undefined });
    if (!this.#context.pushes(path)) this.#takeBack(path, before);
  }

  /** Takes back what was sent of a document: from here on the client asks for it. */
  withdraw(path: ProjectPath): void {
    const before = this.#known.get(path);
    if (before !== undefined) this.#takeBack(path, before);
  }

  #takeBack(path: ProjectPath, before: Known): void {
    this.#known.set(path, { ...before, sent: NOTHING });
    if (before.sent !== NOTHING) this.#context.send({ uri: before.uri, diagnostics: [] });
  }

  /** Takes back all that was said of a document that is gone. */
  clear(path: ProjectPath): void {
    const before = this.#known.get(path);
    this.#known.delete(path);
    if (before === undefined) return;
    if (before.sent !== NOTHING) this.#context.send({ uri: before.uri, diagnostics: [] });
    if (before.text !== NOTHING) this.#context.changed(path, before.uri);
  }

  /** Documents that were published and are not gone. */
  published(): readonly ProjectPath[] {
    return [...this.#known.keys()];
  }

  /** What was last published of a document; undefined when it never was, or is gone. */
  report(path: ProjectPath): Report | undefined {
    const known = this.#known.get(path);
    if (known === undefined) return undefined;
    const { id, uri, version, text } = known;
    return { id, uri, version, diagnostics: JSON.parse(text) };
  }

  /** Name of the content that a document has; undefined when it was never published, or is gone. */
  idOf(path: ProjectPath): string | undefined {
    return this.#known.get(path)?.id;
  }

  /** The URI under which a document was last spoken of. */
  uriOf(path: ProjectPath): string | undefined {
    return this.#known.get(path)?.uri;
  }

  /** Documents whose publications name places in one of `paths`. */
  relatedTo(paths: ReadonlySet<ProjectPath>): readonly ProjectPath[] {
    return [...this.#known].flatMap(([path, { related }]) =>
      related.some(other => paths.has(other)) ? [path] : [],
    );
  }

  /** Number of published diagnostics by severity. */
  counts(): Readonly<Record<Severity, number>> {
    const total = { error: 0, warning: 0, info: 0, hint: 0 };
    for (const { counts } of this.#known.values())
      for (const severity of SEVERITIES) total[severity] += counts[severity];
    return total;
  }
}
