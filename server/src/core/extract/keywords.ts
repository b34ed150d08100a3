import { escapeRegex } from '../base/regex/escapeRegex.ts';
import type { KeywordFact, Level } from '../model/level.ts';
import type { Prose } from '../syntax/prose.ts';

/** Finds the modal words of a scale of levels in a prose. */
export type KeywordFinder = (prose: Prose) => readonly KeywordFact[];

/** At most three words of the same clause. */
const GAP = String.raw`(?:\s+[^\s,;:.!?()]+){0,3}?\s+`;

/**
 * Compiles the keywords of all levels into one expression, longest first, so that `NE DOIT PAS` is not read as
 * `DOIT`. Accents never count, white space may be any; case counts when `keywordCase` is `upper`.
 */
export function compileKeywords(levels: readonly Level[], keywordCase: 'upper' | 'any'): KeywordFinder {
  const words = levels
    .flatMap(({ id, keywords }) =>
      keywords.map(keyword => ({ level: id, source: sourceOf(keyword, keywordCase) })),
    )
    .sort((a, b) => b.source.length - a.source.length);
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

function sourceOf(keyword: string, keywordCase: 'upper' | 'any'): string {
  const written = keywordCase === 'upper' ? keyword.toUpperCase() : keyword;
  return withoutAccents(written)
    .split(/\s*…\s*/)
    .map(part => part.trim().split(/\s+/).map(escapeRegex).join('\\s+'))
    .join(GAP);
}

/** Each letter without its accents, code unit for code unit: the length never changes. */
function withoutAccents(text: string): string {
  return text.replace(/[À-ɏ]/g, letter => {
    const base = letter.normalize('NFD').charAt(0);
    return base.length === letter.length ? base : letter;
  });
}
