import { expect, it } from 'vitest';
import { itemHref, relativeHref } from '../../../../client/src/markdown/hrefs.ts';
import type { KnownItem } from '../../../../client/src/markdown/itemTable.ts';

it.each([
  ['file:///p/a.md', 'file:///p/b.md', 'b.md'],
  ['file:///p/a/x.md', 'file:///p/b/y.md', '../b/y.md'],
  ['file:///p/x.md', 'file:///p/b/c/y.md', 'b/c/y.md'],
  ['file:///p/a/b/x.md', 'file:///p/y.md', '../../y.md'],
  ['file:///x.md', 'file:///y.md', 'y.md'],
  ['file:///p/a.md/x.md', 'file:///p/a.md', '../a.md'],
  ['file:///p/x.md', 'memfs://h/p/y.md', 'memfs://h/p/y.md'],
  ['vscode-remote://a/p/x.md', 'vscode-remote://b/p/y.md', 'vscode-remote://b/p/y.md'],
])('from %s to %s: %s', (from, to, expected) => {
  expect(relativeHref(from, to)).toBe(expected);
});

it('leads to the item itself where it is shown, else to the heading over it, or to the line of a register', () => {
  const item: KnownItem = {
    id: 'É X',
    title: '',
    form: 'lead',
    line: 4,
    lines: 1,
    anchor: 'été',
    document: 'file:///p/a.md',
  };
  const { anchor: _, ...without } = item;
  expect(itemHref('file:///p/a.md', item, true)).toBe('#sdet-%C3%89%20X');
  expect(itemHref('file:///p/a.md', item, false)).toBe('#%C3%A9t%C3%A9');
  expect(itemHref('file:///p/b.md', item, true)).toBe('a.md#%C3%A9t%C3%A9');
  expect(itemHref('file:///p/b.md', without, true)).toBe('a.md');
  expect(itemHref('file:///p/b.md', { ...item, form: 'register' }, false)).toBe('a.md#L5');
});
