import { fold } from '../base/fold.ts';
import type { Language } from '../manifest/manifest.ts';
import type { ViewTexts } from '../messages/views/viewTexts.ts';
import type { ViewGrouping } from '../model/view.ts';
import type { ProjectView } from '../project/projectView.ts';
import { levelOf, resolveService } from '../project/resolve.ts';
import { groupKey, itemKey } from './nodeKey.ts';
import type { OutlineNode } from './outline.ts';
import type { PlacedItem } from './selectItems.ts';

/** What some items are put together under. */
interface Group {
  readonly id: string;
  readonly title: string;
}

/** Finds the group of an item; undefined when it names none. */
type GroupFinder = (item: PlacedItem) => Group | undefined;

/**
 * Puts items under the services or levels that they name, in the order of the catalogue or scale; each under the first
 * that it names, in reading order, and those that name none at the end.
 */
export function groupedOutline(
  view: ProjectView,
  items: readonly PlacedItem[],
  by: Exclude<ViewGrouping, 'chapter'>,
  language: Language,
  { ungrouped }: ViewTexts,
): readonly OutlineNode[] {
  const { known, groupOf } = by === 'service' ? byService(view) : byLevel(view, items, language);
  const rest: Group = { id: '', title: ungrouped[by] };
  const groups = new Map(known.map(({ id }): [string, OutlineNode[]] => [id, []]));
  const titles = new Map([...known, rest].map(({ id, title }) => [id, title]));
  for (const item of items) {
    const { id, title } = groupOf(item) ?? rest;
    if (!titles.has(id)) titles.set(id, title);
    const children = groups.get(id) ?? [];
    children.push({ kind: 'item', key: itemKey(item.path, item.index), item });
    groups.set(id, children);
  }
  const unnamed = groups.get(rest.id) ?? [];
  groups.delete(rest.id);
  return [...groups, [rest.id, unnamed] as const].flatMap(([id, children]): readonly OutlineNode[] => {
    const origin = { kind: 'group', title: titles.get(id) ?? id } as const;
    return children.length === 0 ? [] : [{ kind: 'section', key: groupKey(id), origin, children }];
  });
}

interface Groups {
  /** Groups whose order is known, whether they have items or not. */
  readonly known: readonly Group[];
  readonly groupOf: GroupFinder;
}

/** Without a catalogue, or where it knows none of that name, the name itself is the service. */
function byService(view: ProjectView): Groups {
  return {
    known: servicesAsWritten(view),
    groupOf: ({ fact }) => {
      for (const text of fact.attributes.fields.services ?? []) {
        const found = resolveService(view, text);
        if (found?.kind === 'entry') return { id: found.entry.id, title: found.entry.name };
        if (found === undefined || found.kind === 'unknown') return { id: fold(text), title: text };
      }
      return undefined;
    },
  };
}

function servicesAsWritten(view: ProjectView): readonly Group[] {
  const entries = view.documents().flatMap(path => view.facts(path)?.entries ?? []);
  return entries.flatMap(({ attributes: { catalogue, id, name } }) =>
    catalogue === 'services' ? [{ id, title: name }] : [],
  );
}

function byLevel(view: ProjectView, items: readonly PlacedItem[], language: Language): Groups {
  const scales = new Set(items.map(({ path }) => view.dialect(path).levels));
  const levels = [...scales].flat();
  return {
    known: levels.map(({ id, name }) => ({ id, title: capitalized(name[language]) })),
    groupOf: ({ path, fact }) => {
      const level = levelOf(view.dialect(path).levels, fact.attributes)?.level;
      return level && { id: level.id, title: capitalized(level.name[language]) };
    },
  };
}

function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
