import type { ItemId } from '../../core/model/item.ts';
import type { FeatureContext } from '../feature.ts';
import type { Markup } from '../markup.ts';
import { FEATURE_MESSAGES } from '../messages.ts';
import { definitionsOf, type Place, toLocation } from '../places.ts';

/** How many items or places a card names before it only counts. */
const SHOWN = 8;

/** The first of some items as links to their definitions, and how many more there are. */
export function itemLinks(context: FeatureContext, ids: readonly ItemId[], markup: Markup): string {
  const { view } = context.project;
  return placeLinks(
    context,
    ids.length,
    ids.slice(0, SHOWN).map(id => {
      const home = definitionsOf(view, id)[0];
      return { name: id, place: home && { path: home.path, span: home.item.idSpan } };
    }),
    markup,
  );
}

/** The same for places of any kind, of which there are `total`; one without a place is only named. */
export function placeLinks(
  context: FeatureContext,
  total: number,
  named: readonly { readonly name: string; readonly place: Place | undefined }[],
  markup: Markup,
): string {
  const shown = named.slice(0, SHOWN).map(({ name, place }) => {
    if (place === undefined) return markup.text(name);
    const { uri, range } = toLocation(context, place);
    return markup.link(name, `${uri}#L${range.start.line + 1}`);
  });
  const rest = total - shown.length;
  return rest > 0 ? `${shown.join(', ')} ${FEATURE_MESSAGES[context.language].more(rest)}` : shown.join(', ');
}
