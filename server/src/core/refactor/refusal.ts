import type { ProjectPath } from '../base/projectPath.ts';
import type { Span } from '../base/span.ts';

/** A place that a refusal points to. */
export interface RefusalPlace {
  readonly path: ProjectPath;
  /** Undefined: the file as a whole. */
  readonly span: Span | undefined;
}

/** Why something is not renamed or moved: nothing is changed then. */
export type Refusal =
  /** Nothing that has a name stands there. */
  | { readonly kind: 'nothing-here' }
  /** A generated output: its source is what should change. */
  | { readonly kind: 'generated'; readonly path: ProjectPath }
  /** A document that may speak of the thing was not read, or only in part. */
  | { readonly kind: 'unread'; readonly path: ProjectPath }
  | { readonly kind: 'unchanged'; readonly name: string }
  /** The new name is empty, has a line end, or does not fit what such names look like (`pattern`). */
  | { readonly kind: 'malformed'; readonly name: string; readonly pattern: string | undefined }
  /** Something else bears the new name. */
  | { readonly kind: 'taken'; readonly name: string; readonly place: RefusalPlace }
  /** Nothing bears the new name, but texts speak of it: they would begin to mean the renamed thing. */
  | { readonly kind: 'cited'; readonly name: string; readonly count: number; readonly place: RefusalPlace }
  | { readonly kind: 'undefined'; readonly name: string }
  | { readonly kind: 'defined-twice'; readonly name: string; readonly place: RefusalPlace }
  /** A range counts from one ID to another: with one of them renamed it would mean other items. */
  | { readonly kind: 'range'; readonly text: string; readonly place: RefusalPlace }
  /** The ID is taken from the file's path. */
  | { readonly kind: 'from-path'; readonly path: ProjectPath }
  /** Item IDs hold the entry's id, and would no longer lead to it. */
  | { readonly kind: 'in-ids'; readonly name: string; readonly count: number; readonly example: string }
  /** Prose speaks of the entry by its id, which is none of its other names. */
  | { readonly kind: 'nameless'; readonly name: string; readonly place: RefusalPlace }
  /** Prose cites the number of a heading, whose new text has none. */
  | {
      readonly kind: 'number-lost';
      readonly number: string;
      readonly count: number;
      readonly place: RefusalPlace;
    }
  /** A place is written in a way (escapes, folded text) that cannot be changed exactly. */
  | { readonly kind: 'inexact'; readonly text: string; readonly place: RefusalPlace }
  /** With the edits done, the document would say something else than before. */
  | { readonly kind: 'other-meaning'; readonly name: string; readonly path: ProjectPath }
  /** What is to be moved is not there. */
  | { readonly kind: 'no-file'; readonly path: ProjectPath }
  /** Something lies already where a file is to go. */
  | { readonly kind: 'exists'; readonly path: ProjectPath }
  /** A file cannot be moved there: where it is, a file's inside, a folder into itself; or it is the manifest. */
  | { readonly kind: 'bad-destination'; readonly path: ProjectPath };

/** A refusal as an outcome. */
export interface Refused {
  readonly kind: 'refused';
  readonly refusal: Refusal;
}

/** Says no. */
export function refused(refusal: Refusal): Refused {
  return { kind: 'refused', refusal };
}
