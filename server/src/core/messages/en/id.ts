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
  'id/number-gap': {
    title: en`Number left out`,
    what: ({ id, missing }) =>
      missing.length === 1
        ? en`Before ${quoteEn(id)}, ${listEn(missing, 'and')} is defined nowhere.`
        : en`Before ${quoteEn(id)}, ${listEn(missing, 'and')} are defined nowhere.`,
    why: () => en`Readers wonder whether an item was lost.`,
    remedy: () =>
      en`If it was withdrawn, give it back its place with the status “withdrawn”; else the number is free.`,
    page: {
      what: en`The numbers of a series of IDs do not follow each other. The number is the group \`number\` of the pattern; each remainder of the ID makes a series of its own. A jump of more than a hundred numbers is not reported: another series begins there (“EX-AAS-500” behind “EX-AAS-012”), and nobody loses a hundred items at once. Off by default: many documents leave gaps on purpose.`,
      why: en`A gap may be an item that was lost, or a withdrawn one that nothing tells of.`,
      remedy: en`A withdrawn item keeps its place, with the status “withdrawn”. Else give the free number to the next item: \`sdet next-id\`.`,
    },
  },
  'id/service-mismatch': {
    title: en`ID of another service`,
    what: ({ id, segment, services }) =>
      en`${quoteEn(id)} says ${quoteEn(segment)}, but the item is about ${listEn(services, 'and')}.`,
    why: () => en`Who looks for the items of a service by their IDs does not find this one.`,
    remedy: () => en`Correct the field “Services”, or give the item an ID of its service.`,
    page: {
      what: en`The segment of the ID that names the service (group \`service\` of the pattern) is none of the services declared, nor a family above them, nor a service below. A segment that is not in the catalogue is not judged.`,
      why: en`The ID and the field say two things: tables by service and versions by actor will not put them together.`,
      remedy: en`Correct the field. A published ID does not change: if the service has changed, withdraw the item and give a new ID to the one that replaces it.`,
    },
  },
  'id/case': {
    title: en`Capitals of an ID`,
    what: ({ text, id }) => en`${quoteEn(text)} is written ${quoteEn(id)} where it is defined.`,
    why: () => en`Tools tell capitals apart: the reference does not arrive.`,
    remedy: ({ id }) => en`Write ${quoteEn(id)}.`,
    fix: value => en`Replace with ${quoteEn(value)}`,
    page: {
      what: en`An ID is cited with other capitals than in its definition.`,
      why: en`A search, a link or a tracking table does not find it.`,
      remedy: en`Write it as in its definition (the fix does).`,
    },
  },
};
