import type { RuleId } from '../messages/ruleArguments.ts';
import { alias } from './actor/alias.ts';
import { groupCycle } from './actor/groupCycle.ts';
import { missing as missingActor } from './actor/missing.ts';
import { noAccountable } from './actor/noAccountable.ts';
import { severalAccountable } from './actor/severalAccountable.ts';
import { uncovered as uncoveredActor } from './actor/uncovered.ts';
import { unknown as unknownActor } from './actor/unknown.ts';
import { doubleNegation } from './clarity/doubleNegation.ts';
import { longSentence } from './clarity/longSentence.ts';
import { missingPlain } from './clarity/missingPlain.ts';
import { plainTooLong } from './clarity/plainTooLong.ts';
import { severalRequirements } from './clarity/severalRequirements.ts';
import { vagueWord } from './clarity/vagueWord.ts';
import { badValue } from './data/badValue.ts';
import { duplicateKey } from './data/duplicateKey.ts';
import { missingKey } from './data/missingKey.ts';
import { syntax } from './data/syntax.ts';
import { tooLarge } from './data/tooLarge.ts';
import { unknownKey } from './data/unknownKey.ts';
import { unresolvedAlias } from './data/unresolvedAlias.ts';
import { unsafePattern } from './data/unsafePattern.ts';
import { wrongType } from './data/wrongType.ts';
import { idCase } from './id/case.ts';
import { duplicate } from './id/duplicate.ts';
import { malformed } from './id/malformed.ts';
import { numberGap as idNumberGap } from './id/numberGap.ts';
import { serviceMismatch } from './id/serviceMismatch.ts';
import { failure } from './internal/failure.ts';
import { contradictsText } from './level/contradictsText.ts';
import { keywordCase } from './level/keywordCase.ts';
import { keywordOutsideItem } from './level/keywordOutsideItem.ts';
import { missing as missingLevel } from './level/missing.ts';
import { mixedKeywords } from './level/mixedKeywords.ts';
import { notAllowed } from './level/notAllowed.ts';
import { unknown as unknownLevel } from './level/unknown.ts';
import { uncovered as uncoveredNeed } from './need/uncovered.ts';
import { unknown as unknownNeed } from './need/unknown.ts';
import { ambiguousSection } from './reference/ambiguousSection.ts';
import { cycle } from './reference/cycle.ts';
import { fileCase } from './reference/fileCase.ts';
import { incompleteRange } from './reference/incompleteRange.ts';
import { outsideProject } from './reference/outsideProject.ts';
import { self } from './reference/self.ts';
import { supersededSource } from './reference/supersededSource.ts';
import { uncitedSource } from './reference/uncitedSource.ts';
import { unresolvedAnchor } from './reference/unresolvedAnchor.ts';
import { unresolvedFigure } from './reference/unresolvedFigure.ts';
import { unresolvedFile } from './reference/unresolvedFile.ts';
import { unresolvedFootnote } from './reference/unresolvedFootnote.ts';
import { unresolvedImage } from './reference/unresolvedImage.ts';
import { unresolvedItem } from './reference/unresolvedItem.ts';
import { unresolvedLinkDefinition } from './reference/unresolvedLinkDefinition.ts';
import { unresolvedSection } from './reference/unresolvedSection.ts';
import { unusedFootnote } from './reference/unusedFootnote.ts';
import { unusedLinkDefinition } from './reference/unusedLinkDefinition.ts';
import { withdrawnTarget } from './reference/withdrawnTarget.ts';
import type { Rule, RuleDescription } from './rule.ts';
import { deprecated as deprecatedService } from './service/deprecated.ts';
import { duplicateName } from './service/duplicateName.ts';
import { mandatoryWithoutInterface } from './service/mandatoryWithoutInterface.ts';
import { merged } from './service/merged.ts';
import { missing as missingService } from './service/missing.ts';
import { parentCycle } from './service/parentCycle.ts';
import { renamed } from './service/renamed.ts';
import { uncovered as uncoveredService } from './service/uncovered.ts';
import { unknown as unknownService } from './service/unknown.ts';
import { duplicateAnchor } from './structure/duplicateAnchor.ts';
import { duplicateField } from './structure/duplicateField.ts';
import { emptyItem } from './structure/emptyItem.ts';
import { headingSkip } from './structure/headingSkip.ts';
import { invalidValue } from './structure/invalidValue.ts';
import { missingChapter } from './structure/missingChapter.ts';
import { numberDuplicate } from './structure/numberDuplicate.ts';
import { numberGap } from './structure/numberGap.ts';
import { numberOrder } from './structure/numberOrder.ts';
import { orphanChapter } from './structure/orphanChapter.ts';
import { unknownField } from './structure/unknownField.ts';
import { unknownRule } from './suppression/unknownRule.ts';
import { unused } from './suppression/unused.ts';
import { confusable } from './term/confusable.ts';
import { deprecated as deprecatedTerm } from './term/deprecated.ts';
import { technologyChoice } from './term/technologyChoice.ts';
import { undefinedAcronym } from './term/undefinedAcronym.ts';
import { unusedDefinition } from './term/unusedDefinition.ts';
import { duplicateId as duplicateViewId } from './view/duplicateId.ts';
import { empty as emptyView } from './view/empty.ts';
import { overBudget } from './view/overBudget.ts';
import { unknownActor as unknownActorOfView } from './view/unknownActor.ts';
import { unknownKind as unknownKindOfView } from './view/unknownKind.ts';
import { unknownLevel as unknownLevelOfView } from './view/unknownLevel.ts';
import { unknownService as unknownServiceOfView } from './view/unknownService.ts';

