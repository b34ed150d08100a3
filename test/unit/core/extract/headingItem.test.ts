import { describe, expect, test } from 'vitest';
import { read } from './support/read.ts';
import { showItems } from './support/show.ts';

function check(text: string, ...expected: readonly string[]): void {
  expect(showItems(read(text))).toEqual(expected);
}

describe('an ID at the start of a heading', () => {
  test.each([
    ['### EX-AAS-001 — Titre', 'heading EX-AAS-001 "Titre"'],
    ['### EX-AAS-001 Titre', 'heading EX-AAS-001 "Titre"'],
    ['### EX-AAS-001', 'heading EX-AAS-001'],
    ['### EX‑AAS‑001 — Titre', 'heading EX-AAS-001 "Titre"'],
    ['### [EX-AAS-001] Titre', 'heading EX-AAS-001 "Titre"'],
    ['### 3.4 EX-AAS-001 — Titre', 'heading EX-AAS-001 "Titre"'],
    ['### 3.4. **EX-AAS-001** : Titre', 'heading EX-AAS-001 "Titre"'],
    ['### 3 – EX-AAS-001', 'heading EX-AAS-001'],
    ['### [ EX-AAS-001 ] - Titre', 'heading EX-AAS-001 "Titre"'],
    ['### **EX-AAS-001** : Titre', 'heading EX-AAS-001 "Titre"'],
    ['### `EX-AAS-001` – Titre', 'heading EX-AAS-001 "Titre"'],
    ['### EX-AAS-001. Titre', 'heading EX-AAS-001 "Titre"'],
    ['### EX-AAS-001 | Titre', 'heading EX-AAS-001 "Titre"'],
    ['### EX-AAS-001) Titre', 'heading EX-AAS-001 "Titre"'],
    ['### EX-AAS-001\u00a0: Titre', 'heading EX-AAS-001 "Titre"'],
    ['### EX-AAS-001 — `code` et *style*', 'heading EX-AAS-001 "code et style"'],
    ['### EX-AAS-001 — Un <b>mot</b> et ![x](a.png) fin', 'heading EX-AAS-001 "Un mot et fin"'],
    ['### EX-AAS-001 — A : b — c', 'heading EX-AAS-001 "A : b — c"'],
    ['EX-AAS-001 — Titre\n===', 'heading EX-AAS-001 "Titre"'],
    ['EX-AAS-001 — Titre\nsur deux lignes\n---', 'heading EX-AAS-001 "Titre\nsur deux lignes"'],
    ['### EX-AAS-001 — Titre ###', 'heading EX-AAS-001 "Titre"'],
    ['### <a id="x"></a>EX-AAS-001 — Titre', 'heading EX-AAS-001 "Titre"'],
    [
      '### <a name="x"></a> **EX-AAS-001** Titre {level=interdit}',
      'heading EX-AAS-001 "Titre" level=interdit',
    ],
    ['### EX-AAS-001 — Un<br>titre ![x](a.png) <a id="x"></a>', 'heading EX-AAS-001 "Un titre"'],
    ['> ### EX-AAS-001 — Titre', 'heading EX-AAS-001 "Titre"'],
    ['### EX-AAS-001 — Titre {level=interdit}', 'heading EX-AAS-001 "Titre" level=interdit'],
  ])('%o', (text, expected) => check(text, expected));
});

