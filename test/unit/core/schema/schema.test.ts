import { describe, expect, test } from 'vitest';
import { SCHEMAS, type Schema } from '../../../../server/src/core/schema/schema.ts';

/** Keywords that `validate` acts on. */
const ACTED_ON: readonly string[] = [
  '$ref',
  '$defs',
  'type',
  'properties',
  'additionalProperties',
  'required',
  'enum',
  'const',
  'items',
  'minItems',
  'format',
  'anyOf',
  'oneOf',
] satisfies readonly (keyof Schema)[]; // prettier-ignore

/** Keywords that say nothing about what is valid. */
const ANNOTATIONS = [
  '$schema',
  '$id',
  'title',
  'description',
  'x-title',
  'x-description',
  'default',
  'examples',
];

/** A schema and every schema in it, with the way that leads there. */
function* within(schema: Schema, way: string): Generator<readonly [string, Schema]> {
  yield [way, schema];
  const { items, additionalProperties, properties = {}, $defs = {}, anyOf = [], oneOf = [] } = schema;
  if (items) yield* within(items, `${way}/items`);
  if (typeof additionalProperties === 'object') yield* within(additionalProperties, `${way}/*`);
  for (const [key, part] of Object.entries(properties)) yield* within(part, `${way}/${key}`);
  for (const [key, part] of Object.entries($defs)) yield* within(part, `${way}/$defs/${key}`);
  for (const [index, part] of [...anyOf, ...oneOf].entries()) yield* within(part, `${way}/${index}`);
}

describe.each(Object.entries(SCHEMAS))('%s', (name, root) => {
  const parts = [...within(root, name)];

  test('uses no keyword that validate does not know', () => {
    const strange = parts.flatMap(([way, part]) =>
      Object.keys(part)
        .filter(key => ![...ACTED_ON, ...ANNOTATIONS].includes(key))
        .map(key => `${way}: ${key}`),
    );
    expect(strange).toEqual([]);
  });

  test('uses each keyword as validate understands it', () => {
    for (const [way, part] of parts) {
      const { anyOf, oneOf, $ref, format, minItems, const: constant, type } = part;
      for (const choice of anyOf ?? []) expect(Object.keys(choice), way).toEqual(['required']);
      for (const choice of oneOf ?? []) expect(kindOf(choice, root), way).toBeTypeOf('string');
      if ($ref !== undefined) expect(root.$defs, way).toHaveProperty($ref.replace('#/$defs/', ''));
      if ($ref !== undefined)
        expect(
          Object.keys(part).filter(key => ACTED_ON.includes(key)),
          way,
        ).toEqual(['$ref']);
      expect([undefined, 'regex'], way).toContain(format);
      expect([undefined, 1], way).toContain(minItems);
      if (typeof constant === 'number') expect([undefined, 'integer'], way).toContain(type);
    }
  });

  test('lets no unknown key pass', () => {
    for (const [way, part] of parts) {
      if (part.properties && !part.oneOf) expect(part.additionalProperties, way).toBe(false);
    }
  });
});

function kindOf(choice: Schema, root: Schema): unknown {
  const followed = root.$defs?.[choice.$ref?.replace('#/$defs/', '') ?? ''];
  return followed?.properties?.['kind']?.const;
}
