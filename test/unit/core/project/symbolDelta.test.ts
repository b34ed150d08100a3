import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ProjectSymbol } from '../../../../server/src/core/model/symbol.ts';
import { symbolDelta } from '../../../../server/src/core/project/symbolDelta.ts';

const anchors = (names: readonly string[]): ProjectSymbol[] => names.map(name => ({ kind: 'anchor', name }));

const namesIn = (symbols: readonly ProjectSymbol[]): readonly string[] =>
  symbols.map(symbol => (symbol.kind === 'anchor' ? symbol.name : '?')).sort();

test.each([
  ['a b c', 'a b c', '', ''],
  ['a b c', 'a x c', 'b', 'x'],
  ['a b', 'b a', '', ''],
  ['a a b', 'a b', 'a', ''],
  ['a b', 'a a b', '', 'a'],
  ['', 'a a', '', 'a a'],
  ['a b c d', 'd c', 'a b', ''],
])('%o → %o: − %o + %o', (before, after, removed, added) => {
  const words = (text: string): readonly string[] => text.split(' ').filter(Boolean);
  const delta = symbolDelta(anchors(words(before)), anchors(words(after)));
  expect([namesIn(delta.removed), namesIn(delta.added)]).toEqual([words(removed), words(added)]);
});

test('what is taken away and added leads from one list to the other, and is as little as can be', () => {
  const names = fc.array(fc.constantFrom<string>('a', 'b', 'c', 'd'), { maxLength: 8 });
  fc.assert(
    fc.property(names, names, (before, after) => {
      const delta = symbolDelta(anchors(before), anchors(after));
      const [removed, added] = [namesIn(delta.removed), namesIn(delta.added)];
      const left = [...before];
      for (const name of removed) left.splice(left.indexOf(name), 1);
      expect([...left, ...added].sort()).toEqual([...after].sort());
      expect(removed.filter(name => added.includes(name))).toEqual([]);
    }),
    { seed: 11 },
  );
});
