import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  entryOf,
  mapsOf,
  parseYaml,
  resolved,
  scalarsOf,
  scalarText,
  type YamlNode,
} from '../../../../server/src/core/syntax/yamlSyntax.ts';

/** A tree on one line: `{a: 'b'@3-4, c: [1#number]}` without places. */
function show(node: YamlNode | undefined): string {
  if (node === undefined) return '∅';
  if (node.kind === 'alias') return `*${node.name}${node.target ? '' : '!'}`;
  if (node.kind === 'seq') return `[${node.items.map(show).join(', ')}]`;
  if (node.kind === 'map')
    return `{${node.entries.map(({ key, value }) => `${key}: ${show(value)}`).join(', ')}}`;
  return node.type === 'string' ? node.text : `${node.text}#${node.type}`;
}

describe('reads', () => {
  test.each([
    ['a: b', '{a: b}'],
    ['a: 1.10', '{a: 1.10#number}'],
    ['a: no\nb: true\nc: ~\nd:', '{a: no, b: true#boolean, c: ~#null, d: #null}'],
    ['a: "1.10"', '{a: 1.10}'],
    [
      'a: 0o17\nb: 0x1F\nc: 12345678901234567890',
      '{a: 0o17#number, b: 0x1F#number, c: 12345678901234567890#number}',
    ],
    ['- a\n- [b, {c: d}]', '[a, [b, {c: d}]]'],
    ['a: b\na: c', '{a: b, a: c}'],
    ['a: &x b\nc: *x', '{a: b, c: *x}'],
    ['a: *x\nc: &x b', '{a: *x!, c: b}'],
    ['&a [*a]', '[*a!]'],
    ['? [a, b]\n: c', '{[a, b]: c}'],
    ['<<: a\n1: b', '{<<: a, 1: b}'],
    ['a: 2013-01-01', '{a: 2013-01-01}'],
    ['# rien', '∅'],
    ['', '∅'],
  ])('%o as %s', (text, expected) => expect(show(parseYaml(text).root)).toBe(expected));
});

/** What stands at the place of each key, each entry, and the root. */
describe('places', () => {
  test('of keys, values and entries', () => {
    const text = 'x\n--\na: "b" # c\nd: [e]\n';
    const from = 5;
    const { root } = parseYaml(text.slice(from), from);
    const written = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
    const [a, d] = root?.kind === 'map' ? root.entries : [];
    expect(a && [written(a.keySpan), written(a.value.span), written(a.span)]).toEqual(['a', '"b"', 'a: "b"']);
    expect(d && [written(d.keySpan), written(d.value.span)]).toEqual(['d', '[e]']);
  });

  test('a value that is not there stands behind its colon', () => {
    const { root } = parseYaml('a:\nb: c');
    expect(root?.kind === 'map' && root.entries[0]?.value.span).toEqual({ start: 2, end: 2 });
  });
});

describe('errors', () => {
  test.each([
    ['a: [b', 'BAD_INDENT|MISSING_CHAR'],
    ['a: b: c', 'BLOCK_AS_IMPLICIT_KEY'],
    ['a: "b', 'MISSING_CHAR'],
    ['a: 1\n---\nb: 2', 'MULTIPLE_DOCS'],
  ])('%o', (text, code) => expect(parseYaml(text).errors[0]?.code).toMatch(new RegExp(`^(?:${code})$`)));

  test.each(['a: b', '', '---\na: b\n...\n', 'a: b\n---\n', 'a: 1\na: 2', 'a: *x'])('none in %o', text =>
    expect(parseYaml(text).errors).toEqual([]),
  );
});

describe('aliases that repeat', () => {
  const bomb = (levels: number): string =>
    ['a0: &a0 [x, x, x, x, x, x, x, x, x]']
      .concat(Array.from({ length: levels }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}]`))
      .join('\n');

  test('a bomb is refused where it becomes too big', () => {
    const text = bomb(20);
    const { root, errors } = parseYaml(text);
    expect([root, errors[0]?.code]).toEqual([undefined, 'TOO_MANY_ALIASES']);
    expect(text.slice(errors[0]?.span.start, errors[0]?.span.end)).toMatch(/^\*a\d+$/);
  });

  test('a wide one is refused', () => {
    const text = `a: &a [${'x, '.repeat(2000)}]\nb: [${'*a, '.repeat(2000)}]`;
    expect(parseYaml(text).errors[0]?.code).toBe('TOO_MANY_ALIASES');
  });

  test.each([
    ['few', bomb(2)],
    ['many of one word', `a: &a x\nb: [${'*a, '.repeat(20_000)}]`],
  ])('%s are read', (_, text) => expect(parseYaml(text).errors).toEqual([]));
});

describe('lookups', () => {
  const { root } = parseYaml(
    'a: &x [b, 1, ~, {c: d}]\ne: *x\nf: g\nf: h\ni: [*x]\nj: &m {k: l}\nn: [*m, *m, {o: p}]',
  );
  test('an entry', () => expect(scalarText(entryOf(root, 'f')?.value)).toBe('g'));
  test('an entry that is not there', () => expect(entryOf(root, 'zz')).toBeUndefined());
  test('an entry of a list', () => expect(entryOf(entryOf(root, 'a')?.value, 'c')).toBeUndefined());
  test('scalars of a list, through an alias', () =>
    expect(scalarsOf(entryOf(root, 'e')?.value).map(({ text }) => text)).toEqual(['b', '1']));
  test('a scalar in place of a list', () =>
    expect(scalarsOf(entryOf(root, 'f')?.value).map(({ text }) => text)).toEqual(['g']));
  test('no text of a list', () => expect(scalarText(entryOf(root, 'a')?.value)).toBeUndefined());
  test('mappings of a list, each once', () => {
    const list = resolved(entryOf(root, 'n')?.value);
    expect(list?.kind === 'seq' && mapsOf(list).map(show)).toEqual(['{k: l}', '{o: p}']);
  });
});

test('any text gives a tree whose places lie inside it', () => {
  const parts = fc.constantFrom(
    'a',
    ': ',
    '- ',
    '\n',
    '  ',
    '[',
    ']',
    '{',
    '}',
    ',',
    '"',
    "'",
    '|\n',
    '>\n',
    '&x ',
    '*x',
    '# c',
    '---\n',
    '...\n',
    '? ',
    '!t ',
    '\t',
    '\r\n',
    '\\',
    '\u0000',
    '\ud800',
    '%',
    '@',
    '1.10',
    'é',
    '\uFEFF',
  ); // prettier-ignore
  const check = (all: string[]): void => {
    const text = all.join('');
    const { root, errors } = parseYaml(text, 3);
    for (const { span } of errors) expectInside(span, text.length);
    if (root) visit(root, text.length);
  };
  const expectInside = ({ start, end }: { start: number; end: number }, length: number): void => {
    expect(start).toBeGreaterThanOrEqual(3);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(length + 3);
  };
  const visit = (node: YamlNode, length: number): void => {
    expectInside(node.span, length);
    if (node.kind === 'seq') for (const item of node.items) visit(item, length);
    if (node.kind !== 'map') return;
    for (const { keySpan, span, value } of node.entries) {
      expectInside(keySpan, length);
      expectInside(span, length);
      visit(value, length);
    }
  };
  fc.assert(fc.property(fc.array(parts, { maxLength: 25 }), check), { seed: 5, numRuns: 1500 });
});
