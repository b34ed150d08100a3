import { describe, expect, test } from 'vitest';
import { verbatim } from '../../../../server/src/core/syntax/alignment.ts';
import { parseMarkdown } from '../../../../server/src/core/syntax/markdown.ts';
import {
  OPAQUE,
  type Prose,
  proseOf,
  proseOfText,
  shownText,
} from '../../../../server/src/core/syntax/prose.ts';

function prose(text: string, code: 'text' | 'opaque'): Prose {
  const [block] = parseMarkdown(text).children;
  return proseOf(block ?? { type: 'root', children: [] }, verbatim(text, 0), code);
}

describe('reads as', () => {
  test.each([
    ['a **b** _c_ ~~d~~', 'a b c d'],
    ['a [b](c) [d][e]\n\n[e]: f', 'a b d'],
    ['a `b` c', 'a b c'],
    ['a\\\nb', 'a\nb'],
    ['a &amp; \\*b\\*', 'a & *b*'],
    ['# T {#x}', 'T {#x}'],
    ['voir https://a.fr/EX-1 et <b@c.fr>', 'voir https://a.fr/EX-1 et b@c.fr'],
    ['a ![b](c) <i>d</i>[^1]\n\n[^1]: e', `a ${OPAQUE} ${OPAQUE}d${OPAQUE}${OPAQUE}`],
  ])('%o → %o', (text, expected) => expect(prose(text, 'text').text).toBe(expected));

  test('a hidden URL is as long as the URL', () =>
    expect(prose('a https://b.fr/c d <https://e.fr>', 'opaque').text).toBe(
      `a ${OPAQUE.repeat(14)} d ${OPAQUE.repeat(12)}`,
    ));
  test('the text of a link that is a URL is prose', () =>
    expect(prose('[https://a.fr](https://a.fr)', 'opaque').text).toBe('https://a.fr'));

  test('hidden code is as long as code', () =>
    expect(prose('a `bc` d', 'opaque').text).toBe(`a ${OPAQUE}${OPAQUE} d`));
});

describe('shows people', () => {
  test.each([
    ['a <b>gras</b> b', 'a gras b'],
    ['10<sup>6</sup> usagers', '106 usagers'],
    ['a ![b](c) d', 'a d'],
    ['![b](c) a <br>', 'a'],
    ['a ![b](c), d ![e](f).', 'a, d.'],
    ['a[^1]\u00a0: b\n\n[^1]: e', 'a\u00a0: b'],
    ['a <i> </i> b', 'a b'],
    ['![b](c)', ''],
    ['a<br>b <br/> c', 'a b c'],
    ['(![b](c) a)', '(a)'],
    ['a  `b` c', 'a  b c'],
  ])('%o as %o', (text, expected) => expect(shownText(prose(text, 'text').text)).toBe(expected));

  test('a long gap in linear time', () =>
    expect(shownText(`a${' '.repeat(200_000)}b${OPAQUE}`)).toHaveLength(200_002));
});

/** Where a part of the prose stands in the source. */
function written(text: string, part: string): string {
  const read = prose(text, 'text');
  const at = read.text.indexOf(part);
  const { start, end } = read.spanOf(at, at + part.length);
  return text.slice(start, end);
}

describe('places', () => {
  test.each([
    ['a **b c** d', 'b c', 'b c'],
    ['a **b** d', 'b d', 'b** d'],
    ['a &amp;b d', '&b', '&amp;b'],
    ['``a ` EX``', 'EX', 'EX'],
    ['`` `EX` ``', '`EX`', '`EX`'],
    ['` EX `', 'EX', 'EX'],
    ['`&amp; EX`', 'EX', 'EX'],
    ['`\\\\\\ EX`', 'EX', 'EX'],
    ['a\r\nEX', 'EX', 'EX'],
    ['a  \nEX', 'EX', 'EX'],
  ])('%o: %o is %o', (text, part, expected) => expect(written(text, part)).toBe(expected));

  test('an empty range stands before what follows, or behind what was', () => {
    const read = prose('**ab**', 'text');
    expect([read.spanOf(0, 0), read.spanOf(2, 2)]).toEqual([
      { start: 2, end: 2 },
      { start: 4, end: 4 },
    ]);
  });

  test('a part keeps its places', () => {
    const part = prose('ab **cd** ef', 'text').slice(4, 7);
    expect([part.text, part.spanOf(0, 1), part.slice(1).text]).toEqual(['d e', { start: 6, end: 7 }, ' e']);
  });

  test('an empty block has the place of the block', () => {
    const text = '#\n';
    const [heading] = parseMarkdown(text).children;
    expect(heading && proseOf(heading, verbatim(text, 0), 'text').spanOf(0, 0)).toEqual({ start: 0, end: 0 });
  });
});

describe('linkedAt', () => {
  test('in the text of a link', () => expect(prose('a [b](c)', 'text').linkedAt(2)).toBe(true));
  test('before it', () => expect(prose('a [b](c)', 'text').linkedAt(0)).toBe(false));
});

describe('escapedAt', () => {
  test.each([
    ['\\[a', 0, true],
    ['a&#91;b', 1, true],
    ['\\* [a', 2, false],
    ['\\\\[a', 1, false],
    ['[a', 0, false],
    ['**a**\\[', 1, true],
    ['`a`[', 1, false],
  ])('%s at %i: %s', (text, index, expected) => expect(prose(text, 'text').escapedAt(index)).toBe(expected));
  test('in a part of it', () => expect(prose('a \\[b', 'text').slice(2).escapedAt(0)).toBe(true));
});

test('a text of YAML is a prose', () => {
  const read = proseOfText(verbatim('EX-1', 9));
  expect([read.text, read.spanOf(0, 2)]).toEqual(['EX-1', { start: 9, end: 11 }]);
});
