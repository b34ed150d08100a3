import type { FamilyTexts } from '../ruleText.ts';
import { fr, quoteFr } from '../typography.ts';

/** French texts of the rules `term/…`. */
export const termFr: FamilyTexts<'term'> = {
  'term/undefined-acronym': {
    title: fr`Sigle sans explication`,
    what: ({ acronym }) => fr`Rien n'explique le sigle ${quoteFr(acronym)}.`,
    why: () => fr`Qui ne le connaît pas ne comprend pas la phrase.`,
    remedy: () => fr`Développez-le à sa première apparition, ou ajoutez-le au glossaire.`,
    page: {
      what: fr`Un mot en capitales n'est ni le sigle, ni un nom du glossaire ou d'un autre catalogue, et n'est pas développé dans le texte : « référentiel général (RGAA) » ou « RGAA (référentiel général) ». Les mots-clés d'obligation, les identifiants, les chiffres romains et les lignes toutes en capitales ne comptent pas. Signalé une fois par document ; la règle est éteinte par défaut.`,
      why: fr`L'enquête de 2013 trouve le document trop technique ; un sigle inconnu arrête le lecteur.`,
      remedy: fr`Écrivez le nom entier et le sigle entre parenthèses à la première apparition, ou faites-en une entrée du glossaire avec \`acronym\`.`,
    },
  },
  'term/deprecated': {
    title: fr`Terme à ne plus employer`,
    what: ({ term, prefer }) => fr`Le glossaire préfère ${quoteFr(prefer)} à ${quoteFr(term)}.`,
    why: () => fr`Deux mots pour une chose font croire à deux choses.`,
    remedy: ({ prefer }) => fr`Écrivez ${quoteFr(prefer)}, en accordant la phrase.`,
    fix: value => fr`Remplacer par ${quoteFr(value)}`,
    page: {
      what: fr`Un chapitre ou un registre emploie un terme dont l'entrée du glossaire porte \`prefer\`. La casse, les accents et un pluriel en « s » ou « x » ne comptent pas ; un terme plus long du glossaire l'emporte (« cahier de textes » n'est pas « cahier »). Un terme entre guillemets est cité, pas employé : il n'est pas signalé, ni ce qui est dans du code, une adresse ou du HTML.`,
      why: fr`Le lecteur cherche la différence entre les deux mots ; le glossaire dit qu'il n'y en a pas.`,
      remedy: fr`Remplacez le terme et relisez l'accord et l'article, que la correction ne change pas. Pour parler du mot lui-même, mettez-le entre guillemets.`,
    },
  },
  'term/confusable': {
    title: fr`Deux termes pris l'un pour l'autre`,
    what: ({ first, second }) =>
      fr`${quoteFr(second)} est donné pour synonyme de ${quoteFr(first)}, que le glossaire en distingue.`,
    why: () => fr`Le lecteur ne sait plus duquel des deux il s'agit.`,
    remedy: () => fr`Gardez celui des deux qui est voulu.`,
    page: {
      what: fr`Deux termes que le glossaire sépare par \`not-to-confuse-with\` se suivent comme deux noms de la même chose : l'un entre parenthèses derrière l'autre, une barre oblique entre eux, « c'est-à-dire », « autrement dit », « aussi appelé ». Les employer tous deux dans une même exigence n'est pas une faute.`,
      why: fr`Confondre la solution et le projet, l'hébergeur et l'exploitant, c'est se tromper de responsable.`,
      remedy: fr`Gardez le bon terme. Si les deux sont vraiment la même chose, retirez \`not-to-confuse-with\` et faites de l'un l'alias de l'autre.`,
    },
  },
  'term/unused-definition': {
    title: fr`Terme défini mais jamais employé`,
    what: ({ term }) => fr`Aucun chapitre ni registre n'emploie ${quoteFr(term)}.`,
    why: () => fr`Un glossaire long se lit moins.`,
    remedy: () => fr`Retirez l'entrée, ou employez le terme.`,
    page: {
      what: fr`Ni le nom, ni le sigle, ni un alias d'une entrée du glossaire n'apparaît dans un chapitre ou un registre. La règle est éteinte par défaut : un glossaire peut servir à plusieurs documents.`,
      why: fr`Le lecteur cherche dans le glossaire ce dont le texte parle ; le reste le retarde.`,
      remedy: fr`Retirez l'entrée, ou ajoutez en alias la façon dont le texte nomme la chose.`,
    },
  },
  'term/technology-choice': {
    title: fr`Produit imposé par une exigence`,
    what: ({ technology }) =>
      fr`L'énoncé nomme ${quoteFr(technology)}, un produit ou une technique particulière.`,
    why: () => fr`L'exigence écarte toutes les autres solutions et vieillit avec celle-ci.`,
    remedy: () => fr`Dites le résultat attendu ou la norme ouverte à suivre.`,
    page: {
      what: fr`L'énoncé d'une exigence nomme un produit, un langage ou une marque d'une liste (PostgreSQL, Windows, Moodle…). Une référence du catalogue qui porte ce nom n'est pas signalée, ni un produit nommé hors des exigences. La règle est éteinte par défaut.`,
      why: fr`Un marché public ne peut en principe nommer une marque ; un document de référence survit aux produits.`,
      remedy: fr`Écrivez ce que le produit apporte : un format, une norme, une performance. Si la marque est inévitable, ajoutez « ou équivalent » et faites taire la règle à cet endroit.`,
    },
  },
};
