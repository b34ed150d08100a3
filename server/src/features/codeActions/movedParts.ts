import type { ProjectPath } from '../../core/base/projectPath.ts';
import { FIELD_KEYS } from '../../core/model/field.ts';
import type { ItemFact } from '../../core/model/item.ts';
import { applyEdits, grouped } from '../../core/refactor/edits.ts';
import { partLinkEdits } from '../../core/refactor/moveLinks.ts';
import { rereader } from '../../core/refactor/reread.ts';
import type { ActionContext } from './codeAction.ts';
import { type ItemParts, itemParts } from './itemParts.ts';

/**
 * What items of a document say once they stand in the document `to`: links lead from there where they led, and fields
 * that the document hands down are said. Undefined when one of them has more than parts can hold.
 */
export function movedParts(
  { view, path, facts, text }: ActionContext,
  items: readonly ItemFact[],
  to: ProjectPath,
): readonly ItemParts[] | undefined {
  const edits = items.flatMap(({ span }) => partLinkEdits(view, path, span, to));
  const moved = applyEdits(text, grouped(edits).edits.get(path) ?? []);
  const reread = edits.length === 0 ? facts : rereader(view).facts(path, facts.role, moved);
  const parts = items.flatMap(item => {
    const own = reread.items[facts.items.indexOf(item)];
    const said = own && itemParts(own, moved);
    return said === undefined ? [] : [{ ...said, fields: effective(item) }];
  });
  return parts.length < items.length ? undefined : parts;
}

/** What the document hands down must be said by the item itself where it goes. */
function effective({ attributes }: ItemFact): ItemParts['fields'] {
  return FIELD_KEYS.flatMap(key => {
    const values = key === 'title' ? undefined : attributes.fields[key];
    return values === undefined ? [] : [{ key, values }];
  });
}
