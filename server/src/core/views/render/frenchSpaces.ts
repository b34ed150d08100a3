import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** A space before a sign that ends a word's group in French: `fin ;`, `50 %`, `cité »`. */
const BEFORE = / (?=[;:!?»%](?:[\s»)\].,;]|$))/g;

/** A space behind a sign that begins one: `« cité`, `§ 3.4`, `n° 2`. */
const AFTER = /(?<=«|§|\bn°) /g;

/**
 * Makes the spaces that French sets around signs ones at which no line ends, so that none begins with `;`. Sources are
 * mostly typed with plain ones. Code stays as it is.
 */
export function holdFrenchSpaces(root: Root): void {
  visit(root, 'text', node => {
    node.value = node.value.replace(BEFORE, '\u00a0').replace(AFTER, '\u00a0');
  });
}
