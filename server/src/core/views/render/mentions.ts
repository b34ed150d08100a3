import type { PhrasingContent, Text } from 'mdast';
import type { Span } from '../../base/span.ts';
import { align } from '../../syntax/alignment.ts';
import { endOf, spanOfNode, startOf } from '../../syntax/prose.ts';
import type { TargetFinder, ViewTarget } from '../rewriteReferences.ts';
import type { Fragment, Mention, SourceText } from './sourceText.ts';
import { linkTo, type NoteOrigin, noteCall } from './viewNodes.ts';

interface Context {
  readonly text: SourceText;
  readonly fragment: Fragment;
  readonly targets: TargetFinder;
}

/**
 * Splits a text at what it refers to. An ID becomes a link (wiki brackets and brackets around it go), and so does the
 * number of a section, figure, table or sheet; the number of a footnote becomes a call of it, since notes are numbered
 * anew. What leads nowhere stays as it is.
 */
export function mentioningText(node: Text, context: Context): readonly PhrasingContent[] {
  const found = context.text.mentionsIn(spanOfNode(node, context.fragment.source));
  if (found.length === 0) return [{ type: 'text', value: node.value }];
  const rangeOf = rangeFinder(node, context.fragment);
  const result: PhrasingContent[] = [];
  let done = 0;
  for (const mention of found) {
    const made = rewritten(mention, node.value, rangeOf(mention.span), context);
    if (!made || made.start < done) continue;
    result.push({ type: 'text', value: node.value.slice(done, made.start) }, made.node);
    done = made.end;
  }
  return [...result, { type: 'text', value: node.value.slice(done) }];
}

/** The footnote of that label in the same text; undefined when there is none. */
export function noteOrigin(label: string, text: SourceText, fragment: Fragment): NoteOrigin | undefined {
  const identifier = label.toLowerCase();
  if (!fragment.footnotes.has(identifier)) return undefined;
  return { path: text.path, identifier, place: fragment.source.spanOf(0, 0).start };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Finds places of the file in a text's value; to be asked in the order of the text. */
function rangeFinder(node: Text, { source }: Fragment): (place: Span) => Range {
  const start = startOf(node);
  const mapped = align(node.value, source.text.slice(start, endOf(node)), start);
  const placeOf = (index: number): Span => {
    const local = mapped.spanOf(index, index + 1);
    return source.spanOf(local.start, local.end);
  };
  let at = 0;
  return place => {
    while (at < node.value.length && placeOf(at).start < place.start) at++;
    let end = at;
    while (end < node.value.length && placeOf(end).start < place.end) end++;
    return { start: at, end };
  };
}

interface Rewritten extends Range {
  readonly node: PhrasingContent;
}

function rewritten(
  mention: Mention,
  value: string,
  range: Range,
  { text, fragment, targets }: Context,
): Rewritten | undefined {
  const written = value.slice(range.start, range.end);
  if (written === '') return undefined;
  if (mention.kind === 'footnote') {
    const origin = noteOrigin(mention.label, text, fragment);
    return origin && { ...range, node: noteCall(origin, written) };
  }
  if (mention.kind === 'source') return sourceLink(targets.source(mention.name), value, range);
  const target = mention.kind === 'item' ? targets.item(mention.id) : targets.numbered(mention, text.path);
  if (target.kind === 'nowhere') return undefined;
  const { label, ...place } = mention.kind === 'item' ? bracketed(value, range) : announced(value, range);
  return { ...place, node: linkTo(target, [{ type: 'text', value: label }]) };
}

/** `[RGS]`, brackets included: they say that it is the name of a text, and stay where a view has no list of them. */
function sourceLink(target: ViewTarget, value: string, { start, end }: Range): Rewritten | undefined {
  const isBracketed = value[start - 1] === '[' && value[end] === ']';
  if (target.kind === 'nowhere' || !isBracketed) return undefined;
  const place = { start: start - 1, end: end + 1 };
  return { ...place, node: linkTo(target, [{ type: 'text', value: value.slice(place.start, place.end) }]) };
}

/** What a number stands behind, in both languages. */
const ANNOUNCING =
  /(?:§{1,2}|(?<![\p{L}\p{N}])(?:chapitres?|chap\.|sections?|parties?|annexes?|fiches?|figures?|fig\.|tableaux?|tab\.|chapters?|parts?|appendix|annex|tables?|sheets?))\s*$/iu;

/** The number with the word before it: a link that is a bare number says nothing out of its sentence. */
function announced(value: string, { start, end }: Range): Range & { readonly label: string } {
  const from = ANNOUNCING.exec(value.slice(0, start))?.index ?? start;
  return { start: from, end, label: value.slice(from, end) };
}

/** The ID with `[[…]]`, `[[…|label]]` or `[…]` around it. */
function bracketed(value: string, { start, end }: Range): Range & { readonly label: string } {
  const id = value.slice(start, end);
  const before = value.slice(0, start);
  const wiki = /^\s*(?:\|([^[\]\n]*))?\]\]/.exec(value.slice(end));
  const opening = /\[\[\s*$/.exec(before);
  if (wiki && opening) {
    return { start: opening.index, end: end + wiki[0].length, label: wiki[1]?.trim() || id };
  }
  if (before.endsWith('[') && value[end] === ']') return { start: start - 1, end: end + 1, label: id };
  return { start, end, label: id };
}
