import type { RuleId } from '../messages/ruleArguments.ts';
import { alias } from './actor/alias.ts';
import { groupCycle } from './actor/groupCycle.ts';
import { unknown as unknownActor } from './actor/unknown.ts';
import { badValue } from './data/badValue.ts';
import { duplicateKey } from './data/duplicateKey.ts';
import { missingKey } from './data/missingKey.ts';
import { syntax } from './data/syntax.ts';
import { tooLarge } from './data/tooLarge.ts';
import { unknownKey } from './data/unknownKey.ts';
import { unresolvedAlias } from './data/unresolvedAlias.ts';
import { wrongType } from './data/wrongType.ts';
import { duplicate } from './id/duplicate.ts';
import { malformed } from './id/malformed.ts';
import { failure } from './internal/failure.ts';
import { contradictsText } from './level/contradictsText.ts';
import { missing as missingLevel } from './level/missing.ts';
import { unknown as unknownLevel } from './level/unknown.ts';
import { unresolvedAnchor } from './reference/unresolvedAnchor.ts';
import { unresolvedFile } from './reference/unresolvedFile.ts';
import { unresolvedImage } from './reference/unresolvedImage.ts';
import { unresolvedItem } from './reference/unresolvedItem.ts';
import type { Rule, RuleDescription } from './rule.ts';
import { parentCycle } from './service/parentCycle.ts';
import { unknown as unknownService } from './service/unknown.ts';
import { unknownField } from './structure/unknownField.ts';

/** Every rule, family by family. */
export const rules: readonly Rule[] = [
  duplicate,
  malformed,
  unresolvedItem,
  unresolvedFile,
  unresolvedImage,
  unresolvedAnchor,
  missingLevel,
  unknownLevel,
  contradictsText,
  unknownService,
  parentCycle,
  unknownActor,
  alias,
  groupCycle,
  unknownField,
  syntax,
  duplicateKey,
  unknownKey,
  missingKey,
  wrongType,
  badValue,
  unresolvedAlias,
  tooLarge,
];

/** Everything that a finding can be: the rules, and what is told when one of them fails. */
export const ruleDescriptions: readonly RuleDescription[] = [...rules, failure];

/** Ids that `rules:` of a manifest may set. */
export const ruleIds: ReadonlySet<RuleId> = new Set(ruleDescriptions.map(({ id }) => id));
