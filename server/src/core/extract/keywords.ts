import { escapeRegex } from '../base/regex/escapeRegex.ts';
import type { KeywordFact, Level } from '../model/level.ts';
import type { Prose } from '../syntax/prose.ts';

/** Finds the modal words of a scale of levels in a prose. */
export type KeywordFinder = (prose: Prose) => readonly KeywordFact[];

/** At most three words of the same clause, none of them one of those. */
function gap(except: readonly string[]): string {
  const not =
    except.length === 0 ? '' : String.raw`(?!(?:${except.map(escapeRegex).join('|')})(?![\p{L}\p{N}_-]))`;
  return String.raw`(?:\s+${not}[^\s,;:.!?()]+){0,3}?\s+`;
}

/**
 * Compiles the keywords of all levels into one expression, longest first, so that `NE DOIT PAS` is not read as
 * `DOIT`. Accents never count, white space may be any; case counts when `keywordCase` is `upper`.
 */
export function compileKeywords(levels: readonly Level[], keywordCase: 'upper' | 'any'): KeywordFinder {
  const written = (keyword: string): string =>
    withoutAccents(keywordCase === 'upper' ? keyword.toUpperCase() : keyword);
  const all = levels.flatMap(({ keywords }) => keywords.map(written));
  const words = levels
    .flatMap(({ id, keywords }) =>
      keywords.map(written).map(keyword => ({ level: id, keyword, source: sourceOf(keyword, all) })),
    )
    .sort((a, b) => b.keyword.length - a.keyword.length);
  if (words.length === 0) return () => [];
  const alternatives = words.map(({ source }) => `(${source})`).join('|');
  const finder = new RegExp(
    `(?<![\\p{L}\\p{N}_-])(?:${alternatives})(?![\\p{L}\\p{N}_-])`,
    keywordCase === 'any' ? 'giu' : 'gu',
  );
  return prose => {
    const bare = withoutAccents(prose.text);
    return [...bare.matchAll(finder)].map(found => {
      const end = found.index + found[0].length;
      const group = found.findIndex((text, index) => index > 0 && text !== undefined);
      return {
        level: words[group - 1]?.level ?? '',
        text: prose.text.slice(found.index, end).replace(/\s+/g, ' '),
        span: prose.spanOf(found.index, end),
      };
    });
  };
}

/** `NE DOIT … QUE` is not read over the end of `NE DOIT PAS`: « ne doit pas supposer que… » prohibits. */
function sourceOf(keyword: string, all: readonly string[]): string {
  const parts = keyword.split(SPLIT);
  const [head = ''] = parts;
  const ends =
    parts.length < 2 ? [] : all.flatMap(other => endBehind(head, other)).filter(end => end !== parts[1]);
  return parts.map(part => part.split(/\s+/).map(escapeRegex).join('\\s+')).join(gap([...new Set(ends)]));
}

const SPLIT = /\s*…\s*/;

/** The word with which another keyword goes on behind the same beginning. */
function endBehind(head: string, other: string): readonly string[] {
  if (!other.startsWith(`${head} `)) return [];
  const [end] = other.slice(head.length).replace(SPLIT, ' ').trim().split(/\s+/);
  return end === undefined || end === '' ? [] : [end];
}

/** Each letter without its accents, code unit for code unit: the length never changes. */
function withoutAccents(text: string): string {
  return text.replace(/[À-ɏ]/g, letter => {
    const base = letter.normalize('NFD').charAt(0);
    return base.length === letter.length ? base : letter;
  });
}
