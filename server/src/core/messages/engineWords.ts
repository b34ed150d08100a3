/** What a regular expression engine said, in its own English words, without the expression that it repeats. */
export function engineWords(expected: readonly string[]): string {
  return expected.map(words => words.replace(/^.*\/\w*: /s, '')).join('; ');
}
