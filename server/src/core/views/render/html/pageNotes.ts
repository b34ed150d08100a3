import type { Element, Root } from 'hast';
import { OWN_ID } from './pageAnchors.ts';

/** The id of the heading over the footnotes. */
export const NOTES_ID = `${OWN_ID}notes`;

/** The id that the converter gives it, which a heading « Footnote label » of the source has too. */
const GIVEN_ID = 'footnote-label';

/** Gives the heading over the footnotes an id that no place of the source can have, and lets their calls name it. */
export function ownNotesHeading(parent: Root | Element): void {
  const isNotes = 'tagName' in parent && parent.properties['dataFootnotes'] !== undefined;
  for (const node of parent.children) {
    if (node.type !== 'element') continue;
    const { properties } = node;
    if (isNotes && properties['id'] === GIVEN_ID) properties['id'] = NOTES_ID;
    const described = properties['ariaDescribedBy'];
    if (Array.isArray(described) && described.includes(GIVEN_ID)) properties['ariaDescribedBy'] = [NOTES_ID];
    ownNotesHeading(node);
  }
}
