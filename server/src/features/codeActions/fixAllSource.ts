import { guardedFixes } from '../../core/fix/guardedFixes.ts';
import { isSafelyFixable } from '../../core/fix/safeEdits.ts';
import { findingsOf } from '../../core/rules/findings.ts';
import { type ActionProvider, isWanted, KINDS } from './codeAction.ts';
import { planFor } from './findingFixes.ts';

/**
 * `source.fixAll.sdet`: every safe fix of the document, for the moment of saving. `source.fixAll.sdet.actor.alias` asks
 * for those of one rule, `source.fixAll.sdet.actor` of a family. What would lead to another finding is not among them.
 */
export const fixAllSource: ActionProvider = {
  name: 'fixAll',
  kinds: [KINDS.fixAll],
  *propose({ feature, path, only, messages }) {
    const parts = only.filter(kind => kind.startsWith(`${KINDS.fixAll}.`));
    const kinds = isWanted(KINDS.fixAll, only) ? [KINDS.fixAll] : parts;
    for (const kind of kinds) {
      const part = kind.slice(KINDS.fixAll.length + 1).replace('.', '/');
      const fixable = guardedFixes(
        feature.project,
        findingsOf(feature.project, path).filter(
          finding =>
            isSafelyFixable(finding) &&
            (part === '' || finding.rule === part || finding.rule.startsWith(`${part}/`)),
        ),
      );
      if (fixable.length > 0)
        yield {
          title: messages.fixEverything(fixable.length),
          kind,
          findings: fixable,
          plan: () => planFor(fixable),
        };
    }
  },
};
