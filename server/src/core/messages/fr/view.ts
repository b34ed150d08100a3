import type { FamilyTexts } from '../ruleText.ts';
import { fr, listFr, quoteFr } from '../typography.ts';

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
  'view/unknown-level': {
    title: fr`Vue d'un niveau inconnu`,
    what: ({ value }) => fr`${quoteFr(value)} n'est pas un niveau de ce projet.`,
    why: () => fr`Ce niveau ne retient rien dans la vue, sans que rien le dise.`,
    remedy: ({ nearest, known }) =>
      nearest === undefined
        ? fr`Choisissez ${listFr(known, 'ou')}.`
        : fr`Écrivez ${quoteFr(nearest)} si c'est lui ; sinon choisissez parmi ${listFr(known, 'et')}.`,
    fix: value => fr`Remplacer par ${quoteFr(value)}`,
    page: {
      what: fr`Une valeur de \`levels\`, dans la définition d'une vue, n'est ni l'identifiant, ni le nom, ni un alias d'un niveau des échelles du projet. La casse, les accents et l'accord ne comptent pas.`,
      why: fr`La vue ne retient rien de ce niveau : elle paraît complète et ne l'est pas.`,
      remedy: fr`Corrigez le niveau (le plus proche est proposé), ou ajoutez-le au catalogue des niveaux. Sans la clé \`levels\`, la vue les retient tous.`,
    },
  },
  'view/unknown-kind': {
    title: fr`Vue d'une nature inconnue`,
    what: ({ value }) => fr`${quoteFr(value)} n'est pas une nature d'éléments de ce projet.`,
    why: () => fr`Cette nature ne retient rien dans la vue, sans que rien le dise.`,
    remedy: ({ nearest, known }) =>
      nearest === undefined
        ? fr`Choisissez ${listFr(known, 'ou')}.`
        : fr`Écrivez ${quoteFr(nearest)} si c'est elle ; sinon choisissez parmi ${listFr(known, 'et')}.`,
    fix: value => fr`Remplacer par ${quoteFr(value)}`,
    page: {
      what: fr`Une valeur de \`kinds\`, dans la définition d'une vue, n'est aucune des natures que le manifeste donne sous \`items\` (\`requirement\`, \`practice\`, \`vigilance\`…).`,
      why: fr`La vue ne retient rien de cette nature : elle paraît complète et ne l'est pas.`,
      remedy: fr`Écrivez la nature comme le manifeste (la plus proche est proposée), ou ajoutez-la sous \`items\`. Sans la clé \`kinds\`, la vue les retient toutes.`,
    },
  },
  'view/unknown-service': {
    title: fr`Vue d'un service inconnu`,
    what: ({ value }) => fr`${quoteFr(value)} n'est pas un service du catalogue.`,
    why: () => fr`Ce service ne retient rien dans la vue, sans que rien le dise.`,
    remedy: ({ nearest }) =>
      nearest === undefined
        ? fr`Employez un service du catalogue, ou ajoutez-y celui-ci.`
        : fr`Écrivez ${quoteFr(nearest)} si c'est lui, ou ajoutez le service au catalogue.`,
    fix: value => fr`Remplacer par ${quoteFr(value)}`,
    page: {
      what: fr`Une valeur de \`services\`, dans la définition d'une vue, n'est ni l'identifiant, ni le nom, ni un alias d'une entrée du catalogue des services. Un ancien nom ne suffit pas : une vue se fait sur le catalogue d'aujourd'hui. Sans ce catalogue, rien n'est jugé.`,
      why: fr`La vue ne retient rien de ce service : elle paraît complète et ne l'est pas.`,
      remedy: fr`Corrigez le nom (le plus proche est proposé), ou ajoutez le service au catalogue. Sans la clé \`services\`, la vue les retient tous.`,
    },
  },
  'view/duplicate-id': {
    title: fr`Deux vues du même identifiant`,
    what: ({ id, elsewhere }) => fr`La vue ${quoteFr(id)} est définie aussi dans ${listFr(elsewhere, 'et')}.`,
    why: () => fr`Une seule des deux est produite, et leur fichier porte le même nom.`,
    remedy: () => fr`Donnez à chaque vue un identifiant à elle.`,
    page: {
      what: fr`Deux définitions de vues ou plus ont le même \`id\` ; la casse et les accents ne comptent pas. Chacune est signalée.`,
      why: fr`L'identifiant donne son nom au fichier produit et à l'option \`--view\` : seule la première définition, dans l'ordre des fichiers, est produite.`,
      remedy: fr`Changez l'identifiant de l'une, ou supprimez-la.`,
    },
  },
  'view/empty': {
    title: fr`Vue vide`,
    what: ({ id }) => fr`La vue ${quoteFr(id)} ne retient rien de ce projet.`,
    why: () => fr`La version produite n'a pas de contenu : son lecteur croit que rien ne le concerne.`,
    remedy: () =>
      fr`Élargissez \`actors\`, \`levels\`, \`kinds\` ou \`services\`, qui s'ajoutent ; ou supprimez la vue.`,
    page: {
      what: fr`Aucun élément du projet ne satisfait à la fois les clés \`actors\`, \`levels\`, \`kinds\` et \`services\` de la vue, pas même un élément sans acteur désigné. Une vue qui nomme un acteur, un niveau, une nature ou un service inconnus n'est signalée que pour cela, et rien n'est dit d'un projet qui n'a encore aucun élément.`,
      why: fr`La version produite n'a qu'un titre : son lecteur croit que rien ne le concerne. Le plus souvent deux conditions s'excluent, ou un champ n'est pas rempli.`,
      remedy: fr`Élargissez l'une des conditions, remplissez le champ qui manque aux exigences, ou supprimez la vue.`,
    },
  },
  'view/over-budget': {
    title: fr`Vue trop longue`,
    what: ({ id, words, budget }) =>
      fr`La vue ${quoteFr(id)} compte ${words} mots, ${words - budget} de plus que prévu.`,
    why: () => fr`Son lecteur voulait une version courte.`,
    remedy: () =>
      fr`Retenez moins (\`levels\`, \`kinds\`, \`detail\`), abrégez les « En clair », ou relevez le nombre de mots.`,
    page: {
      what: fr`La version a plus de mots que \`budget.words\`. Sont comptés les mots du document d'origine qu'elle montre : l'introduction de la vue, les titres, les introductions des sections, et ce qui est repris de chaque élément. Ce que l'outil ajoute (origine, sommaire, niveaux, liens vers le texte complet, glossaire) ne l'est pas.`,
      why: fr`Une version simplifiée que l'on ne lit pas jusqu'au bout ne sert à personne.`,
      remedy: fr`Retenez moins, écrivez des « En clair » plus courts, ou relevez le nombre si la longueur est voulue.`,
    },
  },
};
