import type { Root as Page } from 'hast';
import type { Root } from 'mdast';
import { printableText } from '../../../base/printableText.ts';
import type { ViewTexts } from '../../../messages/views/viewTexts.ts';
import type { ComputedProject } from '../../../project/projectView.ts';
import type { Draft } from '../../pictures/pictures.ts';
import { picturesIn } from '../../pictures/picturesIn.ts';
import type { ViewModel } from '../../viewModel.ts';
import { type Anchors, addressTargets, viewDocument } from '../viewDocument.ts';
import { page } from './page.ts';
import { pageAnchors } from './pageAnchors.ts';
import { contentsAsNavigation } from './pageContents.ts';
import { markNodes, type PlaceWord } from './pageMarks.ts';
import { embedPictures, type PictureAddress, pagePictures } from './pagePictures.ts';
import { scrollable } from './pageScroll.ts';
import { pageTree } from './pageTree.ts';

/** What the content of a page is made with. */
export interface PageOptions {
  /** What leads from the page to the source. */
  readonly base: string;
  readonly addressOf: PictureAddress;
  readonly placeWord?: PlaceWord;
  /** The anchors of places, also of those on other pages that are shown together; by default those of this page. */
  readonly anchors?: Anchors;
  /** What tells the footnotes of this page from those of others beside it; empty by default. */
  readonly notes?: string;
}

/**
 * Writes a view as one HTML file that needs nothing else, reads aloud, prints, and works without a network; `base` leads
 * from it to the source.
 */
export function draftHtml(
  project: ComputedProject,
  model: ViewModel,
  texts: ViewTexts,
  base: string,
): Draft<string> {
  const root = viewDocument(project, model, texts);
  return {
    wish: { pictures: picturesIn(root), shows: () => true },
    finish(pictures) {
      const { addressOf, fill } = pagePictures(pictures);
      const content = contentOf(root, texts, { base, addressOf });
      return fill(printableText(page(content, model, texts)));
    },
  };
}

/** The content of a page, without head, style and script. */
export function pageContent(
  project: ComputedProject,
  model: ViewModel,
  texts: ViewTexts,
  options: PageOptions,
): Page {
  return contentOf(viewDocument(project, model, texts), texts, options);
}

function contentOf(root: Root, texts: ViewTexts, options: PageOptions): Page {
  return pageOf(preparedRoot(root, texts, options), texts, options.notes);
}

/** A view whose nodes know what a page needs: it is written by `pageOf`, as a whole or in pieces. */
export function preparedRoot(
  root: Root,
  texts: ViewTexts,
  { base, addressOf, placeWord, anchors: given }: PageOptions,
): Root {
  embedPictures(root, texts, addressOf);
  const anchors = given ?? pageAnchors(root);
  addressTargets(root, anchors, base);
  markNodes(root, anchors, placeWord);
  return root;
}

/** The content of a page from a prepared view, or from a piece of one. `notes` goes before the names of footnotes. */
export function pageOf(root: Root, texts: ViewTexts, notes = ''): Page {
  const content = pageTree(root, texts, notes);
  contentsAsNavigation(content);
  scrollable(content, texts);
  return content;
}
