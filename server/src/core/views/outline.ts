import type { ProjectPath } from '../base/projectPath.ts';
import { lastAtOrBefore } from '../base/search.ts';
import { type Span, span } from '../base/span.ts';
import type { DocumentFacts } from '../model/documentFacts.ts';
import type { ItemFact } from '../model/item.ts';
import type { ProjectView } from '../project/projectView.ts';
import { chapterKey, itemKey, type NodeKey, sectionKey, volumeKey } from './nodeKey.ts';
import type { PlacedItem } from './selectItems.ts';

/** What a heading of a view stands for. */
export type OutlineOrigin =
  | { readonly kind: 'volume'; readonly title: string }
  /** Items of one service or level, wherever they stand in the source. */
  | { readonly kind: 'group'; readonly title: string }
  | { readonly kind: 'chapter'; readonly path: ProjectPath; readonly title: string }
  | { readonly kind: 'section'; readonly path: ProjectPath; readonly index: number };

/** A heading of a view with what it keeps, in reading order. */
export interface OutlineSection {
  readonly kind: 'section';
  readonly key: NodeKey;
  readonly origin: OutlineOrigin;
  readonly children: readonly OutlineNode[];
}

/** An item or a heading over items. */
export type OutlineNode =
  | OutlineSection
  | { readonly kind: 'item'; readonly key: NodeKey; readonly item: PlacedItem };

interface Growing extends OutlineSection {
  readonly children: OutlineNode[];
}

/** Puts items under the headings that they have in the source: volumes (if several), chapters, sections. */
export function buildOutline(view: ProjectView, items: readonly PlacedItem[]): readonly OutlineNode[] {
  const parts: OutlineNode[] = [];
  for (const [path, own] of byDocument(items)) {
    const facts = view.facts(path);
    if (facts) addDocument(partOf(view, facts, parts), facts, own);
  }
  return parts;
}

/** For each section of a document, whether its heading is an item's own or stands inside an item; both are in order. */
export function innerSections({ sections, items }: DocumentFacts): readonly boolean[] {
  let next = 0;
  let end = 0;
  return sections.map(({ headingSpan }) => {
    for (let item = items[next]; item && item.span.start <= headingSpan.start; item = items[++next]) {
      end = Math.max(end, item.span.end);
    }
    return headingSpan.end <= end;
  });
}

/** A section's own text: from its heading to the first section or item below it. */
export function introSpan(facts: DocumentFacts, section: number): Span {
  const start = facts.sections[section]?.headingSpan.end ?? 0;
  const end = facts.sections[section]?.span.end ?? 0;
  const next = facts.sections[section + 1]?.headingSpan.start ?? end;
  return span(start, Math.max(start, Math.min(end, next, itemAfter(facts, start)?.span.start ?? end)));
}

/** A chapter's text before its first heading and item. */
export function preambleSpan(facts: DocumentFacts, length: number): Span {
  const next = facts.sections[0]?.headingSpan.start ?? length;
  return span(0, Math.min(next, itemAfter(facts, 0)?.span.start ?? length));
}

/** The first item that begins at an offset or behind it; one that is the whole file, which comes first, is none. */
export function itemAfter(facts: DocumentFacts, offset: number): ItemFact | undefined {
  const { items } = facts;
  const first = lastAtOrBefore(items.length, index => items[index]?.span.start ?? 0, offset - 1) + 1;
  return items[items[first]?.form === 'document' ? first + 1 : first];
}

/** Items under the documents that define them; the order stays. */
export function byDocument(items: readonly PlacedItem[]): ReadonlyMap<ProjectPath, readonly PlacedItem[]> {
  const documents = new Map<ProjectPath, PlacedItem[]>();
  for (const item of items) {
    const list = documents.get(item.path);
    if (list) list.push(item);
    else documents.set(item.path, [item]);
  }
  return documents;
}

/** The list that a document's nodes go to: its volume's, or the top. */
function partOf(view: ProjectView, { role }: DocumentFacts, parts: OutlineNode[]): OutlineNode[] {
  const { volumes } = view.manifest;
  if (role.kind !== 'chapter' || volumes.length < 2) return parts;
  const key = volumeKey(role.volume);
  const last = parts.at(-1);
  if (last?.kind === 'section' && last.key === key) return last.children as OutlineNode[];
  const title = volumes.find(({ id }) => id === role.volume)?.title ?? role.volume;
  return grow(parts, { kind: 'section', key, origin: { kind: 'volume', title }, children: [] });
}

function grow(list: OutlineNode[], node: Growing): OutlineNode[] {
  list.push(node);
  return node.children;
}

function addDocument(parent: OutlineNode[], facts: DocumentFacts, items: readonly PlacedItem[]): void {
  const { path } = facts;
  const inner = innerSections(facts);
  const around = (section: number): number => {
    let index = section;
    while (index >= 0 && inner[index]) index = facts.sections[index]?.parent ?? -1;
    return index;
  };
  const title = chapterTitle(facts, items, around);
  const top =
    title === undefined
      ? parent
      : grow(parent, {
          kind: 'section',
          key: chapterKey(path),
          origin: { kind: 'chapter', path, title },
          children: [],
        });
  const made = new Map<number, OutlineNode[]>();
  const childrenOf = (index: number): OutlineNode[] => {
    if (index < 0) return top;
    const known = made.get(index);
    if (known) return known;
    const above = childrenOf(around(facts.sections[index]?.parent ?? -1));
    const origin = { kind: 'section', path, index } as const;
    const children = grow(above, { kind: 'section', key: sectionKey(path, index), origin, children: [] });
    made.set(index, children);
    return children;
  };
  for (const item of items) {
    childrenOf(around(item.fact.section)).push({ kind: 'item', key: itemKey(path, item.index), item });
  }
}

/**
 * The title to set over what a document keeps; undefined where one heading of its own stands over all of it, and for
 * a file that is one item.
 */
function chapterTitle(
  facts: DocumentFacts,
  items: readonly PlacedItem[],
  around: (section: number) => number,
): string | undefined {
  if (facts.items.some(({ form }) => form === 'document')) return undefined;
  const tops = facts.sections.flatMap(({ parent }, index) =>
    parent < 0 && around(index) === index ? [index] : [],
  );
  const covered = items.every(({ fact }) => around(fact.section) >= 0);
  return tops.length === 1 && covered ? undefined : facts.title;
}
