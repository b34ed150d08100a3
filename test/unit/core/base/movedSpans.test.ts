import { expect, test } from 'vitest';
import { movedSpans } from '../../../../server/src/core/base/movedSpans.ts';

test('every span is moved, however deep', () => {
  const data = { span: { start: 1, end: 2 }, list: [{ place: { start: 3, end: 4, role: 'see' } }], n: 5 };
  expect(movedSpans(data, 10)).toEqual({
    span: { start: 11, end: 12 },
    list: [{ place: { start: 13, end: 14, role: 'see' } }],
    n: 5,
  });
  expect(data.span).toEqual({ start: 1, end: 2 });
});

test('what holds no span is shared', () => {
  const data = {
    attributes: { names: ['a'], start: 'b', end: 'c' },
    span: { start: 0, end: 1 },
    none: undefined,
  };
  const copy = movedSpans(data, 1);
  expect(copy.attributes).toBe(data.attributes);
  expect('none' in copy).toBe(true);
});

test.each([[undefined], [null], ['a'], [7], [[]], [{}]])('%j is itself', data => {
  expect(movedSpans(data, 3)).toBe(data);
});

test('nothing is copied that is not moved', () => {
  const data = [{ span: { start: 1, end: 2 } }];
  expect(movedSpans(data, 0)).toBe(data);
});
