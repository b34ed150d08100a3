import { describe, expect, test } from 'vitest';
import { type ReadOptions, read } from './support/read.ts';
import { showReferences } from './support/show.ts';

function check(text: string, ...expected: readonly string[]): void {
  checkWith({}, text, ...expected);
}

function checkWith(options: ReadOptions, text: string, ...expected: readonly string[]): void {
  expect(showReferences(read(text, options), 'item', 'malformed')).toEqual(expected);
}

describe('an ID in prose', () => {
  test.each([
    ['Voir EX-AAS-001.', 'bare EX-AAS-001'],
    ['Voir l’EX-AAS-001', 'bare EX-AAS-001'],
    ['Voir **EX-AAS-001**', 'bare EX-AAS-001'],
    ['Voir EX-**AAS**-001', 'bare EX-AAS-001'],
    ['Voir [EX-AAS-001].', 'bare EX-AAS-001'],
    ['Voir [[EX-AAS-001]]', 'wiki EX-AAS-001'],
    ['Voir [[ EX-AAS-001 | un texte ]]', 'wiki EX-AAS-001'],
    ['[[EX-AAS-001]] précise', 'wiki EX-AAS-001'],
    ['EX&#45;AAS-001', 'bare EX-AAS-001'],
    ['EX\\-AAS\\-001', 'bare EX-AAS-001'],
    ['[EX-AAS-001](a.md)', 'bare EX-AAS-001 linked'],
    ['[voir EX-AAS-001][a]\n\n[a]: b.md', 'bare EX-AAS-001 linked'],
    ['# Voir EX-AAS-001', 'bare EX-AAS-001'],
    ['| a |\n|---|\n| voir EX-AAS-001 |', 'bare EX-AAS-001'],
    ['a[^1]\n\n[^1]: EX-AAS-001', 'bare EX-AAS-001'],
    ['> - EX-AAS-001', 'bare EX-AAS-001'],
    [':::note\nEX-AAS-001\n:::', 'bare EX-AAS-001'],
    ['a\r\nEX-AAS-001\r\nb', 'bare EX-AAS-001'],
    ['<p>\n\nEX-AAS-001\n\n</p>', 'bare EX-AAS-001'],
    ['~~EX-AAS-001~~', 'bare EX-AAS-001'],
    ['a EX-AAS-001<br>', 'bare EX-AAS-001'],
  ])('%o', (text, expected) => check(text, expected));

  test('several', () =>
    check('EX-AAS-001/EX-AAS-002, EX-AAS-003', 'bare EX-AAS-001', 'bare EX-AAS-002', 'bare EX-AAS-003'));
  test('twice', () => check('EX-AAS-001 EX-AAS-001', 'bare EX-AAS-001', 'bare EX-AAS-001'));
});

describe('is not read', () => {
  test.each([
    ['in code', '`EX-AAS-001`'],
    ['in a fence', '```\nEX-AAS-001\n```'],
    ['in indented code', '    EX-AAS-001'],
    ['in HTML', '<p title="EX-AAS-001">\nEX-AAS-001\n</p>'],
    ['in a tag', 'a <b title="EX-AAS-001">b</b>'],
    ['in a comment', 'a <!-- EX-AAS-001 -->'],
    ['in a URL', 'https://a.fr/EX-AAS-001'],
    ['in an autolink', '<https://a.fr/EX-AAS-001>'],
    ['in the destination of a link', '[a](EX-AAS-001.md "EX-AAS-001")'],
    ['in a definition', '[a]: EX-AAS-001.md'],
    ['in the text of an image', '![EX-AAS-001](a.png)'],
    ['in a word', 'xEX-AAS-001 EX-AAS-001x'],
    ['over code', 'EX-`AAS`-001'],
    ['in a mail address', 'EX-AAS-001@a.fr'],
  ])('%s', (_, text) => expect(showReferences(read(text), 'item')).toEqual([]));

  test('where it is defined', () =>
    check('# EX-AAS-001 — a\n\n- **EX-AAS-002** b\n\n| ID | c |\n|---|---|\n| EX-AAS-003 | d |'));
});

describe('from', () => {
  test('the item around it', () =>
    check(
      'EX-AAS-009\n\n# EX-AAS-001\n\nEX-AAS-002\n\n# a\n\nEX-AAS-003',
      'bare EX-AAS-009',
      'bare EX-AAS-002 in EX-AAS-001',
      'bare EX-AAS-003',
    ));
  test('no item, behind the end of one', () =>
    check('# EX-AAS-001\n\n- **EX-AAS-002** a\n- EX-AAS-003', 'bare EX-AAS-003'));
  test('the file that is one', () =>
    check(
      '---\nid: EX-AAS-001\n---\nEX-AAS-002\n\n**EX-AAS-003** EX-AAS-004',
      'bare EX-AAS-002 in EX-AAS-001',
      'bare EX-AAS-004 in EX-AAS-003',
    ));
});

describe('the role of a field', () => {
  test.each([
    ['- Dépend de : EX-AAS-002, EX-AAS-003', ['field EX-AAS-002 depends', 'field EX-AAS-003 depends']],
    ['- Précise : EX-AAS-002 (partie)', ['field EX-AAS-002 refines']],
    ['- Remplace : [EX-AAS-002](a.md)', ['field EX-AAS-002 replaces linked']],
    ['- Voir : [[EX-AAS-002]]', ['field EX-AAS-002 see']],
    ['- Niveau : a\n- Besoins : EX-AAS-002', ['bare EX-AAS-002']],
    ['- Voir : EX-AAS-002\n- Terme : a\n- Mot : b', ['bare EX-AAS-002']],
    ['> En clair : EX-AAS-002', ['bare EX-AAS-002']],
  ])('%o', (body, expected) =>
    check(`# EX-AAS-001\n\n${body}`, ...expected.map(line => `${line} in EX-AAS-001`)),
  );

  test('in attributes', () =>
    check('# EX-AAS-001 {depends=EX-AAS-002}', 'field EX-AAS-002 depends in EX-AAS-001'));
});

describe('malformed', () => {
  test.each([
    ['Voir EX-AAS-01', 'EX-AAS-01'],
    ['EX–AAS–001', 'EX–AAS–001'],
    ['EX-AAS-0001 a', 'EX-AAS-0001'],
    ['[[EX-AAS-01]]', 'EX-AAS-01'],
    ['EX-AASSS-001.', 'EX-AASSS-001'],
  ])('%o', (text, word) => check(text, `malformed ${word}`));

  test.each([
    'EX-AAS',
    'exemple',
    '`EX-AAS-01`',
    'a/EX-AAS-01.md',
    '[[Sujet 31]]',
    'EX-AAS-001',
    'https://a.fr/EX-AAS-01',
    '#EX-AAS-01',
  ])('nothing in %o', text => expect(showReferences(read(text), 'malformed')).toEqual([]));

  test('not what is an ID of another kind', () =>
    checkWith(
      { manifest: "items: { a: { pattern: 'EX-\\d+' }, b: { pattern: 'EX-\\d+[a-z]' } }" },
      'EX-1b EX-1',
      'bare EX-1b',
      'bare EX-1',
    ));
});

test('places', () => {
  const text = '# EX-AAS-001\n\nVoir **EX\\-AAS-002**, [[ EX-AAS-003|x ]] et\n> EX&#45;AAS-004.\n';
  const places = read(text).references.map(({ span }) => text.slice(span.start, span.end));
  expect(places).toEqual(['EX\\-AAS-002', 'EX-AAS-003', 'EX&#45;AAS-004']);
});
