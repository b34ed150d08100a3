import { expect, test } from 'vitest';
import { escapedMarkdown } from '../../../../server/src/core/refactor/markdownText.ts';

test.each([
  ['editeur-ent', 'editeur-ent'],
  ['a_b_c', 'a_b_c'],
  ['_a_', '\\_a\\_'],
  ['a*b', 'a\\*b'],
  ['[a]', '\\[a\\]'],
  ['a|b', 'a\\|b'],
  ['a & b', 'a & b'],
  ['&amp;', '\\&amp;'],
  ['a\\b', 'a\\\\b'],
])('%s', (text, expected) => {
  expect(escapedMarkdown(text)).toBe(expected);
});
