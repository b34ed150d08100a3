import type { SemanticTokensEdit } from 'vscode-languageserver-types';

/** Numbers after edits, as a client applies them: every place counts in the numbers before all of them. */
export function applied(data: readonly number[], edits: readonly SemanticTokensEdit[]): readonly number[] {
  const result = [...data];
  for (const { start, deleteCount, data: put = [] } of edits.toSorted((a, b) => b.start - a.start))
    result.splice(start, deleteCount, ...put);
  return result;
}
