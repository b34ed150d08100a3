import { describe, expect, test } from 'vitest';
import { afterSeparator } from '../../../../server/src/core/extract/separator.ts';

describe('afterSeparator', () => {
  test.each([
    ['EX — a', 'a'],
    ['EX a', 'a'],
    ['EX : a', 'a'],
    ['EX\u00a0: a', 'a'],
    ['EX. a', 'a'],
    ['EX|a', 'a'],
    ['EX‑ a', 'a'],
    ['EX', ''],
  ])('%o', (text, rest) => expect(text.slice(afterSeparator(text, 2))).toBe(rest));
  test.each([
    ['EX— — a', '— a'],
    ['EX/a', '/a'],
    ['EXa', 'a'],
  ])('%o leaves %o', (text, rest) => expect(text.slice(afterSeparator(text, 2))).toBe(rest));
});
