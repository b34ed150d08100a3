import type { FieldValue } from '../../model/field.ts';
import { nearest } from '../../project/slips.ts';
import { replaceValue } from '../replaceValue.ts';
import type { RuleContext, RuleFinding } from '../rule.ts';

/** A value of a view that names nothing of the project, with what it could have named. */
export function unknownValue(
  context: RuleContext,
  { text, span }: FieldValue,
  known: readonly string[],
): RuleFinding<{ value: string; known: readonly string[]; nearest: string | undefined }> {
  const close = nearest(text, known);
  const edit = close === undefined ? undefined : replaceValue(context, span, text, close);
  const fixes =
    close === undefined || edit === undefined ? [] : [{ value: close, edits: [edit], safe: false }];
  return { span, args: { value: text, known, nearest: close }, fixes };
}
