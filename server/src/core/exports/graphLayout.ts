import { Graph, layout } from '@dagrejs/dagre';

/** A box to place: its name and its size in pixels. */
export interface BoxSize {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

/** A point in pixels, from the upper left corner of the picture. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where boxes (by their middle) and lines go. */
export interface GraphLayout {
  readonly boxes: ReadonlyMap<string, Point>;
  /** Points of each line, in the order of the edges. */
  readonly lines: readonly (readonly Point[])[];
  readonly width: number;
  readonly height: number;
}

interface Ends {
  readonly from: string;
  readonly to: string;
}

/** Pixels between boxes of one column, between columns, and between parts that nothing links. */
const GAP = { boxes: 28, columns: 70, parts: 40 } as const;

/** Places boxes from left to right along their lines; parts that nothing links stand one under the other. */
export function graphLayout(sizes: readonly BoxSize[], edges: readonly Ends[]): GraphLayout {
  const boxes = new Map<string, Point>();
  const lines: (readonly Point[])[] = edges.map(() => []);
  let width = 0;
  let height = 0;
  for (const part of partsOf(sizes, edges)) {
    const top = height === 0 ? 0 : height + GAP.parts;
    const graph = laidOut(part.sizes, part.edges);
    for (const { id } of part.sizes) boxes.set(id, moved(graph.node(id), top));
    for (const { at, from, to } of part.edges)
      lines[at] = pointsOf(graph, from, to).map(point => moved(point, top));
    width = Math.max(width, graph.graph().width ?? 0);
    height = top + (graph.graph().height ?? 0);
  }
  return { boxes, lines, width, height };
}

interface Part {
  readonly sizes: BoxSize[];
  readonly edges: (Ends & { readonly at: number })[];
}

/** Parts of the graph that no line links with one another, in the order of their first box. */
function partsOf(sizes: readonly BoxSize[], edges: readonly Ends[]): Iterable<Part> {
  const above = new Map(sizes.map(({ id }) => [id, id]));
  const head = (id: string): string => {
    let at = id;
    for (let next = above.get(at); next !== undefined && next !== at; next = above.get(at)) at = next;
    return at;
  };
  for (const { from, to } of edges) above.set(head(to), head(from));
  const parts = new Map<string, Part>();
  for (const size of sizes) {
    const part = parts.get(head(size.id)) ?? { sizes: [], edges: [] };
    part.sizes.push(size);
    parts.set(head(size.id), part);
  }
  edges.forEach((edge, at) => {
    parts.get(head(edge.from))?.edges.push({ ...edge, at });
  });
  return parts.values();
}

function laidOut(sizes: readonly BoxSize[], edges: readonly Ends[]): Graph {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: GAP.boxes, ranksep: GAP.columns });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, width, height } of sizes) graph.setNode(id, { width, height });
  for (const { from, to } of edges) graph.setEdge(from, to);
  layout(graph);
  return graph;
}

function pointsOf(graph: Graph, from: string, to: string): readonly Point[] {
  return graph.edge(from, to).points ?? [];
}

function moved({ x = 0, y = 0 }: { readonly x?: number; readonly y?: number }, down: number): Point {
  return { x, y: y + down };
}
