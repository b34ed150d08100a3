import type { Language } from '../../manifest/manifest.ts';
import { exportsEn } from './en.ts';
import type { ExportTexts } from './exportTexts.ts';
import { exportsFr } from './fr.ts';

const TEXTS: Readonly<Record<Language, ExportTexts>> = { fr: exportsFr, en: exportsEn };

/** The texts of exports in a language. */
export function exportTexts(language: Language): ExportTexts {
  return TEXTS[language];
}
