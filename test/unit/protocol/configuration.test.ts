import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, languageFor, readSettings } from '../../../server/src/protocol/configuration.ts';

describe('readSettings', () => {
  it.each([
    [
      { language: 'en', quietPeriod: 0 },
      { ...DEFAULT_SETTINGS, language: 'en', quietPeriod: 0 },
    ],
    [{ quietPeriod: 1e9 }, { ...DEFAULT_SETTINGS, quietPeriod: 10_000 }],
    [{ inlayHints: { enabled: false } }, { ...DEFAULT_SETTINGS, inlayHints: false }],
    [{ codeLens: { enabled: false } }, { ...DEFAULT_SETTINGS, codeLens: false }],
    [{ codeLens: { enabled: 'no' }, inlayHints: false }, DEFAULT_SETTINGS],
    [{ language: 'de', quietPeriod: -1 }, DEFAULT_SETTINGS],
    [{ quietPeriod: '3' }, DEFAULT_SETTINGS],
    [{ quietPeriod: Number.NaN }, DEFAULT_SETTINGS],
    [null, DEFAULT_SETTINGS],
    ['x', DEFAULT_SETTINGS],
    [undefined, DEFAULT_SETTINGS],
  ])('%j', (sent, expected) => expect(readSettings(sent, DEFAULT_SETTINGS)).toEqual(expected));
});

describe('languageFor', () => {
  it.each([
    ['auto', undefined, 'fr'],
    ['auto', '', 'fr'],
    ['auto', 'fr', 'fr'],
    ['auto', 'fr-CA', 'fr'],
    ['auto', 'FR_be.UTF-8', 'fr'],
    ['auto', 'frr', 'en'],
    ['auto', 'en-US', 'en'],
    ['auto', 'de', 'en'],
    ['fr', 'en', 'fr'],
    ['en', 'fr', 'en'],
    ['auto', 42, 'fr'],
  ] as const)('%s with %s is %s', (setting, locale, language) =>
    expect(languageFor(setting, locale)).toBe(language),
  );
});
