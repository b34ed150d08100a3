import type { Definition, ImageReference, LinkReference as Use } from 'mdast';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { span } from '../base/span.ts';
import type { LinkDefinitionFact } from '../model/mark.ts';
import type { DefinitionReference } from '../model/reference.ts';
import { type Prose, spanOfNode } from '../syntax/prose.ts';
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
    span: spanOfNode(node, context.source),
  };
}

/** `[texte][étiquette]` and `[étiquette][]`: brackets alone are prose, two pairs in a row are meant as a link. */
const DANGLING = /(?<![\\\]\w])\[(?!\^)([^\][\n]{1,200})\]\[(?!\^)([^\][\n]{0,100})\]/g;

/** Uses that remark left in the prose because nothing defines their label. */
export function* danglingUses(prose: Prose): Generator<DefinitionReference> {
  for (const found of prose.text.matchAll(DANGLING)) {
    const [whole, text = '', label = ''] = found;
    const shown = label.trim() === '' ? text : label;
    const start = found.index + (label.trim() === '' ? 1 : whole.length - 1 - label.length);
    // `T[i][j]`, `[1][2]` and `[RFC 2119][RFC 8174]` are mathematics and citations.
    if (/^\W*\d*\W*$/.test(shown) || (isCitation(text) && isCitation(label))) continue;
    yield {
      kind: 'definition',
      label: normalizeIdentifier(shown),
      span: prose.spanOf(start, start + shown.length),
    };
  }
}

/** The key of a standard or a book, as bibliographies have them: `RGS`, `RFC 2119`, `ISO/IEC 18013-5`. */
function isCitation(text: string): boolean {
  return /^(?:[\p{Lu}\d]{2,}[\w/.:-]*|\p{Lu}\p{L}*\d[\w/.:-]*)(?: [\p{Lu}\d][\w/.:-]*)*$/u.test(text);
}
