/** A segment of a JPEG. */
export interface JpegSegment {
  /** Its second byte: `c0` of `ff c0`. */
  readonly marker: number;
  /** Offset of its content, behind its length. */
  readonly at: number;
}

/** The segments before the picture itself; throws a `RangeError` where the file is cut off. */
export function* jpegSegments(data: DataView): Generator<JpegSegment> {
  for (let at = 2; data.getUint8(at) === 0xff; ) {
    const marker = data.getUint8(at + 1);
    if (marker === 0xda || marker === 0xd9) return;
    if (marker === 0xff) at++;
    else if (standsAlone(marker)) at += 2;
    else {
      yield { marker, at: at + 4 };
      at += 2 + data.getUint16(at + 2);
    }
  }
}

function standsAlone(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}
