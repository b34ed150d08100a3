import { type FieldFact, type FieldKey, INHERITED_FIELDS } from '../model/field.ts';
import type { ItemAttributes, ItemFact } from '../model/item.ts';
import type { KeywordFact, Level } from '../model/level.ts';
import { shownText } from '../syntax/prose.ts';
import type { ItemDraft } from './draft.ts';
import { type ItemBody, statementText } from './itemBody.ts';
import type { ItemContent } from './itemContent.ts';
import type { Reading } from './reading.ts';

/** Reads the content of an item from its sorted body. */
export function itemContent({ fields, blocks, statement }: ItemBody, reading: Reading): ItemContent {
  return {
    fields,
    blocks,
    statementSpans: statement.spans,
    keywords: statement.proses.flatMap(prose => reading.keywords(prose)),
    statement: statementText(statement),
    plain: blocks.find(({ key }) => key === 'plain')?.text,
  };
}

/** Makes the item of a draft; `inherited` are fields from around it, the nearest first. */
export function assembleItem(
  draft: Pick<ItemDraft, 'match' | 'form' | 'idSpan' | 'title' | 'titleSpan' | 'span'> & Partial<ItemDraft>,
  { fields, blocks, statementSpans, keywords, statement, plain }: ItemContent,
  inherited: readonly FieldFact[],
  section: number,
  reading: Reading,
): ItemFact {
  const { match, form, idSpan, titleSpan, span } = draft;
  const decisive = keywords.length > 0 || !draft.leadIn ? keywords : reading.keywords(draft.leadIn);
  const effective = effectiveFields(fields, inherited);
  const attributes: ItemAttributes = {
    kind: match.kind,
    title: shownText(draft.title) || (effective.title?.[0] ?? ''),
    fields: effective,
    groups: match.groups,
    keywordLevel: strongest(decisive, reading.dialect.levels)?.id,
    statement,
    plain,
  };
  return {
    id: match.id,
    form,
    idSpan,
    titleSpan,
    span,
    statementSpans,
    fields,
    blocks,
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
