import { describe, expect, test } from 'vitest';
import { markedBy } from '../../../../support/checkRule.ts';

const RULE = 'reference/unused-link-definition';
const check = (text: string): void => expect(markedBy(RULE, { 'a.md': text })).toEqual({ 'a.md': text });

describe('found', () => {
  test.each([
    'x\n\n[⟦guide⟧]: https://exemple.fr\n',
    '[x][a]\r\n\r\n[a]: b.md\r\n[⟦b⟧]: c.md\r\n',
    '`[guide]`\n\n[⟦guide⟧]: https://exemple.fr "Titre"\n',
    '\\[guide]\n\n[⟦guide⟧]: https://exemple.fr\n',
  ])('%s', text => check(text));
});

describe('left alone', () => {
  test.each([
    '[x][guide]\n\n[Guide]: https://exemple.fr\n',
    '![guide]\n\n[guide]: a.png\n',
    '[guide][]\n\n[guide]: https://exemple.fr\n',
    '[//]: # (à relire)\n',
    '[comment]: <> (à relire)\n',
    '```\n[guide]: https://exemple.fr\n```\n',
    '[^1]: Note.\n',
  ])('%s', text => check(text));
});
