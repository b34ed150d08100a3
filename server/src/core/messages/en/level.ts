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
    what: ({ value, scale }) => en`${quoteEn(value)} is not a level of this ${scale}.`,
    why: () => en`So the item has no level, and versions by level leave it out.`,
    remedy: ({ nearest, levels }) =>
      nearest === undefined
        ? en`Choose ${listEn(levels, 'or')}.`
        : en`Write ${quoteEn(nearest)} if that is meant; else choose among ${listEn(levels, 'and')}.`,
    fix: value => en`Replace with ${quoteEn(value)}`,
    page: {
      what: en`The value of the *Level* field is neither the id, nor the name, nor an alias of a level of the project’s scale. Case, accents and French agreement do not count.`,
      why: en`An item of unknown level is neither mandatory, nor recommended, nor optional: nobody knows whether to comply.`,
      remedy: en`Correct the value, or choose the project’s scale in the manifest: \`levels: sdet\`, \`rfc2119\`, \`rfc2119-fr\`, \`anssi\`, or the id of a levels catalogue of your own.`,
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
  'level/mixed-keywords': {
    title: en`Statement that obliges and recommends at once`,
    what: ({ id, first, other }) =>
      en`The statement of ${quoteEn(id)} says ${quoteEn(first)} and then ${quoteEn(other)}, and no field tells which holds.`,
    why: () =>
      en`The stronger one gives its level to the whole item: what is only recommended passes for mandatory.`,
    remedy: () => en`Split it into two items, or give this one a level field.`,
    page: {
      what: en`A statement without a *Level* field uses keywords of different strengths, such as SHALL and SHOULD. A permission (MAY) goes with anything, and a prohibition with an obligation of the same strength: nothing is reported then. Nor is anything where keywords count in lower case.`,
      why: en`The level of the item is that of its strongest keyword. In a tender the recommended part becomes an obligation that nobody meant.`,
      remedy: en`Make two items of it, each with its own keyword. If one is enough, write its level in the field.`,
    },
  },
  'level/keyword-outside-item': {
    title: en`Obligation outside any item`,
    what: ({ keyword }) => en`${quoteEn(keyword)} stands in a paragraph that belongs to no item.`,
    why: () =>
      en`This obligation has no ID: it can be neither cited, nor traced, nor taken into a simplified version.`,
    remedy: () => en`Give it an ID, or write the word in lower case if it obliges nobody.`,
    page: {
      what: en`In a volume whose items have IDs, a paragraph outside any item holds a keyword in capitals. Only the first of each paragraph is reported. Headings, tables, quotations, a word between quotation marks and a paragraph that explains the keywords are not. Where keywords count whatever their case (\`keywords: { case: any }\`), nothing is judged.`,
      why: en`Readers see an obligation there, the index of items does not know it: it is missing from the tender and from the acceptance tests.`,
      remedy: en`Make the sentence an item, or put the word in lower case if the sentence only explains.`,
    },
  },
  'level/keyword-case': {
    title: en`Keyword in lower case`,
    what: ({ keyword, capitals }) =>
      en`${quoteEn(keyword)} is in lower case: only ${quoteEn(capitals)} counts as a keyword.`,
    why: () => en`Readers see an obligation that the item does not bear.`,
    remedy: ({ capitals }) => en`Write ${quoteEn(capitals)} if it obliges, else turn the sentence otherwise.`,
    fix: value => en`Write ${quoteEn(value)}`,
    page: {
      what: en`The statement of an item holds in lower case a word that would be a keyword in capitals (“must”, “should”, “may”), in a project where only capitals count. This rule is a choice of style: it is off by default.`,
      why: en`MUST and “must” in one item leave readers to guess whether the second obliges.`,
      remedy: en`Put the word in capitals, or say it in the present: “the platform shows”. If the whole document obliges in lower case, tell the manifest: \`keywords: { case: any }\`.`,
    },
  },
  'level/not-allowed': {
    title: en`Level that this kind may not have`,
    what: ({ id, level, kind }) =>
      en`${quoteEn(id)} has the level ${quoteEn(level)}, which the manifest does not allow for the kind ${quoteEn(kind)}.`,
    why: () => en`The project has chosen what each kind may ask for; readers rely on it.`,
    remedy: ({ allowed }) =>
      allowed.length === 0 ? en`Remove the level.` : en`Choose ${listEn(allowed, 'or')}, or change the kind.`,
    page: {
      what: en`The manifest says under \`items.<kind>.levels\` which levels a kind may have, such as \`practice: { pattern: 'BP-\\d{3}', levels: [recommended, optional] }\`; an item of that kind has another, by its field, its ID or its statement. The rule is off by default: switch it on together with the list.`,
      why: en`A “good practice” that obliges misleads those who read the requirements only.`,
      remedy: en`Change the level, make it a requirement, or extend the list in the manifest.`,
    },
  },
};
