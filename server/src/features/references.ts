import type { Location } from 'vscode-languageserver-types';
import type { ProjectPath } from '../core/base/projectPath.ts';
import type { CatalogueKind } from '../core/model/catalogue.ts';
import type { ItemId } from '../core/model/item.ts';
import { linkedPlace } from '../core/project/linkTargets.ts';
import type { ProjectView } from '../core/project/projectView.ts';
import { defineFeature } from './feature.ts';
import { entryOfValue, FIELD_CATALOGUES, fieldsOf } from './fieldValue.ts';
import type { ReferenceParams } from './lsp.ts';
import { anchorPlace, definitionsOf, entriesOf, type Place, toLocation } from './places.ts';
import { sectionUses } from './pointer.ts';
import type { Target } from './target.ts';
import { targetAt } from './targetAt.ts';

/** Finds where an item, a catalogue entry, a heading, an anchor or a file is spoken of, in the whole project. */
export const references = defineFeature<ReferenceParams, readonly Location[]>({
  method: 'textDocument/references',
  capabilities: { referencesProvider: true },
  about: 'position',
  handle(context, { position, context: wishes }) {
    const offset = context.positions(context.path)?.offsetAt(position);
    const { view } = context.project;
    const target = offset === undefined ? undefined : targetAt(view, context.path, offset);
    if (target === undefined) return null;
    const declarations = wishes?.includeDeclaration === true ? declarationsOf(view, target) : [];
    return [...declarations, ...usesOf(view, target)].map(place => toLocation(context, place));
  },
});

function declarationsOf(view: ProjectView, target: Target): readonly Place[] {
  switch (target.kind) {
    case 'item':
      return definitionsOf(view, target.id).map(({ path, item }) => ({ path, span: item.idSpan }));
    case 'entry':
      return entriesOf(view, target.catalogue, target.id).map(({ path, entry }) => ({
        path,
        span: entry.idSpan,
      }));
    case 'anchor': {
      const place = anchorPlace(view, target.path, target.name);
      return place?.span ? [place] : [];
    }
    case 'items':
      return target.ids.flatMap(id => declarationsOf(view, { kind: 'item', id, span: target.span }));
    case 'places':
      return target.places;
    case 'file':
      return [];
  }
}

function usesOf(view: ProjectView, target: Target): readonly Place[] {
  switch (target.kind) {
    case 'item':
      return itemUses(view, target.id);
    case 'entry':
      return entryUses(view, target.catalogue, target.id);
    case 'anchor':
      return [...linkUses(view, target.path, target.name), ...sectionUses(view, target.path, target.name)];
    case 'file':
      return linkUses(view, target.path, undefined);
    case 'items':
      return target.ids.flatMap(id => itemUses(view, id));
    case 'places':
      return [];
  }
}

function itemUses(view: ProjectView, id: ItemId): readonly Place[] {
  const paths = new Set(view.referrers(id).map(({ path }) => path));
  return [...paths].flatMap(path => {
    const facts = view.facts(path)?.references ?? [];
    return facts.flatMap(fact => (fact.kind === 'item' && fact.id === id ? [{ path, span: fact.span }] : []));
  });
}

function entryUses(view: ProjectView, catalogue: CatalogueKind, id: string): readonly Place[] {
  return view.documents().flatMap(path => {
    const facts = view.facts(path);
    if (facts === undefined) return [];
    const fields = [...fieldsOf(facts)].filter(
      ({ key }) => key !== undefined && FIELD_CATALOGUES[key] === catalogue,
    );
    const values = fields.flatMap(field => field.values);
    const uses = values.filter(({ text }) => entryOfValue(view, catalogue, text)?.id === id);
    return uses.map(({ span }) => ({ path, span }));
  });
}

/** Links to an anchor of a file; with no `name`, to the file, whatever place in it they name. */
function linkUses(view: ProjectView, target: ProjectPath, name: string | undefined): readonly Place[] {
  return view.linkers(target).flatMap(path => {
    const facts = view.facts(path)?.references ?? [];
    return facts.flatMap(fact => {
      if (fact.kind !== 'link' || fact.target.kind !== 'file') return [];
      if (fact.target.path !== target && linkedPlace(view, path, fact.target.path)?.path !== target)
        return [];
      return name === undefined || fact.target.fragment === name ? [{ path, span: fact.urlSpan }] : [];
    });
  });
}
