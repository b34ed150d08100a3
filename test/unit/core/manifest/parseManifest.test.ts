import { describe, expect, test } from 'vitest';
import type { Manifest, Volume } from '../../../../server/src/core/manifest/manifest.ts';
import { parseManifest } from '../../../../server/src/core/manifest/parseManifest.ts';
import { parseYaml } from '../../../../server/src/core/syntax/yamlSyntax.ts';

function manifest(text: string): Manifest {
  return parseManifest(parseYaml(text).root);
}

function volume(text: string): Volume | undefined {
  return manifest(text).volumes[0];
}

/** Kinds as `kind pattern|path forms`. */
function kinds(settings: Pick<Manifest, 'items'> | undefined): readonly string[] {
  return (settings?.items ?? []).map(
    ({ kind, pattern, path, forms }) => `${kind} ${pattern ?? path} ${forms.length}`,
  );
}

describe('defaults', () => {
  test.each([
    ['no tree', parseManifest(undefined)],
    ['an empty mapping', manifest('{}')],
    ['a list', manifest('- a')],
    ['a text', manifest('a')],
    [
      'everything of the wrong shape',
      manifest(
        'title: []\nvolumes: a\nitems: []\nlevels: {}\nkeywords: 1\nlabels: b\nrules: []\nlinks: 2\nlanguage: de\ncatalogues: {}',
      ),
    ],
  ])('%s', (_, found) =>
    expect(found).toMatchObject({
      title: '',
      version: undefined,
      language: 'fr',
      volumes: [],
      catalogues: [],
      levels: 'sdet',
      keywordCase: 'upper',
      labels: {},
      rules: {},
      links: { root: '', extension: 'required', anchors: 'file', anchorFiles: [], elsewhere: [] },
      ignore: [],
    }),
  );

  test('kinds', () =>
    expect(kinds(parseManifest(undefined))).toEqual([
      'requirement EX-(?<service>[A-Z]{2,4})-(?<number>\\d{3}) 6',
      'practice BP-(?<number>\\d{3}) 6',
    ]));
});

describe('texts', () => {
  test('a version is what was written', () => expect(manifest('version: 7.10').version).toBe('7.10'));
  test('a list may be one text', () => expect(manifest('registers: a.yaml').registers).toEqual(['a.yaml']));
  test('a volume without id has a number', () =>
    expect(manifest('volumes: [{ chapters: [a] }, { id: b }]').volumes.map(({ id }) => id)).toEqual([
      'volume-1',
      'b',
    ]));
  test('its title is its id, when it has none', () =>
    expect(volume('volumes: [{ id: b }]')?.title).toBe('b'));
  test.each([
    ['root: ./src/', 'src'],
    ['root: /', ''],
    ['root: a/b', 'a/b'],
  ])('links: { %s }', (text, root) => expect(manifest(`links: { ${text} }`).links.root).toBe(root));
  test('settings of links', () =>
    expect(manifest('links: { extension: optional, anchors: volume }').links).toEqual({
      root: '',
      extension: 'optional',
      anchors: 'volume',
      anchorFiles: [],
      elsewhere: [],
    }));
  test('lists of links may be one text; an empty start is none', () =>
    expect(manifest('links: { anchor-files: a/<anchor>.md, elsewhere: [/b/, ""] }').links).toMatchObject({
      anchorFiles: ['a/<anchor>.md'],
      elsewhere: ['/b/'],
    }));
});