describe('no item', () => {
  test.each([
    ['an ID inside the title', '### Voir EX-AAS-001'],
    ['a number before one of several', '### 3.4 EX-AAS-001 et EX-AAS-002'],
    ['a number before what is about it', '### 3.4 EX-AAS-001 dans la pratique'],
    ['an ID that goes on', '### EX-AAS-0011 — Titre'],
    ['a malformed ID', '### EX-AAS-01 — Titre'],
    ['a wiki ID', '### [[EX-AAS-001]] Titre'],
    ['a link before it', '### <a href="x">a</a> EX-AAS-001'],
    ['an image of it', '### ![EX-AAS-001](a.png)'],
    ['a paragraph', 'EX-AAS-001 — Titre'],
    ['a heading in code', '```\n### EX-AAS-001 — Titre\n```'],
    ['a heading in HTML', '<h3>EX-AAS-001</h3>'],
    ['an escaped heading', '\\### EX-AAS-001'],
  ])('%s', (_, text) => check(text));

  test('of a kind that is defined elsewhere', () => {
    const manifest = 'items: { r: { pattern: "EX-\\\\d+", forms: [table] } }';
    const { items, references } = read('# EX-1 — Titre', { manifest });
    expect([items, references.map(({ kind }) => kind)]).toEqual([[], ['item']]);
  });
});

describe('ends', () => {
  test.each([
    ['at a heading of its rank', '## EX-AAS-001\n\na\n\n## B\n\nc', 'a'],
    ['at a higher heading', '### EX-AAS-001\n\na\n\n# B\n\nc', 'a'],
    ['at the end of its container', '> ## EX-AAS-001\n>\n> a\n\nb', 'a'],
    ['at the end of the text', '## EX-AAS-001\n\na\n\nb', 'a b'],
  ])('%s', (_, text, statement) => expect(read(text).items[0]?.attributes.statement).toBe(statement));

  test('not at a lower heading, which belongs to it', () =>
    check('## EX-AAS-001\n\na\n\n### B\n\nc', 'heading EX-AAS-001 : a B c'));

  test.each([
    ['a lower heading', '## EX-AAS-001\n\na\n\n### EX-AAS-002\n\nb'],
    ['a lead', '## EX-AAS-001\n\na\n\n**EX-AAS-002** b'],
    ['a lead in a list', '## EX-AAS-001\n\na\n\n- **EX-AAS-002** b'],
    ['a table', '## EX-AAS-001\n\na\n\n| ID | Énoncé |\n|---|---|\n| EX-AAS-002 | b |'],
    ['a directive', '## EX-AAS-001\n\na\n\n:::exigence{#EX-AAS-002}\nb\n:::'],
    ['a heading in a quote', '## EX-AAS-001\n\na\n\n> # EX-AAS-002\n>\n> b'],
  ])('at an item in %s', (_, text) => {
    const [first, second] = read(text).items;
    expect(text.slice(first?.span.start, first?.span.end)).toBe('## EX-AAS-001\n\na');
    expect([first?.attributes.statement, second?.id, second?.attributes.statement]).toEqual([
      'a',
      'EX-AAS-002',
      'b',
    ]);
  });

  test('in the middle of a list, of which it keeps what comes before', () =>
    check(
      '## EX-AAS-001\n\n- a\n- b\n  - **EX-AAS-002** c\n- d',
      'heading EX-AAS-001 : a b',
      'lead EX-AAS-002 : c',
    ));

  test('right behind its heading', () => {
    const text = '## EX-AAS-001 — A\n\n### EX-AAS-002\n';
    const [first] = read(text).items;
    expect(text.slice(first?.span.start, first?.span.end)).toBe('## EX-AAS-001 — A');
  });
});

describe('places', () => {
  test.each([
    ['### **EX-AAS-001** — *Le* titre {level=x}', 'EX-AAS-001', 'Le* titre'],
    ['### [EX-AAS-001] Titre', 'EX-AAS-001', 'Titre'],
    ['### EX-AAS-001', 'EX-AAS-001', ''],
    ['### <a id="x"></a>EX-AAS-001 — Titre', 'EX-AAS-001', 'Titre'],
    ['### EX-AAS-001 — A &amp; B\\*', 'EX-AAS-001', 'A &amp; B\\*'],
  ])('%o', (text, id, title) => {
    const [item] = read(text).items;
    expect(text.slice(item?.idSpan.start, item?.idSpan.end)).toBe(id);
    expect(text.slice(item?.titleSpan.start, item?.titleSpan.end)).toBe(title);
  });
});
