import { describe, expect, test } from 'vitest';
import { read } from './support/read.ts';
import { showItems } from './support/show.ts';

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

describe('not in', () => {
  test.each([
    ['a footnote', '[^1]\n\n[^1]:\n    # EX-AAS-001'],
    ['code', '```\n# EX-AAS-001\n```'],
    ['HTML', '<div>\n# EX-AAS-001\n</div>'],
    ['the cell of a table', '| a |\n|---|\n| **EX-AAS-001** b |'],
  ])('%s', (_, text) => expect(showItems(read(text))).toEqual([]));
});
