/** Reads the first bytes of a file; undefined also for a file that is cut off before what `read` looks for. */
export function readHead<Found>(
  bytes: Uint8Array,
  read: (data: DataView) => Found | undefined,
): Found | undefined {
  try {
    return read(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
