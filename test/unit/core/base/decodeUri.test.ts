import { expect, test } from 'vitest';
import { decodeUri } from '../../../../server/src/core/base/decodeUri.ts';

test.each([
  ['f%C3%A9d%20a', 'féd a'],
  ['a+b/c#d', 'a+b/c#d'],
  ['100%', '100%'],
  ['%E9 %41', '%E9 %41'],
  ['', ''],
])('%s → %s', (text, expected) => expect(decodeUri(text)).toBe(expected));
