/** Where the line around an offset begins. */
export function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** Where the line around an offset ends, before its line end. */
export function lineEnd(text: string, offset: number): number {
  const found = text.slice(offset).search(/[\r\n]/);
  return found < 0 ? text.length : offset + found;
}

/** The offset behind the line around an offset, its line end included. */
export function nextLine(text: string, offset: number): number {
  const end = lineEnd(text, offset);
  return end + (/^(?:\r\n|\r|\n)/.exec(text.slice(end, end + 2))?.[0].length ?? 0);
}

/** The line end that a text uses. */
export function newlineOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/**
 * What to insert so that blocks stand at `at`, a line start or the end of the text, with one blank line before and behind
 * them. The blocks' own lines end with `\n`; they get the line ends of the text.
 */
export function spaced(text: string, at: number, blocks: string): string {
  const newline = newlineOf(text);
  const before = text.slice(0, at);
  const behind = text.slice(at);
  const lead = before === '' || /\n[ \t]*\r?\n$/.test(before) ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const trail = behind.trim() === '' ? '\n' : /^[ \t]*\r?\n/.test(behind) ? '\n' : '\n\n';
  return (lead + blocks.replace(/\n+$/, '') + trail).replaceAll('\n', newline);
}
