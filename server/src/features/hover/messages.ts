import type { Language } from '../../core/manifest/manifest.ts';

/** The words that cards show, beside those that all features share. */
export interface HoverMessages {
  /** Behind a level that no field gives. */
  readonly levelFromText: string;
  readonly citedBy: string;
  readonly citedByNobody: string;
  readonly definedSeveralTimes: (count: number) => string;
  readonly severity: (name: string) => string;
  readonly family: string;
  readonly contains: string;
  readonly group: string;
  readonly members: string;
  readonly since: string;
  readonly formerly: string;
  readonly mergedInto: string;
  readonly deprecated: (version: string | undefined) => string;
  readonly interface: string;
  readonly mandatoryBy: string;
  readonly version: string;
  readonly supersededBy: string;
  readonly plain: string;
  readonly acronym: string;
  readonly prefer: string;
  readonly notToConfuse: string;
  readonly fields: string;
  readonly exchangedBy: string;
  readonly askedBy: string;
  readonly theme: string;
  readonly requests: string;
  readonly source: string;
  readonly usedBy: string;
  readonly answeredBy: string;
  readonly answeredByNobody: string;
  readonly keywords: string;
  readonly aliases: string;
  readonly forbids: string;
  readonly items: string;
  readonly itemCount: (count: number) => string;
  readonly footnote: (label: string) => string;
  readonly linkDefinition: (label: string) => string;
  readonly allowed: string;
}

const FR: HoverMessages = {
  levelFromText: '(d’après le texte)',
  citedBy: 'Cité par',
  citedByNobody: 'Cité nulle part',
  definedSeveralTimes: count => `Défini ${count} fois dans le projet`,
  severity: name => `gravité dans ce projet\u00A0: ${name}`,
  family: 'Famille',
  contains: 'Comprend',
  group: 'Groupe',
  members: 'Membres',
  since: 'Depuis la version',
  formerly: 'Anciennement',
  mergedInto: 'Fondu dans',
  deprecated: version => (version === undefined ? 'Abandonné' : `Abandonné depuis la version ${version}`),
  interface: 'Interface',
  mandatoryBy: 'Rendu obligatoire par',
  version: 'Version',
  supersededBy: 'Remplacé par',
  plain: 'En clair',
  acronym: 'Sigle',
  prefer: 'Terme à employer',
  notToConfuse: 'À ne pas confondre avec',
  fields: 'Champs',
  exchangedBy: 'Échangé par',
  askedBy: 'Demandé par',
  theme: 'Thème',
  requests: 'Demandes',
  source: 'Source',
  usedBy: 'Exigences concernées',
  answeredBy: 'Répondent à ce besoin',
  answeredByNobody: 'Aucune exigence n’y répond',
  keywords: 'Mots-clés',
  aliases: 'Autres noms',
  forbids: 'Interdit ou déconseille',
  items: 'Exigences',
  itemCount: count => (count === 1 ? '1 exigence' : `${count} exigences`),
  footnote: label => `Note ${label}`,
  linkDefinition: label => `Lien «\u00A0${label}\u00A0»`,
  allowed: 'Valeurs admises',
};

const EN: HoverMessages = {
  levelFromText: '(from the text)',
  citedBy: 'Cited by',
  citedByNobody: 'Not cited anywhere',
  definedSeveralTimes: count => `Defined ${count} times in the project`,
  severity: name => `severity in this project: ${name}`,
  family: 'Family',
  contains: 'Contains',
  group: 'Group',
  members: 'Members',
  since: 'Since version',
  formerly: 'Formerly',
  mergedInto: 'Merged into',
  deprecated: version => (version === undefined ? 'Deprecated' : `Deprecated since version ${version}`),
  interface: 'Interface',
  mandatoryBy: 'Made mandatory by',
  version: 'Version',
  supersededBy: 'Superseded by',
  plain: 'In plain words',
  acronym: 'Acronym',
  prefer: 'Term to use',
  notToConfuse: 'Not to be confused with',
  fields: 'Fields',
  exchangedBy: 'Exchanged by',
  askedBy: 'Asked for by',
  theme: 'Theme',
  requests: 'Requests',
  source: 'Source',
  usedBy: 'Requirements concerned',
  answeredBy: 'Answered by',
  answeredByNobody: 'No requirement answers it',
  keywords: 'Keywords',
  aliases: 'Other names',
  forbids: 'Forbids or advises against',
  items: 'Requirements',
  itemCount: count => (count === 1 ? '1 requirement' : `${count} requirements`),
  footnote: label => `Footnote ${label}`,
  linkDefinition: label => `Link “${label}”`,
  allowed: 'Allowed values',
};

/** The words of the cards in each language. */
export const HOVER_MESSAGES: Readonly<Record<Language, HoverMessages>> = { fr: FR, en: EN };
