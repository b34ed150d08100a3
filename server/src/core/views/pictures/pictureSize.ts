import type { Picture } from './pictures.ts';

/** Width and height in points of the picture. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** The size that the head of a PNG, JPEG, GIF or BMP tells; undefined for other forms, and where it tells none. */
export function pictureSize({ form, bytes }: Picture): PictureSize | undefined {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const { width, height } = sizeIn(form, data) ?? { width: 0, height: 0 };
    return width > 0 && height > 0 ? { width, height } : undefined;
  } catch (error) {
    // Cut off before its size.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
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

/** Segments follow each other until that of the frame: `ff c0`, length, depth, height, width. */
function jpegSize(data: DataView): PictureSize | undefined {
  for (let at = 2; ; ) {
    if (data.getUint8(at) !== 0xff) return undefined;
    const marker = data.getUint8(at + 1);
    if (marker === 0xff) at++;
    else if (isFrame(marker)) return { width: data.getUint16(at + 7), height: data.getUint16(at + 5) };
    else if (marker === 0xda || marker === 0xd9) return undefined;
    else at += standsAlone(marker) ? 2 : 2 + data.getUint16(at + 2);
  }
}

/** SOF0 to SOF15, among which stand three other segments: tables and an extension. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function standsAlone(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}
