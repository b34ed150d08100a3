import { describe, expect, test } from 'vitest';
import type { DocumentFacts, DocumentRole } from '../../../../server/src/core/model/documentFacts.ts';
import { extractAs } from './support/read.ts';

/** What became of a text: how many facts of each sort, and its problems. */
function outcome({ items, sections, references, entries, problems }: DocumentFacts): string {
  const counts = Object.entries({ items, sections, references, entries }).filter(
    ([, facts]) => facts.length > 0,
  );
  const told = problems.map(problem => (problem.code === 'syntax' ? problem.detail.kind : problem.code));
  return [...counts.map(([name, facts]) => `${facts.length} ${name}`), ...new Set(told)].join(', ');
}

function repeated(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('');
}

const n = 10_000;

/** An ID that exists. */
function id(index: number): string {
  return `EX-AAS-${String(index % 1000).padStart(3, '0')}`;
}

describe('chapters that are refused', () => {
  test.each([
    ['quotes', '>'.repeat(n)],
    ['lists', '- '.repeat(n)],
    ['numbered lists', '1. '.repeat(n)],
    ['stairs of lists', repeated(1000, index => `${' '.repeat(2 * index)}- a\n`)],
    ['footnotes', '[^a]: '.repeat(n)],
    ['directives', ':::a\n'.repeat(n)],
    ['links', '['.repeat(n) + '](a)'.repeat(n)],
    ['images', '!['.repeat(n) + '](a)'.repeat(n)],
    ['brackets', '['.repeat(n) + ']'.repeat(n)],
    ['emphasis', `${'*a '.repeat(n)}x${' a*'.repeat(n)}`],
    ['stars', `${'*'.repeat(n)}a${'*'.repeat(n)}`],
    ['comments', 'a <!-- '.repeat(n)],
    ['code', repeated(1500, index => `${'`'.repeat(index)} `)],
    ['lazy lines', `> a\n${'b\n'.repeat(n)}`],
    ['bracketed IDs in one paragraph', '[EX-AAS-001] '.repeat(20_000)],
  ])('%s', (_, text) => expect(outcome(extractAs(text))).toBe('too-complex'));
});

describe('chapters that are read', () => {
  test.each<[string, string, string]>([
    ['headings', '# a\n\n'.repeat(50_000), '50000 sections'],
    ['items', repeated(3000, index => `## ${id(index)} t\n\n`), '3000 items, 3000 sections'],
    ['leads', repeated(3000, index => `- **${id(index)}** t\n`), '3000 items'],
    ['IDs in one paragraph of two megabytes', 'EX-AAS-001 '.repeat(180_000), '180000 references'],
    ['a word without an end', 'a'.repeat(500_000), ''],
    ['full stops', `a${'.'.repeat(500_000)}`, ''],
    ['spaces', `a${' '.repeat(500_000)}b`, ''],
    ['a bracket and spaces', `- [${' '.repeat(300_000)}x]`, ''],
    ['attributes', `# x {"${'a'.repeat(300_000)}"}`, '1 sections'],
    ['a long table', `|ID|Exigence|\n|-|-|\n${'|EX-AAS-001|x|\n'.repeat(4000)}`, '4000 items'],
    [
      'a wide table',
      `${'|a'.repeat(1000)}|\n${'|-'.repeat(1000)}|\n${`${'|b'.repeat(1000)}|\n`.repeat(10)}`,
      '',
    ],
    ['labelled blocks', '**Note** : x\n\n'.repeat(3000), ''],
    ['suppressions', '<!-- sdet-ignore a/b -->\n\n'.repeat(3000), ''],
    ['sections in prose', '§ 3.4 et '.repeat(20_000), '20000 references'],
    ['modal words', 'NE DOIT a b c '.repeat(20_000), ''],
    ['unfinished IDs', 'EX-a-'.repeat(100_000), ''],
    ['footnotes', repeated(2000, index => `[^${index}]: a\n`), ''],
    ['entities', '&amp;'.repeat(n), ''],
    ['NUL', '\0'.repeat(100_000), ''],
    ['halves of characters', '\ud800'.repeat(100_000), ''],
    ['carriage returns', 'a\r'.repeat(n), ''],
  ])('%s', (_, text, expected) => expect(outcome(extractAs(text))).toBe(expected));
});

describe('YAML', () => {
  const bomb = repeated(30, index =>
    index === 0
      ? 'a0: &a0 [x, x, x]\n'
      : `a${index}: &a${index} [*a${index - 1}, *a${index - 1}, *a${index - 1}]\n`,
  );
  test.each<[DocumentRole['kind'], string, string, string]>([
    ['register', 'brackets', `items: ${'['.repeat(100_000)}`, 'yaml'],
    ['register', 'dashes', '- '.repeat(100_000), 'yaml'],
    ['catalogue', 'stairs', repeated(1000, index => `${' '.repeat(index)}a:\n`), 'yaml'],
    ['catalogue', 'a bomb of aliases', `kind: actors\nentries: []\n${bomb}`, 'yaml'],
    ['manifest', 'a bomb of aliases', bomb, 'yaml'],
    [
      'catalogue',
      'aliases of one entry',
      `kind: actors\nx: &x { id: a }\nentries: [${'*x, '.repeat(20_000)}]`,
      '1 entries, unknown-key',
    ],
    [
      'catalogue',
      'many entries',
      `kind: actors\nentries:\n${repeated(3000, index => `  - { id: a${index}, name: b }\n`)}`,
      '3000 entries',
    ],
    [
      'register',
      'many items',
      `items:\n${repeated(3000, index => `  - { id: ${id(index)}, statement: Un énoncé. }\n`)}`,
      '3000 items',
    ],
    [
      'register',
      'quotes in a statement',
      `items:\n  - id: EX-AAS-001\n    statement: '${'>'.repeat(n)}'`,
      '1 items, too-complex',
    ],
    ['manifest', 'a glob of stars', `sdet: 1\nvolumes: [{ id: a, chapters: ["${'*a'.repeat(n)}"] }]`, ''],
    [
      'manifest',
      'a pattern that never ends',
      'sdet: 1\nvolumes: [{ id: a, chapters: [b] }]\nitems: { r: { pattern: "(a+)+b" } }',
      'unsafe-pattern',
    ],
  ])('%s: %s', (kind, _, text, expected) =>
    expect(outcome(extractAs(text, { kind } as DocumentRole))).toBe(expected),
  );
});
