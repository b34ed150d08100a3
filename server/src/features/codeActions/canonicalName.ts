import { touches } from '../../core/base/span.ts';
import { parseActor, resolveActor, resolveService } from '../../core/project/resolve.ts';
import { replaceValue } from '../../core/rules/replaceValue.ts';
import { fieldsOf } from '../fieldValue.ts';
import { type ActionProvider, KINDS, planOf } from './codeAction.ts';

/** Puts the catalogue's own name in place of the id or the alias under the cursor: people read names. */
export const canonicalName: ActionProvider = {
  name: 'canonicalName',
  kinds: [KINDS.rewrite],
  *propose(context) {
    const { view, facts, path, selection, messages, findings } = context;
    // There the finding's own fix does it.
    if (findings.some(({ rule }) => rule === 'actor/alias')) return;
    for (const { key, values } of fieldsOf(facts)) {
      if (key !== 'actors' && key !== 'services') continue;
      const value = values.find(({ span }) => touches(span, selection.start));
      const found = value && (key === 'actors' ? resolveActor : resolveService)(view, value.text);
      if (value === undefined || found?.kind !== 'entry' || found.by === 'name') continue;
      const { name } = found.entry;
      const written = key === 'actors' ? parseActor(value.text).name : value.text;
      const rule = { path, project: view };
      const edit =
        name === '' || name === written ? undefined : replaceValue(rule, value.span, written, name);
      if (edit === undefined) continue;
      const plan = planOf(path, edit);
      yield { title: messages.canonicalName(written, name), kind: KINDS.rewrite, plan: () => plan };
    }
  },
};
