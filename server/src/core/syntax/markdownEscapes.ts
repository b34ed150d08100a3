import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/** Characters that a backslash makes ordinary. */
export const PUNCTUATION = /[!-/:-@[-`{-~]/;

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z\d]{1,31}));/y;

/** A character reference and what it stands for. */
export interface CharacterReference {
  readonly decoded: string;
  /** How many code units it is written with: 5 for `&amp;`. */
  readonly length: number;
}

/** The character reference that begins at `at`; undefined when none does. */
export function characterReference(source: string, at: number): CharacterReference | undefined {
  REFERENCE.lastIndex = at;
  const found = REFERENCE.exec(source);
  if (!found) return undefined;
  const [whole, decimal, hex, name] = found;
  const decoded =
    name === undefined
      ? numeric(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
      : decodeNamedCharacterReference(name);
  return decoded === false ? undefined : { decoded, length: whole.length };
}

/** A text of Markdown without its escapes and character references, as link destinations are compared. */
export function unescaped(source: string): string {
  let text = '';
  for (let at = 0; at < source.length; ) {
    const reference = source[at] === '&' ? characterReference(source, at) : undefined;
    const escaped = source[at] === '\\' && PUNCTUATION.test(source[at + 1] ?? '');
    if (escaped) at++;
    text += reference ? reference.decoded : (source[at] ?? '');
    at += reference ? reference.length : 1;
  }
  return text;
}

/** What CommonMark and HTML forbid (control characters, surrogates, noncharacters) is read as U+FFFD. */
function numeric(code: number): string {
  const forbidden =
    code < 9 ||
    code === 11 ||
    (code > 13 && code < 32) ||
    (code > 126 && code < 160) ||
    (code > 0xd7ff && code < 0xe000) ||
    (code > 0xfdcf && code < 0xfdf0) ||
    (code & 0xfffe) === 0xfffe ||
    code > 0x10ffff;
  return forbidden ? '\uFFFD' : String.fromCodePoint(code);
}
