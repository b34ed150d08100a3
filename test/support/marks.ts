import type { Span } from '../../server/src/core/base/span.ts';

/** A text without its marks, and where they stood. */
export interface MarkedText {
  readonly text: string;
  /** `⟦…⟧`, in order of their starts; offsets count in the text without marks. */
  readonly spans: readonly Span[];
  /** `$0`; undefined when there is none. */
  readonly cursor: number | undefined;
}

/** Takes the marks out of a text: `⟦place⟧` (may nest) and the cursor `$0`. Throws when a bracket has no partner. */
export function parseMarks(marked: string): MarkedText {
  const open: number[] = [];
  const spans: Span[] = [];
  let cursor: number | undefined;
  let text = '';
  for (const part of marked.split(/(⟦|⟧|\$0)/)) {
    if (part === '⟦') open.push(text.length);
    else if (part === '$0') cursor = text.length;
    else if (part !== '⟧') text += part;
    else {
      const start = open.pop();
      if (start === undefined) throw new Error(`⟧ without ⟦ in ${JSON.stringify(marked)}`);
      spans.push({ start, end: text.length });
    }
  }
  if (open.length > 0) throw new Error(`⟦ without ⟧ in ${JSON.stringify(marked)}`);
  return { text, spans: spans.sort((a, b) => a.start - b.start || b.end - a.end), cursor };
}

/** Puts `⟦⟧` around places of a text: the opposite of `parseMarks`, for readable comparisons. */
export function withMarks(text: string, spans: readonly Span[]): string {
  const marks = spans.flatMap(({ start, end }, index) => [
    { at: start, mark: '⟦', rank: start === end ? 1 : 2, index },
    { at: end, mark: '⟧', rank: start === end ? 1 : 0, index },
  ]);
  marks.sort((a, b) => a.at - b.at || a.rank - b.rank || a.index - b.index);
  let result = '';
  let from = 0;
  for (const { at, mark } of marks) {
    result += text.slice(from, at) + mark;
    from = at;
  }
  return result + text.slice(from);
}
