import { describe, expect, test } from 'vitest';
import { type ReadOptions, read } from './support/read.ts';
import { showItems, showReferences } from './support/show.ts';

function check(text: string, options: ReadOptions, ...expected: readonly string[]): void {
  expect(showItems(read(text, options))).toEqual(expected);
}

const PATHS = { manifest: `items: { criterion: { path: 'criteres/(?<id>\\d+\\.\\d+)/index\\.md' } }` };

describe('the ID in the front matter', () => {
  test.each([
    ['---\nid: EX-AAS-001\ntitle: Titre\n---\n\na', 'document EX-AAS-001 "Titre" : a'],
    ['---\nid: "EX-AAS-001"\n---\n\n# Titre\n\na', 'document EX-AAS-001 "Titre" : a'],
    ['---\nid: EX-AAS-001\n---\n\n# EX-AAS-001 — Titre\n\na', 'document EX-AAS-001 "Titre" : a'],
    ['---\nid: EX-AAS-001\n---\n\n# [EX-AAS-001] Titre\n\na', 'document EX-AAS-001 "Titre" : a'],
    ['---\nID : EX-AAS-001\n---\na', 'document EX-AAS-001 : a'],
    [
      '---\nid: EX-AAS-001\nlevel: interdit\nactors: [a, "b, c"]\n...\na',
      'document EX-AAS-001 level=interdit actors=a|b, c : a',
    ],
    [
      '---\nid: EX-AAS-001\n---\n\n- Niveau : interdit\n\na\n\n> En clair : b',
      'document EX-AAS-001 level=interdit <plain: b> : a',
    ],
    ['---\r\nid: EX-AAS-001\r\n---\r\na', 'document EX-AAS-001 : a'],
  ])('%o', (text, expected) => check(text, {}, expected));

  test('by a key of the manifest', () =>
    check(
      '---\ncode: UX-01\n---\na',
      { manifest: 'items: { p: { pattern: "UX-\\\\d\\\\d" } }\nlabels: { id: code }' },
      'document UX-01 : a',
    ));
});

describe('the ID in the path', () => {
  test('its heading is its title', () =>
    check('# 1.9 Titre\n\na', { ...PATHS, path: 'criteres/1.9/index.md' }, 'document 1.9 "1.9 Titre" : a'));
  test('its named groups', () => {
    const manifest = `items: { c: { path: 'c/(?<theme>\\d+)/(?<id>[\\d.]+)\\.md' } }`;
    expect(read('a', { manifest, path: 'c/8/8.1.md' }).items[0]?.attributes.groups).toEqual({ theme: '8' });
  });
  test('put together from two groups', () => {
    const manifest = `items: { t: { path: 'c/(?<crit>\\d+\\.\\d+)/tests/(?<test>\\d+)\\.md', id: '<crit>.<test>' } }`;
    check('# Titre\n\na', { manifest, path: 'c/1.9/tests/3.md' }, 'document 1.9.3 "Titre" : a');
    check('a', { manifest, path: 'c/1.9/tests/x.md' });
  });
  test('a template that names no group, or one that took no part', () => {
    const manifest = (id: string): string =>
      `items: { t: { path: 'c/(?:(?<a>x)|(?<b>y))\\.md', id: '${id}' } }`;
    check('a', { manifest: manifest('<autre>'), path: 'c/x.md' });
    check('a', { manifest: manifest('<b>'), path: 'c/x.md' });
    check('a', { manifest: manifest('R-<a>'), path: 'c/x.md' }, 'document R-x : a');
  });
  test('a word at the very start of the text is no definition', () => {
    const manifest = `items: { c: { path: 'c/(?<id>\\d+)\\.md' }, r: { pattern: 'EX-\\d+', forms: [] } }`;
    expect(showReferences(read('EX-1 a', { manifest, path: 'c/8.md' }), 'item')).toEqual(['bare EX-1 in 8']);
  });
  test.each(['criteres/1.9/note.md', 'x/criteres/1.9/index.md', 'criteres/1/index.md'])('%s is none', path =>
    check('a', { ...PATHS, path }),
  );
});

describe('no item', () => {
  test.each([
    ['another id', '---\nid: intro\n---\na'],
    ['a malformed ID', '---\nid: EX-AAS-01\n---\na'],
    ['an ID that goes on', '---\nid: EX-AAS-001 bis\n---\na'],
    ['a list', '---\nid: { a: EX-AAS-001 }\n---\na'],
    ['another key', '---\nexigence: EX-AAS-001\n---\na'],
    ['between two thematic breaks', '---\n\nid: EX-AAS-001\n\n---\na'.replace('id', 'Un id')],
    ['not at the top', 'a\n\n---\nid: EX-AAS-001\n---\n'],
  ])('%s', (_, text) => check(text, {}));

  test('of a kind that is defined elsewhere: a reference', () => {
    const manifest = 'items: { r: { pattern: "EX-\\\\d+", forms: [heading] } }';
    const facts = read('---\nid: EX-1\n---\na', { manifest });
    expect([facts.items, showReferences(facts, 'item')]).toEqual([[], ['bare EX-1']]);
  });
});

test('items inside are items of their own', () =>
  check(
    '---\nid: EX-AAS-001\n---\n\n# T\n\na\n\n## EX-AAS-002 — U\n\nb',
    {},
    'document EX-AAS-001 "T" : a EX-AAS-002 — U b',
    'heading EX-AAS-002 "U" : b',
  ));

test('its own heading is no second definition, and no reference', () => {
  const facts = read('---\nid: EX-AAS-001\n---\n\n# EX-AAS-001 — T\n\nEX-AAS-001');
  expect(showItems(facts)).toHaveLength(1);
  expect(showReferences(facts, 'item')).toEqual(['bare EX-AAS-001 in EX-AAS-001']);
});

test('places', () => {
  const text = '---\nx: y\nid: \'EX-AAS-001\'\ntitle: "Un \\u00e9t\\u00e9"\n---\na\n';
  const [item] = read(text).items;
  const places = [item?.idSpan, item?.titleSpan, item?.span].map(place =>
    text.slice(place?.start, place?.end),
  );
  expect(places).toEqual(['EX-AAS-001', 'Un \\u00e9t\\u00e9', text]);
});
