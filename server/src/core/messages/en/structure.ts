import type { FamilyTexts } from '../ruleText.ts';
import { en, quoteEn } from '../typography.ts';

/** English texts of the rules `structure/…`. */
export const structureEn: FamilyTexts<'structure'> = {
  'structure/unknown-field': {
    title: en`Unknown field`,
    what: ({ label }) => en`${quoteEn(label)} is not the name of any field.`,
    why: () => en`Its value is not read: neither checked nor carried into the versions produced.`,
    remedy: ({ nearest }) =>
      nearest === undefined
        ? en`Use a known field name, or declare this one under “labels” in the manifest.`
        : en`Write ${quoteEn(nearest)} if that is meant, or declare this name under “labels” in the manifest.`,
    fix: value => en`Replace with ${quoteEn(value)}`,
    page: {
      what: en`The field list of an item holds a label that the project does not know, beside others that it knows. Case, accents, bold and the space before the colon do not count.`,
      why: en`A misnamed field is not read: a level or an actor vanishes while the text looks right.`,
      remedy: en`Correct the label (the nearest one is offered). If your document uses another one, add it to the field that it stands for: \`labels: { actors: [Responsible], note: [Comment] }\`.`,
    },
  },
};
