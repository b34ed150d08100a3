import { describe, expect, test } from 'vitest';
import { htmlAnchors } from '../../../../server/src/core/extract/htmlAnchors.ts';
import { contextOf, read } from './support/read.ts';

function anchors(html: string): readonly string[] {
  const end = { line: 1, column: 1, offset: html.length };
  const node = { type: 'html', value: html, position: { start: { ...end, offset: 0 }, end } } as const;
  return [...htmlAnchors(node, contextOf(html))].map(({ name, span }) => {
    expect(html.slice(span.start, span.end)).toBe(name);
    return name;
  });
}

describe('names', () => {
  test.each([
    ['<a id="x">', ['x']],
    ["<a name='x'>", ['x']],
    ['<a id=x>', ['x']],
    ['<A ID="x">', ['x']],
    ['<a\n  href="y"\n  id = "x"\n>', ['x']],
    ['<div class="a>b" id="x">', ['x']],
    ['<a id="x" name="y">', ['x', 'y']],
    ['<p id="a"><span id="b">', ['a', 'b']],
    ['<h2 id="é-à">', ['é-à']],
    ['<a id="a"', ['a']],
    ['a < b <i id="c">', ['c']],
    ['<!-- x --><a id="y">', ['y']],
    ['<script>"<a id=\'x\'>"</script><a id="y">', ['y']],
  ])('%o', (html, expected) => expect(anchors(html)).toEqual(expected));
});

test('inside a quote', () => {
  const text = '> <p\n> id="x">\n';
  expect(read(text).anchors.map(({ span }) => text.slice(span.start, span.end))).toEqual(['x']);
});

describe('none', () => {
  test.each([
    '<!-- <a id="x"> -->',
    '<!-- <a id="x">',
    '<style>/* <a id="x"> */</style>',
    '<textarea><a id="x">',
    '<a data-id="x">',
    '<input name="x">',
    '<a title="a id=b">',
    '<a id="">',
    '<a id>',
    '</a id="x">',
    'id="x"',
    '<3 id="x">',
    '',
  ])('%o', html => expect(anchors(html)).toEqual([]));
});

test('takes no time', () => {
  for (const part of ['<!-- ', '<script>', '<script ', '<a "', '<a id', '<a id=" ', '< ', 'a='])
    expect(anchors(part.repeat(20_000))).toBeDefined();
});
