const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base 64 of bytes, with padding. */
export function base64(bytes: ArrayLike<number>): string {
  const groups: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const bits = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const letters = letter(bits >> 18) + letter(bits >> 12) + letter(bits >> 6) + letter(bits);
    const rest = bytes.length - at;
    groups.push(rest >= 3 ? letters : letters.slice(0, rest + 1).padEnd(4, '='));
  }
  return groups.join('');
}

function letter(bits: number): string {
  return ALPHABET[bits & 63] ?? '';
}

/** The bytes that a text in base 64 stands for; what is no letter of it is passed over. */
export function fromBase64(text: string): Uint8Array {
  const values = [...text].map(character => ALPHABET.indexOf(character)).filter(value => value >= 0);
  const bytes = new Uint8Array(Math.floor((values.length * 3) / 4));
  for (let at = 0; at < bytes.length; at++) {
    const from = Math.floor((at * 4) / 3);
    const shift = 2 * (at % 3) + 2;
    bytes[at] = (((values[from] ?? 0) << shift) | ((values[from + 1] ?? 0) >> (6 - shift))) & 255;
  }
  return bytes;
}
