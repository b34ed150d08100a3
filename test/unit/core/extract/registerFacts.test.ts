import { describe, expect, test } from 'vitest';
import type { DocumentFacts } from '../../../../server/src/core/model/documentFacts.ts';
import { read } from './support/read.ts';
import { showItems, showReferences } from './support/show.ts';

function register(text: string, manifest = ''): DocumentFacts {
  return read(text, { role: { kind: 'register' }, manifest });
}

function check(text: string, ...expected: readonly string[]): void {
  expect(showItems(register(text))).toEqual(expected);
}

describe('items', () => {
  test.each([
    ['items: [{ id: EX-AAS-001, statement: Un énoncé. }]', 'register EX-AAS-001 : Un énoncé.'],
    ['items:\n  - id: "EX-AAS-001"\n    title: \'Un titre\'', 'register EX-AAS-001 "Un titre"'],
    [
      'items: [{ id: EX-AAS-001, level: interdit, actors: [a, "b, c"], services: "d, e" }]',
      'register EX-AAS-001 level=interdit actors=a|b, c services=d|e',
    ],
    ['items: [{ id: EX-AAS-001, niveau: interdit }]', 'register EX-AAS-001 level=interdit'],
    [
      'items: [{ id: EX-AAS-001, plain: "Un *seul* mot", note: a }]',
      'register EX-AAS-001 <plain: Un seul mot> <note: a>',
    ],
    [
      'items:\n  - id: EX-AAS-001\n    statement: |\n      L’ENT DOIT :\n\n      - a\n      - b',
      'register EX-AAS-001 !obligatoire : L’ENT DOIT : a b',
    ],
    [
      'items:\n  - id: EX-AAS-001\n    statement: >-\n      L’ENT NE\n      DOIT PAS a',
      'register EX-AAS-001 !interdit : L’ENT NE DOIT PAS a',
    ],
    ['x: &a { id: EX-AAS-001 }\nitems: [*a, *a]', 'register EX-AAS-001'],
    ['items: [{ id: EX-AAS-001, since: 1.10, degree: 1 }]', 'register EX-AAS-001 since=1.10 degree=1'],
  ])('%o', (text, expected) => check(text, expected));

  test('inherit from the head of the register', () =>
    check(
      'actors: [a]\nlevel: x\nitems: [{ id: EX-AAS-001 }, { id: EX-AAS-002, actors: b }]',
      'register EX-AAS-001 actors=a',
      'register EX-AAS-002 actors=b',
    ));
});

describe('no item', () => {
  test.each([
    ['no list', 'items: EX-AAS-001'],
    ['a list of texts', 'items: [EX-AAS-001]'],
    ['no ID', 'items: [{ title: a }]'],
    ['an ID that is a list', 'items: [{ id: [{ a: EX-AAS-001 }] }]'],
    ['another key', 'entries: [{ id: EX-AAS-001 }]'],
    ['a list at the top', '- id: EX-AAS-001'],
    ['nothing', ''],
    ['an alias that leads nowhere', 'items: [*a]'],
  ])('%s', (_, text) => check(text));

  test('an ID that fits no pattern is malformed, its references count', () => {
    const facts = register('items: [{ id: "EX-AAS-01", see: EX-AAS-002, statement: EX-AAS-003 }]');
    expect(showReferences(facts, 'item', 'malformed')).toEqual([
      'malformed EX-AAS-01',
      'field EX-AAS-002 see',
      'bare EX-AAS-003',
    ]);
  });
  test('an ID of a kind that is defined elsewhere refers', () => {
    const facts = register(
      'items: [{ id: EX-1, statement: a }]',
      'items: { r: { pattern: "EX-\\\\d", forms: [heading] } }',
    );
    expect([facts.items, showReferences(facts, 'item')]).toEqual([[], ['bare EX-1']]);
  });
});

describe('references', () => {
  test.each([
    ['depends: EX-AAS-002', ['field EX-AAS-002 depends']],
    ['depends: [EX-AAS-002, "EX-AAS-003"]', ['field EX-AAS-002 depends', 'field EX-AAS-003 depends']],
    ['see: "EX-AAS-002, EX-AAS-003"', ['field EX-AAS-002 see', 'field EX-AAS-003 see']],
    [
      'statement: "Voir [[EX-AAS-002]], `EX-AAS-003`, [a](b.md#c)"',
      ['wiki EX-AAS-002', 'link b.md#c → b.md # c'],
    ],
    ['note: EX-AAS-01', ['malformed EX-AAS-01']],
    ['needs: EX-AAS-002', ['bare EX-AAS-002']],
  ])('%s', (entry, expected) => {
    const facts = register(`items: [{ id: EX-AAS-001, ${entry} }]`);
    const from = expected.map(line => (line.startsWith('malformed') ? line : `${line} in EX-AAS-001`));
    expect(showReferences(facts, 'item', 'malformed', 'link')).toEqual(from);
  });

  test.each(['title: EX-AAS-002', 'owner: EX-AAS-002', 'x: [EX-AAS-002]'])('none in %s', entry =>
    expect(showReferences(register(`items: [{ id: EX-AAS-001, ${entry} }]`), 'item')).toEqual([]),
  );
});

test('places inside scalars', () => {
  const text = `items:
  - id: 'EX-AAS-001'
    title: "Un \\"titre\\""
    depends: ["EX-AAS-002", 'EX-AAS-003']
    statement: |
      > Voir **EX-AAS-004**, &amp;
      > [EX-AAS-005](../b.md#c) et l''EX-AAS-006.
    note: "Voir \\u00e0 EX-AAS-007"
    rationale: >-
      Folded,
      EX-AAS-008
`;
  const facts = register(text);
  const [item] = facts.items;
  const written = (place: { start: number; end: number } | undefined): string =>
    text.slice(place?.start, place?.end);
  expect([item?.idSpan, item?.titleSpan].map(written)).toEqual(['EX-AAS-001', 'Un \\"titre\\"']);
  expect(facts.references.filter(({ kind }) => kind === 'item').map(({ span }) => written(span))).toEqual(
    [2, 3, 4, 5, 6, 7, 8].map(number => `EX-AAS-00${number}`),
  );
  const [link] = facts.references.flatMap(reference => (reference.kind === 'link' ? [reference] : []));
  expect([link?.span, link?.urlSpan, link?.fragmentSpan].map(written)).toEqual([
    '[EX-AAS-005](../b.md#c)',
    '../b.md#c',
    'c',
  ]);
  expect(item?.blocks.map(({ contentSpan }) => written(contentSpan))).toEqual([
    'Voir \\u00e0 EX-AAS-007',
    'Folded,\n      EX-AAS-008',
  ]);
});

test('a text that is too complex is told at its place', () => {
  const text = `items:\n  - id: EX-AAS-001\n    note: a\n    statement: '${'>'.repeat(500)}'\n`;
  const { problems, items } = register(text);
  expect(problems.map(({ code, span }) => [code, text.slice(span.start, span.start + 3)])).toEqual([
    ['syntax', '>>>'],
  ]);
  expect(items).toHaveLength(1);
});

test('problems of its schema', () =>
  expect(register('items: [{ id: EX-AAS-001, statemnt: a }]').problems.map(({ code }) => code)).toEqual([
    'unknown-key',
  ]));
