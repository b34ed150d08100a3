import type { FamilyTexts } from '../ruleText.ts';
import { en, quoteEn } from '../typography.ts';

/** English texts of the rules `need/…`. */
export const needEn: FamilyTexts<'need'> = {
  'need/unknown': {
    title: en`Unknown need`,
    what: ({ value }) => en`${quoteEn(value)} is not a need of the catalogue.`,
    why: () => en`The item claims to answer a wish that nobody has expressed.`,
    remedy: ({ nearest }) =>
      nearest === undefined
        ? en`Use a need of the catalogue, or add this one to it.`
        : en`Write ${quoteEn(nearest)} if that is meant, or add the need to the catalogue.`,
    fix: value => en`Replace with ${quoteEn(value)}`,
    page: {
      what: en`A value of the *Needs* field is neither the id, nor the name, nor an alias of an entry of the needs catalogue. Without that catalogue nothing is judged. “—” is accepted.`,
      why: en`The follow-up of needs counts the items that answer each of them; this one serves none.`,
      remedy: en`Correct the id (the nearest one is offered), or add the need to the catalogue.`,
    },
  },
  'need/uncovered': {
    title: en`Need without an answer`,
    what: ({ id, name }) =>
      id === name
        ? en`No item in force answers the need ${quoteEn(id)}.`
        : en`No item in force answers the need ${quoteEn(id)}: ${quoteEn(name)}.`,
    why: () => en`Those who expressed it will find nothing in the document.`,
    remedy: () => en`Name it in the item that answers it, or write one.`,
    page: {
      what: en`An entry of the needs catalogue is named by the *Needs* field of no item in force. Nothing is reported while less than half of the needs are answered.`,
      why: en`A survey of which some wishes get lost discourages those who answered it.`,
      remedy: en`Add the need to the *Needs* field of the item that answers it. If it was left aside on purpose, say so above the entry: \`# sdet-ignore need/uncovered : reason\`.`,
    },
  },
};
