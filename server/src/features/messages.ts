import type { Language } from '../core/manifest/manifest.ts';

/** The words that features show, apart from field labels and the texts of the project itself. */
export interface FeatureMessages {
  /** Names of the kinds of items that we know; others are shown by their id. */
  readonly kinds: Readonly<Record<string, string>>;
  /** Behind a level that no field gives. */
  readonly levelFromText: string;
  readonly citedBy: string;
  readonly citedByNobody: string;
  /** Behind a list that was cut. */
  readonly more: (count: number) => string;
  readonly definedSeveralTimes: (count: number) => string;
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
  levelFromText: '(d’après le texte)',
  citedBy: 'Cité par',
  citedByNobody: 'Cité nulle part',
  more: count => `et ${count} de plus`,
  definedSeveralTimes: count => `Défini ${count} fois dans le projet`,
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
  levelFromText: '(from the text)',
  citedBy: 'Cited by',
  citedByNobody: 'Not cited anywhere',
  more: count => `and ${count} more`,
  definedSeveralTimes: count => `Defined ${count} times in the project`,
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
