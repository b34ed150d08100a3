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
    what: ({ value, scale }) =>
      fr`${quoteFr(value)} n'est pas un niveau de ce ${scale === 'volume' ? 'volume' : 'projet'}.`,
    why: () => fr`L'exigence n'a donc aucun niveau, et les versions par niveau la laissent de côté.`,
    remedy: ({ nearest, levels }) =>
      nearest === undefined
        ? fr`Choisissez ${listFr(levels, 'ou')}.`
        : fr`Écrivez ${quoteFr(nearest)} si c'est lui ; sinon choisissez parmi ${listFr(levels, 'et')}.`,
    fix: value => fr`Remplacer par ${quoteFr(value)}`,
    page: {
      what: fr`La valeur du champ *Niveau* n'est ni l'identifiant, ni le nom, ni un alias d'un niveau de l'échelle du projet. La casse, les accents et l'accord ne comptent pas : « Recommandée » vaut « recommandé ».`,
      why: fr`Une exigence au niveau inconnu n'est ni obligatoire, ni recommandée, ni facultative : personne ne sait s'il faut la tenir.`,
      remedy: fr`Corrigez la valeur, ou choisissez l'échelle du projet dans le manifeste : \`levels: sdet\`, \`rfc2119\`, \`rfc2119-fr\`, \`anssi\`, ou l'identifiant de votre propre catalogue de niveaux.`,
    },
  },
  'level/contradicts-text': {
    title: fr`Niveau déclaré contredit par l'énoncé`,
    what: ({ declared, keyword, spoken }) =>
      fr`Le champ dit ${quoteFr(declared)}, mais l'énoncé dit ${quoteFr(keyword)}, donc ${quoteFr(spoken)}.`,
    why: () => fr`Deux lecteurs en tireront deux obligations différentes.`,
    remedy: () => fr`Accordez le champ et le mot-clé de l'énoncé.`,
    fix: value => fr`Déclarer le niveau ${quoteFr(value)}`,
    page: {
      what: fr`Le niveau déclaré n'est celui d'aucun mot-clé de l'énoncé. Une interdiction déclarée « obligatoire » n'est pas signalée : la force est la même, et beaucoup de documents l'écrivent ainsi. Un énoncé sans mot-clé, ou dont un des mots-clés a le niveau déclaré, n'est pas signalé non plus.`,
      why: fr`En cas de litige, l'un citera le champ et l'autre la phrase.`,
      remedy: fr`Décidez du niveau, puis accordez le champ et la phrase.`,
    },
  },
  'level/mixed-keywords': {
    title: fr`Énoncé qui oblige et recommande à la fois`,
    what: ({ id, first, other }) =>
      fr`L'énoncé de ${quoteFr(id)} emploie ${quoteFr(first)} puis ${quoteFr(other)}, et aucun champ ne dit lequel l'emporte.`,
    why: () =>
      fr`Le plus fort donne son niveau à toute l'exigence : ce qui n'est que recommandé passe pour obligatoire.`,
    remedy: () => fr`Séparez en deux exigences, ou donnez à celle-ci un champ de niveau.`,
    page: {
      what: fr`Un énoncé sans champ *Niveau* emploie des mots-clés de forces différentes, par exemple DOIT et DEVRAIT. Une permission (PEUT) va avec tout, et une interdiction avec une obligation de même force : rien n'est alors signalé. Rien ne l'est non plus là où les mots-clés comptent en minuscules.`,
      why: fr`Le niveau de l'exigence est celui de son mot-clé le plus fort. Dans un cahier des charges, la partie recommandée devient une obligation sans que personne l'ait voulu.`,
      remedy: fr`Faites-en deux exigences, chacune avec son mot-clé. Si une seule suffit, écrivez son niveau dans le champ.`,
    },
  },
  'level/keyword-outside-item': {
    title: fr`Obligation hors de toute exigence`,
    what: ({ keyword }) =>
      fr`${quoteFr(keyword)} est écrit dans un paragraphe qui n'appartient à aucune exigence.`,
    why: () =>
      fr`Cette obligation n'a pas d'identifiant : elle ne peut être ni citée, ni suivie, ni reprise dans une version simplifiée.`,
    remedy: () => fr`Donnez-lui un identifiant, ou écrivez le mot en minuscules s'il n'oblige personne.`,
    page: {
      what: fr`Dans un volume dont les exigences ont des identifiants, un paragraphe hors de toute exigence contient un mot-clé en capitales. Seul le premier de chaque paragraphe est signalé. Les titres, les tableaux, les citations, un mot entre guillemets et un paragraphe qui explique les mots-clés ne le sont pas. Là où les mots-clés comptent quelle que soit la casse (\`keywords: { case: any }\`), rien n'est jugé.`,
      why: fr`Le lecteur y voit une obligation, l'index des exigences ne la connaît pas : elle manque au cahier des charges et à la recette.`,
      remedy: fr`Faites de la phrase une exigence, ou mettez le mot en minuscules si la phrase n'est qu'une explication.`,
    },
  },
  'level/keyword-case': {
    title: fr`Mot-clé en minuscules`,
    what: ({ keyword, capitals }) =>
      fr`${quoteFr(keyword)} est en minuscules : seul ${quoteFr(capitals)} compte comme mot-clé.`,
    why: () => fr`Un lecteur y voit une obligation que l'exigence ne porte pas.`,
    remedy: ({ capitals }) =>
      fr`Écrivez ${quoteFr(capitals)} si cela oblige, sinon tournez la phrase autrement.`,
    fix: value => fr`Écrire ${quoteFr(value)}`,
    page: {
      what: fr`L'énoncé d'une exigence contient en minuscules un mot qui serait un mot-clé en capitales (« doit », « devrait », « peut »), dans un projet où seules les capitales comptent. Cette règle est un choix de rédaction : elle est éteinte par défaut.`,
      why: fr`DOIT et « doit » dans la même exigence laissent deviner si le second oblige.`,
      remedy: fr`Mettez le mot en capitales, ou dites la chose au présent : « l'ENT affiche ». Si tout le document oblige en minuscules, dites-le : \`keywords: { case: any }\`.`,
    },
  },
  'level/not-allowed': {
    title: fr`Niveau que cette sorte ne peut pas porter`,
    what: ({ id, level, kind }) =>
      fr`${quoteFr(id)} a le niveau ${quoteFr(level)}, que le manifeste n'admet pas pour la sorte ${quoteFr(kind)}.`,
    why: () => fr`Le projet a choisi ce que chaque sorte peut exiger ; un lecteur s'y fie.`,
    remedy: ({ allowed }) =>
      allowed.length === 0
        ? fr`Retirez le niveau.`
        : fr`Choisissez ${listFr(allowed, 'ou')}, ou changez la sorte.`,
    page: {
      what: fr`Le manifeste dit sous \`items.<sorte>.levels\` quels niveaux une sorte peut porter, par exemple \`practice: { pattern: 'BP-\\d{3}', levels: [recommandé, facultatif] }\` ; une exigence de cette sorte en a un autre, par son champ, son identifiant ou son énoncé. La règle est éteinte par défaut : activez-la avec la liste.`,
      why: fr`Une « bonne pratique » qui oblige trompe celui qui ne lit que les exigences.`,
      remedy: fr`Changez le niveau, faites-en une exigence, ou complétez la liste du manifeste.`,
    },
  },
};