describe('kinds', () => {
  test('those of the manifest replace the defaults', () =>
    expect(
      kinds(manifest('items: { r: { pattern: a }, s: { path: "(?<id>b)", forms: [lead, table] } }')),
    ).toEqual(['r a 6', 's (?<id>b) 2']));
  test('an ID put together from groups of the path', () =>
    expect(manifest('items: { r: { path: "(?<a>b)", id: "<a>.1" } }').items[0]?.id).toBe('<a>.1'));
  test('IDs without marks', () =>
    expect(
      manifest('items: { r: { pattern: a, bare: true }, s: { pattern: b, bare: x } }').items.map(
        ({ bare }) => bare,
      ),
    ).toEqual([true, undefined]));
  test('none at all', () => expect(kinds(manifest('items: {}'))).toEqual([]));
  test('no form: IDs only refer', () =>
    expect(kinds(manifest('items: { r: { pattern: a, forms: [] } }'))).toEqual(['r a 0']));

  test.each([
    ['no pattern', '{}'],
    ['an empty pattern', '{ pattern: "" }'],
    ['no expression', '{ pattern: "(" }'],
    ['an unsafe expression', '{ pattern: "(a+)+" }'],
    ['a text', 'EX'],
  ])('%s is left out, its sibling stays', (_, kind) =>
    expect(kinds(manifest(`items: { r: ${kind}, s: { pattern: b } }`))).toEqual(['s b 6']),
  );

  test('unknown forms are left out', () =>
    expect(kinds(manifest('items: { r: { pattern: a, forms: [lead, table, tableau] } }'))).toEqual([
      'r a 2',
    ]));
});

describe('a volume', () => {
  const outer = `
items: { r: { pattern: a, forms: [lead] }, s: { pattern: b } }
levels: rfc2119
keywords: { case: any }
labels: { actors: [Responsable], level: [Force] }
rules: { id/duplicate: off, id/malformed: info }
`;
  const inner = (settings: string): Volume | undefined => volume(`${outer}volumes: [{ id: v, ${settings} }]`);

  test('takes what it does not give', () =>
    expect(inner('chapters: [x]')).toMatchObject({
      levels: 'rfc2119',
      keywordCase: 'any',
      labels: { actors: ['Responsable'], level: ['Force'] },
      rules: { 'id/duplicate': 'off', 'id/malformed': 'info' },
    }));
  test('gives one label, keeps the others', () =>
    expect(inner('labels: { level: [Poids] }')?.labels).toEqual({
      actors: ['Responsable'],
      level: ['Poids'],
    }));
  test('gives one rule, keeps the others', () =>
    expect(inner('rules: { id/duplicate: error }')?.rules).toEqual({
      'id/duplicate': 'error',
      'id/malformed': 'info',
    }));
  test('gives one kind, keeps the others', () =>
    expect(kinds(inner('items: { s: { pattern: c } }'))).toEqual(['s c 6', 'r a 1']));
  test('gives the forms of a kind, keeps its pattern', () =>
    expect(kinds(inner('items: { s: { forms: [] } }'))).toEqual(['s b 0', 'r a 1']));
  test('gives a pattern, keeps the forms', () =>
    expect(kinds(inner('items: { r: { pattern: c } }'))).toEqual(['r c 1', 's b 6']));
  test('gives a broken pattern, keeps the good one', () =>
    expect(kinds(inner('items: { r: { pattern: "(" } }'))).toEqual(['r a 1', 's b 6']));
  test('adds a kind: it comes first', () =>
    expect(kinds(inner('items: { t: { pattern: c } }'))).toEqual(['t c 6', 'r a 1', 's b 6']));
  test('gives levels and case', () =>
    expect(inner('levels: sdet, keywords: { case: upper }')).toMatchObject({
      levels: 'sdet',
      keywordCase: 'upper',
    }));
  test('two volumes know nothing of each other', () => {
    const [, second] = manifest(
      `${outer}volumes: [{ id: v, rules: { id/duplicate: error } }, { id: w }]`,
    ).volumes;
    expect(second?.rules['id/duplicate']).toBe('off');
  });
});

describe('rules', () => {
  test.each(['off', 'hint', 'info', 'warning', 'error'])('%s', setting =>
    expect(manifest(`rules: { a/b: ${setting} }`).rules).toEqual({ 'a/b': setting }),
  );
  test.each(['Error', 'false', '1', '[off]', '~'])('%s is none', setting =>
    expect(manifest(`rules: { a/b: ${setting} }`).rules).toEqual({}),
  );

  test('each has its place, those of volumes too', () => {
    const text = 'rules: { a/b: off }\nvolumes: [{ id: v, rules: { c/d: off } }]';
    const places = manifest(text).ruleSpans.map(
      ({ rule, span }) => `${rule}=${text.slice(span.start, span.end)}`,
    );
    expect(places).toEqual(['a/b=a/b', 'c/d=c/d']);
  });
});
