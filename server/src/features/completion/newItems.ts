import { fold } from '../../core/base/fold.ts';
import type { ItemForm } from '../../core/model/item.ts';
import { type IdSeries, idSeries, nextFreeId, seriesForService } from '../idSeries.ts';
import { FEATURE_MESSAGES } from '../messages.ts';
import { COMPLETION_MESSAGES } from './messages.ts';
import { type NewItemPlace, newItemPlaces } from './newItemPlace.ts';
import { newItemText } from './newItemText.ts';
import {
  CompletionItemKind,
  type CompletionSite,
  NOTHING,
  type Offer,
  type Offers,
  resembles,
} from './offer.ts';

/** Longest list of new IDs. */
const MOST = 50;

/** How many items of the document count as near. */
const NEAR = 50;

/**
 * The next free IDs of every kind and service, each as a whole item in the form that fits the place, nearest first; of
 * the nearest one also in the other forms that fit.
 */
export function newItems(site: CompletionSite): Offers {
  const [main, ...others] = newItemPlaces(site);
  if (main === undefined) return NOTHING;
  const { offers, complete } = newItemsAt(site, main);
  const [nearest] = offers;
  const again = others.flatMap(place =>
    newItemsAt(site, place).offers.filter(({ label }) => label === nearest?.label),
  );
  const [first, ...rest] = [...offers.slice(0, 1), ...again, ...offers.slice(1)];
  return { offers: first ? [{ ...first, preselect: true }, ...rest] : [], complete };
}

/** The same at one place: the ID of an entry of a register. */
export function newItemsAt(site: CompletionSite, place: NewItemPlace): Offers {
  const { view, context } = site;
  const words = COMPLETION_MESSAGES[context.language];
  const offers: Offer[] = [];
  for (const series of seriesAround(site).filter(each => fits(site, place, each))) {
    const id = nextFreeId(view, series);
    if (id === undefined) continue;
    if (offers.length >= MOST) return { offers, complete: false };
    const name = nameOf(site, series);
    offers.push({
      label: id,
      kind: CompletionItemKind.Snippet,
      span: place.span,
      insert: place.extent === 'alone' ? id : newItemText(site, place, id, series),
      detail: words.newItem(name, series.service),
      description: words.forms[place.form],
      words: [name, series.kind],
    });
  }
  return { offers, complete: true };
}

/** Whether IDs of a series may stand there, and begin as what is typed does; or the name of their kind does. */
function fits(site: CompletionSite, { form, typed }: NewItemPlace, series: IdSeries): boolean {
  if (!takes(site, series.kind, form)) return false;
  if (!/[\p{L}\p{N}]/u.test(typed)) return true;
  const named = `${series.before} ${nameOf(site, series)} ${series.kind}`;
  return resembles(typed, named) || fold(typed).startsWith(fold(series.before));
}

function nameOf({ context }: CompletionSite, { kind }: IdSeries): string {
  return FEATURE_MESSAGES[context.language].kinds[kind] ?? kind;
}

/** The series of the nearest item, those of its document, the others of the project, and those of services without an ID. */
function seriesAround(site: CompletionSite): readonly IdSeries[] {
  const { context, view, facts, offset } = site;
  const known = idSeries(context.project);
  const order = facts.items.map(({ id, span: { start } }) => ({
    id,
    distance: start <= offset ? offset - start : 1e9 + start,
  }));
  order.sort((a, b) => a.distance - b.distance);
  const near = order
    .slice(0, NEAR)
    .flatMap(({ id }) =>
      known.filter(
        ({ before, after }) =>
          id.startsWith(before) &&
          id.endsWith(after) &&
          /^\d+$/.test(id.slice(before.length, id.length - after.length)),
      ),
    );
  const [model] = [...near, ...known].filter(({ service }) => service !== undefined);
  const services = model
    ? (view.entries('services') ?? []).flatMap(({ id, aliases }) => [id, ...aliases])
    : [];
  const fresh = services.flatMap(service => {
    const series = model && seriesForService(view, model, service);
    return series && !known.some(({ before }) => before === series.before) ? [series] : [];
  });
  return [...new Set([...near, ...known, ...fresh])];
}

function takes({ view, context }: CompletionSite, kind: string, form: ItemForm): boolean {
  return view.dialect(context.path).items.some(each => each.kind === kind && each.forms.includes(form));
}
