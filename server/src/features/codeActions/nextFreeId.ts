import { type ActionProvider, findingsBy, KINDS, planOf } from './codeAction.ts';
import { freeIdLike } from './freeId.ts';

/** Gives a second definition of an ID the next free ID of its series. Who cites the ID means the other one from then on. */
export const nextFreeId: ActionProvider = {
  name: 'nextId',
  kinds: [KINDS.quickFix],
  *propose(context) {
    const { path, text, messages } = context;
    for (const finding of findingsBy(context, 'id/duplicate')) {
      const { span } = finding;
      const id = freeIdLike(context, text.slice(span.start, span.end));
      if (id === undefined) continue;
      const plan = planOf(path, { span, text: id });
      yield { title: messages.nextId(id), kind: KINDS.quickFix, findings: [finding], plan: () => plan };
    }
  },
};
