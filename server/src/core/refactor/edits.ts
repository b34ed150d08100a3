import type { ProjectPath } from '../base/projectPath.ts';
import type { Span } from '../base/span.ts';
import type { TextEdit } from '../model/edit.ts';

/** What an edit changes, as people are told of it. */
export type EditRole =
  /** The place that gives the name. */
  | 'definition'
  /** A place that bears the name. */
  | 'reference'
  /** The destination of a link. */
  | 'link'
  /** The number of a section, figure or sheet in prose. */
  | 'number'
  /** What the manifest, a view or a catalogue says of it. */
  | 'setting'
  /** An entry of the baseline. */
  | 'baseline';

/** An edit of one document of a project; its span counts in the text as it is before every edit. */
export interface PlacedEdit extends TextEdit {
  readonly path: ProjectPath;
  readonly role: EditRole;
}

/** Edits of a project by document, paths as they are before any file moves; each list sorted, without overlaps. */
export type ProjectEdits = ReadonlyMap<ProjectPath, readonly PlacedEdit[]>;

/** Edits by document, each once; `clash` is the first that overlaps another. */
export interface GroupedEdits {
  readonly edits: ProjectEdits;
  readonly clash: PlacedEdit | undefined;
}

/** Sorts edits by document and place; equal ones become one. */
export function grouped(list: readonly PlacedEdit[]): GroupedEdits {
  const edits = new Map<ProjectPath, PlacedEdit[]>();
  let clash: PlacedEdit | undefined;
  for (const edit of list.toSorted(byPlace)) {
    const known = edits.get(edit.path) ?? [];
    const last = known.at(-1);
    if (last && sameEdit(last, edit)) continue;
    if (last && overlap(last.span, edit.span)) clash ??= edit;
    else edits.set(edit.path, [...known, edit]);
  }
  return { edits, clash };
}

/** A text after edits that are sorted and do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { span, text: put } of edits) {
    parts.push(text.slice(from, span.start), put);
    from = span.end;
  }
  return [...parts, text.slice(from)].join('');
}

function byPlace(a: PlacedEdit, b: PlacedEdit): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.text < b.text ? -1 : 1);
}

function sameEdit(a: PlacedEdit, b: PlacedEdit): boolean {
  return a.span.start === b.span.start && a.span.end === b.span.end && a.text === b.text;
}

function overlap(a: Span, b: Span): boolean {
  return b.start < a.end || (a.start === b.start && a.end === b.end);
}
