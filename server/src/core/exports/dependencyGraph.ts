import { LINK_FIELDS } from '../model/field.ts';
import type { LinkRole } from '../model/reference.ts';
import type { SourcePlace } from '../views/rewriteReferences.ts';
import { type ExportContext, itemsInForce } from './exportContext.ts';
import type { ListedItem } from './listedItem.ts';

/** A box of the picture: an item, or a document that stands for its items. */
export interface GraphNode {
  readonly id: string;
  /** What the box shows beside its name: the item's title, else its statement; empty without either. */
  readonly title: string;
  readonly level: string | undefined;
  readonly place: SourcePlace;
}

/** A line of the picture; two boxes have at most one in each direction, of the strongest role. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly role: LinkRole;
}

/** What the picture shows. */
export interface DependencyGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** True when documents stand for their items. */
  readonly isByDocument: boolean;
  /** Items that cite another or are cited. */
  readonly items: number;
}

/** More boxes than this nobody can read; the layout, too, takes its time. */
const MOST_NODES = 250;

/** No box shows more of a statement, in code units. */
const LONGEST_STATEMENT = 400;

/** From the strongest; a pair of items that is linked in several ways is drawn once. */
const ROLES: readonly LinkRole[] = [...LINK_FIELDS, 'mention'];

/** Items in force that cite one another, and how; by document where they are too many for a picture. */
export function dependencyGraph(context: ExportContext): DependencyGraph {
  const items = itemsInForce(context);
  const edges = edgesOf(items, context);
  const ends = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const linked = items.filter(({ fact }) => ends.has(fact.id));
  if (linked.length <= MOST_NODES)
    return { nodes: linked.map(itemNode), edges, isByDocument: false, items: linked.length };
  return { ...byDocument(linked, edges, context), isByDocument: true, items: linked.length };
}

function edgesOf(items: readonly ListedItem[], { view }: ExportContext): readonly GraphEdge[] {
  const known = new Set<string>(items.map(({ fact }) => fact.id));
  return items.flatMap(({ fact: { id } }) =>
    strongest(
      view
        .targets(id)
        .filter(({ to }) => to !== id && known.has(to))
        .map(({ role, to }) => ({ from: id, to, role })),
    ),
  );
}

/** One edge for each pair of ends, in the order of their first. */
function strongest(edges: readonly GraphEdge[]): readonly GraphEdge[] {
  const found = new Map<string, GraphEdge>();
  for (const edge of edges) {
    const key = JSON.stringify([edge.from, edge.to]);
    const other = found.get(key);
    if (other === undefined || ROLES.indexOf(edge.role) < ROLES.indexOf(other.role)) found.set(key, edge);
  }
  return [...found.values()];
}

function itemNode({ fact: { id, attributes }, level, place }: ListedItem): GraphNode {
  return { id, title: attributes.title || readable(attributes.statement), level, place };
}

/** The beginning of a statement, of whose links only the texts are shown. */
function readable(statement: string): string {
  return statement.slice(0, LONGEST_STATEMENT).replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1');
}

function byDocument(
  items: readonly ListedItem[],
  edges: readonly GraphEdge[],
  { view }: ExportContext,
): Pick<DependencyGraph, 'nodes' | 'edges'> {
  const documentOf = new Map<string, string>(items.map(({ fact, path }) => [fact.id, path]));
  const between = edges.flatMap(({ from, to, role }) => {
    const [source, target] = [documentOf.get(from), documentOf.get(to)];
    return source === undefined || target === undefined || source === target
      ? []
      : [{ from: source, to: target, role }];
  });
  const paths = [...new Set(items.map(({ path }) => path))];
  return {
    nodes: paths.map(path => ({
      id: path,
      title: view.facts(path)?.title ?? '',
      level: undefined,
      place: { path, fragment: undefined },
    })),
    edges: strongest(between),
  };
}
