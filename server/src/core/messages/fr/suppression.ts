import type { FamilyTexts } from '../ruleText.ts';
import { fr, quoteFr } from '../typography.ts';

/** French texts of the rules `suppression/…`. */
export const suppressionFr: FamilyTexts<'suppression'> = {
  'suppression/unused': {
    title: fr`Commentaire sdet-ignore sans effet`,
    what: ({ name }) => fr`Ce commentaire ne fait taire aucun constat de ${quoteFr(name)}.`,
    why: () => fr`Laissé là, il cacherait un jour un vrai défaut que personne n'a voulu accepter.`,
    remedy: () => fr`Retirez-le, ou placez-le juste devant le bloc visé.`,
    fix: value => fr`Retirer ${quoteFr(value)} de ce commentaire`,
    page: {
      what: fr`Un commentaire \`<!-- sdet-ignore règle : motif -->\` (Markdown) ou \`# sdet-ignore règle : motif\` (YAML) nomme une règle qui ne constate rien à l'endroit qu'il vise. En Markdown, il vaut pour le bloc qui le suit ; devant le titre d'une exigence, pour toute l'exigence ; devant un autre titre, pour ce titre. En YAML, il vaut pour sa ligne, ou, seul sur sa ligne, pour l'entrée qui le suit. Il peut nommer plusieurs règles, séparées par des virgules, ou une famille : \`reference/*\`. Une règle désactivée, ou qui a échoué, n'est pas jugée. Les règles \`internal/…\` et \`suppression/…\` ne peuvent pas être tues ainsi.`,
      why: fr`Un commentaire qui a fait son temps cache le prochain défaut du même genre.`,
      remedy: fr`Retirez le commentaire, ou seulement la règle de trop. S'il est mal placé, mettez-le juste devant le bloc visé.`,
    },
  },
  'suppression/unknown-rule': {
    title: fr`Règle inconnue dans un commentaire sdet-ignore`,
    what: ({ name }) =>
      name === ''
        ? fr`Ce commentaire ne nomme aucune règle.`
        : fr`${quoteFr(name)} n'est le nom d'aucune règle.`,
    why: () => fr`Le commentaire ne fait rien taire.`,
    remedy: ({ nearest }) =>
      nearest === undefined
        ? fr`Écrivez l'identifiant montré avec le constat, par exemple « reference/unresolved-item ».`
        : fr`Écrivez ${quoteFr(nearest)} si c'est elle.`,
    fix: value => fr`Remplacer par ${quoteFr(value)}`,
    page: {
      what: fr`Un commentaire \`sdet-ignore\` nomme une règle qui n'existe pas. Le motif vient après un deux-points : tout ce qui est devant lui est pris pour des noms de règles.`,
      why: fr`L'auteur croit avoir accepté un constat, qui reste signalé.`,
      remedy: fr`Corrigez l'identifiant (le plus proche est proposé) ; \`sdet explain\` les énumère tous.`,
    },
  },
};
