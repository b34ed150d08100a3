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
  const words = line.split(/ +/);
  if (width === Number.POSITIVE_INFINITY) return [words.join(' ')];
  const lines: string[] = [];
  let current = '';
  let taken = used;
  for (const word of words) {
    const wide = displayWidth(word);
    if (current !== '' && taken + 1 + wide > width) {
      lines.push(current);
      current = word;
      taken = wide;
    } else {
      taken += current === '' ? wide : 1 + wide;
      current = current === '' ? word : `${current} ${word}`;
    }
  }
  return [...lines, current];
}
