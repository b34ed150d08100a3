import { describe, expect, test } from 'vitest';
import { FORMAT_EXAMPLES } from '../../../../server/src/core/docs/formatExamples.ts';
import { formatDocs } from '../../../../server/src/core/docs/formats.ts';
import { SCHEMAS, type Schema } from '../../../../server/src/core/schema/schema.ts';
import { duplicateKeys, validate } from '../../../../server/src/core/schema/validate.ts';
import { parseYaml } from '../../../../server/src/core/syntax/yamlSyntax.ts';
import { testCommittedPages } from './support/committedPages.ts';

const FORMATS = Object.keys(SCHEMAS) as (keyof typeof SCHEMAS)[];

describe('the committed pages', () => {
  const pages = formatDocs();
  testCommittedPages('formats', pages);
});

describe.each(FORMATS)('the page of the %s', format => {
  const [fr, en] = [formatDocs().get(`fr/${format}.md`) ?? '', formatDocs().get(`en/${format}.md`) ?? ''];
  test('names every key, whatever its place', () => {
    for (const key of keysIn(SCHEMAS[format]))
      expect(fr).toMatch(new RegExp(`[\`.]${key.replace('$', '\\$')}\``));
    expect(fr.match(/^\| (?:\*\*)?`.*$/gm)?.length).toBe(en.match(/^\| (?:\*\*)?`.*$/gm)?.length);
  });
  test('says something of each, in its language', () => {
    for (const row of `${fr}\n${en}`.match(/^\| (?:\*\*)?`.*$/gm) ?? [])
      expect(row).toMatch(/^\| .+ \| [^|]+ \| .+ \|$/);
    expect(fr + en).not.toMatch(/undefined|\[object/);
  });
  test('shows a file that is right', () => {
    const { root, errors } = parseYaml(FORMAT_EXAMPLES[format].text);
    expect(errors).toEqual([]);
    expect(root && [...validate(root, SCHEMAS[format]), ...duplicateKeys(root)]).toEqual([]);
  });
});

/** Every key that a schema knows. */
function keysIn(schema: Schema): readonly string[] {
  const own = Object.keys(schema.properties ?? {});
  const inside = [
    ...Object.values(schema.properties ?? {}),
    ...Object.values(schema.$defs ?? {}),
    ...(schema.items ? [schema.items] : []),
    ...(typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : []),
  ];
  return [...own, ...inside.flatMap(keysIn)];
}
