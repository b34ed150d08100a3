import type { Language } from '../manifest/manifest.ts';
import { SCHEMAS, type Schema } from './schema.ts';

/** A kind of file whose form a schema describes. */
export type SchemaKind = keyof typeof SCHEMAS;

/** The kinds, the manifest first. */
export const SCHEMA_KINDS: readonly SchemaKind[] = ['manifest', 'catalogue', 'register', 'view', 'baseline'];

/** Name of the file that holds the schema of a kind: `catalogue.schema.json` */
export function schemaFileName(kind: SchemaKind): string {
  return `${kind}.schema.json`;
}

/** The schema of a kind as a tool of others reads it: a JSON text, described in one language. */
export function schemaText(kind: SchemaKind, language: Language): string {
  return jsonText(mapSchema(SCHEMAS[kind], schema => inLanguage(schema, language)));
}

/**
 * The same for a tool that works beside our own findings: a file that keeps to the schema gets everything that it
 * suggests, and one that does not gets no complaint, since each fault would then be told twice.
 */
export function adviceText(kind: SchemaKind, language: Language): string {
  const {
    $schema,
    $id: _,
    $defs,
    title,
    description,
    ...demands
  } = mapSchema(SCHEMAS[kind], schema => inLanguage(schema, language));
  return jsonText({ $schema, title, description, anyOf: [demands, {}], $defs });
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/** Changes a schema and every schema in it, from the inside out. */
function mapSchema(schema: Schema, change: (schema: Schema) => Schema): Schema {
  const inside = (part: Schema): Schema => mapSchema(part, change);
  const named = (parts: Readonly<Record<string, Schema>>): Record<string, Schema> =>
    Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, inside(part)]));
  const { properties, $defs, items, additionalProperties, anyOf, oneOf } = schema;
  return change({
    ...schema,
    ...(properties === undefined ? {} : { properties: named(properties) }),
    ...(typeof additionalProperties === 'object'
      ? { additionalProperties: inside(additionalProperties) }
      : {}),
    ...(items === undefined ? {} : { items: inside(items) }),
    ...(anyOf === undefined ? {} : { anyOf: anyOf.map(inside) }),
    ...(oneOf === undefined ? {} : { oneOf: oneOf.map(inside) }),
    ...($defs === undefined ? {} : { $defs: named($defs) }),
  });
}

/** Other tools show `description` alone. */
function inLanguage({ 'x-description': other, ...schema }: Schema, language: Language): Schema {
  return language === 'en' && other !== undefined ? { ...schema, description: other.en } : schema;
}
