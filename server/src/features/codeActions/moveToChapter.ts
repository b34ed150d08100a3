import type { ItemFact } from '../../core/model/item.ts';
import type { ProjectView } from '../../core/project/projectView.ts';
import { partLinkEdits } from '../../core/refactor/moveLinks.ts';
import { boundBy } from './boundItem.ts';
import { type ActionContext, type ActionProvider, KINDS, type Plan } from './codeAction.ts';
import { definitionOf, insertBehind, itemAtHead, type PlacedItem } from './itemPlaces.ts';
import { movedParts } from './movedParts.ts';
import { removeFromList } from './registers.ts';
import { readDocument, remembered } from './remembered.ts';
import { saysTheSame } from './sameFacts.ts';
import { asHeading } from './writeItem.ts';

/** Writes an entry of a register under a heading of the chapter of its like, where the project says the same after it. */
export const moveToChapter: ActionProvider = {
  name: 'moveToChapter',
  kinds: [KINDS.rewrite],
  *propose(context) {
    const item = itemAtHead(context);
    if (item?.form !== 'register' || boundBy(context, item) !== undefined) return;
    const to = neighbourOf(context.view, item);
    const plan = to && tried(context, item, to);
    if (plan !== undefined)
      yield { title: context.messages.toChapter(to?.path ?? ''), kind: KINDS.rewrite, plan: () => plan };
  },
};

/** The last item under a heading of a chapter that is of the same service, else of the same kind. */
function neighbourOf(view: ProjectView, { attributes: { kind, groups } }: ItemFact): PlacedItem | undefined {
  let found: PlacedItem | undefined;
  let isOfService = false;
  for (const id of view.items(kind)) {
    const place = definitionOf(view, id);
    if (place?.item.form !== 'heading') continue;
    const service = groups['service'];
    const fits = service !== undefined && place.item.attributes.groups['service'] === service;
    if (isOfService && !fits) continue;
    found = place;
    isOfService = fits;
  }
  return found;
}

function tried(context: ActionContext, item: ItemFact, to: PlacedItem): Plan | undefined {
  // What is remembered of a register depends on the chapter too: one memory for each pair. Names of units hold no `@`.
  const name = `moveToChapter/${encodeURIComponent(to.path)}`;
  const key = `${item.span.start} ${to.item.span.start}`;
  const whole = { start: 0, end: context.text.length };
  const reads = (view: ProjectView): void => {
    readDocument(view, context.path);
    readDocument(view, to.path);
    partLinkEdits(view, context.path, whole, to.path);
  };
  return remembered(context, name, key, reads, () => move(context, item, to));
}

function move(context: ActionContext, item: ItemFact, to: PlacedItem): Plan | undefined {
  const { view, path, text } = context;
  const [parts] = movedParts(context, [item], to.path) ?? [];
  const gone = removeFromList(text, path, item.span);
  if (parts === undefined || gone === undefined) return undefined;
  const target = view.text(to.path) ?? '';
  const sections = view.facts(to.path)?.sections ?? [];
  const rank = sections.find(({ headingSpan }) => headingSpan.start === to.item.span.start)?.rank ?? 3;
  const written = asHeading(parts, rank, view.dialect(to.path));
  const plan = { edits: [gone, { path: to.path, ...insertBehind(target, to.item.span.end - 1, written) }] };
  return saysTheSame(view, plan) ? plan : undefined;
}
