import type { SemanticTokensEdit } from 'vscode-languageserver-types';

/** How many numbers tell one token. */
const SIZE = 5;

/**
 * The edit that makes one list of tokens into another: what stands between their common beginning and end. Each token
 * counts from the one before it, so that an edit of a text changes the numbers of the next token and of no later one.
 */
export function tokenDelta(
  before: readonly number[],
  after: readonly number[],
): readonly SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  start -= start % SIZE;
  let kept = 0;
  while (kept < shorter - start && before.at(-1 - kept) === after.at(-1 - kept)) kept++;
  kept -= kept % SIZE;
  const deleteCount = before.length - start - kept;
  const data = after.slice(start, after.length - kept);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}
