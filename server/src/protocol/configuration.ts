import type { Language } from '../core/manifest/manifest.ts';
import type { Settings } from './contract/settings.ts';
import { member, memberAt } from './json.ts';

/** What holds where a client says nothing. */
export const DEFAULT_SETTINGS: Settings = {
  language: 'auto',
  quietPeriod: 150,
  inlayHints: true,
  codeLens: true,
};

/** Longest wait that a setting may ask for, in milliseconds. */
const LONGEST_QUIET = 10_000;

/** Reads settings as a client sent them; whatever is missing or makes no sense keeps its value of `base`. */
export function readSettings(sent: unknown, base: Settings): Settings {
  const language = member(sent, 'language');
  const quiet = member(sent, 'quietPeriod');
  return {
    language: language === 'auto' || language === 'fr' || language === 'en' ? language : base.language,
    quietPeriod: typeof quiet === 'number' && quiet >= 0 ? Math.min(quiet, LONGEST_QUIET) : base.quietPeriod,
    inlayHints: flag(memberAt(sent, 'inlayHints', 'enabled'), base.inlayHints),
    codeLens: flag(memberAt(sent, 'codeLens', 'enabled'), base.codeLens),
  };
}

function flag(sent: unknown, base: boolean): boolean {
  return typeof sent === 'boolean' ? sent : base;
}

/** The language to speak: the setting, else the client's locale (`fr-CA` is French, no locale too, all else English). */
export function languageFor(setting: Settings['language'], locale: unknown): Language {
  if (setting !== 'auto') return setting;
  if (typeof locale !== 'string' || locale === '') return 'fr';
  return /^fr(?![a-z])/i.test(locale) ? 'fr' : 'en';
}
