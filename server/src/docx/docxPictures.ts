import { ImageRun, type ParagraphChild } from 'docx';
import type { Image } from 'mdast';
import { printableText } from '../core/base/printableText.ts';
import { type ProjectPath, projectPath } from '../core/base/projectPath.ts';
import { type PictureSize, pictureSize } from '../core/views/pictures/pictureSize.ts';
import type { Picture, Pictures } from '../core/views/pictures/pictures.ts';
import { onItsSide, upright } from './upright.ts';

/** Writes a picture no wider than `room`, in twentieths of a point; undefined for one that the document does without. */
export type PictureWriter = (image: Image, room: number) => ParagraphChild | undefined;

/** Forms that every Word shows, by what a package calls them. */
const TYPES = { png: 'png', jpeg: 'jpg', gif: 'gif', bmp: 'bmp' } as const;

/** Twentieths of a point in a point of a picture, of which 96 go to an inch. */
const POINT = 15;

/** No picture is higher, so that its page has room for a heading and a caption. */
const HIGHEST = 800;

/** Tells whether a document can hold a picture: Word wants to know its size. */
export function isDrawable(picture: Picture): boolean {
  return typeOf(picture) !== undefined && pictureSize(picture) !== undefined;
}

/** Writes the pictures of one document, each with its alternative text; the address of an image is its path. */
export function pictureWriter(pictures: Pictures): PictureWriter {
  let count = 0;
  return ({ url, alt, title }, room) => {
    const picture = pictures.get(projectPath(url));
    const type = picture && typeOf(picture);
    const size = picture && pictureSize(picture);
    if (!type || !size) return undefined;
    const id = String(++count);
    const { bytes, turn, lies } = upright(picture);
    const shown = fitted(lies ? onItsSide(size) : size, room);
    return new ImageRun({
      type,
      data: bytes,
      transformation: { ...(lies ? onItsSide(shown) : shown), ...turn },
      altText: {
        id,
        name: `Image ${id}`,
        description: printableText(alt ?? ''),
        ...(title ? { title: printableText(title) } : {}),
      },
      ...(alt ? {} : { decorative: true }),
    });
  };
}

/** The address that leads a writer to its picture; undefined for what a document cannot show. */
export function drawableAddress(pictures: Pictures): (path: ProjectPath) => string | undefined {
  return path => {
    const picture = pictures.get(path);
    return picture && isDrawable(picture) ? path : undefined;
  };
}

function typeOf({ form }: Picture): (typeof TYPES)[keyof typeof TYPES] | undefined {
  return form in TYPES ? TYPES[form as keyof typeof TYPES] : undefined;
}

function fitted({ width, height }: PictureSize, room: number): PictureSize {
  const scale = Math.min(1, room / POINT / width, HIGHEST / height);
  return {
    width: Math.max(1, Math.floor(width * scale)),
    height: Math.max(1, Math.floor(height * scale)),
  };
}
