import type { ProjectPath } from '../base/projectPath.ts';
import type { Span } from '../base/span.ts';
import type { ProjectView } from '../project/projectView.ts';
import { applyEdits, type PlacedEdit } from './edits.ts';
import { finishRename, inexact, type RenameResult } from './finishRename.ts';
import { headingPlace, innerHeadingPlace } from './headingPlace.ts';
import { captionNumber, numberChange, sectionNumber } from './numberChange.ts';
import { type Refusal, refused } from './refusal.ts';
import { rereader } from './reread.ts';
import { unreadDocument } from './unread.ts';

/**
 * Gives a heading another text (Markdown, as it is to stand there). Links to its anchor follow; when the number that it
 * bears changes, so do the references to that number in prose.
 */
export function renameHeading(
  view: ProjectView,
  path: ProjectPath,
  index: number,
  name: string,
): RenameResult {
  const facts = view.facts(path);
  const text = view.text(path) ?? '';
  const place = facts && headingPlace(facts, text, index);
  const before = facts?.sections[index];
  if (!facts || !before || !place) return refused({ kind: 'nothing-here' });
  const old = text.slice(place.start, place.end);
  if (/[\r\n]/.test(old)) return inexact(view, path, place);
  const refusal = textRefusal(old, name);
  if (refusal) return refused(refusal);
  const own: PlacedEdit = { path, span: place, text: name, role: 'definition' };
  const written = applyEdits(text, [own]);
  const read = rereader(view).facts(path, facts.role, written);
  const after = read.sections[index];
  const now = headingPlace(read, written, index);
  if (!after || !now || written.slice(now.start, now.end) !== name)
    return refused({ kind: 'other-meaning', name, path });
  const numbers = numberChange(view, [
    ...sectionNumber(view, facts, before, after),
    ...captionNumber(view, facts, read, before),
  ]);
  if ('kind' in numbers) return refused(numbers);
  const edits = [own, ...numbers.edits];
  return finishRename(view, { old, name, edits, names: numbers.names, heading: { path, index } });
}

/** Gives a heading in a quote or in an entry of a list another text; `index` is that of its anchor. Links to it follow. */
export function renameInnerHeading(
  view: ProjectView,
  path: ProjectPath,
  index: number,
  name: string,
): RenameResult {
  const facts = view.facts(path);
  const text = view.text(path) ?? '';
  const place = facts && innerHeadingPlace(facts, text, index);
  if (!facts || !place) return refused({ kind: 'nothing-here' });
  const old = text.slice(place.start, place.end);
  const refusal = textRefusal(old, name);
  if (refusal) return refused(refusal);
  const own: PlacedEdit = { path, span: place, text: name, role: 'definition' };
  const written = applyEdits(text, [own]);
  const read = rereader(view).facts(path, facts.role, written);
  const now = innerHeadingPlace(read, written, index);
  if (!now || written.slice(now.start, now.end) !== name)
    return refused({ kind: 'other-meaning', name, path });
  return finishRename(view, { old, name, edits: [own], names: {} });
}

/** Why a heading cannot have that text instead of another; undefined when it can. */
function textRefusal(old: string, name: string): Refusal | undefined {
  if (name === old) return { kind: 'unchanged', name };
  const isPlain = name.trim() === name && name !== '' && !/[\r\n]|\{[^{}]*\}$/.test(name);
  return isPlain ? undefined : { kind: 'malformed', name, pattern: undefined };
}

/** Why a heading at that place cannot be renamed at all; undefined when it can. */
export function headingRefusal(
  view: ProjectView,
  path: ProjectPath,
  place: Span | undefined,
): Refusal | undefined {
  if (!place) return { kind: 'nothing-here' };
  const unread = unreadDocument(view, path.slice(path.lastIndexOf('/') + 1));
  return unread === undefined ? undefined : { kind: 'unread', path: unread };
}
