import { describe, expect, test } from 'vitest';
import { projectPath } from '../../../../server/src/core/base/projectPath.ts';
import { itemId } from '../../../../server/src/core/model/item.ts';
import type { DependencyKey } from '../../../../server/src/core/project/dependencyKeys.ts';
import { fileNames, itemNames } from '../../../../server/src/core/project/names.ts';

const IDS = ['EX-AAS-001', 'EX-AAS-010', 'ex-aas-001', 'BP-001', 'BP-1'];
const FILES = ['a/annuaire.md', 'b/Annuaire.md', 'a/acces.md', 'img/plan.png'];

function ids(...names: readonly string[]): ReturnType<typeof itemNames> {
  const index = itemNames();
  for (const name of names) index.set(itemId(name), true, new Set());
  return index;
}

function files(...names: readonly string[]): ReturnType<typeof fileNames> {
  const index = fileNames();
  for (const name of names) index.set(projectPath(name), true, new Set());
  return index;
}

describe('the ID that is meant', () => {
  test.each([
    ['EX-AAS-011', 'EX-AAS-010'],
    ['BP_001', 'BP-001'],
    ['BP-999', undefined],
    ['', undefined],
  ])('%s: %s', (text, expected) => expect(ids(...IDS).nearest(text)).toBe(expected));
});

describe('the ID that differs by capitals alone', () => {
  test.each([
    ['Ex-Aas-001', 'EX-AAS-001'],
    ['bp-001', 'BP-001'],
    ['BP-001', undefined],
    ['EX-AAS-001', undefined],
    ['EX-AAS-01', undefined],
  ])('%s: %s', (text, expected) =>
    expect(
      ids(...IDS)
        .otherCase(text)
        ?.toUpperCase(),
    ).toBe(expected),
  );
});

test('the file that is meant', () => {
  const index = files(...FILES);
  const nearest = ['c/acces.md', 'img/plan.svg', 'tout/autre/chose.md'].map(path => index.nearest(path));
  expect(nearest).toEqual(['a/acces.md', 'img/plan.png', undefined]);
  expect(index.otherCase('a/ANNUAIRE.md')).toBe('a/annuaire.md');
});

describe('who is woken by an ID that comes or goes', () => {
  /** Of the texts that were asked about, those that are meant for another ID now. */
  const check = (
    asked: readonly string[],
    id: string,
    exists: boolean,
    expected: readonly string[],
  ): void => {
    const index = ids(...IDS);
    for (const text of asked) index.nearest(text);
    const touched = new Set<DependencyKey>();
    index.set(itemId(id), exists, touched);
    expect([...touched].filter(key => key.startsWith('nearest-id:'))).toEqual(
      expected.map(text => `nearest-id:${text}`),
    );
  };
  test('who wrote what it is nearer to', () =>
    check(['EX-AAS-0111', 'BP-02'], 'EX-AAS-011', true, ['EX-AAS-0111']));
  test('who meant the one that goes', () =>
    check(['EX-AAS-011', 'BP-02'], 'EX-AAS-010', false, ['EX-AAS-011']));
  test('who meant none so far', () => check(['USAGE-1'], 'USAGE-12', true, ['USAGE-1']));
  test('nobody for one that is less near', () => check(['EX-AAS-011'], 'EX-AAS-0', true, []));
  test('nobody for one less near that goes', () => check(['EX-AAS-011'], 'EX-AAS-001', false, []));
  test('nobody for one that is far', () => check(['EX-AAS-011'], 'USAGE-12', true, []));
  test('nobody for one that was there', () => check(['EX-AAS-0'], 'EX-AAS-001', true, []));
  test('nobody asked', () => check([], 'EX-AAS-012', true, []));
});

test('a question that was told of is asked anew before it is told of again', () => {
  const index = ids();
  const told = (id: string, exists: boolean): number => {
    const touched = new Set<DependencyKey>();
    index.set(itemId(id), exists, touched);
    return [...touched].filter(key => key.startsWith('nearest-id:')).length;
  };
  expect(index.nearest('EX-10')).toBeUndefined();
  expect([told('EX-1', true), told('EX-1', false)]).toEqual([1, 0]);
  expect(index.nearest('EX-10')).toBeUndefined();
  expect(told('EX-1', true)).toBe(1);
  expect(index.nearest('EX-10')).toBe('EX-1');
});

test('questions beyond number are all told of at once', () => {
  const index = ids();
  for (let n = 0; n <= 5_000; n++) index.nearest(`QUESTION-${n}`);
  const touched = new Set<DependencyKey>();
  index.set(itemId('EX-1'), true, touched);
  expect(touched.size).toBe(5_002);
});
