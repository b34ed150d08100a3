import type { RegexFault } from '../base/regex/regexFault.ts';

/** What each fault of a regular expression is called in one language. */
export type FaultWords = Readonly<Record<RegexFault, string>>;

/** What a fault is called; a name that the table does not hold stays as it is. */
export function faultWords(fault: string, words: FaultWords): string {
  return Object.hasOwn(words, fault) ? words[fault as RegexFault] : fault;
}
