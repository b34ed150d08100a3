import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { type Span, span, touches } from '../core/base/span.ts';
import type { DocumentFacts } from '../core/model/documentFacts.ts';
import type { FieldFact } from '../core/model/field.ts';
import type { FeatureContext } from './feature.ts';
import { FIELD_CATALOGUES, fieldsOf } from './fieldValue.ts';

/** The field in whose value an offset stands; undefined elsewhere, and on the field's label. */
export function fieldAt(facts: DocumentFacts, text: string, offset: number): FieldFact | undefined {
  for (const field of fieldsOf(facts)) {
    const inside = offset > field.labelSpan.end && offset <= field.span.end;
    const behind = offset > field.span.end && /^[ \t]*$/.test(text.slice(field.span.end, offset));
    if (inside || behind) return field;
  }
  return undefined;
}

/** The values that fit a field, levels by rank and others by id; undefined when the field takes no fixed values. */
export function fieldCompletions(
  context: FeatureContext,
  field: FieldFact,
  offset: number,
): readonly CompletionItem[] | undefined {
  const values = valuesOf(context, field);
  const positions = context.positions(context.path);
  if (values === undefined || positions === undefined) return undefined;
  const range = positions.rangeOf(valueSpan(field, offset));
  return values.map(({ text, detail }, index) => ({
    label: text,
    detail,
    kind: CompletionItemKind.EnumMember,
    sortText: String(index).padStart(7, '0'),
    filterText: `${text} ${detail}`.trim(),
    textEdit: { range, newText: text },
  }));
}

/** The value under the cursor is replaced; between values, nothing is. */
function valueSpan(field: FieldFact, offset: number): Span {
  return field.values.find(value => touches(value.span, offset))?.span ?? span(offset, offset);
}

/** Names read best in Markdown; in YAML ids are the values that need no quoting. */
function valuesOf(
  context: FeatureContext,
  { key }: FieldFact,
): readonly { text: string; detail: string }[] | undefined {
  const catalogue = key === undefined ? undefined : FIELD_CATALOGUES[key];
  if (catalogue === undefined) return undefined;
  const { view } = context.project;
  const named = !/\.ya?ml$/i.test(context.path);
  if (key === 'level') {
    const { language, levels } = view.dialect(context.path);
    return levels.map(({ id, name }) => ({
      text: named ? name[language] : id,
      detail: named ? id : name[language],
    }));
  }
  const byName = named && (key === 'actors' || key === 'services');
  return view
    .entries(catalogue)
    ?.map(({ id, name }) => ({ text: byName ? name : id, detail: byName ? id : name }));
}
