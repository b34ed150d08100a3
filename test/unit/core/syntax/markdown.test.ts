import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { parseMarkdown, readMarkdown } from '../../../../server/src/core/syntax/markdown.ts';

/** Types of the blocks of a text. */
function blocks(text: string): string {
  return parseMarkdown(text)
    .children.map(({ type }) => type)
    .join(' ');
}

describe('front matter', () => {
  test.each([
    ['---\ntitle: A\n---\n\n# B', 'yaml heading'],
    ['---\ntitle: A\n...\n\n# B', 'yaml heading'],
    ['---\r\ntitle: A\r\n---\r\nB', 'yaml paragraph'],
    ['---\n# commentaire\nid: x\n---\n', 'yaml'],
    ['---\n---\n\nA', 'yaml paragraph'],
    ['---\n"title": A\n---\n', 'yaml'],
    ['---\nid: a\n---\n\nb\n\n...\n', 'yaml paragraph paragraph'],
  ])('%o', (text, expected) => expect(blocks(text)).toBe(expected));

  test.each([
    ['---\n\nProse entre deux filets.\n\n---\n\nB', 'thematicBreak paragraph thematicBreak paragraph'],
    ['a\n\n---\ntitle: A\n---\n', 'paragraph thematicBreak heading'],
    ['---\ntitle: A\n', 'thematicBreak paragraph'],
    [' ---\ntitle: A\n---\n', 'thematicBreak heading'],
  ])('none in %o', (text, expected) => expect(blocks(text)).toBe(expected));
});

describe('syntax', () => {
  test.each([
    ['| a |\n|---|\n| b |', 'table'],
    ['[^1]\n\n[^1]: a', 'paragraph footnoteDefinition'],
    [':::note\na\n:::', 'containerDirective'],
    ['- [ ] a', 'list'],
  ])('%o', (text, expected) => expect(blocks(text)).toBe(expected));

  test.each([
    ['de 8:30 à :a[b]', 'paragraph'],
    ['::video{src=a}', 'paragraph'],
  ])('%o is prose', (text, expected) => {
    expect(blocks(text)).toBe(expected);
    expect(JSON.stringify(parseMarkdown(text))).not.toMatch(/Directive/);
  });
});

test('every node has a place', () => {
  const text =
    'a@b.fr www.a.fr ~~x~~ [a][b] ![c](d)\n\n| a@b.fr |\n|--|\n\n[b]: c\n\n- [x] d[^1]\n\n[^1]: e\n\n:::n[l]{a=b}\nf\n:::';
  const visit = (node: Nodes): void => {
    expect(node.position?.start.offset, node.type).toBeTypeOf('number');
    if ('children' in node) node.children.forEach(visit);
  };
  visit(parseMarkdown(text));
});

describe('texts made to be hard', () => {
  const n = 10_000;
  test.each([
    ['quotes', '>'.repeat(n)],
    ['lists', '- '.repeat(n)],
    ['links in links', '['.repeat(n) + ']('.repeat(n)],
    ['images in images', `${'!['.repeat(n)}x${'](a)'.repeat(n)}`],
    ['emphasis', `${'*a '.repeat(n)}x${' a*'.repeat(n)}`],
    ['one run of stars', `${'*'.repeat(n)}a${'*'.repeat(n)}`],
    ['underscores that close', 'a_ '.repeat(n)],
    ['strikes', '~~a '.repeat(n)],
    ['brackets', '['.repeat(n) + ']'.repeat(n)],
    ['comments', 'a <!-- '.repeat(n)],
  ])('%s are refused, with a place', (_, text) => {
    const { root, refusedAt } = readMarkdown(text);
    expect(refusedAt).toBeGreaterThanOrEqual(0);
    expect(refusedAt).toBeLessThan(text.length);
    expect(root.children).toEqual([]);
  });

  test.each([
    ['many words', 'mot '.repeat(20_000)],
    ['underscores inside words', 'OIA_01 '.repeat(2000)],
    ['stars between spaces', '2 * 3 '.repeat(3000)],
    ['exclamations', '!'.repeat(n)],
    ['many links, paragraph by paragraph', `${'[a](b) *c* '.repeat(40)}\n\n`.repeat(20)],
    ['a long table of links', `|a|\n|-|\n${'|[a](b) [c](d)|\n'.repeat(1000)}`],
  ])('%s are read', (_, text) => expect(readMarkdown(text).refusedAt).toBeUndefined());
});
