import { describe, expect, test } from 'vitest';
import { anchored, compileIds } from '../../../../server/src/core/extract/idMatcher.ts';
import { ITEM_FORMS } from '../../../../server/src/core/model/item.ts';

function kind(name: string, pattern: string | undefined): Parameters<typeof compileIds>[0][number] {
  return { kind: name, pattern, path: undefined, forms: ITEM_FORMS };
}

const ids = compileIds([
  kind('requirement', 'EX-(?<service>[A-Z]{2,4})-(?<number>\\d{3})'),
  kind('any', '[A-Z]+_\\d+'),
  kind('norm', '\\[[A-Z]+\\]'),
  kind('criterion', '\\d+\\.\\d+'),
  kind('path', undefined),
]);

describe('match', () => {
  test.each([
    ['EX-AAS-001', 'requirement'],
    ['OIA_1', 'any'],
    ['1.9', 'criterion'],
    ['EX‑AAS‑001', 'requirement'],
    ['EX‐AAS-001', 'requirement'],
  ])('%s is a %s', (text, name) => expect(ids.match(text)?.kind).toBe(name));
  test('its groups', () =>
    expect(ids.match('EX-AAS-001')?.groups).toEqual({ service: 'AAS', number: '001' }));
  test('the first kind wins', () =>
    expect(compileIds([kind('a', 'X\\d'), kind('b', '.*')]).match('X1')?.kind).toBe('a'));
  test('hyphens that keep a line together are hyphens', () => {
    expect(ids.match('EX‑AAS‑001')).toEqual(ids.match('EX-AAS-001'));
    expect(compileIds([kind('a', 'X‑\\d')]).match('X‑1')?.id).toBe('X‑1');
  });
  test.each(['EX–AAS–001', 'EX—AAS—001', 'EX−AAS−001', 'EX‑AAS‑01', 'OIA‑1'])('%o is none either', text =>
    expect(ids.match(text)).toBeUndefined(),
  );
  test.each(['', 'EX-AAS-0011', 'xEX-AAS-001', 'EX-AAS-001 ', `A${'A'.repeat(64)}_1`])('%o is none', text =>
    expect(ids.match(text)).toBeUndefined(),
  );
});

describe('atStart', () => {
  function start(text: string): string | undefined {
    const found = ids.atStart(text);
    return found && `${text.slice(found.start, found.end)}|${text.slice(found.after)}`;
  }
  test.each([
    ['EX-AAS-001 a', 'EX-AAS-001| a'],
    ['  EX-AAS-001', 'EX-AAS-001|'],
    ['[EX-AAS-001] a', 'EX-AAS-001| a'],
    [' [ EX-AAS-001 ]a', 'EX-AAS-001|a'],
    ['EX-AAS-001. a', 'EX-AAS-001|. a'],
    ['EX-AAS-001/…', 'EX-AAS-001|/…'],
    ['EX-AAS-001‑ a', 'EX-AAS-001|‑ a'],
    ['EX-AAS-001‐', 'EX-AAS-001|‐'],
    ['1.9 a', '1.9| a'],
    ['[RGS] a', '[RGS]| a'],
    ['[OIA_1]', 'OIA_1|'],
    ['EX‑AAS‑001 a', 'EX‑AAS‑001| a'],
  ])('%o', (text, expected) => expect(start(text)).toBe(expected));
  test.each([
    'a EX-AAS-001',
    '[[EX-AAS-001]] a',
    '(EX-AAS-001)',
    '[EX-AAS-001 a',
    '[a] EX-AAS-001',
    '',
    '  ',
    'EX-AAS-001bis',
  ])('%o has none', text => expect(start(text)).toBeUndefined());
});

describe('words', () => {
  function words(text: string): readonly string[] {
    return ids.words(text).map(({ match, start, end }) => {
      expect(text.slice(start, end)).toBe(match.id);
      return match.id;
    });
  }
  test.each([
    ['voir EX-AAS-001.', ['EX-AAS-001']],
    ['EX-AAS-001, (EX-AAS-002) « EX-AAS-003 »', ['EX-AAS-001', 'EX-AAS-002', 'EX-AAS-003']],
    ["l’EX-AAS-001 et d'EX-AAS-002", ['EX-AAS-001', 'EX-AAS-002']],
    ['EX-AAS-001/EX-AAS-002', ['EX-AAS-001', 'EX-AAS-002']],
    ['EX-AAS-001+EX-AAS-002.', ['EX-AAS-001', 'EX-AAS-002']],
    ['a/EX-AAS-001/b', ['EX-AAS-001']],
    ['EX-AAS-001..EX-AAS-002', ['EX-AAS-001', 'EX-AAS-002']],
    ['EX-AAS-001...EX-AAS-002.', ['EX-AAS-001', 'EX-AAS-002']],
    ['EX-AAS-001…EX-AAS-002', ['EX-AAS-001', 'EX-AAS-002']],
    ['EX-AAS-001–EX-AAS-002', ['EX-AAS-001', 'EX-AAS-002']],
    ['EX-AAS-001./+-_', ['EX-AAS-001']],
    ['OIA_1 OIA_12', ['OIA_1', 'OIA_12']],
    ['n°EX-AAS-001', ['EX-AAS-001']],
  ])('%o', (text, expected) => expect(words(text)).toEqual(expected));
  test.each([
    'EX-AAS-01',
    'EX-AAS-001bis',
    'xEX-AAS-001',
    'EX-AAS-001-2',
    'éEX-AAS-001',
    '1.9',
    'EX-AAS',
    '',
  ])('none in %o', text => expect(words(text)).toEqual([]));
});

describe('words without a digit are passed over only where every pattern asks for one', () => {
  test.each([
    ['[A-Z]+-[0-9]{2}', ['AB-12']],
    ['[A-Z]+-(?:\\d|[1-9]\\d)', ['AB-12', 'AB-1']],
    ['[A-Z]+-\\d*', ['AB-12', 'CD-', 'AB-1']],
    ['[A-Z]+-(?:\\d+|X)', ['AB-12', 'EF-X', 'AB-1']],
    ['[A-Z]+-\\w', ['EF-X', 'AB-1']],
  ])('%s', (pattern, expected) => {
    const found = compileIds([kind('k', pattern)]).words('AB-12 CD- EF-X AB-1');
    expect(found.map(({ match }) => match.id)).toEqual(expected);
  });
});

describe('take no time', () => {
  test.each([
    ['full stops', `a${'.'.repeat(1_000_000)}`],
    ['a long word', 'a'.repeat(1_000_000)],
    ['slashes', 'a/'.repeat(300_000)],
    ['a bracket and spaces', `[${' '.repeat(300_000)}x`],
    ['spaces', ' '.repeat(300_000)],
  ])('%s', (_, text) => expect([ids.words(text), ids.atStart(text)]).toEqual([[], undefined]));
});

describe('anchored', () => {
  test('holds for the whole text', () => expect(anchored('a|b')?.test('ab')).toBe(false));
  test('with and without u', () =>
    expect([anchored('\\p{L}')?.test('é'), anchored('a\\-b')?.test('a-b')]).toEqual([true, true]));
  test('no expression', () => expect(anchored('(')).toBeUndefined());
});
