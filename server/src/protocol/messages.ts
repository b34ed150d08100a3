import type { Language } from '../core/manifest/manifest.ts';

/** The words that the server itself says; findings and cards have their own tables. */
export interface ServerMessages {
  /** Title of the progress of the first reading. */
  readonly loading: string;
  /** Title of the progress of looking at all documents. */
  readonly looking: string;
  /** Title of the progress of making simplified versions. */
  readonly generating: string;
  /** Title of the progress of making exports. */
  readonly exporting: string;
  /** `done` of `total` files or versions. */
  readonly step: (done: number, total: number) => string;
  readonly unreadable: (path: string, code: string) => string;
  readonly unknownProject: (uri: string) => string;
  readonly unknownActor: (actor: string, nearest: string | undefined) => string;
  readonly unknownView: (view: string) => string;
  readonly unknownFormat: (format: string) => string;
  readonly unknownExport: (kind: string, format: string) => string;
  /** No document of the project lies at a place. */
  readonly nothingThere: (uri: string) => string;
  readonly failed: (method: string) => string;
}

const FR: ServerMessages = {
  loading: 'SDET\u00A0: lecture du projet',
  looking: 'SDET\u00A0: vérification de tous les documents',
  generating: 'SDET\u00A0: versions simplifiées',
  exporting: 'SDET\u00A0: exports',
  step: (done, total) => `${done} sur ${total}`,
  unreadable: (path, code) =>
    `Impossible de lire «\u00A0${path}\u00A0» (${code})\u00A0: ce dossier n’est pas vérifié. Donnez-en le droit de lecture, puis relancez la vérification.`,
  unknownProject: uri => `Aucun projet SDET à cet endroit\u00A0: ${uri}`,
  unknownActor: (actor, nearest) =>
    `Aucun acteur du catalogue ne s’appelle «\u00A0${actor}\u00A0».${nearest === undefined ? '' : ` Vouliez-vous dire «\u00A0${nearest}\u00A0»\u00A0?`}`,
  unknownView: view => `Ce projet n’a pas de vue «\u00A0${view}\u00A0».`,
  unknownFormat: format => `Ce format n’est pas produit\u00A0: «\u00A0${format}\u00A0».`,
  unknownExport: (kind, format) =>
    `Cet export n’est pas produit\u00A0: «\u00A0${kind}\u00A0» au format «\u00A0${format}\u00A0».`,
  nothingThere: uri => `Aucun document du projet ne se trouve à cet endroit\u00A0: ${uri}`,
  failed: method =>
    `La demande «\u00A0${method}\u00A0» a échoué à cause d’un défaut d’Atelier SDET. Le détail est dans le journal\u00A0; le reste continue.`,
};

const EN: ServerMessages = {
  loading: 'SDET: reading the project',
  looking: 'SDET: checking all documents',
  generating: 'SDET: simplified versions',
  exporting: 'SDET: exports',
  step: (done, total) => `${done} of ${total}`,
  unreadable: (path, code) =>
    `Cannot read “${path}” (${code}): this folder is not checked. Allow reading it, then check again.`,
  unknownProject: uri => `No SDET project at this place: ${uri}`,
  unknownActor: (actor, nearest) =>
    `No actor of the catalogue is called “${actor}”.${nearest === undefined ? '' : ` Did you mean “${nearest}”?`}`,
  unknownView: view => `This project has no view “${view}”.`,
  unknownFormat: format => `This format is not produced: “${format}”.`,
  unknownExport: (kind, format) => `This export is not produced: “${kind}” in the format “${format}”.`,
  nothingThere: uri => `No document of the project lies at this place: ${uri}`,
  failed: method =>
    `The request “${method}” failed because of a defect of Atelier SDET. Details are in the log; everything else goes on.`,
};

/** The server's words in each language. */
export const SERVER_MESSAGES: Readonly<Record<Language, ServerMessages>> = { fr: FR, en: EN };
