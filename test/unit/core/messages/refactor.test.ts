import { expect, test } from 'vitest';
import { refactorTexts } from '../../../../server/src/core/messages/refactor/index.ts';

/** All texts of a table by key, functions called for one thing and for several. */
function texts(value: unknown, key = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[key, value]];
  if (typeof value === 'function') return samples(key).map(args => [key, String(value(...args))] as const);
  return Object.entries(value ?? {}).flatMap(([name, inner]) => texts(inner, name));
}

function samples(key: string): readonly (readonly unknown[])[] {
  if (key === 'counted')
    return [
      ['a', 1, 1],
      ['a', 2, 3],
    ];
  if (/^(?:cited|inIds|numberLost)$/.test(key))
    return [
      ['a', 1, 'b'],
      ['a', 2, 'b'],
    ];
  if (key === 'malformed')
    return [
      ['', undefined],
      ['a', undefined],
      ['a', 'x'],
    ];
  if (key === 'reread')
    return [
      ['a', undefined, 'x'],
      ['a', 'x', undefined],
      ['a', 'x', 'y'],
    ];
  return [['a', 'b']];
} // prettier-ignore

test('French texts are set in French typography', () => {
  for (const [key, text] of texts(refactorTexts('fr')))
    expect([key, /« | »| [:;!?](?:\s|$)|'/.test(text)]).toEqual([key, false]);
});

test('English texts have no French quotes, no space before a colon and no straight apostrophe', () => {
  for (const [key, text] of texts(refactorTexts('en')))
    expect([key, /[«»']| [:;!?](?:\s|$)/.test(text)]).toEqual([key, false]);
});

test('both tables say the same things, and none says undefined', () => {
  const [fr, en] = [texts(refactorTexts('fr')), texts(refactorTexts('en'))];
  expect(fr.map(([key]) => key)).toEqual(en.map(([key]) => key));
  expect([...fr, ...en].filter(([, text]) => /undefined|\[object/.test(text))).toEqual([]);
});

test('numbers agree', () => {
  const { refusal } = refactorTexts('fr');
  expect(refusal.inIds('AAS', 1, 'EX-AAS-001')).toContain('1 identifiant d’éléments contient');
  expect(refusal.inIds('AAS', 2, 'EX-AAS-001')).toContain('2 identifiants d’éléments contiennent');
  expect(refactorTexts('en').refusal.cited('x', 1, 'a.md:3')).toContain('cited 1 time (a.md:3)');
});
