import { describe, expect, it } from 'vitest';
import { labels, offer, taken, typed } from '../../../support/completionRequest.ts';
import { PLAIN } from '../../../support/featureRequest.ts';
import type { Files } from '../../../support/inMemoryProject.ts';

const CATALOGUES: Files = {
  'catalogues/a.yaml':
    'kind: actors\nentries:\n  - id: editeur\n    name: Éditeur ENT\n  - id: chef\n    name: Chef\n',
  'catalogues/s.yaml':
    'kind: services\nentries:\n  - id: socle\n    name: Socle\n  - id: "a: b"\n    name: Bizarre\n',
};
const manifest = (text: string): Files => ({
  'sdet.yaml': `sdet: 1\nvolumes: [{ id: v, chapters: ['*.md'] }]\n${text}`,
});
const register = (text: string): Files => ({ ...CATALOGUES, 'exigences/r.yaml': text });
const catalogue = (text: string): Files => ({ ...CATALOGUES, 'catalogues/z.yaml': text });
const chapter = (text: string): Files => ({ ...CATALOGUES, '01.md': text });

/** The labels that begin so, or all of them when they are few. */
function check(files: Files, expected: readonly string[]): void {
  expect(labels(files).slice(0, Math.max(expected.length, 1))).toEqual(expected);
}

describe('keys', () => {
  it.each<[string, Files, readonly string[]]>([
    ['of the manifest', manifest('$0\n'), ['title', 'version', 'revision', 'language']],
    ['of the manifest, begun', manifest('lan$0\ntitle: T\n'), ['version', 'revision', 'language']],
    ['of a mapping inside', manifest('links:\n  $0\n'), ['root', 'extension', 'anchors']],
    ['of a mapping in braces', manifest('keywords: {$0}\n'), ['case']],
    [
      'of an entry, those that it needs first',
      { 'sdet.yaml': 'sdet: 1\nvolumes:\n  - $0\n' },
      ['id', 'chapters', 'title'],
    ],
    [
      'of an entry, but for those that are there',
      { 'sdet.yaml': 'sdet: 1\nvolumes:\n  - id: x\n    $0\n' },
      ['chapters', 'title'],
    ],
    ['of a kind of items', manifest('items:\n  requirement:\n    $0\n'), ['pattern', 'path']],
    ['of rules', manifest('rules:\n  id/$0\n'), ['id/duplicate', 'id/malformed']],
    ['of a catalogue', catalogue('kind: services\n$0\n'), ['entries', 'id', 'title']],
    [
      'of an entry of a catalogue',
      catalogue('kind: services\nentries:\n  - id: q\n    $0\n'),
      ['name', 'aliases', 'description', 'parent'],
    ],
    [
      'of another kind of catalogue',
      catalogue('kind: needs\nentries:\n  - id: q\n    name: N\n    aliases: []\n    $0\n'),
      ['description', 'actor', 'theme'],
    ],
    ['of a register', register('title: T\n$0\n'), ['items', 'description', 'owner']],
    ['of an item', register('items:\n  - id: EX-AAS-001\n    $0\n'), ['title', 'level', 'actors']],
    [
      'of front matter',
      chapter('---\ntitle: T\n$0\n---\n'),
      ['actors', 'services', 'degree', 'status', 'tags', 'owner', 'id'],
    ],
    ['of front matter that is only begun', chapter('---\nti$0\n---\n\n# A\n'), ['title', 'actors']],
    [
      'of the front matter of an item',
      chapter('---\nid: EX-AAS-001\n$0\n---\n\nDOIT.\n'),
      ['title', 'actors', 'services', 'degree', 'status', 'tags', 'owner', 'level'],
    ],
  ])('%s', (_, files, expected) => check(files, expected));

  it.each<[string, Files]>([
    ['a comment', manifest('# $0\n')],
    ['a comment behind a value', manifest('title: T # $0\n')],
    ['a title', manifest('title: $0\n')],
    ['a text of several lines', manifest('title: a\n  $0\n')],
    ['a statement', register('items:\n  - id: EX-AAS-001\n    statement: |\n      $0\n')],
    ['the marks of front matter', chapter('---$0\ntitle: T\n---\n')],
    ['a rule that is no front matter', chapter('# A\n\n---\n$0\n---\n')],
    ['a key without a space behind its colon', manifest('language:$0\n')],
  ])('are not offered in %s', (_, files) => {
    const found = labels(files);
    expect(['title', 'level', 'actors', 'language', 'fr'].filter(key => found.includes(key))).toEqual([]);
  });

  it.each<[string, Files, string, string]>([
    ['a value follows', manifest('lan$0\n'), 'language', '\nlanguage: \n'],
    ['a colon is there', manifest('lan$0: fr\n'), 'language', '\nlanguage: fr\n'],
    ['a list follows', manifest('cata$0\n'), 'catalogues', '\ncatalogues:\n  - \n'],
    ['a mapping follows', manifest('key$0\n'), 'keywords', '\nkeywords:\n  \n'],
    ['only one value is right', { 'sdet.yaml': '$0\n' }, 'sdet', 'sdet: 1\n'],
    ['it is quoted', manifest('"lan$0": fr\n'), 'language', '\n"language": fr\n'],
    ['it stands in braces', manifest('keywords: {ca$0}\n'), 'case', 'keywords: {case: }'],
  ])('are written so that %s', (_, files, label, expected) =>
    expect(taken(files, label, { client: PLAIN })).toContain(expected),
  );

  it('have the schema’s documentation in the user’s language', () => {
    expect(offer(manifest('$0\n'), 'title').documentation).toMatchObject({ value: 'Titre du document.' });
    expect(offer(manifest('$0\n'), 'title', { language: 'en' }).documentation).toMatchObject({
      value: 'Title of the document.',
    });
    expect(offer(manifest('$0\n'), 'title', { client: PLAIN }).documentation).toMatchObject({
      kind: 'plaintext',
    });
  });
});

