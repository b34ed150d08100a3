import { actorEn, serviceEn } from './en/catalogues.ts';
import { clarityEn } from './en/clarity.ts';
import { dataEn } from './en/data.ts';
import { idEn } from './en/id.ts';
import { internalEn } from './en/internal.ts';
import { levelEn } from './en/level.ts';
import { needEn } from './en/need.ts';
import { referenceEn } from './en/reference.ts';
import { structureEn } from './en/structure.ts';
import { suppressionEn } from './en/suppression.ts';
import { termEn } from './en/term.ts';
import { viewEn } from './en/view.ts';
import type { RuleTexts } from './ruleText.ts';

/** The English texts of all rules. */
export const ruleTextsEn: RuleTexts = {
  ...idEn,
  ...referenceEn,
  ...levelEn,
  ...serviceEn,
  ...actorEn,
  ...termEn,
  ...clarityEn,
  ...needEn,
  ...structureEn,
  ...dataEn,
  ...viewEn,
  ...suppressionEn,
  ...internalEn,
};
