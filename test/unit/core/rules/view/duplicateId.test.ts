import { expect, test } from 'vitest';
import { markedBy } from '../../../../support/checkRule.ts';
import type { Files } from '../../../../support/inMemoryProject.ts';

const MANIFEST = "sdet: 1\nvolumes: [{ id: v, chapters: ['*.md'] }]\nviews: [v/*.yaml]\n";

function check(views: Files): void {
  const files = { 'sdet.yaml': MANIFEST, ...views };
  expect(markedBy('view/duplicate-id', files)).toEqual(files);
}

test('each of the views of one id', () =>
  check({
    'v/a.yaml': 'view: 1\nid: ⟦chefs⟧\n',
    'v/b.yaml': 'view: 1\nid: ⟦Chefs⟧\n',
    'v/c.yaml': 'view: 1\nid: ⟦chefs⟧\n',
  }));

test.each([
  { 'v/a.yaml': 'view: 1\nid: chefs\n', 'v/b.yaml': 'view: 1\nid: chef\n' },
  { 'v/a.yaml': 'view: 1\nid: chefs\n', 'w/b.yaml': 'view: 1\nid: chefs\n' },
  { 'v/a.yaml': 'view: 1\nid: chefs\n', 'v/b.yaml': 'view: 1\n' },
  { 'v/a.yaml': 'view: 1\nid: chefs\n' },
])('nothing else: %j', check);
