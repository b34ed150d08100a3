import { displayWidth } from '../base/cells.ts';
import { printableText } from '../base/printableText.ts';
import type { LinkRole } from '../model/reference.ts';
import { sourceUrl } from '../views/render/sourceUrl.ts';
import type { DependencyGraph, GraphEdge, GraphNode } from './dependencyGraph.ts';
import { dependencyGraph } from './dependencyGraph.ts';
import { type ExportContext, exportTitle, partRemarks } from './exportContext.ts';
import { graphLayout, type Point } from './graphLayout.ts';

/** Sizes in pixels of the picture at its own scale. */
const SIZE = { letter: 7.4, bold: 9, line: 18, pad: 10, margin: 24, head: 44, between: 28 } as const;

/** Longest title in a box, in columns. */
const LONGEST = 34;

/** How a line is drawn, by role: never by colour alone. */
const DASHES: Readonly<Record<LinkRole, string>> = {
  depends: '',
  refines: '8 4',
  replaces: '2 4',
  see: '12 4 2 4',
  mention: '1 6',
};

const STYLE = `
text { font: 13px system-ui, sans-serif; fill: #1b1b1b }
.id { font-weight: 700 }
.head { font-size: 18px; font-weight: 700 }
rect { fill: #fff; stroke: #444 }
path { fill: none; stroke: #444; stroke-width: 1.4 }
marker path { fill: #444; stroke: none }
.paper { fill: #fff; stroke: none }
a:hover rect, a:focus rect { stroke: #0055b8; stroke-width: 3 }
@media (prefers-color-scheme: dark) {
  text { fill: #eee }
  rect { fill: #252526; stroke: #bbb }
  path { stroke: #bbb }
  marker path { fill: #bbb }
  .paper { fill: #1e1e1e }
}
`;

interface Box extends Point {
  readonly node: GraphNode;
  readonly width: number;
  readonly height: number;
}

interface Line {
  readonly edge: GraphEdge;
  readonly points: readonly Point[];
}

interface Picture {
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
}

/** The dependency graph as an SVG picture, without script; a box links to its item. `base` leads to the project. */
export function graphSvg(context: ExportContext, base: string): string {
  const graph = dependencyGraph(context);
  const picture = laidOut(graph);
  const title = exportTitle(context, 'graph');
  const description = [describe(graph, context), ...partRemarks(context)].join(' ');
  const legend = legendOf(graph, context);
  const shown = graph.nodes.length === 0 ? [] : legend;
  const width = Math.max(picture.width, headWidth([title, description], shown)) + 2 * SIZE.margin;
  const top = SIZE.margin + SIZE.head + (shown.length > 0 ? SIZE.line * 2 : 0);
  const height = picture.height + top + SIZE.margin;
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${round(width)}" height="${round(height)}" viewBox="0 0 ${round(width)} ${round(height)}" role="group" aria-labelledby="title description" lang="${context.language}">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="description">${escaped(description)}</desc>`,
    `<style>${STYLE}</style>`,
    `<defs><marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 10 5 0 10z"/></marker></defs>`,
    `<rect class="paper" width="100%" height="100%"/>`,
    `<text class="head" x="${SIZE.margin}" y="${SIZE.margin + 16}">${escaped(title)}</text>`,
    `<text x="${SIZE.margin}" y="${SIZE.margin + 38}">${escaped(description)}</text>`,
    ...legendParts(shown),
    `<g transform="translate(${SIZE.margin} ${top})">`,
    ...picture.lines.map(line => linePart(line, context)),
    ...picture.boxes.map(box => boxPart(box, base)),
    '</g>',
    '</svg>',
  ];
  return `${parts.join('\n')}\n`;
}

function describe({ nodes, edges, isByDocument, items }: DependencyGraph, { texts }: ExportContext): string {
  if (nodes.length === 0) return texts.graph.empty;
  return isByDocument
    ? texts.graph.byDocument(nodes.length, edges.length, items)
    : texts.graph.description(nodes.length, edges.length);
}

