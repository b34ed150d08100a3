import { expect, test } from 'vitest';
import { writtenLike } from '../../../../server/src/core/refactor/writtenLike.ts';

test.each([
  ['aas', 'aas', 'auth', 'auth'],
  ['AAS', 'aas', 'auth', 'AUTH'],
  ['Aas', 'aas', 'auth', 'Auth'],
  ['aas', 'AAS', 'Auth', 'auth'],
  ['aAs', 'aas', 'auth', 'auth'],
  ['Éditeur', 'editeur', 'auth', 'auth'],
  ['', '', 'x', 'x'],
])('%s for %s: %s', (written, old, name, expected) => {
  expect(writtenLike(written, old, name)).toBe(expected);
});
