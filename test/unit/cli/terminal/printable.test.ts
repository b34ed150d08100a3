import { expect, test } from 'vitest';
import { printable, printableLine } from '../../../../server/src/cli/terminal/printable.ts';

test('replaces what a terminal could obey', () => {
  expect(printable('a\u001B]0;titre\u0007b')).toBe('a\uFFFD]0;titre\uFFFDb');
  expect(printable('\u009B31m')).toBe('\uFFFD31m');
  expect(printable('\u202Etxet\u2066')).toBe('\uFFFDtxet\uFFFD');
});
test('leaves text alone', () => {
  const text = 'Été «\u00a0œuvre\u00a0» — 漢字 👩‍🏫\n\tligne';
  expect(printable(text)).toBe(text);
});
test('makes one line of several', () => expect(printableLine('a \r\n  b\tc')).toBe('a b c'));
test('keeps every code unit in its place', () => expect(printable('a\u001Bb\u0000c')).toHaveLength(5));
