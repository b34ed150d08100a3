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
export function schemaText(kind: SchemaKind, language: 'fr' | 'en'): string {
  return jsonText(mapSchema(SCHEMAS[kind], schema => inLanguage(schema, language)));
}

/**
 * The same for a tool that works beside our own findings: it suggests and explains what the schema does, and complains
 * about nothing, since each fault would then be told twice.
 */
export function adviceText(kind: SchemaKind, language: 'fr' | 'en'): string {
  const root = SCHEMAS[kind];
  const advice = mapSchema(root, schema => withoutDemands(inLanguage(schema, language)));
  return jsonText(
    root.oneOf ? { ...advice, allOf: root.oneOf.map(branch => branchOfKind(root, branch)) } : advice,
  );
}

/** What holds for a mapping whose key `kind` says that it is of that branch. */
function branchOfKind(root: Schema, branch: Schema): object {
  const named = root.$defs?.[branch.$ref?.replace('#/$defs/', '') ?? ''];
  const constant = named?.properties?.['kind']?.const;
  // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema, in an object that nobody awaits
  return { if: { required: ['kind'], properties: { kind: { const: constant } } }, then: branch };
}

/** The values that a schema allows become examples. */
function withoutDemands(schema: Schema): Schema {
  const { type: _, required: _r, minItems: _m, format: _f, anyOf: _a, oneOf: _o, ...rest } = schema;
  const { enum: values, const: constant, additionalProperties, ...kept } = rest;
  const examples = values ?? (typeof constant === 'number' ? [constant] : undefined);
  return {
    ...kept,
    ...(examples === undefined ? {} : { examples }),
    ...(typeof additionalProperties === 'object' ? { additionalProperties } : {}),
  };
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

/** Other tools show `title` and `description` alone. */
function inLanguage(schema: Schema, language: 'fr' | 'en'): Schema {
  const { 'x-title': title, 'x-description': description, ...french } = schema;
  if (language === 'fr') return french;
  return {
    ...french,
    ...(title === undefined ? {} : { title: title.en }),
    ...(description === undefined ? {} : { description: description.en }),
  };
}
