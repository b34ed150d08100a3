import type { IdMatch } from '../../core/extract/idMatcher.ts';
import type { ItemId } from '../../core/model/item.ts';
import { rereader } from '../../core/refactor/reread.ts';
import { idSeries, nextFreeId, seriesOf } from '../idSeries.ts';
import type { ActionContext } from './codeAction.ts';

/** What an ID is where it would be defined; undefined for a text that is none of the document's IDs. */
export function matchId({ view, facts }: ActionContext, text: string): IdMatch | undefined {
  return rereader(view).reading(facts.role).ids.match(text);
}

/** The next free ID of the series of an ID; undefined when it counts nothing, or every number is taken. */
export function freeIdLike({ feature, view, facts }: ActionContext, like: string): ItemId | undefined {
  const own = seriesOf(like, rereader(view).reading(facts.role).ids);
  if (own === undefined) return undefined;
  const known = idSeries(feature.project).find(
    ({ kind, before, after }) => kind === own.kind && before === own.before && after === own.after,
  );
  return nextFreeId(view, known ?? { ...own, highest: 0 });
}
