/**
 * Control characters, lone halves of a pair and what is no character at all: XML forbids most of them even when escaped, HTML
 * calls them errors, a terminal may obey them.
 */
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text as an output of any format can hold it: what cannot be printed becomes U+FFFD; tabs and line ends stay. */
export function printableText(text: string): string {
  return text.replace(UNPRINTABLE, '\ufffd');
}
