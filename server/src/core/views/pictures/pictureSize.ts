import { jpegSegments } from './jpegSegments.ts';
import type { Picture } from './pictures.ts';
import { readHead } from './readHead.ts';

/** Width and height in points of the picture. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** The size that the head of a PNG, JPEG, GIF or BMP tells; undefined for other forms, and where it tells none. */
export function pictureSize({ form, bytes }: Picture): PictureSize | undefined {
  const size = readHead(bytes, data => sizeIn(form, data));
  return size && size.width > 0 && size.height > 0 ? size : undefined;
}

function sizeIn(form: Picture['form'], data: DataView): PictureSize | undefined {
  switch (form) {
    case 'png':
      return { width: data.getUint32(16), height: data.getUint32(20) };
    case 'gif':
      return { width: data.getUint16(6, true), height: data.getUint16(8, true) };
    case 'bmp':
      return bmpSize(data);
    case 'jpeg':
      return jpegSize(data);
    default:
      return undefined;
  }
}

/** The oldest head counts in 16 bits; in others a height below zero means that the lines come from the top. */
function bmpSize(data: DataView): PictureSize {
  return data.getUint32(14, true) === 12
    ? { width: data.getUint16(18, true), height: data.getUint16(20, true) }
    : { width: data.getInt32(18, true), height: Math.abs(data.getInt32(22, true)) };
}

/** The segment of the frame: depth, height, width. */
function jpegSize(data: DataView): PictureSize | undefined {
  for (const { marker, at } of jpegSegments(data))
    if (isFrame(marker)) return { width: data.getUint16(at + 3), height: data.getUint16(at + 1) };
  return undefined;
}

/** SOF0 to SOF15, among which stand three other segments: tables and an extension. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}
