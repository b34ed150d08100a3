import { actorFr, serviceFr } from './fr/catalogues.ts';
import { clarityFr } from './fr/clarity.ts';
import { dataFr } from './fr/data.ts';
import { idFr } from './fr/id.ts';
import { internalFr } from './fr/internal.ts';
import { levelFr } from './fr/level.ts';
import { needFr } from './fr/need.ts';
import { referenceFr } from './fr/reference.ts';
import { structureFr } from './fr/structure.ts';
import { suppressionFr } from './fr/suppression.ts';
import { termFr } from './fr/term.ts';
import { viewFr } from './fr/view.ts';
import type { RuleTexts } from './ruleText.ts';

/** The French texts of all rules. */
export const ruleTextsFr: RuleTexts = {
  ...idFr,
  ...referenceFr,
  ...levelFr,
  ...serviceFr,
  ...actorFr,
  ...termFr,
  ...clarityFr,
  ...needFr,
  ...structureFr,
  ...dataFr,
  ...viewFr,
  ...suppressionFr,
  ...internalFr,
};
