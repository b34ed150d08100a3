import type { FamilyTexts } from '../ruleText.ts';
import { fr, quoteFr } from '../typography.ts';

/** French texts of the rules `need/…`. */
export const needFr: FamilyTexts<'need'> = {
  'need/unknown': {
    title: fr`Besoin inconnu`,
    what: ({ value }) => fr`${quoteFr(value)} n'est pas un besoin du catalogue.`,
    why: () => fr`L'exigence prétend répondre à une demande que personne n'a faite.`,
    remedy: ({ nearest }) =>
      nearest === undefined
        ? fr`Employez un besoin du catalogue, ou ajoutez-y celui-ci.`
        : fr`Écrivez ${quoteFr(nearest)} si c'est lui, ou ajoutez le besoin au catalogue.`,
    fix: value => fr`Remplacer par ${quoteFr(value)}`,
    page: {
      what: fr`Une valeur du champ *Besoins* n'est ni l'identifiant, ni le nom, ni un alias d'une entrée du catalogue des besoins. Sans ce catalogue, rien n'est jugé. « — » est admis.`,
      why: fr`Le suivi des besoins compte les exigences qui répondent à chacun ; celle-ci n'en sert aucun.`,
      remedy: fr`Corrigez l'identifiant (le plus proche est proposé), ou ajoutez le besoin au catalogue.`,
    },
  },
  'need/uncovered': {
    title: fr`Besoin sans réponse`,
    what: ({ id, name }) =>
      id === name
        ? fr`Aucune exigence en vigueur ne répond au besoin ${quoteFr(id)}.`
        : fr`Aucune exigence en vigueur ne répond au besoin ${quoteFr(id)} : ${quoteFr(name)}.`,
    why: () => fr`Ceux qui l'ont exprimé ne trouveront rien dans le document.`,
    remedy: () => fr`Nommez-le dans l'exigence qui y répond, ou écrivez-en une.`,
    page: {
      what: fr`Une entrée du catalogue des besoins n'est nommée par le champ *Besoins* d'aucune exigence en vigueur. Rien n'est signalé tant que moins de la moitié des besoins ont une réponse.`,
      why: fr`Une enquête dont une partie des demandes se perd décourage ceux qui y ont répondu.`,
      remedy: fr`Ajoutez le besoin au champ *Besoins* de l'exigence qui y répond. S'il est écarté en connaissance de cause, dites-le au-dessus de l'entrée : \`# sdet-ignore need/uncovered : motif\`.`,
    },
  },
};
