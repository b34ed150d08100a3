import { describe, expect, test } from 'vitest';
import {
  itemBody,
  joined,
  NO_STATEMENT,
  statementText,
} from '../../../../server/src/core/extract/itemBody.ts';
import { parseMarkdown } from '../../../../server/src/core/syntax/markdown.ts';
import { contextOf } from './support/read.ts';
import { showField } from './support/show.ts';

function body(text: string): string {
  const { fields, blocks, statement } = itemBody(parseMarkdown(text).children, contextOf(text));
  return [...fields.map(showField), ...blocks.map(({ key }) => `<${key}>`), statementText(statement)]
    .join(' ')
    .trim();
}

describe('sorts', () => {
  test.each([
    ['- Niveau : a\n\nb\n\n> En clair : c\n\nd', 'level=a <plain> b d'],
    ['b\n\n- Niveau : a', 'level=a b'],
    ['- Niveau : a\n- Acteurs : b\n\n  c\n\n  > En clair : d\n\ne', 'level=a actors=b <plain> c e'],
    ['- Niveau : a\n\n  - b\n\nc', 'Niveau : a b c'],
    ['- Niveau : a\n\n***\n\n- Acteurs : b', 'level=a Acteurs : b'],
    ['- Terme : sens\n\n***\n\n- Niveau : a', 'level=a Terme : sens'],
    ['a\n\n[x]: y\n\n[^1]: note\n\n```\ncode\n```\n\n<p>html</p>', 'a'],
    ['| a | b |\n|---|---|\n| c | d |', 'a b c d'],
    ['a `b`  \nc', 'a b c'],
    ['', ''],
  ])('%o', (text, expected) => expect(body(text)).toBe(expected));
});

test('code is said, but is not looked at for keywords', () => {
  const text = 'a `DOIT` b';
  const { statement } = itemBody(parseMarkdown(text).children, contextOf(text));
  expect([statementText(statement), statement.proses[0]?.text]).toEqual([
    'a DOIT b',
    'a \uFFFC\uFFFC\uFFFC\uFFFC b',
  ]);
});

test('two statements are one behind the other', () => {
  const text = 'a\n\nb';
  const [a, b] = parseMarkdown(text).children.map(node => itemBody([node], contextOf(text)).statement);
  expect(statementText(joined(a ?? NO_STATEMENT, b ?? NO_STATEMENT))).toBe('a b');
  expect(joined(NO_STATEMENT, NO_STATEMENT)).toEqual(NO_STATEMENT);
});
