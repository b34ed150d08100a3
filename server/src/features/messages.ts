import type { Language } from '../core/manifest/manifest.ts';

/** The words that features show, apart from field labels and the texts of the project itself. */
export interface FeatureMessages {
  /** Names of the kinds of items that we know; others are shown by their id. */
  readonly kinds: Readonly<Record<string, string>>;
  /** Behind a list that was cut. */
  readonly more: (count: number) => string;
  /** Between a label and what it labels. */
  readonly colon: string;
  /** Stands for a heading without any text. */
  readonly untitled: string;
  /** Names of the kinds of catalogue entries. */
  readonly entries: Readonly<Record<string, string>>;
}

const FR: FeatureMessages = {
  kinds: {
    requirement: 'Exigence',
    practice: 'Bonne pratique',
    vigilance: 'Point de vigilance',
    usage: 'Usage',
    faq: 'Question fréquente',
  },
  more: count => `et ${count} de plus`,
  colon: '\u00A0: ',
  untitled: '(sans titre)',
  entries: {
    actors: 'Acteur',
    services: 'Service',
    levels: 'Niveau',
    glossary: 'Terme',
    references: 'Référence',
    objects: 'Objet métier',
    needs: 'Besoin',
  },
};

const EN: FeatureMessages = {
  kinds: {
    requirement: 'Requirement',
    practice: 'Good practice',
    vigilance: 'Point to watch',
    usage: 'Usage',
    faq: 'Frequent question',
  },
  more: count => `and ${count} more`,
  colon: ': ',
  untitled: '(untitled)',
  entries: {
    actors: 'Actor',
    services: 'Service',
    levels: 'Level',
    glossary: 'Term',
    references: 'Reference',
    objects: 'Business object',
    needs: 'Need',
  },
};

/** The words of the features in each language. */
export const FEATURE_MESSAGES: Readonly<Record<Language, FeatureMessages>> = { fr: FR, en: EN };
