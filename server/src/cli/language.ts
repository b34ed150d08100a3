import type { Language } from '../core/manifest/manifest.ts';

/** The languages of the command line, the first one first. */
export const LANGUAGES: readonly Language[] = ['fr', 'en'];

/**
 * The language to answer in: `--lang`, else the first locale variable that is set, in the order of POSIX
 * (`LC_ALL`, `LC_MESSAGES`, `LANG`). A language that we do not speak, `C` and `POSIX` fall back on French.
 * It is needed before the arguments are parsed, since the parser itself speaks.
 */
export function chooseLanguage(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language {
  const asked = languageOption(argv);
  if (asked !== undefined) return asked;
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^en(?:[_.@-]|$)/i.test(locale) ? 'en' : 'fr';
}

function languageOption(argv: readonly string[]): Language | undefined {
  const end = argv.indexOf('--');
  const options = end < 0 ? argv : argv.slice(0, end);
  for (const [index, argument] of options.entries()) {
    const value = argument === '--lang' ? options[index + 1] : /^--lang=(.*)$/.exec(argument)?.[1];
    const language = LANGUAGES.find(known => known === value);
    if (language !== undefined) return language;
  }
  return undefined;
}
