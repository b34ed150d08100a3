import { describe, expect, test } from 'vitest';
import type { DocumentFacts } from '../../../../server/src/core/model/documentFacts.ts';
import { read } from './support/read.ts';

function catalogue(text: string): DocumentFacts {
  return read(text, { role: { kind: 'catalogue' } });
}

/** `catalogue id|name (aliases) description key=values`. */
function entries(text: string): readonly string[] {
  return catalogue(text).entries.map(
    ({ attributes: { catalogue: kind, id, name, aliases, description, extra } }) =>
      [
        `${kind} ${id}|${name}`,
        aliases.length > 0 ? ` (${aliases.join(', ')})` : '',
        description === undefined ? '' : ` ${description}`,
      ]
        .concat(Object.entries(extra).map(([key, values]) => ` ${key}=${values.join('|')}`))
        .join(''),
  );
}

describe('entries', () => {
  test.each([
    ['kind: actors\nentries: [{ id: a, name: A }]', ['actors a|A']],
    ['kind: actors\nentries: [{ id: a }]', ['actors a|a']],
    [
      'kind: actors\nentries: [{ id: a, aliases: [b, c], description: d, group: e }]',
      ['actors a|a (b, c) d group=e'],
    ],
    ['kind: actors\nentries: [{ id: a, aliases: b }]', ['actors a|a (b)']],
    [
      'kind: levels\nid: maison\nentries: [{ id: a, rank: 3, keywords: [X, Y] }]',
      ['levels a|a rank=3 keywords=X|Y catalogue-id=maison'],
    ],
    [
      'kind: services\nentries: [{ id: a, since: 1.10 }, { id: b, parent: a }]',
      ['services a|a since=1.10', 'services b|b parent=a'],
    ],
    ['kind: needs\nx: &a { id: a }\nentries: [*a, *a]', ['needs a|a']],
    ['kind: needs\nentries: [{ id: a, theme: { b: c } }]', ['needs a|a theme=']],
  ])('%o', (text, expected) => expect(entries(text)).toEqual(expected));
});

describe('none', () => {
  test.each([
    ['an unknown kind', 'kind: acteurs\nentries: [{ id: a }]'],
    ['no kind', 'entries: [{ id: a }]'],
    ['no list', 'kind: actors\nentries: { id: a }'],
    ['no id', 'kind: actors\nentries: [{ name: a }, b, ~, [c]]'],
    ['another key', 'kind: actors\nitems: [{ id: a }]'],
    ['nothing', ''],
  ])('%s', (_, text) => expect(entries(text)).toEqual([]));
});

test('places', () => {
  const text = 'kind: actors\nentries:\n  - id: \'a\'\n    name: A\n  - { id: "b" }\n';
  const places = catalogue(text).entries.flatMap(({ idSpan, span }) => [idSpan, span]);
  expect(places.map(({ start, end }) => text.slice(start, end).trim())).toEqual([
    'a',
    "id: 'a'\n    name: A",
    'b',
    '{ id: "b" }',
  ]);
});

test('its title, else its kind', () =>
  expect(['kind: actors\ntitle: Qui', 'kind: actors', 'a: b'].map(text => catalogue(text).title)).toEqual([
    'Qui',
    'actors',
    undefined,
  ]));
