import { fold } from '../../core/base/fold.ts';
import { encloses } from '../../core/base/span.ts';
import type { ItemFact } from '../../core/model/item.ts';
import type { Level } from '../../core/model/level.ts';
import { resolveLevel } from '../../core/project/resolve.ts';
import {
  type ActionContext,
  type ActionProvider,
  findingsBy,
  KINDS,
  type Plan,
  planOf,
} from './codeAction.ts';
import { modalForms } from './modalForms.ts';
import { edited } from './sameFacts.ts';

/** Puts the modal word of the declared level into the text of an item; the finding's own fix changes the field instead. */
export const alignLevel: ActionProvider = {
  name: 'alignLevel',
  kinds: [KINDS.quickFix],
  *propose(context) {
    for (const finding of findingsBy(context, 'level/contradicts-text')) {
      const item = context.facts.items.findLast(one => encloses(one.span, finding.span));
      const aligned = item && aligning(context, item);
      if (aligned === undefined) continue;
      yield {
        title: context.messages.alignText(aligned.from, aligned.to),
        kind: KINDS.quickFix,
        findings: [finding],
        plan: () => aligned.plan,
      };
    }
  },
};

interface Aligned {
  readonly from: string;
  readonly to: string;
  readonly plan: Plan;
}

/** Where the item has a single modal word, and the language leaves no doubt about the other one. */
function aligning(context: ActionContext, item: ItemFact): Aligned | undefined {
  const { view, path, text } = context;
  const { levels } = view.dialect(path);
  const [value] = item.fields.find(({ key }) => key === 'level')?.values ?? [];
  const declared = value && resolveLevel(levels, value.text);
  const [keyword] = item.keywords;
  if (declared === undefined || keyword === undefined || item.keywords.length > 1) return undefined;
  const written = text.slice(keyword.span.start, keyword.span.end);
  for (const to of modalForms(written)) {
    const plan = planOf(path, { span: keyword.span, text: to });
    if (isSaid(context, item, declared, plan))
      return { from: keyword.text, to: to.replace(/\s+/g, ' '), plan };
  }
  return undefined;
}

/** Tried out: the text then says the level, and the item nothing else. */
function isSaid({ view, path, facts }: ActionContext, item: ItemFact, declared: Level, plan: Plan): boolean {
  const after = edited(view, plan, path)?.items[facts.items.indexOf(item)];
  return (
    after !== undefined &&
    after.id === item.id &&
    after.keywords.length === 1 &&
    after.attributes.keywordLevel === declared.id &&
    fold(after.attributes.title) === fold(item.attributes.title)
  );
}
