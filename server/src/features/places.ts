import type { Location } from 'vscode-languageserver-types';
import type { ProjectPath } from '../core/base/projectPath.ts';
import type { Span } from '../core/base/span.ts';
import type { CatalogueKind, EntryFact } from '../core/model/catalogue.ts';
import type { ItemFact, ItemId } from '../core/model/item.ts';
import type { ProjectView } from '../core/project/projectView.ts';
import type { FeatureContext } from './feature.ts';
import { FILE_START } from './position.ts';

/** Where something stands: `span` is what to select, `around` the whole of it; undefined spans stand for the file. */
export interface Place {
  readonly path: ProjectPath;
  readonly span: Span | undefined;
  readonly around?: Span;
}

/** The definitions of an item with their facts, in the order of the project. */
export function definitionsOf(
  view: ProjectView,
  id: ItemId,
): readonly { path: ProjectPath; item: ItemFact }[] {
  return view.definitions(id).flatMap(({ path, ordinal }) => {
    const item = view.facts(path)?.items.filter(fact => fact.id === id)[ordinal];
    return item ? [{ path, item }] : [];
  });
}

/** The places of a catalogue entry; several when its id stands twice. */
export function entriesOf(
  view: ProjectView,
  catalogue: CatalogueKind,
  id: string,
): readonly { path: ProjectPath; entry: EntryFact }[] {
  return view.documents().flatMap(path => {
    const entries = view.facts(path)?.entries ?? [];
    const found = entries.filter(
      ({ attributes }) => attributes.catalogue === catalogue && attributes.id === id,
    );
    return found.map(entry => ({ path, entry }));
  });
}

/** The place of an anchor; the file's start when the file is there but the anchor is not. */
export function anchorPlace(view: ProjectView, path: ProjectPath, name: string): Place | undefined {
  const facts = view.facts(path);
  const section = facts?.sections.find(({ slug }) => slug === name);
  if (section) return { path, span: section.titleSpan, around: section.span };
  const anchor = facts?.anchors.find(fact => fact.name === name);
  return anchor ? { path, span: anchor.span } : filePlace(view, path);
}

/** The place of a file; undefined when there is no such file. */
export function filePlace(view: ProjectView, path: ProjectPath): Place | undefined {
  return view.file(path) === 'file' ? { path, span: undefined } : undefined;
}

/** A place as the LSP writes it. */
export function toLocation(context: FeatureContext, { path, span }: Place): Location {
  const range = span && context.positions(path)?.rangeOf(span);
  return { uri: context.uriOf(path), range: range ?? FILE_START };
}
