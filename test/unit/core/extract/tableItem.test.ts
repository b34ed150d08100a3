import { describe, expect, test } from 'vitest';
import { type ReadOptions, read } from './support/read.ts';
import { showItems } from './support/show.ts';

function check(text: string, ...expected: readonly string[]): void {
  checkWith({}, text, ...expected);
}

function checkWith(options: ReadOptions, text: string, ...expected: readonly string[]): void {
  expect(showItems(read(text, options))).toEqual(expected);
}

/** A table from rows whose cells stand between bars; the second row is put in. */
function table(head: string, ...rows: readonly string[]): string {
  const rule = head.replace(/[^|]+/g, '---');
  return [head, rule, ...rows].map(row => `|${row}|`).join('\n');
}

describe('a column headed', () => {
  test.each(['ID', 'Id', 'Index', 'Réf.', 'réf', 'Exigence', '**Référence**', 'Code'])('%s', header =>
    check(table(`${header}|Énoncé`, 'EX-AAS-001|a'), 'table EX-AAS-001 : a'),
  );
  test('that is not the first', () => check(table('Énoncé|ID', 'a|EX-AAS-001'), 'table EX-AAS-001 : a'));
  test('as the manifest says', () =>
    checkWith(
      { manifest: 'labels: { id: [Clé] }' },
      table('Énoncé|Clé', 'a|EX-AAS-001'),
      'table EX-AAS-001 : a',
    ));
  test('nothing, when every cell of the first is an ID', () =>
    check(
      table('Quoi|Énoncé', 'EX-AAS-001|a', 'EX-AAS-002|b'),
      'table EX-AAS-001 : a',
      'table EX-AAS-002 : b',
    ));
});

describe('cells', () => {
  test('a line break and tags in the text', () =>
    check(
      table('ID|Énoncé', 'EX-AAS-001|un<br>deux <b>trois</b> <br/> H<sub>2</sub>O'),
      'table EX-AAS-001 : un deux trois H2O',
    ));
  test.each([
    ['bold', '**EX-AAS-001**'],
    ['in code', '`EX-AAS-001`'],
    ['in brackets', '[EX-AAS-001]'],
    ['with spaces', '   EX-AAS-001   '],
    ['behind an anchor', '<a id="x"></a>EX-AAS-001'],
    ['before an anchor', '**EX-AAS-001**<a name="x"></a>'],
  ])('%s', (_, cell) => check(table('ID|Énoncé', `${cell}|a`), 'table EX-AAS-001 : a'));

  test('fields and blocks by header, the rest is the statement', () =>
    check(
      table('ID|Titre|Niveau|Acteurs|Exigence|En clair|Autre', 'EX-AAS-001|T|interdit|a, b<br>c|d|e|f'),
      'table EX-AAS-001 "T" level=interdit actors=a|b|c <plain: e> : d f',
    ));
  test('Exigence is the body beside a column of IDs', () =>
    check(table('Index|Exigence', 'EX-AAS-001|Un texte'), 'table EX-AAS-001 : Un texte'));
  test('rows without an ID say nothing', () =>
    check(table('ID|Énoncé', '|a', 'EX-AAS-001|b', 'à venir|c'), 'table EX-AAS-001 : b'));
  test('a short row', () => check(table('ID|Énoncé|Niveau', 'EX-AAS-001'), 'table EX-AAS-001'));
  test('the ID of a missing column', () =>
    check(table('Énoncé|ID', 'a', 'b|EX-AAS-001'), 'table EX-AAS-001 : b'));
});

describe('no item', () => {
  test.each([
    ['linked IDs', table('ID|Énoncé', '[EX-AAS-001](a.md)|a')],
    ['IDs that are links by reference', `${table('ID|Énoncé', '[EX-AAS-001][]|a')}\n\n[EX-AAS-001]: b.md`],
    ['an ID with words', table('ID|Énoncé', 'voir EX-AAS-001|a')],
    ['two IDs in a cell', table('ID|Énoncé', 'EX-AAS-001, EX-AAS-002|a')],
    ['a first column where one cell is no ID', table('Quoi|Énoncé', 'EX-AAS-001|a', 'x|b')],
    ['IDs in another column', table('Besoin|Couvert par', 'a|EX-AAS-001')],
    ['a head alone', table('ID|EX-AAS-001')],
    ['malformed IDs', table('ID|Énoncé', 'EX-AAS-01|a')],
    ['a wiki ID', table('ID|Énoncé', '[[EX-AAS-001]]|a')],
  ])('%s', (_, text) => check(text));

  test('of a kind that is defined elsewhere: a summary', () =>
    checkWith(
      { manifest: 'items: { r: { pattern: "EX-\\\\d+", forms: [heading] } }' },
      `${table('ID|Titre', 'EX-1|a')}\n\n# EX-1 — a`,
      'heading EX-1 "a"',
    ));
});

test('places', () => {
  const text = table('ID | Titre | Niveau', ' **EX-AAS-001** | Un `titre` | interdit ');
  const [item] = read(text).items;
  const [field] = item?.fields ?? [];
  const places = [item?.idSpan, item?.titleSpan, item?.span, field?.labelSpan, field?.values[0]?.span];
  expect(places.map(place => text.slice(place?.start, place?.end))).toEqual([
    'EX-AAS-001',
    'Un `titre',
    '| **EX-AAS-001** | Un `titre` | interdit |',
    'Niveau',
    'interdit',
  ]);
});

describe('a table that restates items', () => {
  const rows = (...ids: readonly string[]): string =>
    `| ID | Texte |\n|---|---|\n${ids.map(id => `| EX-AAS-${id} | x |`).join('\n')}\n`;
  const shown = (text: string): string => {
    const { items, references } = read(text);
    const mentions = references.map(reference =>
      reference.kind === 'item' ? `(${reference.id.slice(-1)})` : '?',
    );
    return [...items.map(({ id }) => id.slice(-1)), ...mentions].join(' ');
  };
  test.each([
    ['only refers', [rows('001', '002', '003'), rows('001', '003')], '1 2 3 (1) (3)'],
    ['whole', [rows('001', '002'), rows('001', '002')], '1 2 (1) (2)'],
    [
      'behind items of other forms',
      ['- **EX-AAS-001** x\n- **EX-AAS-002** y', rows('001', '002')],
      '1 2 (1) (2)',
    ],
    [
      'before items of other forms, as a summary',
      [rows('001', '002'), '## EX-AAS-001 — A\n\nx', '## EX-AAS-002 — B\n\ny', rows('002', '001')],
      '1 2 (1) (2) (2) (1)',
    ],
    [
      'with hyphens that do not break',
      [rows('001', '002'), rows('001', '002').replaceAll('-AAS-', '‑AAS‑')],
      '1 2 (1) (2)',
    ],
  ])('%s', (_, parts, expected) => expect(shown(parts.join('\n\n'))).toBe(expected));

  test.each([
    ['with a new one', [rows('001', '002'), rows('001', '003')], '1 2 1 3'],
    ['of one row', [rows('001', '002'), rows('001')], '1 2 1'],
    ['before them', [rows('001', '002'), '- **EX-AAS-001** x'], '1 2 1'],
    ['the same row twice in one table', [rows('001', '001')], '1 1'],
  ])('not so %s', (_, parts, expected) => expect(shown(parts.join('\n\n'))).toBe(expected));
});
