import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../../server/src/core/syntax/yamlSyntax.ts';
import { yamlCursor, yamlPlaceAt } from '../../../../server/src/features/yaml/yamlPlace.ts';
import { parseMarks } from '../../../support/marks.ts';

describe('yamlCursor', () => {
  /** `⟦…⟧` is what is replaced; expected: kind, path, siblings, then `inline`, `colon`, the style of quotes. */
  it.each([
    ['⟦$0⟧', 'value  []'],
    ['a: 1\n⟦$0⟧\n', 'key  [a]'],
    ['a: 1\n⟦b$0⟧\n', 'key  [a]'],
    ['a: 1\n⟦b$0⟧\nc: 2\n', 'key  [a,c]'],
    ['a: 1\r\n⟦b$0⟧\r\nc: 2\r\n', 'key  [a,c]'],
    ['⟦b$0c⟧: 2\n', 'key  [] colon'],
    ['a: ⟦$0⟧\nb: 1\n', 'value a [] inline'],
    ['a:\n  ⟦$0⟧\nb: 1\n', 'value a []'],
    ['a:\n  - ⟦$0⟧\n', 'value a.0 []'],
    ['a:\n  - x: 1\n    ⟦$0⟧\n', 'key a.0 [x]'],
    ['a:\n  - x: 1\n    ⟦y$0⟧\n  - z: 1\n', 'key a.0 [x]'],
    ['a: [u, ⟦v$0w⟧, x]\n', 'value a.1 [u,x] inline'],
    ['a: {u: 1, ⟦v$0⟧}\n', 'key a [u] inline'],
    ['a: {u: ⟦$0⟧}\n', 'value a.u [] inline'],
    ['a: "⟦x$0 y⟧"\n', 'value a [] inline double-quoted'],
    ["a: '⟦$0⟧'\n", 'value a [] inline single-quoted'],
    ['"⟦a$0⟧": 1\n', 'key  [] colon double-quoted'],
    ['a: ⟦un mot$0 de plus⟧\n', 'value a [] inline'],
    ['a: x\nb: ⟦y$0⟧ # motif\n', 'value b [] inline'],
  ])('%j', (marked, expected) => {
    const { text, spans, cursor } = parseMarks(marked);
    const found = yamlCursor(text, cursor ?? 0);
    const shown = found && [
      found.kind,
      found.path.join('.'),
      `[${found.siblings.join(',')}]`,
      ...(found.inline ? ['inline'] : []),
      ...(found.hasColon ? ['colon'] : []),
      ...(found.style === 'plain' ? [] : [found.style]),
    ];
    expect([shown?.join(' '), found?.span]).toEqual([expected, spans[0]]);
    expect(found?.prefix).toBe(text.slice(spans[0]?.start, cursor));
  });

  it.each([
    '# $0\na: 1\n',
    'a: 1 # x$0\n',
    'a: |\n  texte $0\n',
    'a: >\n  texte$0\n',
    'a: un\n  deux $0\nb: 1\n',
    'a:$0\n',
    'a: *x$0\n',
  ])('nothing in %j', marked => {
    const { text, cursor } = parseMarks(marked);
    expect(yamlCursor(text, cursor ?? 0)).toBeUndefined();
  });
});

describe('yamlPlaceAt', () => {
  it.each([
    ['a$0b: 1\n', 'key ab'],
    ['ab: 1$02\n', 'value ab 12'],
    ['a: { b: [x, y$0] }\n', 'value a.b.1 y'],
    ['a:\n  - b$0c: 1\n', 'key a.0.bc'],
    ['a: 1\n$0\nb: 2\n', undefined],
    ['# x$0\na: 1\n', undefined],
    ['$0', undefined],
    ['a: &x 1\nb: *$0x\n', undefined],
  ])('%j', (marked, expected) => {
    const { text, cursor } = parseMarks(marked);
    const found = yamlPlaceAt(parseYaml(text).root, cursor ?? 0);
    const shown =
      found?.kind === 'key'
        ? `key ${[...found.path, found.entry.key].join('.')}`
        : found && `value ${found.path.join('.')} ${found.scalar.text}`;
    expect(shown).toBe(expected);
  });
});
