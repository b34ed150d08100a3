import type { Language } from '../../manifest/manifest.ts';
import { initEn } from './en.ts';
import { type InitTexts, initFr } from './fr.ts';

const TEXTS: Readonly<Record<Language, InitTexts>> = { fr: initFr, en: initEn };

/** The comments of a proposed manifest in a language. */
export function initTexts(language: Language): InitTexts {
  return TEXTS[language];
}
