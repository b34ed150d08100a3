import type { MarkupContent } from 'vscode-languageserver-types';
import type { Language } from '../../core/manifest/manifest.ts';
import type { BlockKey, FieldKey } from '../../core/model/field.ts';
import { SCHEMAS, type Schema } from '../../core/schema/schema.ts';
import { markupFor } from '../markup.ts';
import { descriptionOf } from './schemaAt.ts';

/** What a field of an item is for; undefined when nothing is known of it. */
export function fieldDocumentation(
  key: FieldKey | BlockKey,
  language: Language,
  markdown: boolean,
): MarkupContent | undefined {
  const schema = SCHEMAS.register.properties?.['items']?.items?.properties?.[key];
  return schema && schemaDocumentation(schema, language, markdown);
}

/** What a schema says of a key, for people; undefined when it says nothing. */
export function schemaDocumentation(
  schema: Schema,
  language: Language,
  markdown: boolean,
): MarkupContent | undefined {
  const text = descriptionOf(schema, language);
  const markup = markupFor(markdown);
  return text === undefined ? undefined : markup.content([markup.text(text)]);
}
