import type { ProjectPath } from '../base/projectPath.ts';
import { encloses, type Span } from '../base/span.ts';
import type { ProjectView } from '../project/projectView.ts';
import type { RenameResult } from './finishRename.ts';
import { headingPlace, innerHeadingPlace } from './headingPlace.ts';
import { type Refused, refused } from './refusal.ts';
import { renameAnchor } from './renameAnchor.ts';
import { entryRefusal, renameEntry } from './renameEntry.ts';
import { headingRefusal, renameHeading, renameInnerHeading } from './renameHeading.ts';
import { itemRefusal, renameItem } from './renameItem.ts';
import { labelRefusal, renameLabel, writtenLabel } from './renameLabel.ts';
import { type Renamable, renameTargetAt } from './renameTarget.ts';

/** What a rename at a place would be about. */
export interface RenameOffer {
  readonly kind: 'offer';
  readonly what: Renamable;
  /** The text at the place that stands for it. */
  readonly span: Span;
  /** The name as it is now: what people change. */
  readonly name: string;
}

/** What can be renamed at an offset of a document and under which name it is known; a refusal when nothing can. */
export function prepareRename(view: ProjectView, path: ProjectPath, offset: number): RenameOffer | Refused {
  if (view.facts(path)?.generated) return refused({ kind: 'generated', path });
  const target = renameTargetAt(view, path, offset);
  if (target === undefined) {
    const whole = view.facts(path)?.items.find(({ form, idSpan }) => form === 'document' && idSpan.end === 0);
    const title = whole && touchesTitle(view, path, offset);
    return refused(title ? { kind: 'from-path', path } : { kind: 'nothing-here' });
  }
  const refusal = refusalOf(view, target.what);
  if (refusal) return refused(refusal);
  return { kind: 'offer', ...target, name: nameOf(view, target.what) };
}

/** Renames what stands at an offset of a document. */
export function renameAt(view: ProjectView, path: ProjectPath, offset: number, name: string): RenameResult {
  const offer = prepareRename(view, path, offset);
  return offer.kind === 'refused' ? offer : rename(view, offer.what, name);
}

/** Renames something everywhere, or says why not. */
export function rename(view: ProjectView, what: Renamable, name: string): RenameResult {
  switch (what.kind) {
    case 'item':
      return renameItem(view, what.id, name);
    case 'entry':
      return renameEntry(view, what.catalogue, what.id, name);
    case 'heading':
      return renameHeading(view, what.path, what.index, name);
    case 'inner-heading':
      return renameInnerHeading(view, what.path, what.index, name);
    case 'anchor':
      return renameAnchor(view, what.path, what.name, name);
    case 'label':
      return renameLabel(view, what.path, what.of, what.label, name);
  }
}

function refusalOf(view: ProjectView, what: Renamable): Refused['refusal'] | undefined {
  switch (what.kind) {
    case 'item':
      return itemRefusal(view, what.id);
    case 'entry':
      return entryRefusal(view, what.catalogue, what.id);
    case 'heading':
    case 'inner-heading':
      return headingRefusal(view, what.path, placeOf(view, what));
    case 'label':
      return labelRefusal(view, what.path, what.of, what.label);
    case 'anchor':
      return undefined;
  }
}

function nameOf(view: ProjectView, what: Renamable): string {
  switch (what.kind) {
    case 'item':
    case 'entry':
      return what.id;
    case 'anchor':
      return what.name;
    case 'heading':
    case 'inner-heading': {
      const place = placeOf(view, what);
      return place ? (view.text(what.path) ?? '').slice(place.start, place.end) : '';
    }
    case 'label': {
      const facts = view.facts(what.path);
      return facts ? writtenLabel(facts, view.text(what.path) ?? '', what.of, what.label) : what.label;
    }
  }
}

function placeOf(
  view: ProjectView,
  { kind, path, index }: Extract<Renamable, { readonly index: number }>,
): Span | undefined {
  const facts = view.facts(path);
  const find = kind === 'heading' ? headingPlace : innerHeadingPlace;
  return facts && find(facts, view.text(path) ?? '', index);
}

function touchesTitle(view: ProjectView, path: ProjectPath, offset: number): boolean {
  const [first] = view.facts(path)?.sections ?? [];
  return first !== undefined && encloses(first.headingSpan, { start: offset, end: offset });
}
