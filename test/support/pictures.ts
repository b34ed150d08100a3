import { deflateSync } from 'node:zlib';
import { type ProjectPath, projectPath } from '../../server/src/core/base/projectPath.ts';
import type { PictureForm } from '../../server/src/core/views/pictures/pictureForm.ts';
import type { Picture, Pictures } from '../../server/src/core/views/pictures/pictures.ts';

/** Numbers and letters as bytes. */
export function bytesOf(...parts: readonly (number | string)[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap(part => (typeof part === 'number' ? [part] : [...Buffer.from(part, 'latin1')])),
  );
}

/** A whole PNG in one colour. */
export function png(width = 1, height = 1): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0], 8);
  const lines = Buffer.alloc((width + 1) * height, 0x60);
  for (let line = 0; line < height; line++) lines[line * (width + 1)] = 0;
  const chunks = [chunk('IHDR', head), chunk('IDAT', deflateSync(lines)), chunk('IEND', Buffer.alloc(0))];
  return new Uint8Array(Buffer.concat([bytesOf(0x89, 'PNG\r\n', 0x1a, '\n'), ...chunks]));
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

/** The head of a GIF. */
export function gif(width: number, height: number): Uint8Array {
  return bytesOf('GIF89a', width & 255, width >> 8, height & 255, height >> 8, 0, 0, 0);
}

/** The head of a JPEG: an application's segment, then the frame. */
export function jpeg(width: number, height: number, frame = 0xc0): Uint8Array {
  const size = [height >> 8, height & 255, width >> 8, width & 255];
  const app = [0xff, 0xe0, 0, 4, 0xff, 0xc0];
  return bytesOf(0xff, 0xd8, ...app, 0xff, 0xff, frame, 0, 11, 8, ...size, 1, 1, 0x11, 0, 0xff, 0xd9);
}

/** A JPEG whose Exif data say how it is to be turned; `II` counts from the last byte, `MM` from the first. */
export function photo(
  width: number,
  height: number,
  orientation: number,
  order: 'II' | 'MM' = 'MM',
): Uint8Array {
  const short = (value: number): readonly number[] =>
    order === 'II' ? [value & 255, value >> 8] : [value >> 8, value & 255];
  const long = (value: number): readonly number[] =>
    order === 'II' ? [...short(value), 0, 0] : [0, 0, ...short(value)];
  const entry = (tag: number, value: number): readonly number[] => [
    ...[...short(tag), ...short(3), ...long(1), ...short(value), 0, 0],
  ];
  const directory = [...short(2), ...entry(0x0100, 7), ...entry(0x0112, orientation), ...long(0)];
  const exif = ['Exif', 0, 0, order, ...short(42), ...long(8), ...directory];
  const length = bytesOf(...exif).length + 2;
  const [start, rest] = [jpeg(width, height).subarray(0, 2), jpeg(width, height).subarray(2)];
  return bytesOf(...start, 0xff, 0xe1, length >> 8, length & 255, ...exif, ...rest);
}

/** The heads of a BMP whose lines come from the top. */
export function bmp(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(58);
  bytes.write('BM', 'latin1');
  bytes.writeUInt32LE(58, 2);
  bytes.writeUInt32LE(54, 10);
  bytes.writeUInt32LE(40, 14);
  bytes.writeInt32LE(width, 18);
  bytes.writeInt32LE(-height, 22);
  return new Uint8Array(bytes);
}

/** An SVG that would run a script if it could. */
export const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';

/** Pictures by path. */
export function picturesOf(files: Readonly<Record<string, readonly [PictureForm, Uint8Array]>>): Pictures {
  return new Map(
    Object.entries(files).map(([path, [form, bytes]]): [ProjectPath, Picture] => [
      projectPath(path),
      { form, bytes },
    ]),
  );
}
