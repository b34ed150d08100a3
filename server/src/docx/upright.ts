import type { IMediaTransformation } from 'docx';
import { jpegOrientation, type Orientation } from '../core/views/pictures/jpegOrientation.ts';
import type { PictureSize } from '../core/views/pictures/pictureSize.ts';
import type { Picture } from '../core/views/pictures/pictures.ts';

/** How a document turns a picture: it is mirrored first. */
type Turn = Pick<IMediaTransformation, 'rotation' | 'flip'>;

const MIRRORED = { horizontal: true };

const TURNS: Readonly<Record<Orientation, Turn>> = {
  1: {},
  2: { flip: MIRRORED },
  3: { rotation: 180 },
  4: { flip: { vertical: true } },
  5: { rotation: 270, flip: MIRRORED },
  6: { rotation: 90 },
  7: { rotation: 90, flip: MIRRORED },
  8: { rotation: 270 },
};

/** A picture as a document shows it. */
export interface Upright {
  readonly bytes: Uint8Array;
  readonly turn: Turn;
  /** It lies on its side: its width is its height when it is shown. */
  readonly lies: boolean;
}

/**
 * Word and LibreOffice show a photo as the sensor saw it, whatever its Exif data say; so the document turns it, and the
 * photo says no more that it is to be turned, since others do follow it.
 */
export function upright(picture: Picture): Upright {
  const found = jpegOrientation(picture);
  if (found === undefined || found.orientation === 1) return { bytes: picture.bytes, turn: {}, lies: false };
  const { orientation, at, littleEndian } = found;
  // A `Buffer`'s own `slice` would share its memory with the picture.
  const bytes = Uint8Array.from(picture.bytes);
  new DataView(bytes.buffer).setUint16(at, 1, littleEndian);
  return { bytes, turn: TURNS[orientation], lies: orientation >= 5 };
}

/** Width for height and back. */
export function onItsSide({ width, height }: PictureSize): PictureSize {
  return { width: height, height: width };
}
