import type { Image, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import type { ProjectPath } from '../../../base/projectPath.ts';
import type { ViewTexts } from '../../../messages/views/viewTexts.ts';
import { linkTo } from '../viewNodes.ts';

/** Gives a picture of the project as a `data:` URL; undefined for one that cannot be read or is too large. */
export type Pictures = (path: ProjectPath) => string | undefined;

/** Pictures become part of the page; those that cannot are links, since a page fetches nothing. */
export function embedPictures(root: Root, texts: ViewTexts, pictures: Pictures): void {
  embedIn(root, false);

  function embedIn(parent: Parents, linked: boolean): void {
    const children = (parent.children as RootContent[]).flatMap((node): readonly RootContent[] => {
      if ('children' in node) embedIn(node, linked || node.type === 'link');
      return node.type === 'image' ? pictured(node, linked) : [node];
    });
    (parent.children as RootContent[]) = children;
  }

  function pictured(
    { data: { viewTarget } = {}, ...image }: Image,
    linked: boolean,
  ): readonly PhrasingContent[] {
    const url = viewTarget?.kind === 'source' ? pictures(viewTarget.path) : undefined;
    if (url !== undefined) return [{ ...image, url }];
    const words: PhrasingContent[] = [{ type: 'text', value: texts.page.picture(image.alt ?? '') }];
    return linked || !viewTarget ? words : [linkTo(viewTarget, words, image.title)];
  }
}
