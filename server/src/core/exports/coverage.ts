import type { Level } from '../model/level.ts';
import { type ExportContext, exportTitle, itemsInForce, partRemarks } from './exportContext.ts';
import type { ListedItem } from './listedItem.ts';
import { type Relation, relationsOf } from './relation.ts';
import type { Cell, CellPart, ExportTable, Report } from './table.ts';

/** How many items one thing has. */
interface Measure {
  readonly id: string;
  readonly name: string;
  readonly items: readonly ListedItem[];
}

/** The measures of one aspect: by need, by level, items without an actor. */
interface Aspect {
  readonly title: string;
  readonly measures: readonly Measure[];
}

/** What is covered, how often, and what is not: needs, services, actors, levels, volumes, and what items lack. */
export function coverage(context: ExportContext): Report {
  const items = itemsInForce(context);
  const relations = relationsOf(context.view).filter(({ subjects }) => subjects.length > 0);
  const { texts } = context;
  const aspects = [
    ...relations.map(relation => ({
      title: texts.perSubject[relation.field],
      measures: measuresOf(relation, items),
    })),
    { title: texts.perLevel, measures: byLevel(items, context) },
    { title: texts.perVolume, measures: byVolume(items) },
    { title: texts.incomplete, measures: lacking(relations, items, context) },
  ].filter(({ measures }) => measures.length > 0);
  return {
    title: exportTitle(context, 'coverage'),
    remarks: [texts.counted(items.length, 0), texts.inForceOnly, ...partRemarks(context)],
    tables: aspects.map(aspect => tableOf(aspect, context)),
    flat: flatTable(aspects, context),
  };
}

function measuresOf(relation: Relation, items: readonly ListedItem[]): readonly Measure[] {
  const found = new Map<string, ListedItem[]>(relation.subjects.map(({ id }) => [id, []]));
  for (const item of items) for (const { id } of relation.of(item)) found.get(id)?.push(item);
  return relation.subjects.map(({ id, name }) => ({ id, name, items: found.get(id) ?? [] }));
}

function byLevel(items: readonly ListedItem[], { view, language }: ExportContext): readonly Measure[] {
  const levels = new Map<string, Level>();
  for (const { path } of items) for (const level of view.dialect(path).levels) levels.set(level.id, level);
  return [...levels.values()]
    .sort((a, b) => b.rank - a.rank)
    .map(({ id, name }) => ({
      id,
      name: name[language],
      items: items.filter(({ level }) => level === id),
    }));
}

function byVolume(items: readonly ListedItem[]): readonly Measure[] {
  const titles = [...new Set(items.map(({ volume }) => volume))].filter(title => title !== '');
  return titles.map(title => ({
    id: '',
    name: title,
    items: items.filter(({ volume }) => volume === title),
  }));
}

/** Items without something, among those of kinds of which some item has it. */
function lacking(
  relations: readonly Relation[],
  items: readonly ListedItem[],
  { texts: { without } }: ExportContext,
): readonly Measure[] {
  const lacks = (name: string, has: (item: ListedItem) => boolean): Measure => {
    const kinds = new Set(items.filter(has).map(kindOf));
    return { id: '', name, items: items.filter(item => kinds.has(kindOf(item)) && !has(item)) };
  };
  return [
    lacks(without.level, ({ level }) => level !== undefined),
    ...relations.map(relation => lacks(without[relation.field], item => relation.of(item).length > 0)),
  ];
}

function kindOf({ fact }: ListedItem): string {
  return fact.attributes.kind;
}

/** What is not covered shows its zero; only what is missing names its items one by one. */
function tableOf(
  { title, measures }: Aspect,
  { texts: { columns, incomplete } }: ExportContext,
): ExportTable {
  const names = title === incomplete;
  return {
    title,
    columns: names
      ? [columns.measure, columns.count, columns.items]
      : [columns.id, columns.name, columns.count],
    rows: measures.map(({ id, name, items }): readonly Cell[] =>
      names ? [name, items.length, items.map(itemPart)] : [id, name, items.length],
    ),
  };
}

function flatTable(aspects: readonly Aspect[], { texts: { columns } }: ExportContext): Report['flat'] {
  return {
    columns: [columns.measure, columns.id, columns.name, columns.count, columns.items],
    rows: aspects.flatMap(({ title, measures }) =>
      measures.map(({ id, name, items }) => [title, id, name, items.length, items.map(itemPart)]),
    ),
  };
}

function itemPart({ fact, place }: ListedItem): CellPart {
  return { text: fact.id, place };
}
