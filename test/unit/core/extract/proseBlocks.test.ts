import { describe, expect, test } from 'vitest';
import { proseBlocks } from '../../../../server/src/core/extract/proseBlocks.ts';
import { parseMarkdown } from '../../../../server/src/core/syntax/markdown.ts';

function blocks(text: string): string {
  return [...proseBlocks(parseMarkdown(text))].map(({ type }) => type).join(' ');
}

describe('proseBlocks', () => {
  test.each([
    ['# a\n\nb', 'heading paragraph'],
    ['> - a\n>\n>   b', 'paragraph paragraph'],
    ['| a |\n|---|\n| b |', 'tableCell tableCell'],
    ['[^1]\n\n[^1]: a', 'paragraph paragraph'],
    [':::a[b]\nc\n:::', 'paragraph paragraph'],
  ])('%o', (text, expected) => expect(blocks(text)).toBe(expected));
  test.each(['```\na\n```', '    a', '<p>a</p>', '[a]: b', '---\na: b\n---\n', '***', ''])(
    'none in %o',
    text => expect(blocks(text)).toBe(''),
  );
});
