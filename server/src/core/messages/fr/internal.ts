import type { FamilyTexts } from '../ruleText.ts';
import { fr, quoteFr } from '../typography.ts';

/** French texts of the rules `internal/…`. */
export const internalFr: FamilyTexts<'internal'> = {
  'internal/failure': {
    title: fr`Défaut d'Atelier SDET`,
    what: ({ rule, message }) => fr`La règle ${quoteFr(rule)} n'a pas pu examiner ce fichier : ${message}.`,
    why: () =>
      fr`C'est un défaut d'Atelier SDET, non de votre texte ; sur ce point, le fichier n'est pas contrôlé.`,
    remedy: () => fr`Signalez ce défaut avec le fichier, s'il peut être montré.`,
    page: {
      what: fr`Une règle a échoué sur un fichier. Les autres règles et les autres fichiers sont contrôlés normalement.`,
      why: fr`Un contrôle qui n'a pas eu lieu ne doit pas passer pour un contrôle réussi.`,
      remedy: fr`Signalez le défaut, avec le fichier s'il peut être montré. En attendant, la règle nommée peut être mise à \`off\` dans le manifeste.`,
    },
  },
};
