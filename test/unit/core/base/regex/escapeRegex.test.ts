import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeRegex } from '../../../../../server/src/core/base/regex/escapeRegex.ts';

test('matches just the text, with every flag', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('', 'u', 'g'), (text, flags) => {
      expect(new RegExp(`^(?:${escapeRegex(text)})$`, flags).exec(text)?.[0]).toBe(text);
    }),
  );
});

test.each(['a.c', 'a+', '(x)', 'a|b'])('%s matches nothing else', text =>
  expect(new RegExp(`^${escapeRegex(text)}$`).test('abc')).toBe(false),
);
