import type { Root } from 'hast';
import type { ViewTexts } from '../../../messages/views/viewTexts.ts';
import type { ComputedProject } from '../../../project/projectView.ts';
import type { ViewModel } from '../../viewModel.ts';
import { addressTargets, viewDocument } from '../viewDocument.ts';
import { page } from './page.ts';
import { pageAnchors } from './pageAnchors.ts';
import { contentsAsNavigation } from './pageContents.ts';
import { embedPictures, type Pictures } from './pagePictures.ts';
import { scrollable } from './pageScroll.ts';
import { type PlaceWord, pageTree } from './pageTree.ts';

/** What a page is made with. */
export interface PageOptions {
  /** What leads from the page to the source. */
  readonly base: string;
  readonly pictures?: Pictures;
  readonly placeWord?: PlaceWord;
}

/** Writes a view as one HTML file that needs nothing else, reads aloud, prints, and works without a network. */
export function renderHtml(
  project: ComputedProject,
  model: ViewModel,
  texts: ViewTexts,
  options: PageOptions,
): string {
  return page(pageContent(project, model, texts, options), model, texts);
}

/** The content of a page, without head, style and script: what a preview shows. */
export function pageContent(
  project: ComputedProject,
  model: ViewModel,
  texts: ViewTexts,
  { base, pictures = () => undefined, placeWord }: PageOptions,
): Root {
  const root = viewDocument(project, model, texts);
  embedPictures(root, texts, pictures);
  const anchors = pageAnchors(root);
  addressTargets(root, anchors, base);
  const content = pageTree(root, anchors, texts, placeWord);
  contentsAsNavigation(content);
  scrollable(content, texts);
  return content;
}
