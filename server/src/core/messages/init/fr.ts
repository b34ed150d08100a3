import { fr as t } from '../typography.ts';

const s = (count: number): string => (count > 1 ? 's' : '');

/** The comments of a proposed manifest, in French; the type that the other languages follow. */
export const initFr = {
  head: (files: number): readonly string[] => [
    t`Manifeste proposé par « sdet init » d'après ${files} fichier${s(files)} Markdown. Relisez-le et corrigez-le : il est à vous.`,
    t`Chaque commentaire dit ce qui a été trouvé. Ensuite : sdet check`,
  ],
  volumes: t`Les volumes, dans l'ordre de lecture. Donnez-leur le titre et les autres noms (aliases) que le texte emploie.`,
  volume: (files: number): string => t`${files} fichier${s(files)}`,
  unnumbered: t`aucun titre numéroté`,
  quoting: t`Les identifiants y sont cités, non définis : forms est vide.`,
  kind: (count: number, examples: string): string => t`${count} identifiant${s(count)} : ${examples}`,
  places: (places: string, more: number): string =>
    more > 0
      ? t`définis dans ${places} et ${more} autre${s(more)} fichier${s(more)}`
      : t`définis dans ${places}`,
  onePerFile: (path: string): string => t`un par fichier, par exemple ${path}`,
  place: (path: string, count: number): string => `${path} (${count})`,
  noKinds: (): readonly string[] => [
    t`Aucun identifiant d'exigence n'a été reconnu. Dites à quoi ils ressemblent, par exemple :`,
  ],
  cite: (count: number): string => t`${count} renvoi${s(count)}`,
  levels: (words: string): string => t`Mots-clés trouvés : ${words}`,
  noLevels: t`Peu ou pas de mots-clés en capitales dans le texte.`,
  anyCase: t`Les mots-clés sont écrits en minuscules.`,
  labels: t`Étiquettes et clés propres à ce document.`,
  withoutExtension: (count: number): string => t`${count} lien${s(count)} sans « .md »`,
  volumeAnchors: (count: number): string => t`${count} lien${s(count)} #x vers une ancre d'un autre fichier`,
  bare: (id: string): string => t`sans gras ni crochets : « ${id}: … »`,
  anchorFiles: (count: number): string => t`${count} lien${s(count)} #x vers un fichier nommé x`,
  root: (count: number): string => t`${count} lien${s(count)} partent de ce dossier`,
  site: (count: number): string => t`${count} lien${s(count)} vers des pages du site publié, absentes d'ici`,
  unknownAnchors: (count: number): string =>
    t`${count} lien${s(count)} #x vers une ancre qu'aucun fichier ne porte : le site publié la crée sans doute.`,
};

/** The comments of a proposed manifest, in one language. */
export type InitTexts = typeof initFr;
