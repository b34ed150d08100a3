import type { InlineCode, Link, Nodes, PhrasingContent, Text } from 'mdast';
import { lastAtOrBefore } from '../base/search.ts';
import { type Span, span } from '../base/span.ts';
import { align, type MappedText } from './alignment.ts';

/** Stands in a prose for what is not to be read as prose: code, HTML, an image, a footnote's mark. */
export const OPAQUE = '￼';

/** Stands in a prose for `<br>`: white space, as the line end that it shows. */
export const LINE_BREAK = '\u2028';

interface Piece {
  /** Where the piece begins in the prose. */
  readonly from: number;
  readonly mapped: MappedText;
  readonly linked: boolean;
}

/** The running text of one block (paragraph, heading, table cell) as a reader sees it, each code unit with its place. */
export interface Prose {
  readonly text: string;
  /** Place in the file of a half-open range of `text`. */
  spanOf(start: number, end: number): Span;
  /** Whether the code unit at that index stands in the text of a link. */
  linkedAt(index: number): boolean;
  /** Whether the code unit at that index is written as an escape: `\[` is a bracket and no mark. */
  escapedAt(index: number): boolean;
  /** The part from `start` on (up to `end`). */
  slice(start: number, end?: number): Prose;
}

/** A Markdown text and where it stands in its file. */
export type Source = MappedText;

/**
 * Reads the inline content of a block. `code: 'text'` takes the content of code spans and bare URLs as words (for titles
 * and summaries); `'opaque'` hides it (for finding references: neither is ever read as prose).
 */
export function proseOf(block: Nodes, source: Source, code: 'text' | 'opaque'): Prose {
  const pieces: Piece[] = [];
  let length = 0;
  const add = (mapped: MappedText, linked: boolean): void => {
    pieces.push({ from: length, mapped, linked });
    length += mapped.text.length;
  };
  const visit = (nodes: readonly PhrasingContent[], linked: boolean): void => {
    for (const node of nodes) {
      if (node.type === 'text') add(textMap(node, source), linked);
      else if (node.type === 'inlineCode') add(codeValue(node, source, code), linked);
      else if (node.type === 'break') add(constant('\n', node, source), linked);
      else if (node.type === 'link' && isAutolink(node, source)) add(urlText(node, source, code), true);
      else if (node.type === 'link' || node.type === 'linkReference') visit(node.children, true);
      else if ('children' in node) visit(node.children, linked);
      else add(constant(isLineBreak(node) ? LINE_BREAK : OPAQUE, node, source), linked);
    }
  };
  if ('children' in block) visit(block.children as readonly PhrasingContent[], false);
  return prose(pieces, pieces.map(piece => piece.mapped.text).join(''), 0, spanOfNode(block, source));
}

/** A mapped text as a prose of one piece, e.g. a scalar of YAML or the opening line of a directive. */
export function proseOfText(mapped: MappedText): Prose {
  return prose([{ from: 0, mapped, linked: false }], mapped.text, 0, mapped.spanOf(0, mapped.text.length));
}

/** A text of a prose as people see it: without the signs for what is no text, and without the gaps around them. */
export function shownText(text: string): string {
  const lined = text.replace(/(?<!\s)\s*\u2028\s*/g, (gap, at: number) =>
    at > 0 && at + gap.length < text.length ? ' ' : '',
  );
  if (!lined.includes(OPAQUE)) return lined;
  return lined.replace(/(?<!\s)\s*\uFFFC[\s\uFFFC]*/g, (gap, at: number) => {
    const next = lined[at + gap.length];
    const isGap =
      at > 0 &&
      next !== undefined &&
      !/[([«]/.test(lined[at - 1] ?? '') &&
      !(/^\s/.test(gap) && /[.,)\]]/.test(next));
    return (isGap && /\s/.exec(gap)?.[0]) || '';
  });
}

/** Place of a node in the file. */
export function spanOfNode(node: Nodes, source: Source): Span {
  return source.spanOf(startOf(node), endOf(node));
}

/** Offset of a node's first code unit in its Markdown text. */
export function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}

/** Offset behind a node's last code unit in its Markdown text. */
export function endOf(node: Nodes): number {
  return node.position?.end.offset ?? 0;
}

/** The words of a text node with their places in the file. */
export function textMap(node: Text, source: Source): MappedText {
  return through(align(node.value, source.text.slice(startOf(node), endOf(node)), startOf(node)), source);
}

/** `https://a.fr`, `<https://a.fr>`: its text is no prose. */
function isAutolink(node: Link, source: Source): boolean {
  return source.text[startOf(node)] !== '[';
}

function urlText(node: Link, source: Source, code: 'text' | 'opaque'): MappedText {
  const [only] = node.children;
  const mapped = only?.type === 'text' ? textMap(only, source) : constant(OPAQUE, node, source);
  return code === 'text' ? mapped : { ...mapped, text: OPAQUE.repeat(mapped.text.length) };
}

/** Hidden code is as long as the code itself, so that both readings of a block share their indices. */
function codeValue(node: InlineCode, source: Source, code: 'text' | 'opaque'): MappedText {
  const [whole = '', ticks = '', content = ''] =
    /^(`+)([\s\S]*?)\1$/.exec(source.text.slice(startOf(node), endOf(node))) ?? [];
  const padding = content.length > node.value.length && /^[ \r\n]/.test(content) ? 1 : 0;
  const start = startOf(node) + ticks.length + padding;
  const mapped = through(align(node.value, whole.slice(ticks.length + padding), start, 'code'), source);
  return code === 'text' ? mapped : { ...mapped, text: OPAQUE.repeat(node.value.length) };
}

function constant(text: string, node: Nodes, source: Source): MappedText {
  const whole = spanOfNode(node, source);
  return { text, spanOf: (from, to) => (to > from ? whole : span(whole.start, whole.start)) };
}

function isLineBreak(node: PhrasingContent): boolean {
  return node.type === 'html' && /^<br\s*\/?>$/i.test(node.value);
}

/** The places of a text that was mapped to its Markdown, in the file. */
function through(mapped: MappedText, source: Source): MappedText {
  return {
    text: mapped.text,
    spanOf(from, to) {
      const place = mapped.spanOf(from, to);
      return source.spanOf(place.start, place.end);
    },
    escapedAt: index => mapped.escapedAt?.(index) ?? false,
  };
}

function prose(pieces: readonly Piece[], text: string, base: number, around: Span): Prose {
  const pieceAt = (index: number): Piece | undefined =>
    pieces[
      Math.max(
        0,
        lastAtOrBefore(pieces.length, at => pieces[at]?.from ?? 0, index),
      )
    ];
  const placeOf = (index: number): Span => {
    const piece = pieceAt(index);
    return piece ? piece.mapped.spanOf(index - piece.from, index - piece.from + 1) : around;
  };
  return {
    text,
    spanOf(start, end) {
      const first = placeOf(base + start);
      if (end <= start)
        return start < text.length || text.length === 0
          ? span(first.start, first.start)
          : behind(placeOf(base + start - 1));
      return span(first.start, Math.max(first.start, placeOf(base + end - 1).end));
    },
    linkedAt: index => pieceAt(base + index)?.linked ?? false,
    escapedAt(index) {
      const piece = pieceAt(base + index);
      return piece?.mapped.escapedAt?.(base + index - piece.from) ?? false;
    },
    slice: (start, end = text.length) => prose(pieces, text.slice(start, end), base + start, around),
  };
}

function behind(place: Span): Span {
  return span(place.end, place.end);
}
