import { displayWidth } from '../../core/base/cells.ts';

/**
 * Folds a text into lines of at most `width` columns, of which the first line has `used` taken already.
 * It breaks at plain spaces only, never at a non-breaking one, and keeps the line ends that are there;
 * a word wider than a line gets a line of its own.
 */
export function wrap(text: string, width: number, used = 0): readonly string[] {
  return text.split('\n').flatMap((line, index) => wrapLine(line, width, index === 0 ? used : 0));
}

function wrapLine(line: string, width: number, used: number): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(/ +/)) {
    const longer = current === '' ? word : `${current} ${word}`;
    const room = lines.length === 0 ? width - used : width;
    if (current !== '' && displayWidth(longer) > room) {
      lines.push(current);
      current = word;
    } else current = longer;
  }
  return [...lines, current];
}
