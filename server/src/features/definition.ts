import type { Location, LocationLink } from 'vscode-languageserver-types';
import { defineFeature, type FeatureContext } from './feature.ts';
import type { TextDocumentPositionParams } from './lsp.ts';
import { anchorPlace, definitionsOf, entriesOf, filePlace, type Place, toLocation } from './places.ts';
import { FILE_START } from './position.ts';
import { type Target, targetAt } from './target.ts';

/** Leads from an ID to its item, from a link to its file or anchor, from a field's value to its catalogue entry. */
export const definition = defineFeature<TextDocumentPositionParams, readonly Location[] | readonly LocationLink[]>({
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
      return definitionsOf(view, target.id).map(({ path, item }) => ({ path, span: item.idSpan, around: item.span }));
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
  }
}

function present(place: Place | undefined): readonly Place[] {
  return place ? [place] : [];
}

function toLink(context: FeatureContext, { path, span, around }: Place): Omit<LocationLink, 'originSelectionRange'> {
  const positions = context.positions(path);
  const selection = (span && positions?.rangeOf(span)) ?? FILE_START;
  return {
    targetUri: context.uriOf(path),
    targetRange: (around && positions?.rangeOf(around)) ?? selection,
    targetSelectionRange: selection,
  };
}
