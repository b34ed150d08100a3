import type { Nodes } from 'mdast';
import { foldInPlace } from '../base/fold.ts';
import type { CaptionFact } from '../model/mark.ts';
import type { CaptionWord } from '../model/reference.ts';
import { eachNode } from '../syntax/eachNode.ts';
import { OPAQUE, type Prose, proseOf, proseOfText, spanOfNode, startOf } from '../syntax/prose.ts';
import { type ProseBlock, proseBlocks } from './proseBlocks.ts';
import type { Context } from './reading.ts';

const WORDS: Readonly<Record<string, CaptionWord>> = {
  figure: 'figure',
  fig: 'figure',
  schema: 'figure',
  tableau: 'table',
  table: 'table',
  tab: 'table',
  fiche: 'sheet',
  sheet: 'sheet',
}; // prettier-ignore

/** `Figure 3 : …`, `Tableau A-2.`, `Fiche n° 14 — …`; in a heading the number may stand alone or be followed by words. */
const CAPTION =
  /^\s*(?:[\d.]+ +)?(figure|fig|schema|tableau|table|tab|fiche|sheet)\.? *(?:n[°ºo]\.? *)?((?:[a-z][.-])?\d{1,3}(?:[.-]\d{1,3})*)(?=\s*(?:[:.—–)-]|$)|\s+(.))/;

/** Reads every caption at or under a node: at the start of a paragraph, a heading or a cell, in the text of an image, in HTML. */
export function captions(top: Nodes, context: Context): readonly CaptionFact[] {
  const found: CaptionFact[] = [];
  for (const block of proseBlocks(top)) {
    const prose = proseOf(block, context.source, 'text');
    const caption = captionAt(prose.slice(imagesEnd(prose.text)), isSetOff(block));
    if (caption) found.push(caption);
  }
  eachNode(top, node => {
    if (node.type === 'image' || node.type === 'imageReference') {
      const place = spanOfNode(node, context.source);
      for (const text of [node.alt, node.type === 'image' ? node.title : undefined]) {
        const caption = text && captionAt(proseOfText({ text, spanOf: () => place }), true);
        if (caption) found.push(caption);
      }
    } else if (node.type === 'html') found.push(...htmlCaptions(node.value, startOf(node), context));
  });
  return found;
}

/** A caption may share its paragraph with the image above it: where the images at the start of a text end. */
export function imagesEnd(text: string): number {
  return text.startsWith(OPAQUE) ? (/^(?:\uFFFC\s*)+/.exec(text)?.[0].length ?? 0) : 0;
}

/** A heading, or a text that begins in bold: what follows the number need not be set off by a sign. */
export function isSetOff(block: ProseBlock): boolean {
  const first = block.children.find(
    node => node.type !== 'image' && !(node.type === 'text' && node.value.trim() === ''),
  );
  return block.type === 'heading' || first?.type === 'strong';
}

/** The caption at the start of a text. In running text its number must be set off by a colon, a dash or a full stop. */
export function captionAt(prose: Prose, loose: boolean): CaptionFact | undefined {
  if (!MAYBE.test(prose.text)) return undefined;
  const match = atStart(prose.text);
  const word = match && WORDS[match[1] ?? ''];
  if (!match || !word || (match[3] !== undefined && !loose)) return undefined;
  return {
    word,
    number: (match[2] ?? '').toUpperCase(),
    span: prose.spanOf(match[0].search(/\S/), match[0].length),
  };
}

/** Most paragraphs begin with no letter of a caption: they need not be folded. */
const MAYBE = /^\s*(?:[\d.]+\s+)?[fst]/i;

/** A caption is told by its first words, so much of a text at most: unless it has a long run of spaces or digits there. */
const HEAD = 200;
const LONG_RUN = /\s{20}|[\d.-]{20}/;

function atStart(text: string): RegExpExecArray | null {
  const head = text.slice(0, HEAD);
  return CAPTION.exec(foldInPlace(LONG_RUN.test(head) ? text : head));
}

function htmlCaptions(html: string, start: number, context: Context): readonly CaptionFact[] {
  const tagged = html.matchAll(/<(?:figcaption|caption)[^<>]*>([^<]*)/gi);
  return [...tagged].flatMap(({ 0: whole, 1: text = '', index }) => {
    const from = start + index + whole.length - text.length;
    const caption = captionAt(
      proseOfText({ text, spanOf: (a, b) => context.source.spanOf(from + a, from + b) }),
      true,
    );
    return caption ? [caption] : [];
  });
}
