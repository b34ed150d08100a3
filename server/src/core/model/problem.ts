import type { Span } from '../base/span.ts';

/** What can be wrong with a file before its meaning is looked at; each code has a rule `data/<code>`. */
export type Problem =
  | { readonly code: 'syntax'; readonly detail: SyntaxDetail; readonly span: Span }
  | { readonly code: 'duplicate-key'; readonly key: string; readonly first: Span; readonly span: Span }
  | {
      readonly code: 'unknown-key';
      readonly key: string;
      /** Where the key stands, for people: `items › requirement`; empty at the top of the file. */
      readonly parent: string;
      readonly known: readonly string[];
      readonly span: Span;
    }
  | { readonly code: 'missing-key'; readonly key: string; readonly parent: string; readonly span: Span }
  | {
      readonly code: 'wrong-type';
      readonly parent: string;
      readonly expected: readonly string[];
      readonly span: Span;
    }
  | {
      readonly code: 'bad-value';
      readonly parent: string;
      readonly value: string;
      readonly reason: BadValueReason;
      /** Allowed values, or the like; may be empty. */
      readonly expected: readonly string[];
      readonly span: Span;
    }
  /** A regular expression that could take for ever; it is not used. */
  | { readonly code: 'unsafe-pattern'; readonly parent: string; readonly value: string; readonly span: Span }
  | { readonly code: 'unresolved-alias'; readonly name: string; readonly span: Span }
  | { readonly code: 'too-large'; readonly size: number; readonly limit: number; readonly span: Span };

/** Why a text cannot be read. */
export type SyntaxDetail =
  /** The YAML parser's own error; `code` is one of its stable codes, e.g. `BAD_INDENT`. */
  | { readonly kind: 'yaml'; readonly code: string; readonly message: string }
  /** Bytes that are no valid UTF-8; they were read as U+FFFD. */
  | { readonly kind: 'encoding'; readonly byteOffset: number }
  /** NUL bytes: not a text file at all. */
  | { readonly kind: 'binary' }
  /** Markdown nested so deep, or so dense in one paragraph, that reading it would take minutes. */
  | { readonly kind: 'too-complex' }
  /** The file could not be read from the disk; `code` is the system's, e.g. `EACCES`. */
  | { readonly kind: 'unreadable'; readonly code: string }
  /** Our reader failed: a bug of ours, told so that nobody takes silence for approval. */
  | { readonly kind: 'internal'; readonly message: string };

/** Why a value is refused. With `regular-expression`, `expected` holds the fault and the piece that shows it, if it has a name. */
export type BadValueReason =
  | 'not-one-of'
  | 'pattern'
  | 'regular-expression'
  | 'format-version'
  | 'too-small'
  | 'empty-entry'
  | 'not-markdown';

/** Whether nothing of a file's text is known: the host gave none. */
export function isNotGiven(problem: Problem): boolean {
  return problem.code === 'too-large' || (problem.code === 'syntax' && problem.detail.kind === 'unreadable');
}

/** Whether a file may say what we do not know: it was not given, or could not be read by us. */
export function isHiding(problem: Problem): boolean {
  const { code } = problem;
  return (
    isNotGiven(problem) ||
    (code === 'syntax' && /^(?:binary|too-complex|internal)$/.test(problem.detail.kind))
  );
}
