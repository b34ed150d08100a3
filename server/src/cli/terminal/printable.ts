/** Control characters, and the format characters that reorder text: a source must not be able to steer a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
const UNSAFE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\u2028\u2029]/g;

/** A text as it may be written to a terminal: anything that a terminal could obey becomes `\uFFFD`; tab and LF stay. */
export function printable(text: string): string {
  return text.replace(UNSAFE, '\uFFFD');
}

/** The same in one line: line ends and tabs become single spaces. */
export function printableLine(text: string): string {
  return printable(text.replace(/\s*[\r\n\t]+\s*/g, ' '));
}
