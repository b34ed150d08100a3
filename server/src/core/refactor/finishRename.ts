import type { ProjectPath } from '../base/projectPath.ts';
import type { Span } from '../base/span.ts';
import type { DocumentFacts } from '../model/documentFacts.ts';
import type { ProjectView } from '../project/projectView.ts';
import {
  type AnchorNames,
  anchorNames,
  danglingLink,
  fragmentEdit,
  movedLinks,
  newDestinations,
} from './anchors.ts';
import { baselineEdits } from './baseline.ts';
import { applyEdits, grouped, type PlacedEdit, type ProjectEdits } from './edits.ts';
import { type Refused, refused } from './refusal.ts';
import { type Rereader, rereader } from './reread.ts';
import { type Renaming, referencesIn, shapeOf } from './shape.ts';

/** Edits that rename something everywhere. */
export interface Renamed {
  readonly kind: 'renamed';
  readonly old: string;
  readonly name: string;
  readonly edits: ProjectEdits;
}

/** What came of a wish to rename. */
export type RenameResult = Renamed | Refused;

/** What is to be renamed and how. */
export interface RenamePlan {
  readonly old: string;
  readonly name: string;
  /** Edits of the thing and of all that speaks of it by name; links to anchors that change follow by themselves. */
  readonly edits: readonly PlacedEdit[];
  readonly names: Renaming;
  /** The heading whose own text changes: what it speaks of may change with it. */
  readonly heading?: { readonly path: ProjectPath; readonly index: number };
}

/**
 * Completes a plan with links to renamed anchors and with the baseline, then reads every edited document anew: unless
 * each says exactly what it said before, names apart, nothing is renamed.
 */
export function finishRename(view: ProjectView, plan: RenamePlan): RenameResult {
  const reader = rereader(view);
  const { old, name } = plan;
  const anchors = changedAnchors(view, grouped(plan.edits).edits, reader);
  const cited = danglingLink(view, anchors);
  if (cited) return refused(cited);
  const links = movedLinks(view, anchors);
  const linkEdits: PlacedEdit[] = [];
  for (const moved of links) {
    const edit = fragmentEdit(view, moved);
    if (edit === undefined) return inexact(view, moved.from, moved.link.span);
    linkEdits.push(edit);
  }
  const { edits, clash } = grouped([...plan.edits, ...linkEdits]);
  if (clash) return inexact(view, clash.path, clash.span);
  const names = { ...plan.names, link: newDestinations(links) };
  for (const [path, own] of edits) {
    const before = view.facts(path);
    if (before === undefined) continue;
    const after = reader.facts(path, before.role, applyEdits(view.text(path) ?? '', own));
    if (!sameShape(before, after, names, plan.heading)) return refused({ kind: 'other-meaning', name, path });
  }
  const debts = baselineEdits(view, edits, { item: names.id ?? same, file: same });
  return { kind: 'renamed', old, name, edits: grouped([...[...edits.values()].flat(), ...debts]).edits };
}

/** Refuses because of a place that cannot be changed exactly. */
export function inexact(view: ProjectView, path: ProjectPath, place: Span): Refused {
  const text = (view.text(path) ?? '').slice(place.start, place.end);
  return refused({ kind: 'inexact', text, place: { path, span: place } });
}

function changedAnchors(
  view: ProjectView,
  edits: ProjectEdits,
  reader: Rereader,
): ReadonlyMap<ProjectPath, AnchorNames> {
  const changed = new Map<ProjectPath, AnchorNames>();
  for (const [path, own] of edits) {
    const facts = view.facts(path);
    if (facts?.role.kind !== 'chapter') continue;
    const after = reader.facts(path, facts.role, applyEdits(view.text(path) ?? '', own));
    changed.set(path, anchorNames(facts, after));
  }
  return changed;
}

function sameShape(
  before: DocumentFacts,
  after: DocumentFacts,
  names: Renaming,
  heading: RenamePlan['heading'],
): boolean {
  const index = heading?.path === before.path ? heading.index : -1;
  const [old, own] = [before.sections[index]?.headingSpan, after.sections[index]?.headingSpan];
  const was = shapeOf(before, names, old);
  const now = shapeOf(after, {}, own);
  const isSame = was.length === now.length && was.every((line, at) => line === now[at]);
  return isSame && (!old || !own || isAmong(referencesIn(after, {}, own), referencesIn(before, names, old)));
}

/** Whether each of some lines is among others, as often as it occurs: a new text may speak of less, not of more. */
function isAmong(some: readonly string[], others: readonly string[]): boolean {
  const rest = [...others];
  return some.every(line => {
    const at = rest.indexOf(line);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
}

const same = (text: string): string => text;
