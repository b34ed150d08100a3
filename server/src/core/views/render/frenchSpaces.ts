import type { Parents, RootContent } from 'mdast';

/** A space before a sign that ends a word's group in French: `fin ;`, `50 %`, `cité »`. */
const BEFORE = / (?=[;:!?»%](?:[\s»)\].,;]|$))/g;

/** A space behind a sign that begins one: `« cité`, `§ 3.4`, `n° 2`. */
const AFTER = /(?<=«|§|\bn°) /g;

/**
 * Makes the spaces that French sets around signs ones at which no line ends, so that none begins with `;`. Sources are
 * mostly typed with plain ones. Code stays as it is, and so do headings: readers of Markdown make anchors of their spaces.
 */
export function holdFrenchSpaces(parent: Parents): void {
  (parent.children as RootContent[]) = (parent.children as RootContent[]).map(node => {
    if (node.type === 'text') return { ...node, value: held(node.value) };
    if ('children' in node && node.type !== 'heading') holdFrenchSpaces(node);
    return node;
  });
}

function held(text: string): string {
  return text.replace(BEFORE, '\u00a0').replace(AFTER, '\u00a0');
}
