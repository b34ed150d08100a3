import type { FamilyTexts } from '../ruleText.ts';
import { fr, quoteFr } from '../typography.ts';

/** French texts of the rules `clarity/…`. */
export const clarityFr: FamilyTexts<'clarity'> = {
  'clarity/long-sentence': {
    title: fr`Phrase trop longue`,
    what: ({ start, words, limit }) =>
      fr`La phrase ${quoteFr(`${start}…`)} a ${words} mots ; au-delà de ${limit}, on la relit.`,
    why: () => fr`Le lecteur en perd le début, et l'exigence se discute.`,
    remedy: () => fr`Coupez-la en deux, ou faites une liste de ses points.`,
    page: {
      what: fr`Une phrase de l'énoncé d'une exigence dépasse 35 mots. Les points d'une liste et les cellules d'un tableau se comptent à part. La règle est éteinte par défaut.`,
      why: fr`Les guides de langage clair demandent 15 à 25 mots ; au-delà de 35, presque personne ne comprend à la première lecture.`,
      remedy: fr`Une idée par phrase. Une énumération devient une liste.`,
    },
  },
  'clarity/vague-word': {
    title: fr`Mot vague dans une exigence`,
    what: ({ word }) => fr`${quoteFr(word)} ne se mesure pas.`,
    why: () => fr`Chacun y met ce qu'il veut : l'exigence ne peut pas être vérifiée.`,
    remedy: () => fr`Dites combien, quand ou selon quelle norme.`,
    page: {
      what: fr`L'énoncé d'une exigence contient un mot d'une liste : « rapidement », « si possible », « adapté », « convivial », « etc. »… La règle est éteinte par défaut.`,
      why: fr`À la recette, l'acheteur et l'éditeur ne liront pas la même chose.`,
      remedy: fr`Remplacez le mot par une mesure, un délai, une liste fermée ou une norme.`,
    },
  },
  'clarity/several-requirements': {
    title: fr`Plusieurs obligations en une`,
    what: ({ id, count }) => fr`${quoteFr(id)} oblige dans ${count} phrases différentes.`,
    why: () => fr`On ne peut ni citer ni vérifier une de ces obligations sans les autres.`,
    remedy: () => fr`Donnez à chacune son identifiant.`,
    page: {
      what: fr`L'énoncé d'une exigence contient un mot-clé de la plus forte obligation (DOIT, MUST) dans trois phrases différentes au moins. Deux ne suffisent pas : la seconde dit le plus souvent comment tenir la première. Deux mots-clés d'une même phrase, une interdiction qui précise, et un mot-clé en tête d'une liste ne comptent pas ; là où les mots-clés comptent en minuscules, rien n'est jugé.`,
      why: fr`Un éditeur qui tient la première et non la seconde ne sait que répondre ; un profil ne peut garder l'une et écarter l'autre.`,
      remedy: fr`Faites-en deux exigences, ou réunissez-les en une phrase ou une liste si elles ne vont pas l'une sans l'autre.`,
    },
  },
  'clarity/missing-plain': {
    title: fr`Exigence sans « En clair »`,
    what: ({ id }) => fr`${quoteFr(id)} n'a pas de bloc « En clair ».`,
    why: () => fr`Les lecteurs qui ne sont pas du métier n'ont que le texte technique.`,
    remedy: () => fr`Ajoutez une phrase en mots simples.`,
    page: {
      what: fr`Une exigence en vigueur n'a pas de bloc *En clair*. La règle est éteinte par défaut.`,
      why: fr`La version simplifiée d'un acteur reprend ce bloc ; sans lui, elle ne simplifie rien.`,
      remedy: fr`Écrivez \`> **En clair** : …\` sous l'énoncé, en une phrase.`,
    },
  },
  'clarity/plain-too-long': {
    title: fr`Bloc « En clair » trop long`,
    what: ({ id, words, limit }) =>
      fr`Le bloc « En clair » de ${quoteFr(id)} a ${words} mots ; il devrait en avoir au plus ${limit}.`,
    why: () => fr`Un résumé aussi long n'est plus lu.`,
    remedy: () => fr`Gardez l'essentiel ; mettez le reste sous « Pourquoi » ou « Note ».`,
    page: {
      what: fr`Un bloc *En clair* dépasse 60 mots.`,
      why: fr`Il sert à saisir l'exigence d'un coup d'œil, et il est repris tel quel dans les versions simplifiées.`,
      remedy: fr`Une ou deux phrases suffisent. Les raisons vont sous *Pourquoi*, les détails sous *Note*.`,
    },
  },
  'clarity/double-negation': {
    title: fr`Double négation`,
    what: ({ text }) => fr`${quoteFr(text)} nie deux fois.`,
    why: () => fr`Le lecteur doit retourner la phrase pour savoir ce qui est permis.`,
    remedy: () => fr`Dites-le à l'affirmative.`,
    page: {
      what: fr`Dans l'énoncé d'une exigence, une négation est suivie de près d'un mot qui nie à son tour : « ne … pas … sans », « n'est pas impossible ». La règle est éteinte par défaut : il arrive qu'une double négation soit la façon la plus courte d'interdire.`,
      why: fr`Les doubles négations se lisent de travers, surtout par qui lit avec peine ou dans une autre langue que la sienne.`,
      remedy: fr`Tournez la phrase : « ne pas ouvrir sans authentification » devient « authentifier avant d'ouvrir ».`,
    },
  },
};
