/** Bytes per call of `fromCharCode`: below every engine's limit on the number of arguments, and faster than more. */
const CHUNK = 0x1000;

/** Base 64 of bytes, without Node's `Buffer`, which a browser lacks. */
export function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return btoa(binary);
}

/** The bytes that a text in base 64 stands for. */
export function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), character => character.charCodeAt(0));
}
