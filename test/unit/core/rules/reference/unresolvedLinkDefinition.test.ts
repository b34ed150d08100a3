import { describe, expect, test } from 'vitest';
import { fixedBy, markedBy } from '../../../../support/checkRule.ts';

const RULE = 'reference/unresolved-link-definition';
const check = (text: string): void => {
  const files = { 'a.md': text, 'b.md': '[ailleurs]: https://exemple.fr\n\n[ailleurs]\n' };
  expect(markedBy(RULE, files)).toEqual(files);
};

describe('found', () => {
  test.each([
    'Voir [le guide][⟦guide⟧].\n',
    'Voir [⟦le guide⟧][].\n',
    'Voir [x][⟦ailleurs⟧].\n',
    '![vue][⟦logo⟧]\r\n\r\n[guide]: https://exemple.fr\r\n',
  ])('%s', text => check(text));
});

describe('left alone', () => {
  test.each([
    'Voir [le guide][Guide].\n\n[guide]: https://exemple.fr\n',
    'Voir [guide] et [guide][].\n\n[guide]: https://exemple.fr\n',
    'Voir [sic], [RGS] et [12][13].\n',
    'Voir `[x][y]`.\n',
    'Voir \\[x][y\\].\n',
    '[EX-AAS-001][EX-AAS-002]\n',
  ])('%s', text => check(text));
});

describe('the fix', () => {
  test('the nearest label', () =>
    expect(fixedBy(RULE, { 'a.md': '[x][guides]\n\n[guide]: https://exemple.fr\n' })).toBe(
      '[x][guide]\n\n[guide]: https://exemple.fr\n',
    ));
  test('none near', () =>
    expect(fixedBy(RULE, { 'a.md': '[x][loin]\n\n[guide]: https://exemple.fr\n' })).toBeUndefined());
});
