import type { Link, Paragraph, Root, RootContent } from 'mdast';
import { expect, test } from 'vitest';
import { replaceNodes } from '../../../../../server/src/core/views/render/replaceNodes.ts';

const text = (value: string): RootContent => ({ type: 'text', value });
const image: RootContent = { type: 'image', url: 'a.png', alt: 'x' };

function document(...children: RootContent[]): Root {
  return { type: 'root', children: [{ type: 'paragraph', children } as Paragraph] };
}

test('a node gives way to several, to none, or stays', () => {
  const root = document(text('a'), image, text('b'), image);
  let count = 0;
  replaceNodes(root, node =>
    node.type === 'image' ? (count++ === 0 ? [text('1'), text('2')] : []) : undefined,
  );
  expect(root).toEqual(document(text('a'), text('1'), text('2'), text('b')));
});

test('the innermost first, which knows whether it stands in a link', () => {
  const link = { type: 'link', url: 'b', children: [image] } as Link;
  const root = document(image, link);
  const seen: unknown[] = [];
  replaceNodes(root, (node, isInLink) => {
    seen.push([node.type, isInLink]);
    return undefined;
  });
  expect(seen).toEqual([
    ['image', false],
    ['image', true],
    ['link', false],
    ['paragraph', false],
  ]);
});

test('what has none to replace stays the same', () => {
  const root = document(text('a'), image);
  const [paragraph] = root.children as Paragraph[];
  const before = paragraph?.children;
  replaceNodes(root, () => undefined);
  expect(paragraph?.children).toBe(before);
});

test('as many as there are', () => {
  const root = document(image);
  const many = Array.from({ length: 300_000 }, () => text('a'));
  replaceNodes(root, node => (node.type === 'image' ? many : undefined));
  expect((root.children[0] as Paragraph).children).toHaveLength(many.length);
});
