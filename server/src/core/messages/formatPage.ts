import type { Language } from '../manifest/manifest.ts';
import { en, fr } from './typography.ts';

/** The words of the pages that describe the files of a project; Markdown. */
export interface FormatPageTexts {
  readonly title: string;
  readonly intro: string;
  readonly titles: Readonly<Record<'manifest' | 'catalogue' | 'register' | 'view' | 'baseline', string>>;
  readonly file: string;
  readonly says: string;
  readonly key: string;
  readonly value: string;
  readonly example: string;
  readonly keys: string;
  /** Text before the table of keys. */
  readonly keysIntro: string;
  /** The name of any key of a mapping with free keys. */
  readonly anyKey: string;
  readonly types: Readonly<Record<string, string>>;
  readonly regex: string;
  readonly listOf: (what: string) => string;
  readonly withDefault: (values: string, value: string) => string;
  readonly or: string;
  readonly otherLanguage: string;
  readonly back: string;
}

const FR: FormatPageTexts = {
  title: fr`Les fichiers d'un projet`,
  intro: fr`Ce que peuvent contenir les fichiers YAML et JSON d'un projet. Ces pages sont produites par \`npm run docs\` à partir des schémas du dossier \`schemas/\`, avec lesquels l'éditeur et \`sdet check\` contrôlent ces fichiers ; l'éditeur en dit autant au survol d'une clé.`,
  titles: {
    manifest: fr`Le manifeste : \`sdet.yaml\``,
    catalogue: fr`Les catalogues`,
    register: fr`Les registres d'exigences`,
    view: fr`Les vues : une version pour un lecteur`,
    baseline: fr`La référence : les constats admis`,
  },
  file: fr`Fichier`,
  says: fr`Ce qu'elle dit`,
  key: fr`Clé`,
  value: fr`Valeur`,
  example: fr`Exemple`,
  keys: fr`Les clés`,
  keysIntro: fr`Une clé en gras est obligatoire. \`a[].b\` est la clé \`b\` de chaque élément de la liste \`a\` ; ce qui est entre ‹ et › est un nom que vous choisissez, ou une suite de clés décrite plus bas.`,
  anyKey: fr`nom`,
  types: {
    string: fr`texte`,
    number: fr`nombre`,
    integer: fr`nombre entier`,
    boolean: fr`\`true\` ou \`false\``,
    object: fr`clés`,
    array: fr`liste`,
  },
  regex: fr`expression régulière`,
  listOf: what => fr`liste : ${what}`,
  withDefault: (values, value) => fr`${values} ; par défaut ${value}`,
  or: fr`ou`,
  otherLanguage: 'English',
  back: fr`Tous les fichiers`,
};

const EN: FormatPageTexts = {
  title: en`The files of a project`,
  intro: en`What the YAML and JSON files of a project may hold. These pages are made by \`npm run docs\` from the schemas in the folder \`schemas/\`, against which the editor and \`sdet check\` hold these files; the editor says as much when the pointer rests on a key.`,
  titles: {
    manifest: en`The manifest: \`sdet.yaml\``,
    catalogue: en`Catalogues`,
    register: en`Registers of items`,
    view: en`Views: a version for a reader`,
    baseline: en`The baseline: findings that are accepted`,
  },
  file: en`File`,
  says: en`What it says`,
  key: en`Key`,
  value: en`Value`,
  example: en`Example`,
  keys: en`The keys`,
  keysIntro: en`A key in bold must be there. \`a[].b\` is the key \`b\` of each element of the list \`a\`; what stands between ‹ and › is a name that you choose, or a set of keys described below.`,
  anyKey: en`name`,
  types: {
    string: en`text`,
    number: en`number`,
    integer: en`whole number`,
    boolean: en`\`true\` or \`false\``,
    object: en`keys`,
    array: en`list`,
  },
  regex: en`regular expression`,
  listOf: what => en`list: ${what}`,
  withDefault: (values, value) => en`${values}; ${value} by default`,
  or: en`or`,
  otherLanguage: 'Français',
  back: en`All files`,
};

/** The words of the pages of `docs/formats`, by language. */
export const FORMAT_PAGE: Readonly<Record<Language, FormatPageTexts>> = { fr: FR, en: EN };
