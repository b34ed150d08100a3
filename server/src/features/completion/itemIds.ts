import { fold } from '../../core/base/fold.ts';
import type { ProjectPath } from '../../core/base/projectPath.ts';
import { encloses, span } from '../../core/base/span.ts';
import type { ItemId } from '../../core/model/item.ts';
import { unitOf } from '../../core/project/project.ts';
import type { ComputedProject } from '../../core/project/projectView.ts';
import { shownLevel } from '../levels.ts';
import { completionToken } from './completionToken.ts';
import { CompletionItemKind, type CompletionSite, NOTHING, type Offer, type Offers } from './offer.ts';

/** At most this many items are sent at a time; with more, the client asks again as the word grows. */
export const ITEM_LIMIT = 500;

/** The IDs of the project: those of this document first, then those of the same service, then the others. */
export function itemIds(site: CompletionSite): Offers {
  const { view, facts, offset, text } = site;
  const token = completionToken(text, offset);
  const defined = facts.items.some(
    ({ idSpan: { start, end } }) => start < end && start <= offset && offset <= end,
  );
  if (defined || (token.opened !== 'wiki' && !asksForIds(site, token.prefix))) return NOTHING;
  const { ids, complete } = nearest(site, token.prefix);
  const closing = token.opened === 'wiki' && !token.closed ? ']]' : '';
  const offers = ids.map((id): Offer => {
    const attributes = view.item(id);
    const home = view.definitions(id)[0];
    const level = attributes && home && shownLevel(view, home.path, attributes, site.context.language)?.name;
    const title = attributes?.title ?? '';
    return {
      label: id,
      kind: CompletionItemKind.Reference,
      span: token.span,
      insert: `${id}${closing}`,
      detail: [title, level].filter(Boolean).join(' · '),
      description: title,
      words: [title],
      about: { id },
    };
  });
  return { offers, complete };
}

/** A typed character is mostly the start of no ID: it asks for IDs only at the `-` of a word that begins one. */
function asksForIds({ context, typed }: CompletionSite, prefix: string): boolean {
  return typed === undefined || (typed === '-' && idStems(context.project).has(prefix.toLowerCase()));
}

/** What stands before each `-` of the IDs of the project, that sign included, in small letters: `ex-`, `ex-aas-`. */
function idStems(project: ComputedProject): ReadonlySet<string> {
  return project.compute('idStems', view => {
    const stems = new Set<string>();
    for (const id of view.items()) {
      for (let at = id.indexOf('-'); at >= 0 && at < id.length - 1; at = id.indexOf('-', at + 1))
        stems.add(id.slice(0, at + 1).toLowerCase());
    }
    return stems;
  });
}

/** The items of one document, with what a typed word is compared with. */
interface NamedItem {
  readonly id: ItemId;
  readonly folded: string;
  readonly service: string | undefined;
}

function namedItems(project: ComputedProject, path: ProjectPath): readonly NamedItem[] {
  return project.compute(unitOf('namedItems', path), view =>
    (view.facts(path)?.items ?? []).map(({ id, attributes }) => ({
      id,
      folded: fold(`${id} ${attributes.title}`),
      service: attributes.groups['service'],
    })),
  );
}

/** Items are taken document by document in reading order, into three lists that are never sorted, cut at the limit. */
function nearest(
  { context, view, offset }: CompletionSite,
  prefix: string,
): { readonly ids: readonly ItemId[]; readonly complete: boolean } {
  const service = serviceAt(context.project, context.path, offset);
  const seen = new Set<ItemId>();
  const lists: readonly [ItemId[], ItemId[], ItemId[]] = [[], [], []];
  const wanted = view.items().length > ITEM_LIMIT ? fold(prefix) : '';
  let cut = false;
  const others = view.documents().filter(path => path !== context.path);
  for (const path of [context.path, ...others]) {
    for (const item of namedItems(context.project, path)) {
      const rank = path === context.path ? 0 : service !== undefined && item.service === service ? 1 : 2;
      const list = lists[rank];
      const isFull = list.length >= ITEM_LIMIT;
      if ((isFull && cut) || !item.folded.includes(wanted) || seen.has(item.id)) continue;
      if (isFull) cut = true;
      else {
        seen.add(item.id);
        list.push(item.id);
      }
    }
  }
  const ids = lists.flat();
  return { ids: ids.slice(0, ITEM_LIMIT), complete: !cut && ids.length <= ITEM_LIMIT };
}

/** The service segment of the item around an offset, else that of the last item before it. */
function serviceAt({ view }: ComputedProject, path: ProjectPath, offset: number): string | undefined {
  const items = view.facts(path)?.items ?? [];
  const around = items.findLast(item => encloses(item.span, span(offset, offset)));
  const near = around ?? items.findLast(item => item.span.start <= offset) ?? items[0];
  return near?.attributes.groups['service'];
}
