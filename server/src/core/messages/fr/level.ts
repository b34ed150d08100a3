import type { FamilyTexts } from '../ruleText.ts';
import { fr, listFr, quoteFr } from '../typography.ts';

/** French texts of the rules `level/…`. */
export const levelFr: FamilyTexts<'level'> = {
  'level/missing': {
    title: fr`Exigence sans niveau`,
    what: ({ id }) => fr`${quoteFr(id)} n'a ni champ de niveau, ni mot-clé d'obligation.`,
    why: () => fr`Rien ne dit si elle s'impose, alors que les autres exigences de sa sorte le disent.`,
    remedy: ({ levels }) =>
      fr`Donnez-lui un niveau (${listFr(levels, 'ou')}) ou écrivez le mot-clé dans l'énoncé.`,
    page: {
      what: fr`Une exigence n'a ni champ *Niveau*, ni mot-clé (DOIT, DEVRAIT, PEUT…) dans son énoncé, alors que presque toutes celles de sa sorte ont un niveau. Quand une sorte n'en porte pas d'habitude (points de vigilance, questions), rien n'est signalé ; une exigence retirée ou sans énoncé non plus.`,
      why: fr`Le porteur de projet ne sait pas si l'exigence entre dans son cahier des charges, et la version par niveau la laisse de côté.`,
      remedy: fr`Ajoutez le champ *Niveau*, ou écrivez le mot-clé dans l'énoncé. Si le document emploie les mots-clés en minuscules, dites-le dans le manifeste : \`keywords: { case: any }\`.`,
    },
  },
  'level/unknown': {
    title: fr`Niveau inconnu`,
    what: ({ value }) => fr`${quoteFr(value)} n'est pas un niveau de ce projet.`,
    why: () => fr`L'exigence n'a donc aucun niveau, et les versions par niveau la laissent de côté.`,
    remedy: ({ nearest, levels }) =>
      nearest === undefined
        ? fr`Choisissez ${listFr(levels, 'ou')}.`
        : fr`Écrivez ${quoteFr(nearest)} si c'est lui ; sinon choisissez parmi ${listFr(levels, 'et')}.`,
    fix: value => fr`Remplacer par ${quoteFr(value)}`,
    page: {
      what: fr`La valeur du champ *Niveau* n'est ni l'identifiant, ni le nom, ni un alias d'un niveau de l'échelle du projet. La casse, les accents et l'accord ne comptent pas : « Recommandée » vaut « recommandé ».`,
      why: fr`Une exigence au niveau inconnu n'est ni obligatoire, ni recommandée, ni facultative : personne ne sait s'il faut la tenir.`,
      remedy: fr`Corrigez la valeur, ou choisissez l'échelle du projet dans le manifeste : \`levels: sdet\`, \`rfc2119\`, \`rfc2119-fr\`, ou l'identifiant de votre propre catalogue de niveaux.`,
    },
  },
  'level/contradicts-text': {
    title: fr`Niveau déclaré contredit par l'énoncé`,
    what: ({ declared, keyword, spoken }) =>
      fr`Le champ dit ${quoteFr(declared)}, mais l'énoncé écrit ${quoteFr(keyword)}, donc ${quoteFr(spoken)}.`,
    why: () => fr`Deux lecteurs en tireront deux obligations différentes.`,
    remedy: () => fr`Accordez le champ et le mot-clé de l'énoncé.`,
    fix: value => fr`Déclarer le niveau ${quoteFr(value)}`,
    page: {
      what: fr`Le niveau déclaré n'est celui d'aucun mot-clé de l'énoncé. Une interdiction déclarée « obligatoire » n'est pas signalée : la force est la même, et beaucoup de documents l'écrivent ainsi. Un énoncé sans mot-clé, ou dont un des mots-clés a le niveau déclaré, n'est pas signalé non plus.`,
      why: fr`En cas de litige, l'un citera le champ et l'autre la phrase.`,
      remedy: fr`Décidez du niveau, puis accordez le champ et la phrase.`,
    },
  },
};
