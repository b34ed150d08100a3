import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../../server/src/core/model/problem.ts';
import { SCHEMAS, type Schema } from '../../../../server/src/core/schema/schema.ts';
import {
  duplicateKeys,
  isPattern,
  unresolvedAliases,
  validate,
} from '../../../../server/src/core/schema/validate.ts';
import { parseYaml } from '../../../../server/src/core/syntax/yamlSyntax.ts';

function problems(text: string, schema: Schema): readonly Problem[] {
  const { root } = parseYaml(text);
  return root ? validate(root, schema) : [];
}

/** A problem on one line, with the text at its place. */
function show(problem: Problem, text: string): string {
  const place = text.slice(problem.span.start, problem.span.end);
  const parent = 'parent' in problem && problem.parent !== '' ? ` in ${problem.parent}` : '';
  switch (problem.code) {
    case 'unknown-key':
      return `unknown ${problem.key}${parent} @${place}`;
    case 'missing-key':
      return `missing ${problem.key}${parent} @${place}`;
    case 'wrong-type':
      return `type ${problem.expected.join('/')}${parent} @${place}`;
    case 'bad-value':
      return `${problem.reason} ${problem.value}${parent} @${place}`;
    default:
      return `${problem.code}${parent} @${place}`;
  }
}

function check(kind: keyof typeof SCHEMAS, text: string, ...expected: readonly string[]): void {
  expect(problems(text, SCHEMAS[kind]).map(problem => show(problem, text))).toEqual(expected);
}

const VOLUMES = 'volumes: [{ id: p, chapters: ["*.md"] }]\n';

describe('manifest', () => {
  test.each<[string, string, ...string[]]>([
    ['unknown key', `sdet: 1\n${VOLUMES}volume: x\n`, 'unknown volume @volume'],
    ['unknown key inside', `sdet: 1\n${VOLUMES}keywords: { cas: any }\n`, 'unknown cas in keywords @cas'],
    ['missing key', 'sdet: 1\n', 'missing volumes @sdet'],
    ['missing key inside', 'sdet: 1\nvolumes: [{ id: p }]\n', 'missing chapters in volumes @id'],
    [
      'one of two keys',
      `sdet: 1\n${VOLUMES}items: { r: { forms: [] } }\n`,
      'missing pattern in items › r @forms',
    ],
    ['wrong type', `sdet: 1\n${VOLUMES}title: [a]\n`, 'type string in title @a'],
    ['null', `sdet: 1\n${VOLUMES}title:\n`, 'type string in title @'],
    ['number in place of text', `sdet: 1\n${VOLUMES}title: 3\n`, 'type string in title @3'],
    ['a list at the top', '- a\n', 'type object @a'],
    ['a text at the top', 'a\n', 'type object @a'],
    ['later version', `sdet: 2\n${VOLUMES}`, 'format-version 2 in sdet @2'],
    ['version in quotes', `sdet: "1"\n${VOLUMES}`, 'type integer in sdet @"1"'],
    ['word outside the list', `sdet: 1\n${VOLUMES}language: de\n`, 'not-one-of de in language @de'],
    ['empty list', 'sdet: 1\nvolumes: []\n', 'too-small [] in volumes @[]'],
    [
      'no expression',
      `sdet: 1\n${VOLUMES}items: { r: { pattern: "(" } }\n`,
      'regular-expression ( in items › r › pattern @"("',
    ],
    [
      'unsafe expression',
      `sdet: 1\n${VOLUMES}items: { r: { pattern: "(a+)+" } }\n`,
      'unsafe-pattern in items › r › pattern @"(a+)+"',
    ],
    [
      'a key that every object has',
      `sdet: 1\n${VOLUMES}constructor: x\n`,
      'unknown constructor @constructor',
    ],
    [
      'twice, through an alias: once',
      `sdet: 1\nvolumes: [&v { id: p }, *v]\n`,
      'missing chapters in volumes @id',
    ],
  ])('%s', (_, text, ...expected) => check('manifest', text, ...expected));

  test.each([
    ['the least', `sdet: 1\n${VOLUMES}`],
    ['an anchored volume', `sdet: 1\nvolumes: [&v { id: p, chapters: [a] }, *v]\n`],
    ['version as a number', `sdet: 1\n${VOLUMES}version: 7.0\n`],
    ['a pattern that only works without u', `sdet: 1\n${VOLUMES}items: { r: { pattern: 'EX\\-\\d' } }\n`],
    ['path alone', `sdet: 1\n${VOLUMES}items: { r: { path: '(?<id>a)' } }\n`],
    ['an alias that leads nowhere is told elsewhere', `sdet: 1\n${VOLUMES}title: *x\n`],
  ])('%s: nothing', (_, text) => check('manifest', text));
});

