import { describe, expect, test } from 'vitest';
import { between, RangeBudget } from '../../../../server/src/core/extract/itemRange.ts';
import { itemId } from '../../../../server/src/core/model/item.ts';
import { read } from './support/read.ts';
import { showReference } from './support/show.ts';

/** IDs of each range of a text. */
function ranges(text: string): readonly string[] {
  return read(text).references.flatMap(reference =>
    reference.kind === 'range' ? [reference.ids.join(' ')] : [],
  );
}

describe('a range', () => {
  test.each([
    'EX-AAS-001 à EX-AAS-003',
    'EX-AAS-001 jusqu’à EX-AAS-003',
    'EX-AAS-001 – EX-AAS-003',
    'EX-AAS-001–EX-AAS-003',
    'EX-AAS-001 to EX-AAS-003',
    'EX-AAS-001…EX-AAS-003',
    '**EX-AAS-001** à **EX-AAS-003**',
    '[EX-AAS-001] à [EX-AAS-003]',
    'EX-AAS-001 à 003',
    'EX-AAS-001 à 003.',
    'EX-AAS-001–003, puis le reste',
    '**EX-AAS-001** à **003**',
    '(EX-AAS-001 to 003)',
  ])('%s', text => expect(ranges(text)).toEqual(['EX-AAS-001 EX-AAS-002 EX-AAS-003']));

  test('its inner items are mentioned as well', () =>
    expect(read('# EX-AAS-009\n\nEX-AAS-001 à EX-AAS-003').references.map(showReference)).toEqual([
      'bare EX-AAS-001 in EX-AAS-009',
      'range in EX-AAS-009',
      'range EX-AAS-002 in EX-AAS-009',
      'bare EX-AAS-003 in EX-AAS-009',
    ]));

  test('its last item too where only a number stands for it', () =>
    expect(read('# EX-AAS-009\n\nEX-AAS-001 à 003').references.map(showReference)).toEqual([
      'bare EX-AAS-001 in EX-AAS-009',
      'range in EX-AAS-009',
      'range EX-AAS-002 in EX-AAS-009',
      'range EX-AAS-003 in EX-AAS-009',
    ]));
});

describe('no range', () => {
  test.each([
    'EX-AAS-001 et EX-AAS-003',
    'EX-AAS-001, EX-AAS-003',
    'EX-AAS-003 à EX-AAS-001',
    'EX-AAS-001 à EX-ANN-003',
    'EX-AAS-001 à EX-AAS-001',
    'EX-AAS-001 à EX-AAS-999',
    'EX-AAS-001 renvoie à EX-AAS-003',
    'EX-AAS-001 à 3',
    'EX-AAS-101 à 08 h',
    'EX-AAS-001 à 003-004',
    'EX-AAS-001 à 03',
    'EX-AAS-001 à 003,5 %',
    'EX-AAS-001 à 100 élèves',
    'EX-AAS-001 à 003 €',
    'EX-AAS-001 à 003h',
    'EX-AAS-001 à 003/2025',
    'EX-AAS-001 et 003',
    'EX-AAS-001 est rendu à 003',
    'EX-AAS-003 à 001',
  ])('%s', text => expect(ranges(text)).toEqual([]));
});

describe('between', () => {
  test('keeps the width', () =>
    expect(between(itemId('A-09'), itemId('A-11'))).toEqual(['A-09', 'A-10', 'A-11']));
  test.each([
    ['A-1b', 'A-3b'],
    ['A', 'B'],
    ['A-1', 'B-2'],
  ])('%s and %s: nothing', (a, b) => expect(between(itemId(a), itemId(b))).toEqual([]));
});

test('the ranges of a document are bounded', () => {
  const budget = new RangeBudget();
  expect([budget.take(50_000), budget.take(1), budget.take(1)]).toEqual([true, false, false]);
  const { references } = read('EX-AAS-001 à EX-AAS-500\n\n'.repeat(300));
  expect(references.filter(({ kind }) => kind === 'range')).toHaveLength(100);
  expect(
    references.filter(reference => reference.kind === 'item' && reference.syntax === 'bare'),
  ).toHaveLength(600);
});
