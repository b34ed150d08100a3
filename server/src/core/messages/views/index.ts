import type { Language } from '../../manifest/manifest.ts';
import { viewsEn } from './en.ts';
import { viewsFr } from './fr.ts';
import type { ViewTexts } from './viewTexts.ts';

const TEXTS: Readonly<Record<Language, ViewTexts>> = { fr: viewsFr, en: viewsEn };

/** The texts of readers' versions in a language. */
export function viewTexts(language: Language): ViewTexts {
  return TEXTS[language];
}
