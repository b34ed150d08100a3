import type { FamilyTexts } from '../ruleText.ts';
import { en, quoteEn } from '../typography.ts';

/** English texts of the rules `term/…`. */
export const termEn: FamilyTexts<'term'> = {
  'term/undefined-acronym': {
    title: en`Acronym without an explanation`,
    what: ({ acronym }) => en`Nothing explains the acronym ${quoteEn(acronym)}.`,
    why: () => en`Those who do not know it do not understand the sentence.`,
    remedy: () => en`Spell it out where it first appears, or add it to the glossary.`,
    page: {
      what: en`A word in capitals is neither the acronym nor a name of the glossary or another catalogue, and is not spelled out in the text: “general framework (RGAA)” or “RGAA (general framework)”. Keywords, IDs, roman numerals and lines all in capitals do not count. Told once for each document; the rule is off by default.`,
      why: en`The survey of 2013 finds the document too technical; an unknown acronym stops its reader.`,
      remedy: en`Write the full name with the acronym in brackets where it first appears, or make it a glossary entry with \`acronym\`.`,
    },
  },
  'term/deprecated': {
    title: en`Term no longer to be used`,
    what: ({ term, prefer }) => en`The glossary prefers ${quoteEn(prefer)} to ${quoteEn(term)}.`,
    why: () => en`Two words for one thing make readers believe in two things.`,
    remedy: ({ prefer }) => en`Write ${quoteEn(prefer)}, and adapt the sentence.`,
    fix: value => en`Replace with ${quoteEn(value)}`,
    page: {
      what: en`A chapter or a register uses a term whose glossary entry has \`prefer\`. Case, accents and a plural in “s” or “x” do not count; a longer term of the glossary wins (“cahier de textes” is not “cahier”). A term between quotation marks is quoted, not used: it is not reported, nor is what stands in code, an address or HTML.`,
      why: en`Readers look for the difference between the two words; the glossary says that there is none.`,
      remedy: en`Replace the term, then check articles and agreement, which the fix leaves as they are. To speak of the word itself, put it between quotation marks.`,
    },
  },
  'term/confusable': {
    title: en`Two terms taken for each other`,
    what: ({ first, second }) =>
      en`${quoteEn(second)} is given as a synonym of ${quoteEn(first)}, from which the glossary tells it apart.`,
    why: () => en`Readers no longer know which of the two is meant.`,
    remedy: () => en`Keep the one that is meant.`,
    page: {
      what: en`Two terms that the glossary separates by \`not-to-confuse-with\` follow each other as two names of one thing: one in brackets behind the other, a slash between them, “that is”, “also called”. Using both in one item is no fault.`,
      why: en`To confuse the solution with the project, the host with the operator, is to turn to the wrong person.`,
      remedy: en`Keep the right term. If both really are the same thing, remove \`not-to-confuse-with\` and make one the alias of the other.`,
    },
  },
  'term/unused-definition': {
    title: en`Term defined but never used`,
    what: ({ term }) => en`No chapter and no register uses ${quoteEn(term)}.`,
    why: () => en`A long glossary is read less.`,
    remedy: () => en`Remove the entry, or use the term.`,
    page: {
      what: en`Neither the name, nor the acronym, nor an alias of a glossary entry appears in a chapter or a register. The rule is off by default: a glossary may serve several documents.`,
      why: en`Readers look in the glossary for what the text speaks of; the rest delays them.`,
      remedy: en`Remove the entry, or add as an alias how the text calls the thing.`,
    },
  },
  'term/technology-choice': {
    title: en`Product imposed by an item`,
    what: ({ technology }) =>
      en`The statement names ${quoteEn(technology)}, a particular product or technique.`,
    why: () => en`The item rules out all other solutions and ages with this one.`,
    remedy: () => en`Say which result is expected or which open standard to follow.`,
    page: {
      what: en`The statement of an item names a product, a language or a brand of a list (PostgreSQL, Windows, Moodle…). A reference of the catalogue that bears this name is not reported, nor is a product named outside items. The rule is off by default.`,
      why: en`A public tender may in principle not name a brand; a reference document outlives products.`,
      remedy: en`Write what the product brings: a format, a standard, a performance. If the brand cannot be avoided, add “or equivalent” and suppress the rule there.`,
    },
  },
};