/** Every rule, family by family. */
export const rules: readonly Rule[] = [
  duplicate,
  malformed,
  idCase,
  serviceMismatch,
  idNumberGap,
  unresolvedItem,
  unresolvedFile,
  unresolvedImage,
  unresolvedAnchor,
  unresolvedSection,
  ambiguousSection,
  unresolvedFigure,
  unresolvedFootnote,
  unusedFootnote,
  unresolvedLinkDefinition,
  unusedLinkDefinition,
  withdrawnTarget,
  incompleteRange,
  self,
  cycle,
  outsideProject,
  fileCase,
  supersededSource,
  uncitedSource,
  missingLevel,
  unknownLevel,
  contradictsText,
  mixedKeywords,
  keywordOutsideItem,
  keywordCase,
  notAllowed,
  unknownService,
  parentCycle,
  missingService,
  renamed,
  merged,
  deprecatedService,
  uncoveredService,
  duplicateName,
  mandatoryWithoutInterface,
  unknownActor,
  alias,
  groupCycle,
  missingActor,
  uncoveredActor,
  noAccountable,
  severalAccountable,
  undefinedAcronym,
  deprecatedTerm,
  confusable,
  unusedDefinition,
  technologyChoice,
  longSentence,
  vagueWord,
  severalRequirements,
  missingPlain,
  plainTooLong,
  doubleNegation,
  unknownNeed,
  uncoveredNeed,
  unknownField,
  duplicateField,
  invalidValue,
  emptyItem,
  headingSkip,
  numberGap,
  numberDuplicate,
  numberOrder,
  duplicateAnchor,
  missingChapter,
  orphanChapter,
  syntax,
  duplicateKey,
  unknownKey,
  missingKey,
  wrongType,
  badValue,
  unsafePattern,
  unresolvedAlias,
  tooLarge,
  unknownActorOfView,
  unknownLevelOfView,
  unknownKindOfView,
  unknownServiceOfView,
  duplicateViewId,
  emptyView,
  overBudget,
  unknownRule,
];

/** Everything that a finding can be: the rules, what is told of comments that are of no use, and when a rule fails. */
export const ruleDescriptions: readonly RuleDescription[] = [...rules, unused, failure];

/** Ids that `rules:` of a manifest may set. */
export const ruleIds: ReadonlySet<RuleId> = new Set(ruleDescriptions.map(({ id }) => id));
