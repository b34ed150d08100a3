import type { Root as PageRoot } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import type { Heading, Nodes, Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import type { ViewTexts } from '../../../messages/views/viewTexts.ts';
import { eachNode } from '../../../syntax/eachNode.ts';
import { OWN_ID } from './pageAnchors.ts';
import { ownNotesHeading } from './pageNotes.ts';
import { PAGE_SCHEMA } from './pageSchema.ts';
import { inSections, type Places } from './pageSections.ts';

/**
 * Turns a view, its links addressed and its nodes marked, into the content of a page: sanitized, each place of the view in a
 * section of its own. Nothing of the source becomes markup, script, style or something that is fetched. `notes` goes before the
 * names of footnotes.
 */
export function pageTree(root: Root, texts: ViewTexts, notes: string): PageRoot {
  const page = toHast(root, {
    clobberPrefix: OWN_ID + notes,
    footnoteLabel: texts.page.notes,
    footnoteLabelProperties: {},
    footnoteBackLabel: (note, call) => texts.page.backToText(`${note + 1}${call > 1 ? `-${call}` : ''}`),
  });
  const clean = sanitize(page, PAGE_SCHEMA) as PageRoot;
  ownNotesHeading(clean);
  return inSections(clean, placesOf(root), texts);
}

/** The anchor of the place of the view that a node begins; undefined where none begins. */
export function placeAnchor(node: Nodes): string | undefined {
  if (node.type !== 'heading' || node.data?.viewIntro) return undefined;
  const anchor = node.data?.viewKey === undefined ? undefined : node.data.hProperties?.['id'];
  return typeof anchor === 'string' ? anchor : undefined;
}

/** What is known of places by the anchor of their heading. */
function placesOf(root: Root): Places {
  const places = new Map<string, Heading['data']>();
  eachNode(root, node => {
    const anchor = placeAnchor(node);
    if (anchor !== undefined) places.set(anchor, node.data);
  });
  return places;
}
