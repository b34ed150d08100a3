/** An escape of a double-quoted scalar and what it stands for. */
export interface YamlEscape {
  /** Empty for an escaped line end, which joins two lines. */
  readonly decoded: string;
  /** How many code units it is written with: 6 for `\u00e9`. */
  readonly length: number;
}

const NAMED: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  '\t': '\t',
};

const BY_CODE = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8}))/y;

const LINE_END = /\\\r?\n[ \t]*/y;

/** The escape of YAML's `"…"` that begins at `at`; undefined when none does, or YAML knows no such escape. */
export function doubleQuotedEscape(source: string, at: number): YamlEscape | undefined {
  if (source[at] !== '\\') return undefined;
  const named = NAMED[source[at + 1] ?? ''];
  if (named !== undefined) return { decoded: named, length: 2 };
  LINE_END.lastIndex = at;
  const lineEnd = LINE_END.exec(source);
  if (lineEnd) return { decoded: '', length: lineEnd[0].length };
  BY_CODE.lastIndex = at;
  const found = BY_CODE.exec(source);
  if (!found) return undefined;
  const code = Number.parseInt(found[1] ?? found[2] ?? found[3] ?? '', 16);
  return code > 0x10ffff ? undefined : { decoded: String.fromCodePoint(code), length: found[0].length };
}
