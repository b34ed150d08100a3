import { jpegSegments } from './jpegSegments.ts';
import type { Picture } from './pictures.ts';
import { readHead } from './readHead.ts';

/** How a camera was held: `1` upright, `6` when the picture is to be turned to the right, as Exif counts. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** What the Exif data of a JPEG say of how it is to be shown. */
export interface FoundOrientation {
  readonly orientation: Orientation;
  /** Offset of the two bytes that say so. */
  readonly at: number;
  readonly littleEndian: boolean;
}

const ORIENTATION_TAG = 0x0112;
const SHORT = 3;

/** Finds the orientation in the Exif data of a JPEG; undefined for other forms, and where it says none. */
export function jpegOrientation({ form, bytes }: Picture): FoundOrientation | undefined {
  return form === 'jpeg' ? readHead(bytes, orientationIn) : undefined;
}

function orientationIn(data: DataView): FoundOrientation | undefined {
  for (const { marker, at } of jpegSegments(data)) {
    // `Exif`, two zeros, then a TIFF: byte order, 42, offset of its first directory.
    if (marker === 0xe1 && data.getUint32(at) === 0x45786966) return directoryAt(data, at + 6);
  }
  return undefined;
}

/** An entry of the directory has twelve bytes: tag, type, count, value. */
function directoryAt(data: DataView, tiff: number): FoundOrientation | undefined {
  const littleEndian = data.getUint16(tiff) === 0x4949;
  const directory = tiff + data.getUint32(tiff + 4, littleEndian);
  const entries = data.getUint16(directory, littleEndian);
  for (let entry = directory + 2; entry < directory + 2 + entries * 12; entry += 12) {
    if (data.getUint16(entry, littleEndian) !== ORIENTATION_TAG) continue;
    if (data.getUint16(entry + 2, littleEndian) !== SHORT) return undefined;
    const at = entry + 8;
    const orientation = data.getUint16(at, littleEndian);
    return isOrientation(orientation) ? { orientation, at, littleEndian } : undefined;
  }
  return undefined;
}

function isOrientation(value: number): value is Orientation {
  return value >= 1 && value <= 8;
}
