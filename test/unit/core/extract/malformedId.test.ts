import { describe, expect, test } from 'vitest';
import { compileMalformed, prefixesOf } from '../../../../server/src/core/extract/malformedId.ts';
import { ITEM_FORMS } from '../../../../server/src/core/model/item.ts';

function malformed(text: string, ...patterns: readonly string[]): readonly string[] {
  const kinds = patterns.map(pattern => ({ kind: pattern, pattern, path: undefined, forms: ITEM_FORMS }));
  return compileMalformed(kinds)(text).map(({ text: word, start, end }) => {
    expect(text.slice(start, end)).toBe(word);
    return word;
  });
}

const EX = 'EX-(?<service>[A-Z]{2,4})-(?<number>\\d{3})';

describe('meant as an ID', () => {
  test.each([
    ['EX-AAS-01', ['EX-AAS-01']],
    ['EX–AAS–001', ['EX–AAS–001']],
    ['EX‑AAS‑001', ['EX‑AAS‑001']],
    ['EX_AAS_001', ['EX_AAS_001']],
    ['(EX-AAS-0001), EX-1.', ['EX-AAS-0001', 'EX-1']],
    ['l’EX-AAS-01', ['EX-AAS-01']],
    ['ex-aas-001', ['ex-aas-001']],
  ])('%o', (text, expected) => expect(malformed(text, EX)).toEqual(expected));
});

describe('not meant as one', () => {
  test.each([
    'EX-AAS',
    'exemple',
    'EXIGENCE-12',
    'ex-ministre-2',
    'a/EX-AAS-01',
    'EX-AAS-01/b',
    'EX-AAS-01@a.fr',
    'x.EX-AAS-01',
    'EX-AAS-01.md',
    'EX AAS 01',
    `EX-${'a'.repeat(70)}1`,
  ])('%o', text => expect(malformed(text, EX)).toEqual([]));
});

describe('prefixesOf', () => {
  test.each([
    [EX, ['EX']],
    ['(?:AR|UX)-\\d\\d', ['AR', 'UX']],
    ['(?<k>AR|UX)_\\d', ['AR', 'UX']],
    ['(AR)\\.\\d', ['AR']],
    ['EX\\-\\d', ['EX']],
  ])('%s', (pattern, expected) => expect(prefixesOf(pattern)).toEqual(expected));
  test.each([
    '[A-Z]+-\\d',
    'E-\\d',
    '\\d+\\.\\d+',
    'EX\\d',
    'EX-?\\d',
    'EX-*\\d',
    '(?:A|UX)-\\d',
    'EX|UX-\\d',
    '',
  ])('%s has none', pattern => expect(prefixesOf(pattern)).toEqual([]));
});

test('no pattern with a prefix, nothing is meant', () =>
  expect(malformed('EX-01', '[A-Z]+-\\d{3}')).toEqual([]));
