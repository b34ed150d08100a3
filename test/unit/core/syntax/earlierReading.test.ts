import { expect, test } from 'vitest';
import { nothingRead } from '../../../../server/src/core/syntax/earlierReading.ts';
import { readMarkdown } from '../../../../server/src/core/syntax/markdown.ts';

const TEXT = '# A\n\nDu *texte*.\n\n# B\n\nUn *mot*.\n';

test('the same text gives the same tree again', () => {
  const earlier = nothingRead();
  const { root } = readMarkdown(TEXT, earlier);
  expect(readMarkdown(TEXT, earlier).root).toBe(root);
});

test('another text gives its own', () => {
  const earlier = nothingRead();
  readMarkdown(TEXT, earlier);
  const other = TEXT.replace('mot', 'autre mot');
  expect(readMarkdown(other, earlier).root).toEqual(readMarkdown(other).root);
});
