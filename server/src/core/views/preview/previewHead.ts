import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { ViewTexts } from '../../messages/views/viewTexts.ts';
import type { ComputedProject } from '../../project/projectView.ts';
import { pageContent } from '../render/html/html.ts';
import { contentsAsNavigation } from '../render/html/pageContents.ts';
import type { Anchors } from '../render/viewDocument.ts';
import type { ViewModel } from '../viewModel.ts';
import { type PageEntry, sourcePicture } from './documentPage.ts';

/** What stands before the first chapter: title, reader, statement of origin and table of contents, as HTML. */
export function previewHead(
  project: ComputedProject,
  model: ViewModel,
  texts: ViewTexts,
  anchors: Anchors,
  entries: readonly PageEntry[],
): string {
  const page = pageContent(project, { ...model, parts: [] }, texts, {
    base: '',
    addressOf: sourcePicture,
    anchors,
  });
  if (entries.length > 1) {
    page.children.push(
      element('h2', {}, [{ type: 'text', value: texts.contents }]),
      element('ul', { className: ['contents'] }, entries.map(entryItem)),
    );
    contentsAsNavigation(page);
  }
  return toHtml(page);
}

function entryItem({ anchor, title }: PageEntry): Element {
  const link = element('a', { href: `#${anchor}` }, [{ type: 'text', value: title }]);
  return element('li', {}, [link]);
}

function element(
  tagName: string,
  properties: Element['properties'],
  children: readonly ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children: [...children] };
}
