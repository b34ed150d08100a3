import type { FamilyTexts } from '../ruleText.ts';
import { fr, quoteFr } from '../typography.ts';

/** French texts of the rules `service/…`. */
export const serviceFr: FamilyTexts<'service'> = {
  'service/unknown': {
    title: fr`Service inconnu`,
    what: ({ value }) => fr`${quoteFr(value)} n'est ni un service ni une famille du catalogue.`,
    why: () => fr`Ce qui porte ce nom n'est rattaché à rien, et ne se trouve pas en cherchant par service.`,
    remedy: ({ nearest }) =>
      nearest === undefined
        ? fr`Employez un nom du catalogue des services, ou ajoutez-y cette entrée.`
        : fr`Écrivez ${quoteFr(nearest)} si c'est lui, ou ajoutez l'entrée au catalogue.`,
    fix: value => fr`Remplacer par ${quoteFr(value)}`,
    page: {
      what: fr`Une valeur du champ *Services* n'est ni l'identifiant, ni le nom, ni un alias d'une entrée du catalogue des services ; ou bien, dans ce catalogue, le \`parent\` d'un service n'est pas une entrée. Sans catalogue des services, rien n'est jugé. « Tous » et « — » sont admis.`,
      why: fr`Une exigence mal rattachée manque dans le classement par service, et personne ne la voit en lisant celles du service.`,
      remedy: fr`Corrigez le nom (le plus proche est proposé), ajoutez-le aux \`aliases\` de l'entrée, ou créez l'entrée.`,
    },
  },
  'service/parent-cycle': {
    title: fr`Services rangés en rond`,
    what: ({ cycle }) =>
      cycle.length === 1
        ? fr`${circle(cycle)} : ce service est son propre parent.`
        : fr`Ces services sont parents l'un de l'autre, en rond : ${circle(cycle)}.`,
    why: () => fr`Aucun d'eux n'appartient à une famille : ils disparaissent du classement.`,
    remedy: () => fr`Retirez ou corrigez le « parent » de l'un d'eux.`,
    page: {
      what: fr`En remontant de \`parent\` en \`parent\`, on revient au service de départ.`,
      why: fr`Un classement en rond n'a pas de tête : ni la liste par famille, ni la couverture ne peuvent ranger ces services.`,
      remedy: fr`Décidez lequel est la famille et retirez son \`parent\`.`,
    },
  },
};

/** French texts of the rules `actor/…`. */
export const actorFr: FamilyTexts<'actor'> = {
  'actor/unknown': {
    title: fr`Acteur inconnu`,
    what: ({ value }) => fr`${quoteFr(value)} n'est ni un acteur ni un groupe du catalogue.`,
    why: () => fr`Ce qui porte ce nom ne parvient à aucun lecteur dans la version faite pour lui.`,
    remedy: ({ nearest }) =>
      nearest === undefined
        ? fr`Employez un nom du catalogue des acteurs, ou ajoutez-y cette entrée.`
        : fr`Écrivez ${quoteFr(nearest)} si c'est lui, ou ajoutez l'entrée au catalogue.`,
    fix: value => fr`Remplacer par ${quoteFr(value)}`,
    page: {
      what: fr`Une valeur du champ *Acteurs* n'est ni l'identifiant, ni le nom, ni un alias d'une entrée du catalogue des acteurs ; ou bien, dans ce catalogue, le \`group\` d'un acteur n'est pas une entrée. La lettre RACI finale, « (R) », ne compte pas. Sans catalogue des acteurs, rien n'est jugé. « Tous » et « — » sont admis.`,
      why: fr`La version simplifiée d'un acteur se compose de ses exigences : celle dont l'acteur est inconnu ne parvient à personne.`,
      remedy: fr`Corrigez le nom (le plus proche est proposé), ajoutez-le aux \`aliases\` de l'acteur, ou créez l'entrée.`,
    },
  },
  'actor/alias': {
    title: fr`Acteur désigné par un autre nom que le sien`,
    what: ({ alias, name }) => fr`${quoteFr(alias)} est un autre nom de ${quoteFr(name)}.`,
    why: () => fr`Un acteur qui change de nom d'une page à l'autre passe pour plusieurs.`,
    remedy: ({ name }) => fr`Écrivez ${quoteFr(name)}.`,
    fix: value => fr`Remplacer par ${quoteFr(value)}`,
    page: {
      what: fr`Une valeur du champ *Acteurs* est un alias du catalogue, et non le nom de l'acteur (ou son identifiant).`,
      why: fr`L'exigence est bien rattachée, mais le lecteur croit voir deux acteurs. L'enquête de 2013 relevait déjà des noms qui changent d'une section à l'autre.`,
      remedy: fr`Écrivez le nom du catalogue : la correction proposée est sûre et peut être appliquée à tout le projet.`,
    },
  },
  'actor/group-cycle': {
    title: fr`Groupes d'acteurs imbriqués en rond`,
    what: ({ cycle }) =>
      cycle.length === 1
        ? fr`${circle(cycle)} : cet acteur est son propre groupe.`
        : fr`Ces acteurs sont le groupe l'un de l'autre, en rond : ${circle(cycle)}.`,
    why: () => fr`On ne peut plus dire qui appartient à quel groupe, ni qui doit lire quoi.`,
    remedy: () => fr`Retirez ou corrigez le « group » de l'un d'eux.`,
    page: {
      what: fr`En remontant de \`group\` en \`group\`, on revient à l'acteur de départ.`,
      why: fr`La version d'un groupe réunit les exigences de ses membres ; dans un rond, chacun est membre de chacun.`,
      remedy: fr`Décidez lequel est le groupe et retirez son \`group\`.`,
    },
  },
};

function circle(ids: readonly string[]): string {
  return [...ids, ids[0] ?? ''].map(quoteFr).join(' → ');
}
