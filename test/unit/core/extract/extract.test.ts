import { describe, expect, test } from 'vitest';
import { projectPath } from '../../../../server/src/core/base/projectPath.ts';
import { extract } from '../../../../server/src/core/extract/extract.ts';
import type { DocumentRole } from '../../../../server/src/core/model/documentFacts.ts';
import type { Problem } from '../../../../server/src/core/model/problem.ts';
import { read, readingOf } from './support/read.ts';
import { showItems } from './support/show.ts';

describe('each role', () => {
  test.each<[DocumentRole['kind'], string, string]>([
    ['manifest', 'sdet: 1', 'missing-key'],
    ['register', 'x: 1', 'missing-key unknown-key'],
    ['catalogue', 'kind: actors', 'missing-key'],
    ['view', 'a: 1\na: 2', 'duplicate-key'],
    ['baseline', '{', 'syntax'],
  ])('%s', (kind, text, codes) => {
    const { problems } = read(text, { role: { kind } as DocumentRole });
    expect([...new Set(problems.map(({ code }) => code))].sort().join(' ')).toContain(codes.split(' ')[0]);
  });
  test('a chapter of any text has no problem', () => expect(read('a: [b\n').problems).toEqual([]));
});

test('a generated file says nothing but its title', () => {
  const facts = read('---\nsdet-generated: true\ntitle: T\n---\n\n# EX-AAS-001 — a\n\n[b](c.md)');
  expect([facts.generated, facts.title, facts.items, facts.references, facts.symbols]).toEqual([
    true,
    'T',
    [],
    [],
    [],
  ]);
});

describe('the title of a chapter', () => {
  test.each([
    ['---\ntitle: A\n---\n# B', 'A'],
    ['# 3 B', 'B'],
    ['a\n\n## B\n\n# C', 'B'],
    ['a', undefined],
  ])('%o', (text, title) => expect(read(text).title).toBe(title));
});

describe('line ends and marks', () => {
  const text =
    '---\nactors: a\n---\n\n# EX-AAS-001 — T\n\n- Niveau : interdit\n\nL’ENT NE DOIT\nPAS a.\n\n> En clair : b\n';
  const expected = [
    'heading EX-AAS-001 "T" level=interdit actors=a <plain: b> !interdit : L’ENT NE DOIT PAS a.',
  ];
  test('LF', () => expect(showItems(read(text))).toEqual(expected));
  test('CRLF', () => expect(showItems(read(text.replaceAll('\n', '\r\n')))).toEqual(expected));
  test('tabs behind marks', () =>
    expect(showItems(read(text.replace('- ', '-\t').replace('> ', '>\t')))).toEqual(expected));
});

test('what the host found comes first', () => {
  const given: Problem = {
    code: 'syntax',
    detail: { kind: 'encoding', byteOffset: 3 },
    span: { start: 0, end: 1 },
  };
  const role: DocumentRole = { kind: 'register' };
  const { problems } = extract(
    { path: projectPath('a.yaml'), role, text: 'x: 1', problems: [given] },
    readingOf(),
  );
  expect(problems[0]).toBe(given);
  expect(problems.length).toBeGreaterThan(1);
});

describe('a text that is too complex', () => {
  test.each([
    ['quotes', `# a\n\n${'>'.repeat(10_000)}`],
    ['brackets', `# a\n\n${'['.repeat(10_000)}x${'](b)'.repeat(10_000)}`],
  ])('of %s has one problem and no facts', (_, text) => {
    const { problems, sections } = read(text);
    expect([problems.map(({ code }) => code), sections]).toEqual([['syntax'], []]);
    expect(problems[0]?.span.start).toBeGreaterThan(0);
  });
});

test('our own failure is told, and costs that document only', () => {
  const broken = {
    ...readingOf(),
    keywords: () => {
      throw new Error('oups');
    },
  }; // prettier-ignore
  const text = {
    path: projectPath('a.md'),
    role: { kind: 'chapter', volume: 'v' },
    text: '# EX-AAS-001\n\na',
    problems: [],
  } as const;
  const facts = extract(text, broken);
  expect(facts.problems).toMatchObject([{ code: 'syntax', detail: { kind: 'internal', message: 'oups' } }]);
  expect(facts.items).toEqual([]);
});
