import type { Language } from '../../core/manifest/manifest.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** The texts of the command line in one language. */
export type CliMessages = typeof fr;

/** The texts of the command line, by language. */
export const CLI_MESSAGES: Readonly<Record<Language, CliMessages>> = { fr, en };
