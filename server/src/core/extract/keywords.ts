import { escapeRegex } from '../base/regex/escapeRegex.ts';
import type { KeywordFact, Level } from '../model/level.ts';
import type { Prose } from '../syntax/prose.ts';

/** Finds the modal words of a scale of levels in a prose. */
export type KeywordFinder = (prose: Prose) => readonly KeywordFact[];

/** A keyword as it is looked for. */
interface Wanted {
  readonly level: string;
  /** What stands between the `…` of a keyword, in words. */
  readonly parts: readonly (readonly string[])[];
  /**
   * Words that do not stand between the parts, since they begin the end of another keyword: `NE DOIT … QUE` is not read over the
   * end of `NE DOIT PAS` (« ne doit pas supposer que… » prohibits).
   */
  readonly barred: readonly string[];
}

/** Between two parts of a keyword stand at most so many words, all of the same clause. */
const MOST_BETWEEN = 3;

/**
 * Compiles the keywords of all levels. Where several begin at the same place the longest is found, so that `NE DOIT PAS` is not read
 * as `DOIT`. Accents of Latin letters never count, white space may be any; case and the sort of apostrophes count when
 * `keywordCase` is `upper`. A `…` or white space at an end of a keyword says nothing.
 */
export function compileKeywords(levels: readonly Level[], keywordCase: 'upper' | 'any'): KeywordFinder {
  const folded = keywordCase === 'upper' ? withoutAccents : withoutCase;
  const written = (keyword: string): string =>
    folded(keywordCase === 'upper' ? keyword.toUpperCase() : keyword).trim();
  const all = levels.flatMap(({ keywords }) => keywords.map(written));
  const wanted = levels
    .flatMap(({ id, keywords }) => keywords.map(written).map(keyword => ({ id, keyword })))
    .sort((a, b) => b.keyword.length - a.keyword.length)
    .map(({ id, keyword }) => wantedBy(keyword, id, all))
    .filter(({ parts }) => parts.length > 0);
  const heads = [...new Set(wanted.flatMap(({ parts }) => parts[0]?.[0] ?? []))];
  if (heads.length === 0) return () => [];
  const mayBegin = new RegExp(heads.map(escapeRegex).join('|'), 'g');
  return prose => {
    const text = folded(prose.text);
    const found: KeywordFact[] = [];
    for (let at = 0; ; ) {
      mayBegin.lastIndex = at;
      const start = mayBegin.exec(text)?.index;
      if (start === undefined) return found;
      const keyword = keywordAt(text, start, wanted);
      if (keyword) {
        const shown = prose.text.slice(start, keyword.end).replace(/\s+/g, ' ');
        found.push({ level: keyword.level, text: shown, span: prose.spanOf(start, keyword.end) });
      }
      at = keyword?.end ?? start + 1;
    }
  };
}

const SPLIT = /\s*…\s*/;

function wantedBy(keyword: string, level: string, all: readonly string[]): Wanted {
  const parts = keyword
    .split(SPLIT)
    .filter(part => part !== '')
    .map(part => part.split(/\s+/));
  const [head = [], [end] = []] = parts;
  const others = parts.length < 2 ? [] : all.flatMap(other => endBehind(head.join(' '), other));
  return { level, parts, barred: [...new Set(others)].filter(other => other !== end) };
}

/** The word with which another keyword goes on behind the same beginning. */
function endBehind(head: string, other: string): readonly string[] {
  if (!other.startsWith(`${head} `)) return [];
  const [end] = other.slice(head.length).replace(SPLIT, ' ').trim().split(/\s+/);
  return end === undefined || end === '' ? [] : [end];
}

/** The first of the keywords that stands at a place, and where it ends. */
function keywordAt(
  text: string,
  start: number,
  wanted: readonly Wanted[],
): { readonly level: string; readonly end: number } | undefined {
  if (isWordBefore(text, start)) return undefined;
  for (const keyword of wanted) {
    const end = endOf(keyword, 0, text, start);
    if (end !== undefined) return { level: keyword.level, end };
  }
  return undefined;
}

/** Where a keyword whose `index`-th part begins at a place ends; undefined when it does not stand there. */
function endOf(keyword: Wanted, index: number, text: string, start: number): number | undefined {
  const { parts, barred } = keyword;
  let end = endOfWords(parts[index] ?? [], text, start);
  if (end === undefined) return undefined;
  if (index === parts.length - 1) return isWordAt(text, end) ? undefined : end;
  for (let between = 0; between <= MOST_BETWEEN; between++) {
    const next = behindSpaces(text, end);
    if (next === undefined) return undefined;
    const whole = endOf(keyword, index + 1, text, next);
    if (whole !== undefined) return whole;
    if (barred.some(word => text.startsWith(word, next) && !isWordAt(text, next + word.length)))
      return undefined;
    end = endOfWord(text, next);
  }
  return undefined;
}

/** Where words that begin at a place, with spaces between them, end; undefined when they do not stand there. */
function endOfWords(words: readonly string[], text: string, start: number): number | undefined {
  let end = start;
  for (const [index, word] of words.entries()) {
    const next = index === 0 ? start : behindSpaces(text, end);
    if (next === undefined || !text.startsWith(word, next)) return undefined;
    end = next + word.length;
  }
  return end;
}

/** Undefined where no space stands. */
function behindSpaces(text: string, at: number): number | undefined {
  let end = at;
  while (end < text.length && /\s/.test(text.charAt(end))) end++;
  return end === at ? undefined : end;
}

/** The end of a word that a clause may go on behind. */
function endOfWord(text: string, at: number): number {
  let end = at;
  while (end < text.length && !/[\s,;:.!?()]/.test(text.charAt(end))) end++;
  return end;
}

function isWordBefore(text: string, at: number): boolean {
  return /[\p{L}\p{N}_-]$/u.test(text.slice(Math.max(0, at - 2), at));
}

function isWordAt(text: string, at: number): boolean {
  return /^[\p{L}\p{N}_-]/u.test(text.slice(at, at + 2));
}

/** Small letters without accents, and one sort of apostrophe; the length never changes. */
function withoutCase(text: string): string {
  // But for `İ`, which has an accent, no small letter is longer than its capital.
  return withoutAccents(text).replace(/[’‘]/g, "'").toLowerCase();
}

/** Each letter without its accents, code unit for code unit: the length never changes. */
function withoutAccents(text: string): string {
  return text.replace(/[À-ɏ]/g, letter => {
    const base = letter.normalize('NFD').charAt(0);
    return base.length === letter.length ? base : letter;
  });
}
