const ROUNDS = 64;

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits; a lone surrogate counts as U+FFFD. */
export function sha256(text: string): string {
  const bytes = padded(utf8(text));
  const state = new Uint32Array(INITIAL);
  const words = new Uint32Array(ROUNDS);
  const data = new DataView(bytes.buffer);
  for (let block = 0; block < bytes.length; block += 64) {
    for (let i = 0; i < 16; i++) words[i] = data.getUint32(block + i * 4);
    expand(words);
    compress(state, words);
  }
  return [...state].map(word => word.toString(16).padStart(8, '0')).join('');
}

/** The first 32 bits of the fractional parts of a power of the first primes: the constants of FIPS 180-4. */
function fractions(count: number, power: number): Uint32Array {
  const found = new Uint32Array(count);
  for (let prime = 2, filled = 0; filled < count; prime++) {
    let isPrime = true;
    for (let divisor = 2; divisor * divisor <= prime; divisor++) if (prime % divisor === 0) isPrime = false;
    if (isPrime) found[filled++] = Number(fraction(BigInt(prime), power) & 0xffffffffn);
  }
  return found;
}

/** floor(root(n) × 2^32) by bisection on whole numbers, so that no machine's arithmetic matters. */
function fraction(n: bigint, root: number): bigint {
  const scaled = n << BigInt(32 * root);
  let low = 0n;
  let high = 1n << 40n;
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** BigInt(root) <= scaled) low = middle;
    else high = middle;
  }
  return low;
}

const INITIAL = fractions(8, 2);
const CONSTANTS = fractions(ROUNDS, 3);

function expand(words: Uint32Array): void {
  for (let i = 16; i < ROUNDS; i++) {
    const a = words[i - 15] ?? 0;
    const b = words[i - 2] ?? 0;
    const mixed = (rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3)) + (rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10));
    words[i] = mixed + (words[i - 16] ?? 0) + (words[i - 7] ?? 0);
  }
}

function compress(state: Uint32Array, words: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < ROUNDS; i++) {
    const chosen = (e & f) ^ (~e & g);
    const t1 =
      (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + chosen + (CONSTANTS[i] ?? 0) + (words[i] ?? 0)) |
      0;
    const t2 = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state.set([a, b, c, d, e, f, g, h].map((word, i) => (state[i] ?? 0) + word));
}

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** One bit, zeros up to a multiple of 64 bytes, and the length in bits. */
function padded(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  whole.set(bytes);
  whole[bytes.length] = 0x80;
  const data = new DataView(whole.buffer);
  data.setUint32(whole.length - 8, Math.floor(bytes.length / 0x20000000));
  data.setUint32(whole.length - 4, (bytes.length << 3) >>> 0);
  return whole;
}

/** No code unit takes more than three bytes; texts with pictures are long, so no list of numbers is made of them. */
function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const read = text.codePointAt(at) ?? 0;
    if (read > 0xffff) at++;
    const code = read >= 0xd800 && read <= 0xdfff ? 0xfffd : read;
    if (code < 0x80) bytes[length++] = code;
    else {
      const more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
      bytes[length++] = (LEADS[more] ?? 0) | (code >> (6 * more));
      for (let rest = more - 1; rest >= 0; rest--) bytes[length++] = 0x80 | ((code >> (6 * rest)) & 63);
    }
  }
  return bytes.subarray(0, length);
}

/** How a character begins that is followed by so many bytes. */
const LEADS = [0, 0xc0, 0xe0, 0xf0];
