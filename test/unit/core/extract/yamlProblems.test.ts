import { describe, expect, test } from 'vitest';
import { yamlProblems } from '../../../../server/src/core/extract/yamlProblems.ts';
import { SCHEMAS, type Schema } from '../../../../server/src/core/schema/schema.ts';
import { parseYaml } from '../../../../server/src/core/syntax/yamlSyntax.ts';

/** `code text` of each problem. */
function problems(text: string, schema?: Schema): readonly string[] {
  return yamlProblems(parseYaml(text), schema).map(
    ({ code, span }) => `${code} ${text.slice(span.start, span.end)}`,
  );
}

describe('without a schema', () => {
  test.each([
    ['a: 1\na: 2\nb: *x', ['duplicate-key a', 'unresolved-alias *x']],
    ['a: [1', ['syntax ']],
  ])('%o', (text, expected) => expect(problems(text)).toEqual(expected));
  test.each(['a: 1\nb: { a: 2 }', '', '# a', 'a: &x 1\nb: *x', '- a\n- a'])('none in %o', text =>
    expect(problems(text)).toEqual([]),
  );
});

describe('with a schema', () => {
  test('in the order of the text', () =>
    expect(problems('z: 1\nitems: [{ id: a, zz: b }]\nz: *x', SCHEMAS.register)).toEqual([
      'unknown-key z',
      'unknown-key zz',
      'duplicate-key z',
      'unknown-key z',
      'unresolved-alias *x',
    ])); // prettier-ignore
  test('a text that does not parse is not held against it', () =>
    expect(problems('zz: [a\n', SCHEMAS.register).every(problem => problem.startsWith('syntax'))).toBe(true));
  test('an empty text lacks what is required', () =>
    expect(problems('', SCHEMAS.catalogue)).toEqual(['missing-key ', 'missing-key ']));
  test('a good one: nothing', () => expect(problems('items: []', SCHEMAS.register)).toEqual([]));
});

test('not more than five errors of syntax', () =>
  expect(problems('a: [}\n'.repeat(50)).filter(problem => problem.startsWith('syntax'))).toHaveLength(5));
