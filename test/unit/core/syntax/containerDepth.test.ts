import { describe, expect, test } from 'vitest';
import { tooNestedAt } from '../../../../server/src/core/syntax/containerDepth.ts';

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('\n');
}

describe('refused', () => {
  test.each([
    ['quotes', '>'.repeat(10_000), 0],
    ['quotes with spaces', `a\n\n${'> '.repeat(101)}`, 3],
    ['lists on one line', '- '.repeat(10_000), 0],
    ['numbered lists', '1. '.repeat(101), 0],
    ['both', '> - '.repeat(51), 0],
    ['lists by indentation', lines(120, index => `${' '.repeat(2 * index)}- a`), undefined],
    ['lists by tabs', lines(120, index => `${'\t'.repeat(index)}- a`), undefined],
    ['levels over lazy lines', lines(30, index => `${' '.repeat(8 * index)}- - - - a\nb`), undefined],
    ['deep for long', lines(3000, () => `${'> '.repeat(30)}a`), undefined],
    ['footnotes', '[^a]: '.repeat(101), 0],
    ['directives', ':::a\n'.repeat(10_000), undefined],
    ['directives that close', lines(500, index => `${':'.repeat(503 - index)}a`), undefined],
    ['lazy lines', `> a\n${'b\n'.repeat(50_000)}`, undefined],
    ['CR alone', `a\r\r${'>'.repeat(101)}`, 3],
  ])('%s', (_, text, at) => {
    expect(tooNestedAt(text)).toBeGreaterThanOrEqual(0);
    if (at !== undefined) expect(tooNestedAt(text)).toBe(at);
  });
});

describe('read', () => {
  test.each([
    ['nothing', ''],
    ['a hundred levels', '>'.repeat(100)],
    ['a long thematic break', '* '.repeat(70)],
    ['dashes', '-'.repeat(5000)],
    ['code far to the right', `${' '.repeat(2000)}x`],
    ['a long list', lines(20_000, () => '- a')],
    ['a long list of three levels', lines(20_000, index => `${' '.repeat(2 * (index % 3))}- a`)],
    ['a long quote', lines(20_000, () => '> a')],
    ['lists that end', lines(2000, index => (index % 3 === 2 ? '' : '- - - - a'))],
    ['many directives one behind the other', ':::a\nb\n:::\n'.repeat(10_000)],
    ['some lazy lines', `> a\n${'b\n'.repeat(1000)}`],
    ['long lines of a list item', `- a\n${'  b\n'.repeat(50_000)}`],
    ['many footnotes', '[^a]: b\n'.repeat(10_000)],
    ['a diagram in a fence', `\`\`\`\n${lines(300, index => `${' '.repeat(index)}|`)}\n\`\`\``],
  ])('%s', (_, text) => expect(tooNestedAt(text)).toBeUndefined());
});
