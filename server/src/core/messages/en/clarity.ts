import type { FamilyTexts } from '../ruleText.ts';
import { en, quoteEn } from '../typography.ts';

/** English texts of the rules `clarity/…`. */
export const clarityEn: FamilyTexts<'clarity'> = {
  'clarity/long-sentence': {
    title: en`Sentence too long`,
    what: ({ start, words, limit }) =>
      en`The sentence ${quoteEn(`${start}…`)} has ${words} words; beyond ${limit} one reads it twice.`,
    why: () => en`Readers lose its beginning, and the item is open to dispute.`,
    remedy: () => en`Cut it in two, or make a list of its points.`,
    page: {
      what: en`A sentence of an item’s statement has more than 35 words. The points of a list and the cells of a table are counted apart. The rule is off by default.`,
      why: en`Plain-language guides ask for 15 to 25 words; beyond 35 hardly anybody understands at first reading.`,
      remedy: en`One idea for each sentence. An enumeration becomes a list.`,
    },
  },
  'clarity/vague-word': {
    title: en`Vague word in an item`,
    what: ({ word }) => en`${quoteEn(word)} cannot be measured.`,
    why: () => en`Everybody reads into it what they like: the item cannot be verified.`,
    remedy: () => en`Say how much, when, or by which standard.`,
    page: {
      what: en`The statement of an item holds a word of a list: “fast”, “if possible”, “suitable”, “user-friendly”, “etc.”… The rule is off by default.`,
      why: en`At acceptance the buyer and the supplier will not read the same thing.`,
      remedy: en`Replace the word with a measure, a delay, a closed list or a standard.`,
    },
  },
  'clarity/several-requirements': {
    title: en`Several obligations in one`,
    what: ({ id, count }) => en`${quoteEn(id)} obliges in ${count} different sentences.`,
    why: () => en`None of these obligations can be cited or verified without the others.`,
    remedy: () => en`Give each an ID of its own.`,
    page: {
      what: en`The statement of an item holds a keyword of the strongest obligation (MUST, DOIT) in three different sentences at least. Two are not enough: the second mostly says how to meet the first. Two keywords of one sentence, a prohibition that makes it precise, and a keyword that leads in a list do not count; where keywords count in lower case, nothing is judged.`,
      why: en`A supplier who meets the first and not the second does not know what to answer; a profile cannot keep one and leave the other.`,
      remedy: en`Make two items of it, or join them in one sentence or list if they cannot go without each other.`,
    },
  },
  'clarity/missing-plain': {
    title: en`Item without “In plain words”`,
    what: ({ id }) => en`${quoteEn(id)} has no block “In plain words”.`,
    why: () => en`Readers from outside the trade have nothing but the technical text.`,
    remedy: () => en`Add a sentence in simple words.`,
    page: {
      what: en`An item in force has no block *In plain words*. The rule is off by default.`,
      why: en`The simplified version of an actor takes this block; without it nothing is simplified.`,
      remedy: en`Write \`> **In plain words**: …\` below the statement, in one sentence.`,
    },
  },
  'clarity/plain-too-long': {
    title: en`Block “In plain words” too long`,
    what: ({ id, words, limit }) =>
      en`The block “In plain words” of ${quoteEn(id)} has ${words} words; it should have ${limit} at most.`,
    why: () => en`A summary of that length is not read.`,
    remedy: () => en`Keep the main point; put the rest under “Rationale” or “Note”.`,
    page: {
      what: en`A block *In plain words* has more than 60 words.`,
      why: en`It is there to grasp the item at a glance, and it is taken as it stands into the simplified versions.`,
      remedy: en`One or two sentences are enough. Reasons go under *Rationale*, details under *Note*.`,
    },
  },
  'clarity/double-negation': {
    title: en`Double negation`,
    what: ({ text }) => en`${quoteEn(text)} denies twice.`,
    why: () => en`Readers have to turn the sentence round to know what is allowed.`,
    remedy: () => en`Say it in the affirmative.`,
    page: {
      what: en`In the statement of an item a negation is closely followed by a word that denies in its turn: “not … without”, “not impossible”. The rule is off by default: now and then a double negation is the shortest way to forbid.`,
      why: en`Double negations are misread, above all by those who read with difficulty or in a language that is not theirs.`,
      remedy: en`Turn the sentence round: “not open without authentication” becomes “authenticate before opening”.`,
    },
  },
};
