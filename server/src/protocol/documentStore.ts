import {
  type Position,
  TextDocument,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-textdocument';
import { offsetOfUnits, type PositionEncoding } from '../features/encoding.ts';
import { member } from './json.ts';
import { folded, type UriKey, uriKey } from './uris.ts';

/** A text that is open in the editor. */
export interface OpenDocument {
  /** As the client spells it. */
  readonly uri: string;
  /** Undefined for clients that count no versions. */
  readonly version: number | undefined;
  /** Without byte order mark. */
  readonly text: string;
  /** 1 when the client counts a byte order mark as the first character. */
  readonly bom: 0 | 1;
}

/** What became of a message about an open document; `refused` says why it was ignored. */
export type StoreResult =
  | { readonly kind: 'done'; readonly key: UriKey }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * The texts that are open in the editor: what it says goes before what the disk says, for as long as it is open.
 * Whatever a client sends is either taken over or refused as a whole; nothing throws.
 */
export class DocumentStore {
  /** How the client counts characters; said once, before anything is opened. */
  encoding: PositionEncoding = 'utf-16';
  readonly #documents = new Map<UriKey, TextDocument>();
  /** The document that was opened last of those whose places differ by cases alone. */
  readonly #byFolded = new Map<string, UriKey>();

  /** The open document at a place; undefined when it is not open. */
  get(key: UriKey): OpenDocument | undefined {
    const document = this.#documents.get(key);
    return document && openDocument(document);
  }

  /** The open document at a place of a file system that does not tell cases apart, however it was spelled. */
  getFolded(key: UriKey): OpenDocument | undefined {
    return this.get(this.#byFolded.get(folded(key)) ?? key);
  }

  /** Keys of all open documents, in the order in which they were opened. */
  keys(): readonly UriKey[] {
    return [...this.#documents.keys()];
  }

  /** Takes `textDocument/didOpen`; a document that is open already is replaced. */
  open(params: unknown): StoreResult {
    const document = member(params, 'textDocument');
    const uri = member(document, 'uri');
    const text = member(document, 'text');
    const key = uriKey(uri);
    if (key === undefined || typeof uri !== 'string') return refused('no URI');
    if (typeof text !== 'string') return refused('no text');
    this.#documents.set(key, TextDocument.create(uri, '', versionOf(document) ?? UNVERSIONED, text));
    this.#byFolded.set(folded(key), key);
    return { kind: 'done', key };
  }

  /** Takes `textDocument/didChange`: all its changes, or none. */
  change(params: unknown): StoreResult {
    const key = uriKey(member(member(params, 'textDocument'), 'uri'));
    const document = key && this.#documents.get(key);
    if (key === undefined || document === undefined) return refused('not open');
    const version = versionOf(member(params, 'textDocument'));
    if (version !== undefined && version < document.version)
      return refused(`version ${version} is older than ${document.version}`);
    const changes = member(params, 'contentChanges');
    if (!Array.isArray(changes) || !changes.every(isChange)) return refused('malformed changes');
    this.#documents.set(key, this.#update(document, changes, version ?? document.version));
    return { kind: 'done', key };
  }

  /** Each change is counted in the text that the one before it has made. */
  #update(document: TextDocument, changes: TextDocumentContentChangeEvent[], version: number): TextDocument {
    if (this.encoding === 'utf-16') return TextDocument.update(document, changes, version);
    return changes.reduce(
      (made, change) => TextDocument.update(made, [inCodeUnits(made, change, this.encoding)], version),
      document,
    );
  }

  /** Takes `textDocument/didClose`. */
  close(params: unknown): StoreResult {
    const key = uriKey(member(member(params, 'textDocument'), 'uri'));
    if (key === undefined || !this.#documents.delete(key)) return refused('not open');
    if (this.#byFolded.get(folded(key)) === key) this.#byFolded.delete(folded(key));
    return { kind: 'done', key };
  }
}

/** Stands for the version of a document whose client counts none. */
const UNVERSIONED = -1;

function openDocument(document: TextDocument): OpenDocument {
  const raw = document.getText();
  const bom = raw.charCodeAt(0) === 0xfeff ? 1 : 0;
  const version = document.version === UNVERSIONED ? undefined : document.version;
  return { uri: document.uri, version, text: bom ? raw.slice(1) : raw, bom };
}

function inCodeUnits(
  document: TextDocument,
  change: TextDocumentContentChangeEvent,
  encoding: PositionEncoding,
): TextDocumentContentChangeEvent {
  if (!('range' in change) || change.range === undefined) return change;
  const at = ({ line, character }: Position): Position => {
    const after = { line, character: Number.MAX_SAFE_INTEGER };
    const text = document.getText({ start: { line, character: 0 }, end: after });
    return { line, character: offsetOfUnits(text, 0, text.length, character, encoding) };
  };
  return { range: { start: at(change.range.start), end: at(change.range.end) }, text: change.text };
}

function refused(reason: string): StoreResult {
  return { kind: 'refused', reason };
}

function versionOf(document: unknown): number | undefined {
  const version = member(document, 'version');
  return Number.isInteger(version) ? Number(version) : undefined;
}

function isChange(change: unknown): change is TextDocumentContentChangeEvent {
  if (typeof member(change, 'text') !== 'string') return false;
  const range = member(change, 'range');
  return range === undefined || (isPosition(member(range, 'start')) && isPosition(member(range, 'end')));
}

function isPosition(position: unknown): boolean {
  return [member(position, 'line'), member(position, 'character')].every(
    n => Number.isInteger(n) && Number(n) >= 0,
  );
}
