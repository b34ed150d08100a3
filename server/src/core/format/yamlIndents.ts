import { span } from '../base/span.ts';
import type { YamlMap, YamlNode, YamlScalar, YamlSeq } from '../syntax/yamlSyntax.ts';
import type { LineTable } from './lineTable.ts';

/** How far a list below a key, and what stands behind a dash, goes in. */
const STEP = 2;

/** What was found of the lines of a YAML text: how far in each is to begin. */
export interface Indents {
  /** Lines that begin with a key, a dash or a value of their own, by number: where they are to begin. */
  readonly own: ReadonlyMap<number, number>;
  /** Lines that go on with a text over several lines: how far they move. */
  readonly moved: ReadonlyMap<number, number>;
  /** Blanks to be one space: between a dash and what it holds. */
  readonly gaps: readonly ReturnType<typeof span>[];
}

/** Works out where each line of a YAML text is to begin: two columns for each level, lists below their key as well. */
export function yamlIndents(root: YamlNode, lines: LineTable): Indents {
  const walk = new Walk(lines);
  walk.node(root, 0);
  return walk;
}

class Walk implements Indents {
  readonly own = new Map<number, number>();
  readonly moved = new Map<number, number>();
  readonly gaps: ReturnType<typeof span>[] = [];
  readonly #lines: LineTable;

  constructor(lines: LineTable) {
    this.#lines = lines;
  }

  /** `indent`: where the node is to begin if it is the first of its line. */
  node(node: YamlNode, indent: number): void {
    if (node.kind === 'alias') this.#begins(node.span.start, indent);
    else if (node.kind === 'scalar') this.#scalar(node, indent);
    else if (this.#isFlow(node)) this.#flow(node, indent);
    else if (node.kind === 'map') this.#map(node, indent);
    else this.#seq(node, indent);
  }

  #map({ entries }: YamlMap, indent: number): void {
    for (const { keySpan, value } of entries) {
      this.#begins(keySpan.start, indent);
      this.node(value, indent + STEP);
    }
  }

  #seq({ items, span: whole }: YamlSeq, indent: number): void {
    const { text } = this.#lines;
    let from = whole.start;
    for (const item of items) {
      const dash = this.#lines.dashFrom(from, whole.start);
      if (dash === undefined || dash >= item.span.start) return;
      this.#begins(dash, indent);
      const gap = text.slice(dash + 1, item.span.start);
      if (/^ {2,}$/.test(gap)) this.gaps.push(span(dash + 1, item.span.start));
      this.node(item, indent + STEP);
      from = Math.max(item.span.end, dash + 1);
    }
  }

  /** A collection in brackets: its further lines keep their place below the first. */
  #flow({ span: { start, end } }: YamlNode, indent: number): void {
    this.#begins(start, indent);
    const by = this.#shiftAt(start);
    for (let line = this.#lines.lineOf(start) + 1; line <= this.#lines.lineOf(end); line++)
      this.moved.set(line, by);
  }

  #scalar(scalar: YamlScalar, indent: number): void {
    const { start, end } = scalar.span;
    if (scalar.type === 'null' && start === end) return;
    this.#begins(start, indent);
    const first = this.#lines.lineOf(start) + 1;
    const last = this.#lines.lineOf(Math.max(start, end - 1));
    const by =
      scalar.style === 'block' ? this.#blockShift(scalar, first, last, indent) : this.#shiftAt(start);
    for (let line = first; line <= last; line++) this.moved.set(line, by);
  }

  /** The content of `|` and `>` begins below its key, one step in; with a column of its own (`|2`) it moves with the key. */
  #blockShift({ span: { start } }: YamlScalar, first: number, last: number, indent: number): number {
    const header = this.#lines.textOf(this.#lines.lineOf(start));
    if (/[|>][+-]?\d/.test(header.slice(this.#lines.columnOf(start)))) return this.#shiftAt(start);
    for (let line = first; line <= last; line++) {
      if (this.#lines.textOf(line).trim() !== '') return indent - this.#lines.indentOf(line);
    }
    return 0;
  }

  /** How far the line of an offset moves. */
  #shiftAt(offset: number): number {
    const line = this.#lines.lineOf(offset);
    return (this.own.get(line) ?? this.#lines.indentOf(line)) - this.#lines.indentOf(line);
  }

  #begins(offset: number, indent: number): void {
    const line = this.#lines.lineOf(offset);
    const isFirst = this.#lines.columnOf(offset) === this.#lines.indentOf(line);
    if (isFirst && !this.own.has(line)) this.own.set(line, indent);
  }

  #isFlow({ span: { start } }: YamlNode): boolean {
    return /[[{]/.test(this.#lines.text[start] ?? '');
  }
}
