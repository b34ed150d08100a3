import type { Image, PhrasingContent, Root } from 'mdast';
import { base64 } from '../../../base/base64.ts';
import type { ProjectPath } from '../../../base/projectPath.ts';
import type { ViewTexts } from '../../../messages/views/viewTexts.ts';
import { MEDIA_TYPES } from '../../pictures/pictureForm.ts';
import type { Pictures } from '../../pictures/pictures.ts';
import { replaceNodes } from '../replaceNodes.ts';
import { linkTo } from '../viewNodes.ts';

/** Gives the address of a picture of the project; undefined for one that the output does without. */
export type PictureAddress = (path: ProjectPath) => string | undefined;

/**
 * Gives pictures their addresses. In place of those that the output does without stand their alternative text and the file
 * where one finds them, as a link.
 */
export function embedPictures(root: Root, texts: ViewTexts, addressOf: PictureAddress): void {
  replaceNodes(root, (node, isInLink) => (node.type === 'image' ? pictured(node, isInLink) : undefined));

  function pictured(
    { data: { viewTarget } = {}, ...image }: Image,
    isInLink: boolean,
  ): readonly PhrasingContent[] {
    const path = viewTarget?.kind === 'source' ? viewTarget.path : undefined;
    const url = path === undefined ? undefined : addressOf(path);
    if (url !== undefined) return [{ ...image, url }];
    const words: PhrasingContent[] = [{ type: 'text', value: texts.page.picture(image.alt ?? '', path) }];
    return isInLink || !viewTarget ? words : [linkTo(viewTarget, words, image.title)];
  }
}

/** The pictures of one page. */
export interface PagePictures {
  readonly addressOf: PictureAddress;
  /** Puts the pictures where their addresses stand in the text of the page. */
  fill(page: string): string;
}

/** In a text no tag can stand: what looks like this is an image of ours. */
const PLACE = /<img src="(data:,\d+)"/g;

/** Short addresses stand for pictures until the page is a text: nothing on the way has to go through their bytes. */
export function pagePictures(pictures: Pictures): PagePictures {
  const short = new Map<ProjectPath, string>();
  const urls = new Map<string, string>();
  return {
    addressOf(path) {
      const picture = pictures.get(path);
      if (!picture) return undefined;
      const known = short.get(path) ?? `data:,${short.size}`;
      short.set(path, known);
      if (!urls.has(known))
        urls.set(known, `data:${MEDIA_TYPES[picture.form]};base64,${base64(picture.bytes)}`);
      return known;
    },
    fill: page => page.replace(PLACE, (_, place: string) => `<img src="${urls.get(place) ?? place}"`),
  };
}
