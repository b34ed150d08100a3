import { type ExportContext, exportTitle, itemsInForce, partRemarks } from './exportContext.ts';
import type { ListedItem } from './listedItem.ts';
import { type Relation, relationsOf, type Subject } from './relation.ts';
import type { Cell, CellPart, ExportTable, Report } from './table.ts';

/** One pair of a relation; one side is missing where an entry has no item, or an item no entry. */
interface Pair {
  readonly subject: Subject | undefined;
  readonly item: ListedItem | undefined;
}

/** What items answer which needs, belong to which services and concern which actors, and the other way round. */
export function traceability(context: ExportContext): Report {
  const items = itemsInForce(context);
  const relations = relationsOf(context.view).filter(({ subjects }) => subjects.length > 0);
  return {
    title: exportTitle(context, 'traceability'),
    remarks: [context.texts.inForceOnly, ...partRemarks(context)],
    tables: relations.flatMap(relation => tablesOf(relation, items, context)),
    flat: flatTable(relations, items, context),
  };
}

function tablesOf(
  relation: Relation,
  items: readonly ListedItem[],
  { texts: { columns, ...texts } }: ExportContext,
): readonly ExportTable[] {
  const { field, subjects } = relation;
  const pairs = pairsOf(relation, items);
  const none: Cell = `— ${texts.none} —`;
  const ofSubject = (id: string): readonly CellPart[] =>
    pairs.flatMap(({ subject, item }) => (subject?.id === id && item ? [itemPart(item)] : []));
  return [
    {
      title: texts.bySubject[field],
      columns: [columns.id, columns.name, columns.count, columns.items],
      rows: subjects.map(({ id, name }) => {
        const parts = ofSubject(id);
        return [id, name, parts.length, parts.length === 0 ? none : parts];
      }),
    },
    {
      title: texts.byItem[field],
      columns: [columns.item, columns.title, texts.subjects[field]],
      rows: items.map((item): readonly Cell[] => {
        const names = relation.of(item).map(({ name }) => name);
        return [[itemPart(item)], item.fact.attributes.title, names.length === 0 ? none : names.join(', ')];
      }),
    },
  ];
}

function flatTable(
  relations: readonly Relation[],
  items: readonly ListedItem[],
  { texts: { columns, subjects } }: ExportContext,
): Report['flat'] {
  return {
    columns: [columns.relation, columns.id, columns.name, columns.item, columns.title, columns.level],
    rows: relations.flatMap(relation =>
      pairsOf(relation, items).map(({ subject, item }) => [
        subjects[relation.field],
        subject?.id ?? '',
        subject?.name ?? '',
        item?.fact.id ?? '',
        item?.fact.attributes.title ?? '',
        item?.readable('level').join(', ') ?? '',
      ]),
    ),
  };
}

/** Pairs by entry in the order of the catalogue, then the items that are in no pair. */
function pairsOf(relation: Relation, items: readonly ListedItem[]): readonly Pair[] {
  const bySubject = new Map<string, ListedItem[]>(relation.subjects.map(({ id }) => [id, []]));
  const alone: Pair[] = [];
  for (const item of items) {
    const subjects = relation.of(item);
    for (const { id } of subjects) bySubject.get(id)?.push(item);
    if (subjects.length === 0) alone.push({ subject: undefined, item });
  }
  const pairs = relation.subjects.flatMap((subject): readonly Pair[] => {
    const found = bySubject.get(subject.id) ?? [];
    return found.length === 0 ? [{ subject, item: undefined }] : found.map(item => ({ subject, item }));
  });
  return [...pairs, ...alone];
}

function itemPart({ fact, place }: ListedItem): CellPart {
  return { text: fact.id, place };
}