describe('catalogue', () => {
  test.each<[string, string, ...string[]]>([
    ['unknown kind', 'kind: acteurs\nentries: []\n', 'not-one-of acteurs in kind @acteurs'],
    ['no kind', 'entries: []\n', 'missing kind @entries'],
    ['entry without id', 'kind: actors\nentries: [{ name: a }]\n', 'missing id in entries @name'],
    ['key of another kind', 'kind: needs\nentries: [{ id: a, rank: 1 }]\n', 'unknown rank in entries @rank'],
  ])('%s', (_, text, ...expected) => {
    const found = problems(text, SCHEMAS.catalogue).map(problem => show(problem, text));
    expect(found).toEqual(expect.arrayContaining(expected));
  });

  test('a good one: nothing', () => check('catalogue', 'kind: actors\nentries: [{ id: a, name: b }]\n'));
});

describe('duplicate keys', () => {
  test.each([
    ['a: 1\na: 2\n', ['a@5']],
    ['x: [{ b: 1, b: 2, b: 3 }]\n', ['b@12', 'b@18']],
    ['a: &x { b: 1, b: 2 }\nc: *x\n', ['b@14']],
  ])('%o', (text, expected) => {
    const { root } = parseYaml(text);
    const found = root ? [...duplicateKeys(root)] : [];
    expect(found.map(problem => ('key' in problem ? `${problem.key}@${problem.span.start}` : ''))).toEqual(
      expected,
    );
  });

  test.each(['a: 1\nb: { a: 1 }\n', '- a: 1\n- a: 2\n', 'a\n'])('none in %o', text => {
    const { root } = parseYaml(text);
    expect(root && [...duplicateKeys(root)]).toEqual([]);
  });
});

describe('unresolved aliases', () => {
  test.each([
    ['a: *x\n', ['x']],
    ['a: *x\nb: &x 1\n', ['x']],
    ['a: [*x, { b: *y }]\n', ['x', 'y']],
  ])('%o', (text, expected) => {
    const { root } = parseYaml(text);
    const found = root ? [...unresolvedAliases(root)] : [];
    expect(found.map(problem => ('name' in problem ? problem.name : ''))).toEqual(expected);
  });

  test('none', () => {
    const { root } = parseYaml('a: &x 1\nb: [*x]\n');
    expect(root && [...unresolvedAliases(root)]).toEqual([]);
  });
});

describe('isPattern', () => {
  test.each(['(', '[a', '*', '(?<a>x)(?<a>y)'])('not %o', source => expect(isPattern(source)).toBe(false));
  test.each(['a', 'EX-\\d{3}', 'a\\-b', '\\p{L}+', ''])('%o', source => expect(isPattern(source)).toBe(true));
});

