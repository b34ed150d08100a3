import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvText } from '../../../../server/src/core/exports/csv.ts';
import { csvCells } from './support/csvCells.ts';

function check(cells: readonly (string | number)[], expected: string): void {
  expect(csvText({ columns: ['a', 'b'], rows: [cells] })).toBe(`\uFEFFa;b\r\n${expected}\r\n`);
}

it.each([
  [['x', 'y'], 'x;y'],
  [['x;y', 3], '"x;y";3'],
  [['« oui »', 'dit "non"'], '« oui »;"dit ""non"""'],
  [['deux\nlignes', ''], '"deux\nlignes";'],
  [[' x', 'y '], '" x";"y "'],
])('%j', check);

it.each([
  ['=1+1', "'=1+1"],
  ['@somme', "'@somme"],
  ['+33 1', "'+33 1"],
  ['-cmd', "'-cmd"],
  ['\t=1', "'\t=1"],
  ['-3', '-3'],
  ['-3,5', '-3,5'],
  ['a=1', 'a=1'],
  ['— aucun —', '— aucun —'],
])('a spreadsheet never calculates with %j', (cell, expected) => check([cell, 'x'], `${expected};x`));

it('any text comes back, but for the apostrophe before what looks like a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.string()), { minLength: 1 }), rows => {
      const [, ...read] = csvCells(csvText({ columns: ['a', 'b'], rows }));
      const plain = (text: string): string => text.replace(/^'(?=\s*[=+\-@\t\r])/, '');
      expect(read.map(cells => cells.map(plain))).toEqual(rows.map(cells => cells.map(plain)));
    }),
  );
});
