import type { FamilyTexts } from '../ruleText.ts';
import { fr, quoteFr } from '../typography.ts';

/** French texts of the rules `structure/…`. */
export const structureFr: FamilyTexts<'structure'> = {
  'structure/unknown-field': {
    title: fr`Champ inconnu`,
    what: ({ label }) => fr`${quoteFr(label)} n'est le nom d'aucun champ.`,
    why: () => fr`Sa valeur n'est pas lue : ni contrôlée, ni reprise dans les versions produites.`,
    remedy: ({ nearest }) =>
      nearest === undefined
        ? fr`Employez un nom de champ connu, ou déclarez celui-ci dans « labels » du manifeste.`
        : fr`Écrivez ${quoteFr(nearest)} si c'est lui, ou déclarez ce nom dans « labels » du manifeste.`,
    fix: value => fr`Remplacer par ${quoteFr(value)}`,
    page: {
      what: fr`La liste de champs d'une exigence contient une étiquette que le projet ne connaît pas, à côté d'autres qu'il connaît. La casse, les accents, le gras et l'espace avant les deux-points ne comptent pas.`,
      why: fr`Un champ mal nommé n'est pas lu : un niveau ou un acteur disparaît sans que le texte paraisse faux.`,
      remedy: fr`Corrigez l'étiquette (la plus proche est proposée). Si votre document en emploie une autre, ajoutez-la au champ qu'elle désigne : \`labels: { actors: [Responsable], note: [Commentaire] }\`.`,
    },
  },
};