describe('values', () => {
  it.each<[string, Files, readonly string[]]>([
    ['of a choice', manifest('language: $0\n'), ['fr', 'en']],
    ['of a choice inside', manifest('keywords: { case: $0 }\n'), ['upper', 'any']],
    ['of a rule', manifest('rules:\n  id/case: $0\n'), ['off', 'hint', 'info', 'warning', 'error']],
    ['of levels', manifest('levels: $0\n'), ['sdet', 'rfc2119', 'rfc2119-fr', 'anssi']],
    ['of kinds of catalogues', catalogue('kind: $0\n'), ['actors', 'services', 'levels', 'glossary']],
    ['of truth', catalogue('kind: references\nentries:\n  - id: q\n    external: $0\n'), ['true', 'false']],
    ['of a parent', catalogue('kind: services\nentries:\n  - id: q\n    parent: $0\n'), ['a: b', 'socle']],
    ['of a group', catalogue('kind: actors\nentries:\n  - id: q\n    group: [chef, $0]\n'), ['editeur']],
    [
      'of who exchanges',
      catalogue('kind: objects\nentries:\n  - id: q\n    exchanged-by:\n      - $0\n'),
      ['a: b', 'socle'],
    ],
    ['of actors', register('items:\n  - id: EX-AAS-001\n    actors: [$0]\n'), ['chef', 'editeur']],
    ['of actors in the head', register('actors: $0\nitems: []\n'), ['chef', 'editeur']],
    [
      'of a level',
      register('items:\n  - id: EX-AAS-001\n    level: $0\n'),
      ['obligatoire', 'interdit', 'recommande'],
    ],
    ['of a status', register('items:\n  - id: EX-AAS-001\n    status: $0\n'), ['draft', 'proposed']],
    ['of front matter', chapter('---\nactors: [chef, $0]\n---\n'), ['editeur']],
    [
      'of files',
      { ...CATALOGUES, ...manifest('catalogues:\n  - $0\n') },
      ['catalogues/*.yaml', 'catalogues/a.yaml'],
    ],
    ['of links to items', register('items:\n  - id: EX-AAS-001\n    depends: [$0]\n'), ['EX-AAS-001']],
  ])('%s', (_, files, expected) => check(files, expected));

  it('replace the whole value, quoted where it must be', () => {
    expect(taken(register('items:\n  - id: EX-AAS-001\n    actors: [chef, ed$0it]\n'), 'editeur')).toContain(
      '[chef, editeur]',
    );
    expect(taken(register('items:\n  - id: EX-AAS-001\n    actors: "ed$0it"\n'), 'editeur')).toContain(
      'actors: "editeur"',
    );
    expect(taken(catalogue('kind: services\nentries:\n  - id: q\n    parent: $0\n'), 'a: b')).toContain(
      "parent: 'a: b'",
    );
    expect(taken(catalogue('kind: services\nentries:\n  - id: q\n    parent: "$0"\n'), 'a: b')).toContain(
      'parent: "a: b"',
    );
  });

  it('come by themselves behind the colon', () => {
    expect(labels(manifest('language: $0\n'), typed(' '))).toEqual(['fr', 'en']);
    expect(labels(manifest('title: un $0\n'), typed(' '))).toEqual([]);
  });

  it('of the text of a register are IDs and sections', () => {
    expect(labels(register('items:\n  - id: EX-AAS-001\n    statement: |\n      voir EX-$0\n'))).toEqual([
      'EX-AAS-001',
    ]);
  });

  it('are none of a baseline, which nobody writes', () =>
    expect(labels({ 'sdet.baseline.json': '{ "$0": 1 }' })).not.toContain('EX-AAS-001'));
});

describe('the introduction of a view', () => {
  const views = (text: string): Files => ({
    'sdet.yaml': 'sdet: 1\nvolumes: [{ id: v, chapters: [a.md] }]\nviews: [v/*.yaml]\n',
    'a.md': '# A\n',
    'v/mots.md': '# Mots\n',
    'v/plan.png': '',
    'v/x.yaml': text,
  });
  it('is a Markdown file that is no chapter', () => {
    expect(labels(views('view: 1\nid: x\nintro: $0\n'))).toEqual(['v/mots.md']);
  });
  it('is no key that is there already', () => {
    expect(labels(views('view: 1\nid: x\nintro: v/mots.md\n$0\n'))).not.toContain('intro');
  });
});
