import type { Language } from '../manifest/manifest.ts';
import type { ScannedFile } from './scan.ts';

const WORDS: Readonly<Record<Language, RegExp>> = {
  fr: /(?<!\p{L})(?:les?|la|des|une?|est|dans|pour|avec|sont|sur)(?!\p{L})/giu,
  en: /(?<!\p{L})(?:the|of|and|is|for|with|that|are|this|by)(?!\p{L})/giu,
};
/** Enough of a text to know its language. */
const SAMPLE = 4000;

/** The language that most of the text is written in; French when there is nothing to tell. */
export function findLanguage(files: readonly ScannedFile[]): Language {
  const count = (words: RegExp): number =>
    files.reduce((sum, { text }) => sum + (text.slice(0, SAMPLE).match(words)?.length ?? 0), 0);
  return count(WORDS.en) > count(WORDS.fr) ? 'en' : 'fr';
}

/** The scale of levels that the text speaks, by its modal words. */
export interface ProposedLevels {
  readonly levels: string;
  readonly case: 'upper' | 'any';
  /** Modal words found, most frequent first. */
  readonly words: readonly { readonly word: string; readonly count: number }[];
}

const MODALS: Readonly<Record<Language, readonly string[]>> = {
  fr: ['DOIT', 'DOIVENT', 'DEVRAIT', 'DEVRAIENT', 'PEUT', 'PEUVENT', 'INTERDIT', 'OBLIGATOIRE'],
  en: ['MUST', 'SHALL', 'SHOULD', 'MAY', 'REQUIRED', 'RECOMMENDED', 'OPTIONAL'],
};
/** Fewer modal words in capitals are emphasis. */
const FEWEST = 5;

/** Which levels the modal words in capitals speak for; without any, words count in small letters too. */
export function findLevels(files: readonly ScannedFile[], language: Language, items: number): ProposedLevels {
  const counts = new Map<string, number>();
  const all = new RegExp(`(?<![\\p{L}_])(?:${MODALS[language].join('|')})(?![\\p{L}_])`, 'gu');
  let small = 0;
  const lower = new RegExp(all.source, 'giu');
  for (const { text } of files) {
    for (const [word] of text.matchAll(all)) counts.set(word, (counts.get(word) ?? 0) + 1);
    small += text.match(lower)?.length ?? 0;
  }
  const words = [...counts].map(([word, count]) => ({ word, count })).sort((a, b) => b.count - a.count);
  const total = words.reduce((sum, { count }) => sum + count, 0);
  const isSpoken = total < FEWEST && small - total >= Math.max(items, FEWEST);
  return {
    levels: language === 'en' ? 'rfc2119' : 'sdet',
    case: isSpoken ? 'any' : 'upper',
    words: total < FEWEST ? [] : words,
  };
}
