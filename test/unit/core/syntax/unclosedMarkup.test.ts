import { describe, expect, test } from 'vitest';
import { tooMuchUnclosedAt } from '../../../../server/src/core/syntax/unclosedMarkup.ts';

describe('refused', () => {
  test.each([
    ['comments', 'a <!-- '.repeat(20_000)],
    ['comments, line by line', 'a <!--\n'.repeat(20_000)],
    ['instructions', 'a <? '.repeat(20_000)],
    ['declarations', 'a <!A '.repeat(20_000)],
    ['CDATA', 'a <![CDATA[ '.repeat(10_000)],
    ['titles in brackets', '[a](b (c '.repeat(20_000)],
    ['code', Array.from({ length: 1500 }, (_, index) => '`'.repeat(index)).join(' ')],
    ['closed only in another block', `${'a <!-- '.repeat(20_000)}\n\n-->`],
  ])('%s', (_, text) => expect(tooMuchUnclosedAt(text)).toBeGreaterThan(0));
});

describe('read', () => {
  test.each([
    ['nothing', ''],
    ['closed comments', 'a <!-- b --> '.repeat(100_000)],
    ['comments of their own blocks', `${'a <!-- b\n\n'.repeat(50_000)}`],
    ['code that closes', '`a` ``b`` '.repeat(50_000)],
    ['one backtick in each block', 'a ` b\n\n'.repeat(50_000)],
    ['links with titles', '[a](b "c") '.repeat(100_000)],
    ['one comment that is never closed', `<!-- ${'a'.repeat(2_000_000)}`],
  ])('%s', (_, text) => expect(tooMuchUnclosedAt(text)).toBeUndefined());
});
