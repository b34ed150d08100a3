import type { Root } from 'hast';
import type { ViewTexts } from '../../../messages/views/viewTexts.ts';
import type { ComputedProject } from '../../../project/projectView.ts';
import type { ViewModel } from '../../viewModel.ts';
import { type Anchors, addressTargets, viewDocument } from '../viewDocument.ts';
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
  /** The anchors of places, also of those on other pages that are shown together; by default those of this page. */
  readonly anchors?: Anchors;
  /** What tells the footnotes of this page from those of others beside it; empty by default. */
  readonly notes?: string;
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
  { base, pictures = () => undefined, placeWord, anchors: given, notes = '' }: PageOptions,
): Root {
  const root = viewDocument(project, model, texts);
  embedPictures(root, texts, pictures);
  const anchors = given ?? pageAnchors(root);
  addressTargets(root, anchors, base);
  const content = pageTree(root, anchors, texts, { placeWord, notes });
  contentsAsNavigation(content);
  scrollable(content, texts);
  return content;
}
