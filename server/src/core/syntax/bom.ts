/** Takes a byte order mark off; all offsets of the core count from the text behind it. */
export function withoutBom(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
