import type { FamilyTexts } from '../ruleText.ts';
import { en, listEn, quoteEn } from '../typography.ts';

/** English texts of the rules `level/…`. */
export const levelEn: FamilyTexts<'level'> = {
  'level/missing': {
    title: en`Item without a level`,
    what: ({ id }) => en`${quoteEn(id)} has neither a level field nor a modal keyword.`,
    why: () => en`Nothing tells whether it binds, while the other items of its kind do.`,
    remedy: ({ levels }) =>
      en`Give it a level (${listEn(levels, 'or')}) or write the keyword in its statement.`,
    page: {
      what: en`An item has neither a *Level* field nor a keyword (MUST, SHOULD, MAY…) in its statement, while nearly all items of its kind have a level. When a kind usually bears none (points of attention, questions), nothing is reported; nor is a withdrawn item, or one without a statement.`,
      why: en`A project holder cannot tell whether the item belongs in the tender, and the version by level leaves it out.`,
      remedy: en`Add the *Level* field, or write the keyword in the statement. If the document writes its keywords in lower case, tell the manifest: \`keywords: { case: any }\`.`,
    },
  },
  'level/unknown': {
    title: en`Unknown level`,
    what: ({ value }) => en`${quoteEn(value)} is not a level of this project.`,
    why: () => en`So the item has no level, and versions by level leave it out.`,
    remedy: ({ nearest, levels }) =>
      nearest === undefined
        ? en`Choose ${listEn(levels, 'or')}.`
        : en`Write ${quoteEn(nearest)} if that is meant; else choose among ${listEn(levels, 'and')}.`,
    fix: value => en`Replace with ${quoteEn(value)}`,
    page: {
      what: en`The value of the *Level* field is neither the id, nor the name, nor an alias of a level of the project’s scale. Case, accents and French agreement do not count.`,
      why: en`An item of unknown level is neither mandatory, nor recommended, nor optional: nobody knows whether to comply.`,
      remedy: en`Correct the value, or choose the project’s scale in the manifest: \`levels: sdet\`, \`rfc2119\`, \`rfc2119-fr\`, or the id of a levels catalogue of your own.`,
    },
  },
  'level/contradicts-text': {
    title: en`Declared level contradicted by the statement`,
    what: ({ declared, keyword, spoken }) =>
      en`The field says ${quoteEn(declared)}, but the statement says ${quoteEn(keyword)}, that is ${quoteEn(spoken)}.`,
    why: () => en`Two readers will draw two different obligations from it.`,
    remedy: () => en`Make the field and the keyword of the statement agree.`,
    fix: value => en`Declare the level ${quoteEn(value)}`,
    page: {
      what: en`The declared level is that of no keyword of the statement. A prohibition declared “mandatory” is not reported: the strength is the same, and many documents write it so. Nor is a statement without keywords, or one of whose keywords has the declared level.`,
      why: en`In a dispute one side will quote the field and the other the sentence.`,
      remedy: en`Decide on the level, then make the field and the sentence agree.`,
    },
  },
};
