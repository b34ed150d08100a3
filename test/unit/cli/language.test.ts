import { expect, test } from 'vitest';
import { chooseLanguage } from '../../../server/src/cli/language.ts';

function check(expected: string, env: Record<string, string>, ...argv: string[]): void {
  expect(chooseLanguage(argv, env)).toBe(expected);
}

test('an option wins over the environment', () => {
  check('en', { LANG: 'fr_FR.UTF-8' }, 'check', '--lang', 'en');
  check('fr', { LANG: 'en_US.UTF-8' }, '--lang=fr', 'check');
});
test('a language that we do not speak is left to the parser', () => {
  check('en', { LANG: 'en' }, '--lang', 'de');
  check('fr', {}, '--lang');
});
test('what stands behind -- is no option', () => check('fr', {}, 'check', '--', '--lang', 'en'));
test('the locale is read in the order of POSIX', () => {
  check('en', { LC_ALL: 'en_GB.UTF-8', LANG: 'fr_FR.UTF-8' });
  check('fr', { LC_ALL: 'fr_FR', LC_MESSAGES: 'en_GB' });
  check('en', { LC_ALL: '', LC_MESSAGES: 'en_GB', LANG: 'fr_FR' });
  check('en', { LANG: 'en' });
});
test('French is the first language', () => {
  for (const LANG of ['', 'C', 'C.UTF-8', 'POSIX', 'de_DE.UTF-8', 'enm_XX', 'fr_CA']) check('fr', { LANG });
  check('fr', {});
});
