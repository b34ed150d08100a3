import type { FamilyTexts } from '../ruleText.ts';
import { en, quoteEn } from '../typography.ts';

/** English texts of the rules `suppression/…`. */
export const suppressionEn: FamilyTexts<'suppression'> = {
  'suppression/unused': {
    title: en`Ignore comment without effect`,
    what: ({ name }) => en`This comment keeps back no finding of ${quoteEn(name)}.`,
    why: () => en`Left here, it would one day hide a true fault that nobody meant to accept.`,
    remedy: () => en`Take it out, or put it right before the block that it is for.`,
    fix: value => en`Take ${quoteEn(value)} out of this comment`,
    page: {
      what: en`A comment \`<!-- sdet-ignore rule : reason -->\` (Markdown) or \`# sdet-ignore rule : reason\` (YAML) names a rule that finds nothing at the place it is for. In Markdown it holds for the block behind it; before an item's heading, for the whole item; before another heading, for that heading. In YAML it holds for its own line or, alone on its line, for the entry behind it. It may name several rules, parted by commas, or a family: \`reference/*\`. A rule that is off, or that failed, is not judged. The rules \`internal/…\` and \`suppression/…\` cannot be silenced so.`,
      why: en`A comment that has had its day hides the next fault of the same kind.`,
      remedy: en`Take the comment out, or only the rule too many. If it stands in the wrong place, put it right before the block that it is for.`,
    },
  },
  'suppression/unknown-rule': {
    title: en`Unknown rule in an sdet-ignore comment`,
    what: ({ name }) =>
      name === '' ? en`This comment names no rule.` : en`${quoteEn(name)} is the name of no rule.`,
    why: () => en`The comment keeps nothing back.`,
    remedy: ({ nearest }) =>
      nearest === undefined
        ? en`Write the id that is shown with the finding, such as “reference/unresolved-item”.`
        : en`Write ${quoteEn(nearest)} if that is the one.`,
    fix: value => en`Replace with ${quoteEn(value)}`,
    page: {
      what: en`An \`sdet-ignore\` comment names a rule that does not exist. The reason comes behind a colon: all that stands before it is taken for names of rules.`,
      why: en`The author thinks that a finding was accepted, while it is still reported.`,
      remedy: en`Correct the id (the nearest one is offered); \`sdet explain\` lists them all.`,
    },
  },
};
