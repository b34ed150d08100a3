import type { FootnoteDefinition, FootnoteReference as Mark } from 'mdast';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { matchesOf } from '../base/matchesOf.ts';
import { span } from '../base/span.ts';
import type { ItemId } from '../model/item.ts';
import type { FootnoteFact } from '../model/mark.ts';
import type { FootnoteReference } from '../model/reference.ts';
import { type Prose, spanOfNode } from '../syntax/prose.ts';
import type { Context } from './reading.ts';

/** A footnote's text, by its label. */
export function footnoteFact(node: FootnoteDefinition, context: Context): FootnoteFact {
  const place = spanOfNode(node, context.source);
  const label = node.label ?? node.identifier;
  return {
    label: normalizeIdentifier(label),
    labelSpan: span(place.start + 2, place.start + 2 + label.length),
    span: place,
  };
}

/** A mark whose footnote is there; remark reads no others as marks. */
export function footnoteMark(node: Mark, from: ItemId | undefined, context: Context): FootnoteReference {
  const place = spanOfNode(node, context.source);
  const label = normalizeIdentifier(node.label ?? node.identifier);
  return { kind: 'footnote', label, syntax: 'mark', span: span(place.start + 2, place.end - 1), from };
}

/** Letters and digits: `[^.]` is a regular expression that lost its code span. */
const DANGLING = /\[\^([\p{L}\p{N}][\p{L}\p{N}_.:-]{0,59})\](?!:)/gu;

/** Marks that remark left in the prose because no footnote bears their label. */
export function* danglingMarks(prose: Prose, from: ItemId | undefined): Generator<FootnoteReference> {
  for (const found of matchesOf(prose.text, DANGLING)) {
    const label = found[1] ?? '';
    if (isEscaped(prose, found.index, label.length)) continue;
    const place = prose.spanOf(found.index + 2, found.index + 2 + label.length);
    yield { kind: 'footnote', label: normalizeIdentifier(label), syntax: 'mark', span: place, from };
  }
}

/** `\[^9]`, `[\^9]`: who escapes a sign means the sign. */
function isEscaped(prose: Prose, start: number, length: number): boolean {
  return [start, start + 1, start + 2 + length].some(at => prose.escapedAt(at));
}