describe('as ajv', () => {
  test.each(Object.entries(SCHEMAS))('%s', (name, schema) => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    ajv.addFormat('regex', source => isPattern(source));
    const accepts = ajv.compile(schema);
    const verdicts = { good: 0, bad: 0 };
    const verdict = (value: unknown): void => {
      const ours = problems(JSON.stringify(value), schema);
      const theirs = accepts(value) ? [] : (accepts.errors ?? []);
      verdicts[theirs.length > 0 ? 'bad' : 'good']++;
      expect(ours.length > 0).toBe(theirs.length > 0);
      // Of several branches ajv tells the errors of each.
      if (name !== 'catalogue') expect(places(ours)).toEqual(pathsOf(theirs));
    };
    fc.assert(fc.property(valueFor(schema, schema), verdict), { seed: 17, numRuns: 400 });
    expect(Math.min(verdicts.good, verdicts.bad)).toBeGreaterThan(20);
  });
});

function places(found: readonly Problem[]): readonly string[] {
  return distinct(found.map(problem => ('parent' in problem ? problem.parent : '')));
}

/** Instance paths without the indexes of lists. */
function pathsOf(errors: readonly ErrorObject[]): readonly string[] {
  return distinct(
    errors.map(({ instancePath }) =>
      instancePath
        .split('/')
        .filter(part => !/^\d*$/.test(part))
        .join(' › '),
    ),
  );
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}

const JUNK = fc.constantFrom<unknown>(
  null,
  true,
  false,
  0,
  1,
  2,
  1.5,
  'x',
  '',
  '1',
  '(',
  [],
  {},
  [1],
  ['x', null],
  { x: 1 },
);

/** Values that keep to a schema mostly, and depart from it here and there. */
function valueFor(schema: Schema, root: Schema): fc.Arbitrary<unknown> {
  const followed = root.$defs?.[schema.$ref?.replace('#/$defs/', '') ?? ''] ?? schema;
  return fc.oneof({ arbitrary: goodValue(followed, root), weight: 20 }, { arbitrary: JUNK, weight: 1 });
}

function goodValue(schema: Schema, root: Schema): fc.Arbitrary<unknown> {
  if (schema.oneOf) return fc.oneof(...schema.oneOf.map(branch => valueFor(branch, root)));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom<unknown>(...schema.enum);
  const types = [schema.type ?? []].flat();
  return fc.oneof(...types.map(type => typed(type, schema, root)));
}

function typed(type: string, schema: Schema, root: Schema): fc.Arbitrary<unknown> {
  if (type === 'array') return fc.array(valueFor(schema.items ?? { type: 'string' }, root), { maxLength: 2 });
  if (type === 'object') return objectOf(schema, root);
  if (type === 'integer') return fc.constantFrom(1, 2);
  if (type === 'number') return fc.constantFrom(1, 2.5);
  return type === 'boolean' ? fc.boolean() : fc.constantFrom('a', 'EX-\\d{3}', 'é à', '1.10');
}

function objectOf(schema: Schema, root: Schema): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties } = schema;
  const wanted = [...required, ...(schema.anyOf?.[0]?.required ?? [])];
  const known = Object.fromEntries(
    Object.entries(properties).map(([key, part]) => [
      key,
      wanted.includes(key) ? often(valueFor(part, root)) : seldom(valueFor(part, root)),
    ]),
  );
  const other =
    typeof additionalProperties === 'object' ? often(valueFor(additionalProperties, root)) : rarely(JUNK);
  return fc.record({ ...known, ...(Object.hasOwn(properties, 'zz') ? {} : { zz: other }) }).map(present);
}

const ABSENT = Symbol('absent');

function often(value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.oneof({ arbitrary: value, weight: 15 }, { arbitrary: fc.constant(ABSENT), weight: 1 });
}

function seldom(value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.oneof({ arbitrary: value, weight: 1 }, { arbitrary: fc.constant(ABSENT), weight: 6 });
}

function rarely(value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.oneof({ arbitrary: value, weight: 1 }, { arbitrary: fc.constant(ABSENT), weight: 25 });
}

function present(record: Readonly<Record<string, unknown>>): unknown {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== ABSENT));
}
