import type { Location, LocationLink } from 'vscode-languageserver-types';
import type { ItemId } from '../../core/model/item.ts';
import type { ProjectView } from '../../core/project/projectView.ts';
import { defineFeature, type FeatureContext } from '../feature.ts';
import type { TextDocumentPositionParams } from '../lsp.ts';
import { anchorPlace, definitionsOf, entriesOf, filePlace, type Place, toLocation } from '../places.ts';
import { FILE_START } from '../position.ts';
import type { Target } from '../target.ts';
import { targetAt } from '../targetAt.ts';

/**
 * Leads from an ID to its item, from a link to its file or anchor, from a number in prose to what bears it, and from a
 * field's value to its catalogue entry.
 */
export const definition = defineFeature<
  TextDocumentPositionParams,
  readonly Location[] | readonly LocationLink[]
>({
  method: 'textDocument/definition',
  capabilities: { definitionProvider: true },
  about: 'position',
  handle(context, { position }) {
    const positions = context.positions(context.path);
    if (positions === undefined) return null;
    const target = targetAt(context.project.view, context.path, positions.offsetAt(position));
    if (target === undefined) return null;
    const places = placesOf(context, target);
    if (!context.client.definitionLinks) return places.map(place => toLocation(context, place));
    const originSelectionRange = positions.rangeOf(target.span);
    return places.map(place => ({ originSelectionRange, ...toLink(context, place) }));
  },
});

function placesOf({ project: { view } }: FeatureContext, target: Target): readonly Place[] {
  switch (target.kind) {
    case 'item':
      return itemPlaces(view, target.id);
    case 'items':
      return target.ids.flatMap(id => itemPlaces(view, id));
    case 'entry':
      return entriesOf(view, target.catalogue, target.id).map(({ path, entry }) => ({
        path,
        span: entry.idSpan,
        around: entry.span,
      }));
    case 'anchor':
      return present(anchorPlace(view, target.path, target.name));
    case 'file':
      return present(filePlace(view, target.path));
    case 'places':
      return target.places;
  }
}

function itemPlaces(view: ProjectView, id: ItemId): readonly Place[] {
  return definitionsOf(view, id).map(({ path, item }) => ({ path, span: item.idSpan, around: item.span }));
}

function present(place: Place | undefined): readonly Place[] {
  return place ? [place] : [];
}

function toLink(
  context: FeatureContext,
  { path, span, around }: Place,
): Omit<LocationLink, 'originSelectionRange'> {
  const positions = context.positions(path);
  const selection = (span && positions?.rangeOf(span)) ?? FILE_START;
  return {
    targetUri: context.uriOf(path),
    targetRange: (around && positions?.rangeOf(around)) ?? selection,
    targetSelectionRange: selection,
  };
}
