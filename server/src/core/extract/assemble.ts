import type { BlockFact } from '../model/field.ts';
import { type FieldFact, type FieldKey, INHERITED_FIELDS } from '../model/field.ts';
import type { ItemAttributes, ItemFact } from '../model/item.ts';
import type { KeywordFact, Level } from '../model/level.ts';
import { readable } from '../syntax/prose.ts';
import type { ItemDraft } from './draft.ts';
import { type Statement, statementText } from './itemBody.ts';
import type { Reading } from './reading.ts';

/** An item's own content, sorted. */
export interface ItemContent {
  readonly fields: readonly FieldFact[];
  readonly blocks: readonly BlockFact[];
  readonly statement: Statement;
}

/** Makes the item of a draft; `inherited` are fields from around it, the nearest first. */
export function assembleItem(
  draft: Pick<ItemDraft, 'match' | 'form' | 'idSpan' | 'title' | 'titleSpan' | 'span'> & Partial<ItemDraft>,
  content: ItemContent,
  inherited: readonly FieldFact[],
  section: number,
  reading: Reading,
): ItemFact {
  const { match, form, idSpan, titleSpan, span } = draft;
  const keywords = content.statement.proses.flatMap(prose => reading.keywords(prose));
  const decisive = keywords.length > 0 || !draft.leadIn ? keywords : reading.keywords(draft.leadIn);
  const fields = effectiveFields(content.fields, inherited);
  const attributes: ItemAttributes = {
    kind: match.kind,
    title: readable(draft.title) || (fields.title?.[0] ?? ''),
    fields,
    groups: match.groups,
    keywordLevel: strongest(decisive, reading.dialect.levels)?.id,
    statement: statementText(content.statement),
    plain: content.blocks.find(({ key }) => key === 'plain')?.text,
  };
  return {
    id: match.id,
    form,
    idSpan,
    titleSpan,
    span,
    statementSpans: content.statement.spans,
    fields: content.fields,
    blocks: content.blocks,
    keywords,
    attributes,
    section,
  };
}

/** Own values, else those of the nearest place around; an empty own field takes nothing from outside. */
function effectiveFields(
  own: readonly FieldFact[],
  inherited: readonly FieldFact[],
): ItemAttributes['fields'] {
  const fields: Partial<Record<FieldKey, readonly string[]>> = {};
  const take = (field: FieldFact): void => {
    if (field.key !== undefined) fields[field.key] ??= field.values.map(({ text }) => text);
  };
  for (const field of own) take(field);
  for (const field of inherited) if (INHERITED_FIELDS.some(key => key === field.key)) take(field);
  for (const [key, values] of Object.entries(fields)) if (values.length === 0) delete fields[key as FieldKey];
  return fields;
}

/** The level of highest rank among the keywords; of two with the same rank the one that stands first. */
function strongest(keywords: readonly KeywordFact[], levels: readonly Level[]): Level | undefined {
  let best: Level | undefined;
  for (const { level } of keywords) {
    const found = levels.find(({ id }) => id === level);
    if (found && found.rank > (best?.rank ?? Number.NEGATIVE_INFINITY)) best = found;
  }
  return best;
}
