import { describe, expect, test } from 'vitest';
import { markedBy } from '../../../../support/checkRule.ts';

const check = (text: string, path = 'chapitres/a.md', links = ''): void => {
  const manifest = `sdet: 1\nvolumes: [{ id: p, chapters: ['**/*.md'] }]\nregisters: [exigences/*.yaml]\n${links}`;
  const files = { 'sdet.yaml': manifest, [path]: text };
  expect(markedBy('reference/outside-project', files)).toEqual(files);
};

describe('found', () => {
  test.each([
    '[x](⟦../../cctp.md⟧)',
    '![x](⟦../../img/x.png⟧ "Titre")',
    '[x][r]\r\n\r\n[r]: ⟦../../cctp.md#a⟧\r\n',
    '[x](⟦a/../../../b.md⟧)',
  ])('%s', text => check(text));
  test('in a register', () =>
    check('items:\n  - { id: EX-AAS-001, statement: "Voir [x](⟦../../a.md⟧)." }\n', 'exigences/r.yaml'));
});

describe('left alone', () => {
  test.each([
    '[x](../cctp.md) [x](..) [x](./a.md)',
    '[x](https://exemple.fr/../a) [x](mailto:a@exemple.fr)',
    '`[x](../../a.md)`',
    '<!-- [x](../../a.md) -->',
    '../../a.md',
  ])('%s', text => check(text));
});
