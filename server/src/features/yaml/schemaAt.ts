import type { Language } from '../../core/manifest/manifest.ts';
import type { DocumentRole } from '../../core/model/documentFacts.ts';
import { SCHEMAS, type Schema } from '../../core/schema/schema.ts';
import { entryOf, scalarText, type YamlNode } from '../../core/syntax/yamlSyntax.ts';
import type { YamlPath } from './yamlPlace.ts';

/** The schema of a file of that role; undefined when its form is not described by one. */
export function schemaOf(role: DocumentRole): Schema | undefined {
  const schemas: Readonly<Record<string, Schema>> = SCHEMAS;
  return Object.hasOwn(schemas, role.kind) ? schemas[role.kind] : undefined;
}

/** What a schema says of the node to which a path leads; undefined where it says nothing. */
export function schemaAt(root: Schema, tree: YamlNode | undefined, path: YamlPath): Schema | undefined {
  const follow = (schema: Schema): Schema => {
    const name = schema.$ref?.replace('#/$defs/', '');
    const found = name === undefined ? undefined : root.$defs?.[name];
    return found ? { ...found, ...described(schema) } : schema;
  };
  let schema: Schema | undefined = follow(root);
  const branch = schema.oneOf
    ?.map(follow)
    .find(candidate => candidate.properties?.['kind']?.const === kindOf(tree));
  if (branch) schema = { ...branch, properties: { ...branch.properties, ...schema.properties } };
  for (const step of path) {
    const next: Schema | undefined = typeof step === 'number' ? schema.items : valueSchema(schema, step);
    if (next === undefined) return undefined;
    schema = follow(next);
  }
  return schema;
}

function valueSchema({ properties, additionalProperties }: Schema, key: string): Schema | undefined {
  if (properties && Object.hasOwn(properties, key)) return properties[key];
  return typeof additionalProperties === 'object' ? additionalProperties : undefined;
}

/** A description beside a reference is nearer than that of what is referred to. */
function described({ description, 'x-description': other }: Schema): Partial<Schema> {
  return description === undefined ? {} : { description, ...(other ? { 'x-description': other } : {}) };
}

function kindOf(tree: YamlNode | undefined): string | undefined {
  return scalarText(entryOf(tree, 'kind')?.value);
}

/** Whether a value of that schema may be a mapping. */
export function admitsMapping({ type, properties }: Schema): boolean {
  return type === 'object' || (Array.isArray(type) && type.includes('object')) || properties !== undefined;
}

/** Whether a value of that schema may be a list. */
export function admitsList({ type }: Schema): boolean {
  return type === 'array' || (Array.isArray(type) && type.includes('array'));
}

/** What a schema says of itself to people; undefined when it says nothing. */
export function descriptionOf(schema: Schema, language: Language): string | undefined {
  return (language === 'en' ? schema['x-description']?.en : undefined) ?? schema.description;
}
