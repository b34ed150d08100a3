import type { FamilyTexts } from '../ruleText.ts';
import { en, quoteEn } from '../typography.ts';

/** English texts of the rules `internal/…`. */
export const internalEn: FamilyTexts<'internal'> = {
  'internal/failure': {
    title: en`Fault of Atelier SDET`,
    what: ({ rule, message }) => en`The rule ${quoteEn(rule)} could not examine this file: ${message}.`,
    why: () => en`It is a fault of Atelier SDET, not of your text; on this point the file is not checked.`,
    remedy: () => en`Report this fault together with the file, if it can be shown.`,
    page: {
      what: en`A rule failed on a file. The other rules and the other files are checked as usual.`,
      why: en`A check that did not take place must not pass for one that found nothing.`,
      remedy: en`Report the fault, with the file if it can be shown. Meanwhile the rule it names can be set to \`off\` in the manifest.`,
    },
  },
};
