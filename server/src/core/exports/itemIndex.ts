import { naturalOrder } from '../base/naturalOrder.ts';
import { type ExportContext, exportTitle, partRemarks } from './exportContext.ts';
import type { ListedItem } from './listedItem.ts';
import type { Cell, ExportTable, Report } from './table.ts';

/** The item index: every definition in the natural order of IDs, with where it stands. */
export function itemIndex(context: ExportContext): Report {
  const { texts } = context;
  const items = [...context.items].sort((a, b) => naturalOrder(a.fact.id, b.fact.id));
  const { length } = items.filter(({ isWithdrawn }) => isWithdrawn);
  return {
    title: exportTitle(context, 'index'),
    remarks: [texts.counted(items.length, length), ...partRemarks(context)],
    tables: byVolume(items, context),
    flat: flatIndex(items, context),
  };
}

/** What people read: few columns, one table for each volume. */
function byVolume(items: readonly ListedItem[], { texts, view }: ExportContext): readonly ExportTable[] {
  const { columns } = texts;
  const titles = new Set(view.manifest.volumes.map(({ id, title }) => title || id));
  const groups = new Map<string, ListedItem[]>([...titles, ''].map(title => [title, []]));
  for (const item of items) groups.get(item.volume)?.push(item);
  return [...groups]
    .filter(([, group]) => group.length > 0)
    .map(([title, group]) => ({
      title: title || columns.items,
      columns: [columns.id, columns.title, columns.level, columns.actors, columns.section],
      rows: group.map((item): readonly Cell[] => [
        [{ text: item.fact.id, place: item.place }],
        item.fact.attributes.title,
        [...item.readable('level'), ...(item.isWithdrawn ? item.readable('status') : [])].join(', '),
        item.readable('actors').join(', '),
        item.section,
      ]),
    }));
}

function flatIndex(items: readonly ListedItem[], { texts: { columns } }: ExportContext): Report['flat'] {
  return {
    columns: [
      columns.id,
      columns.kind,
      columns.title,
      columns.level,
      columns.status,
      columns.actors,
      columns.services,
      columns.needs,
      columns.volume,
      columns.section,
      columns.file,
      columns.line,
    ],
    rows: items.map(item => [
      item.fact.id,
      item.fact.attributes.kind,
      item.fact.attributes.title,
      item.readable('level').join(', '),
      item.readable('status').join(', '),
      item.readable('actors').join(', '),
      item.readable('services').join(', '),
      item.readable('needs').join(', '),
      item.volume,
      item.section,
      item.path,
      item.line + 1,
    ]),
  };
}
