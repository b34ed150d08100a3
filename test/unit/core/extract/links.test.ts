import { describe, expect, test } from 'vitest';
import type { LinkReference } from '../../../../server/src/core/model/reference.ts';
import { type ReadOptions, read } from './support/read.ts';
import { showReferences } from './support/show.ts';

function links(text: string, options: ReadOptions = {}): readonly LinkReference[] {
  return read(text, options).references.flatMap(reference => (reference.kind === 'link' ? [reference] : []));
}

/** What stands at the place of each link, its URL and its fragment. */
function places(text: string): readonly (readonly (string | undefined)[])[] {
  return links(text).map(({ span, urlSpan, fragmentSpan }) =>
    [span, urlSpan, fragmentSpan].map(place => place && text.slice(place.start, place.end)),
  );
}

describe('where the URL and its fragment stand', () => {
  test.each([
    ['a [texte](../ao/02.md#x) b', '[texte](../ao/02.md#x)', '../ao/02.md#x', 'x'],
    ['[texte](a.md)', '[texte](a.md)', 'a.md', undefined],
    ['[texte](a.md#)', '[texte](a.md#)', 'a.md#', ''],
    ['[](a.md#x)', '[](a.md#x)', 'a.md#x', 'x'],
    ['[texte](#x "titre")', '[texte](#x "titre")', '#x', 'x'],
    ['[texte](  a.md  )', '[texte](  a.md  )', 'a.md', undefined],
    ['[texte](<a b.md#x>)', '[texte](<a b.md#x>)', 'a b.md#x', 'x'],
    ['[texte](a(1).md#x)', '[texte](a(1).md#x)', 'a(1).md#x', 'x'],
    ['[texte](a\\)b.md#x)', '[texte](a\\)b.md#x)', 'a\\)b.md#x', 'x'],
    ['[a](b&amp;c.md#x)', '[a](b&amp;c.md#x)', 'b&amp;c.md#x', 'x'],
    ['[a](b.md&#35;x)', '[a](b.md&#35;x)', 'b.md&#35;x', 'x'],
    ['[a](b.md#x&amp;y)', '[a](b.md#x&amp;y)', 'b.md#x&amp;y', 'x&amp;y'],
    ['[`](` **b**](c.md)', '[`](` **b**](c.md)', 'c.md', undefined],
    ['![a](b.png)', '![a](b.png)', 'b.png', undefined],
    ['![a [b](c) d](e.png)', '![a [b](c) d](e.png)', 'e.png', undefined],
    ['![a](b.png "voir ](c)")', '![a](b.png "voir ](c)")', 'b.png', undefined],
    ['[a]: b.md#x', '[a]: b.md#x', 'b.md#x', 'x'],
    ['[a\\]: b]: c.md', '[a\\]: b]: c.md', 'c.md', undefined],
    ['[a]:\n  <b c.md>\n  "titre"', '[a]:\n  <b c.md>\n  "titre"', 'b c.md', undefined],
    ['> [a]:\n> b.md#x', '[a]:\n> b.md#x', 'b.md#x', 'x'],
    ['<https://a.fr/b#c>', '<https://a.fr/b#c>', '<https://a.fr/b#c>', undefined],
    ['https://a.fr/b', 'https://a.fr/b', 'https://a.fr/b', undefined],
    ['| [a](b\\|c.md#x) |\n|---|', '[a](b\\|c.md#x)', 'b\\|c.md#x', 'x'],
    ['[a](b.md#é%20à)', '[a](b.md#é%20à)', 'b.md#é%20à', 'é%20à'],
  ])('%o', (text, whole, url, fragment) => expect(places(text)).toEqual([[whole, url, fragment]]));

  test('a picture in a link', () =>
    expect(places('[![a](b.png)](c.md#x)')).toEqual([
      ['[![a](b.png)](c.md#x)', 'c.md#x', 'x'],
      ['![a](b.png)', 'b.png', undefined],
    ]));
});

describe('no link', () => {
  test.each([
    ['a placeholder', '[texte]()'],
    ['words in brackets', '[texte] (a.md)'],
    ['a space in the URL', '[texte](a b.md)'],
    ['code', '`[texte](a.md)`'],
    ['a fence', '```\n[texte](a.md)\n```'],
    ['an escape', '\\[texte](a.md)'],
    ['a comment', '<!-- [texte](a.md) -->'],
    ['a wiki link', '[[a]]'],
    ['a use without definition', '[texte][a]'],
  ])('%s', (_, text) => expect(links(text)).toEqual([]));

  test('a use leads through its definition', () =>
    expect(showReferences(read('[texte][a]\n\n[a]: b.md'), 'link')).toEqual(['link b.md → b.md']));
});

describe('from', () => {
  test('the item around it', () =>
    expect(showReferences(read('# EX-AAS-001\n\n[a](b.md)\n\n# c\n\n[d](e.md)'), 'link')).toEqual([
      'link b.md → b.md in EX-AAS-001',
      'link e.md → e.md',
    ]));
  test('its own heading', () =>
    expect(showReferences(read('# EX-AAS-001 [a](b.md)'), 'link')).toEqual([
      'link b.md → b.md in EX-AAS-001',
    ]));
});
