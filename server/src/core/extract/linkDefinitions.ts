import type { Definition, ImageReference, LinkReference as Use } from 'mdast';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { matchesOf } from '../base/matchesOf.ts';
import { type Span, span } from '../base/span.ts';
import type { LinkDefinitionFact } from '../model/mark.ts';
import type { DefinitionReference } from '../model/reference.ts';
import { endOf, type Prose, spanOfNode, startOf } from '../syntax/prose.ts';
import type { Context } from './reading.ts';

/** `[étiquette]: cible.md` */
export function linkDefinition(node: Definition, context: Context): LinkDefinitionFact {
  const place = spanOfNode(node, context.source);
  const label = node.label ?? node.identifier;
  return {
    label: normalizeIdentifier(label),
    labelSpan: span(place.start + 1, place.start + 1 + label.length),
    span: place,
  };
}

/** A use whose definition is there; remark reads no others as links. */
export function definitionUse(node: Use | ImageReference, context: Context): DefinitionReference {
  return {
    kind: 'definition',
    label: normalizeIdentifier(node.label ?? node.identifier),
    span: labelPlace(node, context),
    around: spanOfNode(node, context.source),
  };
}

/** Where the label of a use is written, without its brackets: the last pair that is not empty. */
function labelPlace(node: Use | ImageReference, { source }: Context): Span {
  const written = source.text.slice(startOf(node), endOf(node));
  const behind = node.referenceType === 'collapsed' ? '][]'.length : ']'.length;
  const opening = node.referenceType === 'full' ? lastOpening(written) : written.indexOf('[');
  return source.spanOf(startOf(node) + opening + 1, endOf(node) - behind);
}

/** The last bracket that is not escaped; a label holds no other. */
function lastOpening(written: string): number {
  for (let at = written.lastIndexOf('['); at > 0; at = written.lastIndexOf('[', at - 1)) {
    const slashes = /\\*$/.exec(written.slice(0, at))?.[0].length ?? 0;
    if (slashes % 2 === 0) return at;
  }
  return 0;
}

/** `[texte][étiquette]` and `[étiquette][]`: brackets alone are prose, two pairs in a row are meant as a link. */
const DANGLING = /(?<![\\\]\w])\[(?!\^)([^\][\n]{1,200})\]\[(?!\^)([^\][\n]{0,100})\]/g;

/** Uses that remark left in the prose because nothing defines their label. */
export function* danglingUses(prose: Prose): Generator<DefinitionReference> {
  for (const found of matchesOf(prose.text, DANGLING)) {
    const [whole, text = '', label = ''] = found;
    const shown = label.trim() === '' ? text : label;
    const start = found.index + (label.trim() === '' ? 1 : whole.length - 1 - label.length);
    if (prose.escapedAt(found.index) || prose.escapedAt(found.index + whole.length - 1)) continue;
    // `T[i][j]`, `[1][2]` and `[RFC 2119][RFC 8174]` are mathematics and citations.
    if (/^\W*\d*\W*$/.test(shown) || (isCitation(text) && isCitation(label))) continue;
    // Who escapes a bracket means the bracket.
    const brackets = [0, text.length + 1, text.length + 2, whole.length - 1];
    if (brackets.some(at => prose.escapedAt(found.index + at))) continue;
    yield {
      kind: 'definition',
      label: normalizeIdentifier(shown),
      span: prose.spanOf(start, start + shown.length),
      around: prose.spanOf(found.index, found.index + whole.length),
    };
  }
}

/** The key of a standard or a book, as bibliographies have them: `RGS`, `RFC 2119`, `ISO/IEC 18013-5`. */
function isCitation(text: string): boolean {
  return /^(?:[\p{Lu}\d]{2,}[\w/.:-]*|\p{Lu}\p{L}*\d[\w/.:-]*)(?: [\p{Lu}\d][\w/.:-]*)*$/u.test(text);
}
