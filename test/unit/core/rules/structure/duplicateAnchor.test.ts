import { describe, expect, test } from 'vitest';
import { markedBy } from '../../../../support/checkRule.ts';

const check = (text: string): void => {
  const files = { 'a.md': text, 'b.md': '<a id="x"></a>\n' };
  expect(markedBy('structure/duplicate-anchor', files)).toEqual(files);
};

describe('found', () => {
  test.each([
    '<a id="x"></a>\n\nTexte.\n\n<a id="⟦x⟧"></a>\n',
    '# A {#x}\n\n# B {⟦#x⟧}\n',
    '# A {#x}\r\n\r\n<a name="⟦x⟧"></a>\r\n',
    '<a id="x"></a><a id="⟦x⟧"></a> <a id="⟦x⟧"></a>\n',
  ])('%s', text => check(text));
});

describe('left alone', () => {
  test.each([
    '<a id="x"></a>\n\n<a id="y"></a>\n',
    '<a id="x" name="x"></a>\n',
    '# A\n\n# A\n',
    '# X\n\n<a id="X"></a> <a id="x"></a>\n',
    '`<a id="y">` <a id="y"></a>\n',
    '<!-- <a id="y"></a> -->\n\n<a id="y"></a>\n',
    '```\n# A {#y}\n```\n\n# B {#y}\n',
  ])('%s', text => check(text));
});
