import type { FamilyTexts } from '../ruleText.ts';
import { en, listEn, quoteEn } from '../typography.ts';

/** English texts of the rules `id/…`. */
export const idEn: FamilyTexts<'id'> = {
  'id/duplicate': {
    title: en`ID defined more than once`,
    what: ({ id, count, elsewhere }) =>
      elsewhere.length === 0
        ? en`${quoteEn(id)} is defined ${count} times in this file.`
        : en`${quoteEn(id)} is defined ${count} times, also in ${listEn(elsewhere, 'and')}.`,
    why: () => en`A reference to it no longer says which item it means.`,
    remedy: () => en`Keep one definition and give the others a free ID.`,
    page: {
      what: en`Two or more items bear the same ID, in one file or in several. Every definition is marked, since nothing tells which one is right.`,
      why: en`An ID is an address: references, contracts and answer sheets quote it. When it names two items, everyone reads the one they find.`,
      remedy: en`Keep the ID where it was published first and give the other item a free one. If one of the two only repeats the other (a summary table, say), tell the manifest with \`forms\`: outside those forms an ID is a mere reference.`,
    },
  },
  'id/malformed': {
    title: en`Malformed ID`,
    what: ({ text }) => en`${quoteEn(text)} looks like an ID of this project but fits none of its patterns.`,
    why: () => en`It is not recognised: no link, no check, no item in the versions produced.`,
    remedy: ({ nearest }) =>
      nearest === undefined
        ? en`Write it after a pattern of “items” in the manifest, or extend those patterns.`
        : en`Write ${quoteEn(nearest)} if that is meant, else an ID that fits a pattern of “items”.`,
    fix: value => en`Replace with ${quoteEn(value)}`,
    page: {
      what: en`A word has nearly the form of an ID of this project: the same prefix, but a digit too many or too few, another hyphen, a letter in lower case. No pattern of \`items\` accepts it.`,
      why: en`What is not recognised as an ID is neither an item nor a reference: it escapes every other check, and the simplified version.`,
      remedy: en`Correct the ID. If it is meant, extend the pattern of its kind under \`items\` in the manifest.`,
    },
  },
};
