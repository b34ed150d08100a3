import type { CliMessages } from '../messages/index.ts';
import type { Colours } from '../terminal/colours.ts';
import { printableLine } from '../terminal/printable.ts';
import { table } from '../terminal/table.ts';
import type { ListedActor, ListedItem, ListedSection, ListedView } from './listing.ts';

/** Items in columns, with a heading and their number. */
export function itemsText(items: readonly ListedItem[], { list }: CliMessages, colours: Colours): string {
  const rows = items.map(({ id, kind, level, title, file, line }) => [
    id,
    kind,
    level ?? '—',
    `${file}:${line}`,
    title,
  ]);
  const heading = [list.id, list.kind, list.level, list.place, list.title];
  return columns(heading, rows, list.items(items.length), colours);
}

/** Sections in columns, their titles indented by rank. */
export function sectionsText(
  sections: readonly ListedSection[],
  { list }: CliMessages,
  colours: Colours,
): string {
  const rows = sections.map(({ number, title, rank, file, line }) => [
    number ?? '—',
    `${file}:${line}`,
    '  '.repeat(rank - 1) + title,
  ]);
  return columns([list.number, list.place, list.title], rows, list.sections(sections.length), colours);
}

/** Actors in columns. */
export function actorsText(actors: readonly ListedActor[], { list }: CliMessages, colours: Colours): string {
  const rows = actors.map(({ id, name, file, line }) => [id, `${file}:${line}`, name]);
  return columns([list.id, list.place, list.name], rows, list.actors(actors.length), colours);
}

/** Versions in columns. */
export function viewsText(views: readonly ListedView[], { list }: CliMessages, colours: Colours): string {
  const rows = views.map(({ id, detail, file, title }) => [id, detail, file ?? '—', title]);
  return columns([list.id, list.detail, list.place, list.title], rows, list.views(views.length), colours);
}

function columns(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  count: string,
  colours: Colours,
): string {
  if (rows.length === 0) return `${count}\n`;
  const [first = '', ...rest] = table([heading, ...rows.map(row => row.map(printableLine))]);
  return `${[colours.bold(first), ...rest].join('\n')}\n\n${count}\n`;
}
