import { describe, expect, test } from 'vitest';
import { contentSpan, scalarMap } from '../../../../server/src/core/syntax/scalarMap.ts';
import { entryOf, parseYaml, scalarsOf } from '../../../../server/src/core/syntax/yamlSyntax.ts';

/** The value of `a`, and what stands in the text where `EX` is found in it. */
function check(text: string, value: string, part = 'EX-1'): void {
  const [scalar] = scalarsOf(entryOf(parseYaml(text).root, 'a')?.value);
  expect(scalar?.text).toBe(value);
  if (!scalar) return;
  const at = value.indexOf(part);
  const { start, end } = scalarMap(scalar, text).spanOf(at, at + part.length);
  expect(text.slice(start, end)).toBe(part);
}

describe('finds EX-1', () => {
  test.each([
    ['plain', 'a: x EX-1 y', 'x EX-1 y'],
    ['plain, folded', 'a: x\n  y\n  EX-1', 'x y EX-1'],
    ['plain, with CRLF', 'a: x\r\n  EX-1\r\nb: c', 'x EX-1'],
    ['single-quoted', "a: 'l''EX-1'", "l'EX-1"],
    ['double-quoted', 'a: "\\u00e9\\t\\"EX-1\\""', 'é\t"EX-1"'],
    ['double-quoted, over lines', 'a: "x\n\n  y\\\n  EX-1"', 'x\nyEX-1'],
    ['literal', 'a: |\n  x\n    y\n  EX-1\n', 'x\n  y\nEX-1\n'],
    ['literal, indented by hand', 'a: |2-\n    x\n  EX-1\n', '  x\nEX-1'],
    ['literal, with escapes of Markdown', 'a: |\n  \\\\ &amp; \\*\n  EX-1\n', '\\\\ &amp; \\*\nEX-1\n'],
    ['literal, with a comment in its header', 'a: | # b\n  EX-1\n', 'EX-1\n'],
    ['literal, with CRLF', 'a: |\r\n  x\r\n\r\n  EX-1\r\n', 'x\n\nEX-1\n'],
    ['folded', 'a: >-\n  x\n  y\n\n  z\n\n\n  EX-1\n', 'x y\nz\n\nEX-1'],
    ['folded, more indented', 'a: >\n  x\n    y\n  EX-1\n', 'x\n  y\nEX-1\n'],
    ['behind text that is alike', 'a: >\n  E EX EX-\n  EX-1\n', 'E EX EX- EX-1\n'],
  ])('%s', (_, text, value) => check(text, value));
});

describe('contentSpan', () => {
  test.each([
    ['a: "EX-1"', 'EX-1'],
    ["a: 'EX-1' # b", 'EX-1'],
    ['a: EX-1', 'EX-1'],
    ['a: ""', ''],
    ['a: |-\n  EX-1\n  y', 'EX-1\n  y'],
  ])('of %o is %o', (text, expected) => {
    const [scalar] = scalarsOf(entryOf(parseYaml(text).root, 'a')?.value);
    const { start, end } = scalar ? contentSpan(scalar, text) : { start: -1, end: -1 };
    expect(text.slice(start, end)).toBe(expected);
  });
});
