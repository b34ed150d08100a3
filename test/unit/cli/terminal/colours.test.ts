import { expect, test } from 'vitest';
import { coloursFor } from '../../../../server/src/cli/terminal/colours.ts';

function check(isTerminal: boolean, env: Record<string, string>, refused: boolean, expected: boolean): void {
  expect(coloursFor({ isTerminal }, env, refused).isColorSupported).toBe(expected);
}

test('only a terminal gets colours', () => {
  check(true, {}, false, true);
  check(false, {}, false, false);
  check(true, { TERM: 'dumb' }, false, false);
});
test('a user may refuse them', () => {
  check(true, { NO_COLOR: '1' }, false, false);
  check(true, { NO_COLOR: '' }, false, true);
  check(true, {}, true, false);
});
test('a user may force them', () => {
  check(false, { FORCE_COLOR: '1' }, false, true);
  check(false, { FORCE_COLOR: '' }, false, true);
  check(true, { FORCE_COLOR: '0' }, false, false);
});
test('a refusal wins over force', () => {
  check(true, { FORCE_COLOR: '1', NO_COLOR: '1' }, false, false);
  check(true, { FORCE_COLOR: '1' }, true, false);
});
