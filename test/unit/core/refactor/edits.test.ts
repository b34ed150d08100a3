import { expect, test } from 'vitest';
import { projectPath } from '../../../../server/src/core/base/projectPath.ts';
import { applyEdits, grouped, type PlacedEdit } from '../../../../server/src/core/refactor/edits.ts';

function edit(path: string, start: number, end: number, text: string): PlacedEdit {
  return { path: projectPath(path), span: { start, end }, text, role: 'reference' };
}

test('edits are applied in their order', () => {
  expect(applyEdits('abc', [])).toBe('abc');
  const list = [edit('a', 0, 1, 'xx'), edit('a', 1, 1, '-'), edit('a', 2, 3, '')];
  expect(applyEdits('abc', list)).toBe('xx-b');
});

test('each document has its own, sorted, each once', () => {
  const { edits, clash } = grouped([
    edit('b', 4, 5, 'x'),
    edit('a', 7, 9, 'y'),
    edit('b', 1, 2, 'x'),
    edit('b', 4, 5, 'x'),
  ]);
  expect(clash).toBeUndefined();
  expect([...edits].map(([path, list]) => [path, list.map(({ span }) => span.start)])).toEqual([
    ['a', [7]],
    ['b', [1, 4]],
  ]);
});

test.each([
  ['overlap', edit('a', 1, 4, 'x'), edit('a', 3, 6, 'y'), true],
  ['one inside the other', edit('a', 1, 6, 'x'), edit('a', 3, 4, 'y'), true],
  ['two texts for one place', edit('a', 1, 4, 'x'), edit('a', 1, 4, 'y'), true],
  ['side by side', edit('a', 1, 4, 'x'), edit('a', 4, 6, 'y'), false],
  ['in two documents', edit('a', 1, 4, 'x'), edit('b', 1, 4, 'y'), false],
])('%s', (_, a, b, isClash) => {
  expect(grouped([b, a]).clash !== undefined).toBe(isClash);
});
