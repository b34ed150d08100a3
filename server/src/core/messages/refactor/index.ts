import type { Language } from '../../manifest/manifest.ts';
import { refactorEn } from './en.ts';
import { refactorFr } from './fr.ts';
import type { RefactorTexts } from './refactorTexts.ts';

const TEXTS: Readonly<Record<Language, RefactorTexts>> = { fr: refactorFr, en: refactorEn };

/** The texts of renames and moves in a language. */
export function refactorTexts(language: Language): RefactorTexts {
  return TEXTS[language];
}
