/** Lines shown around each change. */
const AROUND = 3;

/** A line of a difference: in both texts, in the first alone, or in the second alone. */
interface DiffLine {
  readonly mark: ' ' | '-' | '+';
  readonly text: string;
}

/** How two texts differ, as `diff -u` and `git diff` write it; the empty string when they are equal. */
export function unifiedDiff(file: string, before: string, after: string): string {
  if (before === after) return '';
  const lines = diffLines(linesOf(before), linesOf(after));
  const hunks = hunksOf(lines).map(([from, to]) => hunk(lines, from, to));
  return `--- a/${file}\n+++ b/${file}\n${hunks.join('')}`;
}

/** Lines with their line ends, so that a change of those shows. */
function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}

/** A shortest way from one list to the other (Myers 1986), after what both begin and end with. */
function diffLines(before: readonly string[], after: readonly string[]): readonly DiffLine[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  const longest = Math.min(before.length, after.length) - head;
  while (tail < longest && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const same = (text: string): DiffLine => ({ mark: ' ', text });
  return [
    ...before.slice(0, head).map(same),
    ...shortest(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...before.slice(before.length - tail).map(same),
  ];
}

/** Above this many steps the whole is shown as taken out and put in: the way there costs the square of its length. */
const MOST_STEPS = 2000;

function shortest(before: readonly string[], after: readonly string[]): readonly DiffLine[] {
  const rounds: ReadonlyMap<number, number>[] = [];
  let reached: ReadonlyMap<number, number> = new Map([[1, 0]]);
  for (let steps = 0; steps <= Math.min(before.length + after.length, MOST_STEPS); steps++) {
    rounds.push(reached);
    const next = new Map<number, number>();
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      let x = startOn(reached, diagonal, steps);
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x++;
      next.set(diagonal, x);
      if (x >= before.length && x - diagonal >= after.length) return walkBack(before, after, rounds);
    }
    reached = next;
  }
  return [
    ...before.map((text): DiffLine => ({ mark: '-', text })),
    ...after.map((text): DiffLine => ({ mark: '+', text })),
  ];
}

/** Where a path enters a diagonal: down from the one above, or right from the one below, whichever got farther. */
function startOn(reached: ReadonlyMap<number, number>, diagonal: number, steps: number): number {
  return isDown(reached, diagonal, steps)
    ? (reached.get(diagonal + 1) ?? 0)
    : (reached.get(diagonal - 1) ?? 0) + 1;
}

function isDown(reached: ReadonlyMap<number, number>, diagonal: number, steps: number): boolean {
  if (diagonal === -steps) return true;
  if (diagonal === steps) return false;
  return (reached.get(diagonal - 1) ?? 0) < (reached.get(diagonal + 1) ?? 0);
}

function walkBack(
  before: readonly string[],
  after: readonly string[],
  rounds: readonly ReadonlyMap<number, number>[],
): readonly DiffLine[] {
  const lines: DiffLine[] = [];
  let [x, y] = [before.length, after.length];
  for (let steps = rounds.length - 1; steps >= 0; steps--) {
    const reached = rounds[steps] ?? new Map<number, number>();
    const down = isDown(reached, x - y, steps);
    const fromX = down ? (reached.get(x - y + 1) ?? 0) : (reached.get(x - y - 1) ?? 0);
    const fromY = down ? fromX - (x - y + 1) : fromX - (x - y - 1);
    while (x > Math.max(fromX, 0) && y > Math.max(fromY, 0)) {
      lines.push({ mark: ' ', text: before[--x] ?? '' });
      y--;
    }
    if (steps > 0 && down) lines.push({ mark: '+', text: after[--y] ?? '' });
    else if (steps > 0) lines.push({ mark: '-', text: before[--x] ?? '' });
  }
  return lines.reverse();
}

/** The stretches of lines that are shown; `to` excluded. */
function hunksOf(lines: readonly DiffLine[]): readonly (readonly [from: number, to: number])[] {
  const hunks: [number, number][] = [];
  for (const [index, { mark }] of lines.entries()) {
    if (mark === ' ') continue;
    const from = Math.max(0, index - AROUND);
    const to = Math.min(lines.length, index + 1 + AROUND);
    const last = hunks.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = to;
    else hunks.push([from, to]);
  }
  return hunks;
}

function hunk(lines: readonly DiffLine[], from: number, to: number): string {
  const shown = lines.slice(from, to);
  const count = (part: readonly DiffLine[], mark: '-' | '+'): number =>
    part.filter(line => line.mark === ' ' || line.mark === mark).length;
  const place = (mark: '-' | '+'): string => {
    const length = count(shown, mark);
    const start = count(lines.slice(0, from), mark) + (length === 0 ? 0 : 1);
    return `${mark}${start}${length === 1 ? '' : `,${length}`}`;
  };
  const body = shown.map(({ mark, text }) =>
    text.endsWith('\n') ? `${mark}${text}` : `${mark}${text}\n\\ No newline at end of file\n`,
  );
  return `@@ ${place('-')} ${place('+')} @@\n${body.join('')}`;
}
