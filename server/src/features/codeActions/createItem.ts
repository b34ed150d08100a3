import { itemId } from '../../core/model/item.ts';
import { type ActionProvider, findingsBy, KINDS } from './codeAction.ts';
import { newItem } from './newItem.ts';

/** Defines an item that is cited though nothing defines it, beside its like and in the same form. */
export const createItem: ActionProvider = {
  name: 'createItem',
  kinds: [KINDS.quickFix],
  *propose(context) {
    for (const finding of findingsBy(context, 'reference/unresolved-item')) {
      const id = itemId(String(finding.args['id']));
      const plan = newItem(context, id);
      if (plan === undefined) continue;
      const [made] = plan.created ?? [];
      const place = made?.path ?? plan.edits[0]?.path ?? '';
      yield {
        title: context.messages.createItem(id, place),
        kind: KINDS.quickFix,
        findings: [finding],
        creates: made !== undefined,
        plan: () => plan,
      };
    }
  },
};