function laidOut({ nodes, edges }: DependencyGraph): Picture {
  const sizes = new Map(nodes.map(node => [node.id, { id: node.id, ...sizeOf(node) }]));
  const { boxes, lines, width, height } = graphLayout([...sizes.values()], edges);
  return {
    boxes: nodes.flatMap((node): readonly Box[] => {
      const [size, middle] = [sizes.get(node.id), boxes.get(node.id)];
      return size && middle ? [{ ...size, ...middle, node }] : [];
    }),
    lines: edges.map((edge, at): Line => ({ edge, points: lines[at] ?? [] })),
    width,
    height,
  };
}

function sizeOf(node: GraphNode): { width: number; height: number } {
  const lines = textsOf(node);
  const widest = Math.max(
    ...lines.map((line, at) => displayWidth(line) * (at === 0 ? SIZE.bold : SIZE.letter)),
  );
  return { width: widest + 2 * SIZE.pad, height: lines.length * SIZE.line + 2 * SIZE.pad };
}

function textsOf({ id, title }: GraphNode): readonly string[] {
  const letters = [...title];
  const short =
    letters.length > LONGEST
      ? `${letters
          .slice(0, LONGEST - 1)
          .join('')
          .trimEnd()}…`
      : title;
  return short === '' ? [id] : [id, short];
}

function boxPart({ node, x, y, width, height }: Box, base: string): string {
  const [left, top] = [x - width / 2, y - height / 2];
  const lines = textsOf(node).map(
    (text, at) =>
      `<text${at === 0 ? ' class="id"' : ''} x="${round(left + SIZE.pad)}" y="${round(top + SIZE.pad + 13 + at * SIZE.line)}">${escaped(text)}</text>`,
  );
  const whole = node.title === '' ? node.id : `${node.id} — ${node.title}`;
  return `<a href="${escaped(sourceUrl(base, node.place))}"><title>${escaped(whole)}</title><rect x="${round(left)}" y="${round(top)}" width="${round(width)}" height="${round(height)}" rx="4"/>${lines.join('')}</a>`;
}

function linePart({ edge, points }: Line, { texts }: ExportContext): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  const way = [`M${round(first.x)} ${round(first.y)}`, ...rest.map(({ x, y }) => `L${round(x)} ${round(y)}`)];
  const title = `${edge.from} ${texts.graph.roles[edge.role]} ${edge.to}`;
  return `<path d="${way.join('')}" marker-end="url(#arrow)"${dashed(edge.role)}><title>${escaped(title)}</title></path>`;
}

/** The roles that the picture shows, each with its words. */
function legendOf(
  { edges }: DependencyGraph,
  { texts }: ExportContext,
): readonly { readonly role: LinkRole; readonly text: string }[] {
  const used = new Set(edges.map(({ role }) => role));
  return (Object.keys(DASHES) as LinkRole[])
    .filter(role => used.has(role))
    .map(role => ({ role, text: texts.graph.roles[role] }));
}

function legendParts(legend: ReturnType<typeof legendOf>): readonly string[] {
  const y = SIZE.margin + SIZE.head + SIZE.line;
  let x: number = SIZE.margin;
  return legend.map(({ role, text }) => {
    const part = `<path d="M${round(x)} ${y - 4}h36" marker-end="url(#arrow)"${dashed(role)}/><text x="${round(x + 44)}" y="${y}">${escaped(text)}</text>`;
    x += legendWidth(text);
    return part;
  });
}

function legendWidth(text: string): number {
  return 44 + displayWidth(text) * SIZE.letter + SIZE.between;
}

function headWidth(lines: readonly string[], legend: ReturnType<typeof legendOf>): number {
  const texts = lines.map(line => displayWidth(line) * SIZE.letter * 1.6);
  return Math.max(
    ...texts,
    legend.reduce((sum, { text }) => sum + legendWidth(text), 0),
  );
}

function dashed(role: LinkRole): string {
  return DASHES[role] === '' ? '' : ` stroke-dasharray="${DASHES[role]}"`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escaped(text: string): string {
  return printableText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
