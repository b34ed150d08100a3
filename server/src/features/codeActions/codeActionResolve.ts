import type { CodeAction } from 'vscode-languageserver-types';
import { defineFeature } from '../feature.ts';
import { actionContext, type CodeActionData, editFor, isRange, kindsIn, proposals } from './codeActions.ts';

/** Works out the edit of one action; an action that is no longer offered comes back as it was. */
export const codeActionResolve = defineFeature<CodeAction, CodeAction>({
  method: 'codeAction/resolve',
  capabilities: {},
  about: 'item',
  whole: true,
  handle(context, action) {
    const data = (action.data ?? {}) as Partial<CodeActionData>;
    const asked = isRange(data.range) ? actionContext(context, data.range, kindsIn(data.only)) : undefined;
    const found = (asked ? proposals(asked) : []).find(
      ({ provider, index, proposed }) =>
        provider === data.provider && index === data.index && proposed.title === action.title,
    );
    return found === undefined ? action : { ...action, ...editFor(context, found.proposed) };
  },
});
