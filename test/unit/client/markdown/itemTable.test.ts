import { expect, it } from 'vitest';
import { ItemTable } from '../../../../client/src/markdown/itemTable.ts';
import type { MarkdownItem } from '../../../../server/src/protocol/contract/markdownItems.ts';

const item = (id: string, parts: Partial<MarkdownItem> = {}): MarkdownItem => {
  return { id, title: '', form: 'heading', line: 0, lines: 1, ...parts };
};

it('finds the definition of the document itself, else the first', () => {
  const table = new ItemTable();
  table.update(
    [
      { document: 'b', items: [item('X')] },
      { document: 'a', items: [item('X'), item('Y')] },
    ],
    [],
  );
  expect(table.find('X', 'b')?.document).toBe('b');
  expect(table.find('X', 'c')?.document).toBe('a');
  expect(table.find('Z', 'a')).toBeUndefined();
});

it('forgets what is gone and what a document defines no more', () => {
  const table = new ItemTable();
  table.update([{ document: 'a', items: [item('X'), item('Y')] }], []);
  table.update([{ document: 'a', items: [item('Y')] }], []);
  expect([table.find('X', 'a'), table.find('Y', 'a')?.id]).toEqual([undefined, 'Y']);
  table.update([], ['a']);
  expect([table.find('Y', 'a'), table.itemsOf('a')]).toEqual([undefined, undefined]);
});

it('tells a document without items from one of no project', () => {
  const table = new ItemTable();
  table.update([{ document: 'a', items: [] }], []);
  expect([table.itemsOf('a'), table.itemsOf('b')]).toEqual([[], undefined]);
});

it('says that renderings differ when IDs, levels or states do, not when places do', () => {
  const table = new ItemTable();
  const update = (...items: readonly MarkdownItem[]): boolean => table.update([{ document: 'a', items }], []);
  expect(update()).toBe(true);
  expect(update()).toBe(false);
  expect(update(item('X'))).toBe(true);
  expect(update(item('X', { line: 4, lines: 9, title: 't', anchor: 'x' }))).toBe(false);
  expect(update(item('X', { level: { name: 'l', rank: 1 } }))).toBe(true);
  expect(update(item('X', { withdrawn: 'retiré' }))).toBe(true);
  expect(table.update([], ['a'])).toBe(true);
  expect(table.update([], ['a'])).toBe(false);
});
