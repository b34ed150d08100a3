import { expect, test } from 'vitest';
import { invariant, unreachable } from '../../../../server/src/core/base/invariant.ts';

test('a promise kept says nothing', () => expect(() => invariant(true, 'x')).not.toThrow());
test('a promise broken is told', () =>
  expect(() => invariant(false, 'one volume')).toThrow('broken invariant: one volume'));
test('a branch that cannot be reached names its value', () =>
  expect(() => unreachable('x' as never)).toThrow('unexpected "x"'));
