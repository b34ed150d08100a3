import { quoteFr as q, fr as t } from '../typography.ts';
import type { RefactorTexts } from './refactorTexts.ts';

const s = (count: number): string => (count > 1 ? 's' : '');

/** The texts of renames and moves, in French. */
export const refactorFr: RefactorTexts = {
  refusal: {
    nothingHere: t`Rien à renommer ici : placez le curseur sur un identifiant, un titre, une ancre, une note ou une étiquette de lien.`,
    generated: path =>
      t`${q(path)} est un fichier produit par Atelier SDET : renommez dans le document dont il est tiré.`,
    unread: path =>
      t`Renommage refusé : ${q(path)} n'a pas été lu en entier et peut citer ce nom. Corrigez d'abord ce fichier, ou attendez la fin du chargement.`,
    unchanged: name => t`${q(name)} est déjà le nom actuel.`,
    malformed: (name, pattern) =>
      name === ''
        ? t`Le nouveau nom est vide.`
        : pattern === undefined
          ? t`${q(name)} ne peut pas servir de nom ici.`
          : t`${q(name)} n'a pas la forme attendue pour ce type d'élément : ${pattern}`,
    taken: (name, place) => t`${q(name)} existe déjà (${place}). Choisissez un autre nom.`,
    cited: (name, count, place) =>
      t`${q(name)} n'est défini nulle part mais déjà cité ${count} fois (${place}) : ces renvois se mettraient à désigner autre chose. Corrigez-les d'abord.`,
    undefined: name => t`${q(name)} n'est défini nulle part : il n'y a rien à renommer.`,
    definedTwice: (name, place) =>
      t`${q(name)} est défini plusieurs fois (aussi ${place}) : on ne sait pas lequel les renvois désignent. Corrigez d'abord ce doublon.`,
    range: (text, place) =>
      t`La plage ${q(text)} (${place}) compte cet élément : avec un autre nom, elle désignerait d'autres éléments. Écrivez d'abord la liste en toutes lettres.`,
    fromPath: path =>
      t`Cet identifiant vient du chemin du fichier : renommez ou déplacez ${q(path)}, les renvois suivront.`,
    inIds: (name, count, example) =>
      t`${count} identifiant${s(count)} d'éléments contien${count > 1 ? 'nent' : 't'} ${q(name)} (${example}…) et ne mènerai${count > 1 ? 'ent' : 't'} plus à cette entrée. Ajoutez ${q(name)} à ses « aliases », puis renommez.`,
    nameless: (name, place) =>
      t`Le texte courant désigne cette entrée par son identifiant ${q(name)} (${place}). Ajoutez-le d'abord à ses « aliases », où il restera.`,
    numberLost: (number, count, place) =>
      t`${count} renvoi${s(count)} cite${count > 1 ? 'nt' : ''} le numéro ${number} (${place}) : gardez un numéro de même nature dans le titre, ou corrigez d'abord ${count > 1 ? 'ces renvois' : 'ce renvoi'}.`,
    inexact: (text, place) =>
      t`${q(text)} (${place}) est écrit d'une façon qui ne peut pas être changée exactement (échappement, texte replié). Récrivez d'abord ce passage simplement.`,
    otherMeaning: (name, path) =>
      t`Avec ${q(name)}, ${q(path)} ne dirait plus la même chose : un renvoi, un élément ou une section apparaîtrait ou disparaîtrait. Rien n'a été changé.`,
    noFile: path => t`${q(path)} n'existe pas.`,
    exists: path => t`${q(path)} existe déjà.`,
    badDestination: path => t`Déplacement impossible vers ${q(path)}.`,
  },
  change: {
    title: (old, name) => t`Renommer ${q(old)} en ${q(name)}`,
    definition: t`Définition`,
    reference: t`Renvois`,
    link: t`Destinations de liens`,
    number: t`Numéros cités dans le texte`,
    setting: t`Réglages`,
    baseline: t`Constats admis (baseline)`,
    counted: (what, places, files) =>
      t`${what} : ${places} endroit${s(places)} dans ${files} fichier${s(files)}`,
  },
  move: {
    title: t`Mettre à jour les liens et les chemins du projet`,
    reread: (path, before, after) =>
      after === undefined
        ? t`${q(path)} ne sera plus lu par le projet : aucun motif de sdet.yaml ne le désigne.`
        : before === undefined
          ? t`${q(path)} fait désormais partie du projet (${after}).`
          : t`${q(path)} change de place dans le projet : ${before} → ${after}.`,
    id: (from, to) => t`L'identifiant ${from} devient ${to}.`,
    roles: {
      chapter: 'chapitre',
      register: 'registre',
      catalogue: 'catalogue',
      view: 'vue',
      intro: 'introduction de vue',
      manifest: 'manifeste',
      baseline: t`constats admis`,
    },
  },
};
