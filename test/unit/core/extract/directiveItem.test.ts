import { describe, expect, test } from 'vitest';
import { read } from './support/read.ts';
import { showItems, showReferences } from './support/show.ts';

function check(text: string, ...expected: readonly string[]): void {
  expect(showItems(read(text))).toEqual(expected);
}

describe('a directive with an ID', () => {
  test.each([
    [':::exigence{#EX-AAS-003}\na\n:::', 'directive EX-AAS-003 : a'],
    [
      ':::exigence{#EX-AAS-003 level=obligatoire actors="a, b"}\na\n:::',
      'directive EX-AAS-003 level=obligatoire actors=a|b : a',
    ],
    [':::exigence{id=EX-AAS-003 .note}\na\n:::', 'directive EX-AAS-003 : a'],
    [':::exigence[Un *titre*]{#EX-AAS-003}\na\n:::', 'directive EX-AAS-003 "Un titre" : a'],
    [':::exigence[EX-AAS-003 bis]{#EX-AAS-003}\na\n:::', 'directive EX-AAS-003 "EX-AAS-003 bis" : a'],
    [
      ':::exigence{#EX-AAS-003}\n- Niveau : interdit\n\n> En clair : b\n:::',
      'directive EX-AAS-003 level=interdit <plain: b>',
    ],
    [':::exigence{#EX-AAS-003}\r\na\r\n:::', 'directive EX-AAS-003 : a'],
    ['> :::exigence{#EX-AAS-003}\n> a\n> :::', 'directive EX-AAS-003 : a'],
    [':::exigence{#EX-AAS-003}\na', 'directive EX-AAS-003 : a'],
  ])('%o', (text, expected) => check(text, expected));
});

describe('no item', () => {
  test.each([
    [':::note{#intro}\na\n:::'],
    [':::note\nEX-AAS-003\n:::'],
    [':::exigence{#EX-AAS-03}\na\n:::'],
    ['::exigence{#EX-AAS-003}'],
    [':exigence{#EX-AAS-003}'],
    ['```\n:::exigence{#EX-AAS-003}\n:::\n```'],
  ])('%o', text => check(text));

  test('of a kind that is defined elsewhere: a reference', () => {
    const manifest = 'items: { r: { pattern: "EX-\\\\d+", forms: [heading] } }';
    const facts = read(':::x{#EX-1}\na\n:::', { manifest });
    expect([facts.items, showReferences(facts, 'item')]).toEqual([[], ['bare EX-1']]);
  });
});

test('items inside end it', () =>
  check(
    '::::exigence{#EX-AAS-003}\na\n\n:::exigence{#EX-AAS-004}\nb\n:::\n\n- **EX-AAS-005** c\n\n::::',
    'directive EX-AAS-003 : a',
    'directive EX-AAS-004 : b',
    'lead EX-AAS-005 : c',
  ));

test('its link fields refer', () => {
  const facts = read(':::exigence{#EX-AAS-003 depends="EX-AAS-001, EX-AAS-002"}\nEX-AAS-004\n:::');
  expect(showReferences(facts, 'item')).toEqual([
    'field EX-AAS-001 depends in EX-AAS-003',
    'field EX-AAS-002 depends in EX-AAS-003',
    'bare EX-AAS-004 in EX-AAS-003',
  ]);
});

test('places', () => {
  const text = ':::exigence[Voir EX-AAS-003]{level=x #EX-AAS-003}\na\n:::';
  const [item] = read(text).items;
  expect(item?.idSpan.start).toBe(text.lastIndexOf('EX-AAS-003'));
  expect(text.slice(item?.titleSpan.start, item?.titleSpan.end)).toBe('Voir EX-AAS-003');
  expect(text.slice(item?.span.start, item?.span.end)).toBe(text);
});
