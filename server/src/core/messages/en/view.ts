import type { FamilyTexts } from '../ruleText.ts';
import { en, quoteEn } from '../typography.ts';

/** English texts of the rules `view/…`. */
export const viewEn: FamilyTexts<'view'> = {
  'view/unknown-actor': {
    title: en`View for an unknown actor`,
    what: ({ value }) => en`${quoteEn(value)} is not an actor of the catalogue.`,
    why: () => en`This view cannot be made.`,
    remedy: ({ nearest }) =>
      nearest === undefined
        ? en`Use an actor of the catalogue, or add this one to it.`
        : en`Write ${quoteEn(nearest)} if that is meant, or add the actor to the catalogue.`,
    fix: value => en`Replace with ${quoteEn(value)}`,
    page: {
      what: en`A value of \`actors\` in the definition of a view is neither the id, nor the name, nor an alias of an entry of the actors catalogue. Without that catalogue nothing is judged.`,
      why: en`Nobody can tell whom the view is for: it is not made, and its readers wait for it.`,
      remedy: en`Correct the name (the nearest one is offered), or add the actor to the catalogue. Without the key \`actors\`, the view is for everybody.`,
    },
  },
};
