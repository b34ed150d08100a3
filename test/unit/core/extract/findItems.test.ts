import { describe, expect, test } from 'vitest';
import { read } from './support/read.ts';
import { showItems, showReference } from './support/show.ts';

test('all forms, in the order of the text', () => {
  const text = `# EX-AAS-001 — a

- **EX-AAS-002** b

| ID | Énoncé |
|---|---|
| EX-AAS-003 | c |

:::exigence{#EX-AAS-004}
d
:::

> ## EX-AAS-005
`;
  expect(showItems(read(text))).toEqual([
    'heading EX-AAS-001 "a"',
    'lead EX-AAS-002 : b',
    'table EX-AAS-003 : c',
    'directive EX-AAS-004 : d',
    'heading EX-AAS-005',
  ]);
});

test('the same ID may be defined twice', () =>
  expect(showItems(read('# EX-AAS-001\n\n# EX-AAS-001'))).toEqual([
    'heading EX-AAS-001',
    'heading EX-AAS-001',
  ]));

describe('the part of a list that comes before an item', () => {
  test.each([
    ['- a\n- **EX-AAS-002** b', ['heading EX-AAS-001 : a', 'lead EX-AAS-002 : b']],
    ['- **EX-AAS-002** b\n- a', ['heading EX-AAS-001', 'lead EX-AAS-002 : b']],
    ['- a\n\n  > b\n  >\n  > **EX-AAS-002** c', ['heading EX-AAS-001 : a b', 'lead EX-AAS-002 : c']],
    [
      'a\n\n- Niveau : interdit\n\n- **EX-AAS-002** b',
      ['heading EX-AAS-001 level=interdit : a', 'lead EX-AAS-002 : b'],
    ],
  ])('%o', (body, expected) => expect(showItems(read(`# EX-AAS-001\n\n${body}`))).toEqual(expected));
});

describe('what follows an item inside another', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'in a list entry is the outer one’s',
      '- **EX-AAS-001** a\n\n  - **EX-AAS-002** b\n\n  c DOIT c',
      ['lead EX-AAS-001 !obligatoire : a c DOIT c', 'lead EX-AAS-002 : b'],
    ],
    [
      'in the same inner list too',
      '- **EX-AAS-001** a\n  - b\n  - **EX-AAS-002** c\n  - d\n  - **EX-AAS-003** e\n  - f',
      ['lead EX-AAS-001 : a b d f', 'lead EX-AAS-002 : c', 'lead EX-AAS-003 : e'],
    ],
    [
      'fields and blocks too',
      '- **EX-AAS-001** a\n\n  - **EX-AAS-002** b\n\n  > **Note** : c\n\n  - Niveau : interdit',
      ['lead EX-AAS-001 level=interdit <note: c> : a', 'lead EX-AAS-002 : b'],
    ],
    [
      'three deep',
      '- **EX-AAS-001** a\n  - **EX-AAS-002** b\n    - **EX-AAS-003** c\n\n    d\n\n  e',
      ['lead EX-AAS-001 : a e', 'lead EX-AAS-002 : b d', 'lead EX-AAS-003 : c'],
    ],
    [
      'in a directive is the outer one’s',
      '::::exigence{#EX-AAS-001}\na\n\n:::exigence{#EX-AAS-002}\nb\n:::\n\nc\n::::',
      ['directive EX-AAS-001 : a c', 'directive EX-AAS-002 : b'],
    ],
    [
      'after a table in a list entry too',
      '- **EX-AAS-001** a\n\n  | ID | x |\n  |---|---|\n  | EX-AAS-002 | b |\n  | EX-AAS-003 | c |\n\n  d',
      ['lead EX-AAS-001 : a d', 'table EX-AAS-002 : b', 'table EX-AAS-003 : c'],
    ],
    [
      'under a heading is nobody’s',
      '# EX-AAS-001\n\na\n\n- **EX-AAS-002** b\n\nc',
      ['heading EX-AAS-001 : a', 'lead EX-AAS-002 : b'],
    ],
    [
      'under a heading in a list entry is nobody’s',
      '- **EX-AAS-001** a\n\n  ## EX-AAS-002\n\n  b\n\n  - **EX-AAS-003** c\n\n  d',
      ['lead EX-AAS-001 : a', 'heading EX-AAS-002 : b', 'lead EX-AAS-003 : c'],
    ],
    [
      'in the next entry is nobody’s',
      '- **EX-AAS-001** a\n- b\n- **EX-AAS-002** c',
      ['lead EX-AAS-001 : a', 'lead EX-AAS-002 : c'],
    ],
  ])('%s', (_, text, expected) => expect(showItems(read(text))).toEqual(expected));

  test('cites for the outer one, and is no stray text', () => {
    const facts = read(
      '- **EX-AAS-001** a\n\n  - **EX-AAS-002** b\n\n  c DOIT : voir EX-AAS-003\n\nd EX-AAS-004',
    );
    expect(facts.references.map(showReference)).toEqual(['bare EX-AAS-003 in EX-AAS-001', 'bare EX-AAS-004']);
    expect(facts.strayKeywords).toEqual([]);
  });

  test('stands where its statement says', () => {
    const text = '- **EX-AAS-001** a\n  - b\n  - **EX-AAS-002** c\n  - d';
    const [outer] = read(text).items;
    expect(outer?.statementSpans.map(({ start, end }) => text.slice(start, end))).toEqual([
      'a',
      '- b',
      '- d',
    ]);
  });
});

describe('not in', () => {
  test.each([
    ['a footnote', '[^1]\n\n[^1]:\n    # EX-AAS-001'],
    ['code', '```\n# EX-AAS-001\n```'],
    ['HTML', '<div>\n# EX-AAS-001\n</div>'],
    ['the cell of a table', '| a |\n|---|\n| **EX-AAS-001** b |'],
  ])('%s', (_, text) => expect(showItems(read(text))).toEqual([]));
});
