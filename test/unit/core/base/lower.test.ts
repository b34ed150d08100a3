import { expect, test } from 'vitest';
import { lower } from '../../../../server/src/core/base/lower.ts';

test.each([
  ['EX-AAS-001', 'ex-aas-001', true],
  ['É', 'e\u0301', true],
  ['é', 'e', false],
  ['a b', 'a  b', false],
])('%s and %s: %s', (a, b, same) => expect(lower(a) === lower(b)).toBe(same));
