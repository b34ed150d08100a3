import { type CompletionItem, CompletionItemKind, type Range } from 'vscode-languageserver-types';
import { fold } from '../core/base/fold.ts';
import type { ProjectPath } from '../core/base/projectPath.ts';
import { encloses, span } from '../core/base/span.ts';
import type { ItemId } from '../core/model/item.ts';
import type { ProjectView } from '../core/project/projectView.ts';
import type { CompletionToken } from './completionToken.ts';
import type { FeatureContext } from './feature.ts';
import { shownLevel } from './levels.ts';

/** At most this many items are sent at a time; with more, the client asks again as the word grows. */
export const ITEM_LIMIT = 500;

/** What the client sends back to have one item's documentation filled in. */
export interface ItemCompletionData {
  readonly uri: string;
  readonly id: string;
}

/** A list of completions; `complete` is false when more would fit than were sent. */
export interface CompletionCandidates {
  readonly items: readonly CompletionItem[];
  readonly complete: boolean;
}

/** The IDs of the project for the word at `offset`: those of this document first, then those of the same service. */
export function itemCompletions(
  context: FeatureContext,
  offset: number,
  token: CompletionToken,
  range: Range,
): CompletionCandidates {
  const { view } = context.project;
  const service = serviceAt(view, context.path, offset);
  const ranked = view
    .items()
    .map((id, order) => ({ id, order, rank: rankOf(view, context.path, service, id) }));
  const fitting =
    ranked.length > ITEM_LIMIT ? ranked.filter(({ id }) => mentions(view, id, token.prefix)) : ranked;
  fitting.sort((a, b) => a.rank - b.rank || a.order - b.order);
  const uri = context.uriOf(context.path);
  const closing = token.opened === 'wiki' && !token.closed ? ']]' : '';
  return {
    items: fitting.slice(0, ITEM_LIMIT).map(({ id, rank, order }) => ({
      ...describe(context, id),
      label: id,
      kind: CompletionItemKind.Reference,
      sortText: `${rank}${String(order).padStart(7, '0')}`,
      textEdit: { range, newText: `${id}${closing}` },
      data: { uri, id } satisfies ItemCompletionData,
    })),
    complete: ranked.length <= ITEM_LIMIT,
  };
}

/** Whether any ID of the project begins like this. */
export function beginsAnId(view: ProjectView, prefix: string): boolean {
  const wanted = prefix.toLowerCase();
  return (
    wanted !== '' && view.items().some(id => id.length > wanted.length && id.toLowerCase().startsWith(wanted))
  );
}

function describe(
  context: FeatureContext,
  id: ItemId,
): Pick<CompletionItem, 'detail' | 'filterText' | 'labelDetails'> {
  const { view } = context.project;
  const attributes = view.item(id);
  const home = view.definitions(id)[0];
  if (attributes === undefined || home === undefined) return {};
  const level = shownLevel(view, home.path, attributes, context.language)?.name;
  const { title } = attributes;
  return {
    detail: [title, level].filter(part => part !== undefined && part !== '').join(' · '),
    filterText: `${id} ${title}`.trim(),
    ...(context.client.labelDetails && title !== '' ? { labelDetails: { description: title } } : {}),
  };
}

function mentions(view: ProjectView, id: ItemId, prefix: string): boolean {
  if (prefix === '') return true;
  const wanted = fold(prefix);
  return fold(id).includes(wanted) || fold(view.item(id)?.title ?? '').includes(wanted);
}

/** 1: defined in this document; 2: bears the service of the item around the cursor; 3: any other. */
function rankOf(view: ProjectView, path: ProjectPath, service: string | undefined, id: ItemId): 1 | 2 | 3 {
  if (view.definitions(id).some(place => place.path === path)) return 1;
  return service !== undefined && view.item(id)?.groups['service'] === service ? 2 : 3;
}

/** The service segment of the item around an offset, else that of the last item before it. */
function serviceAt(view: ProjectView, path: ProjectPath, offset: number): string | undefined {
  const items = view.facts(path)?.items ?? [];
  const around = items.findLast(item => encloses(item.span, span(offset, offset)));
  const nearest = around ?? items.findLast(item => item.span.start <= offset) ?? items[0];
  return nearest?.attributes.groups['service'];
}
