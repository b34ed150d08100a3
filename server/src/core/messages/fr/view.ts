import type { FamilyTexts } from '../ruleText.ts';
import { fr, quoteFr } from '../typography.ts';

/** French texts of the rules `view/…`. */
export const viewFr: FamilyTexts<'view'> = {
  'view/unknown-actor': {
    title: fr`Vue pour un acteur inconnu`,
    what: ({ value }) => fr`${quoteFr(value)} n'est pas un acteur du catalogue.`,
    why: () => fr`Cette vue ne peut pas être produite.`,
    remedy: ({ nearest }) =>
      nearest === undefined
        ? fr`Employez un acteur du catalogue, ou ajoutez-y celui-ci.`
        : fr`Écrivez ${quoteFr(nearest)} si c'est lui, ou ajoutez l'acteur au catalogue.`,
    fix: value => fr`Remplacer par ${quoteFr(value)}`,
    page: {
      what: fr`Une valeur de \`actors\`, dans la définition d'une vue, n'est ni l'identifiant, ni le nom, ni un alias d'une entrée du catalogue des acteurs. Sans ce catalogue, rien n'est jugé.`,
      why: fr`On ne sait pas à qui s'adresse la vue : elle n'est pas produite, et ses lecteurs l'attendent.`,
      remedy: fr`Corrigez le nom (le plus proche est proposé), ou ajoutez l'acteur au catalogue. Sans la clé \`actors\`, la vue est pour tout le monde.`,
    },
  },
};
