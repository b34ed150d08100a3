import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../../server/src/core/refactor/edits.ts';
import { scalarsIn, yamlEdit, yamlOf, yamlScalar } from '../../../../server/src/core/refactor/yamlText.ts';
import { parseMarks } from '../../../support/marks.ts';

/** Puts `name` at the mark of a YAML text. */
function check(marked: string, name: string, expected: string, isMarkdown = false): void {
  const { text, spans } = parseMarks(marked);
  const place = spans[0] ?? { start: 0, end: 0 };
  const scalars = [...scalarsIn(yamlOf(text, isMarkdown))];
  const scalar = scalars.find(({ span }) => span.start <= place.start && place.end <= span.end);
  expect(applyEdits(text, [yamlEdit(text, scalar, place, name)])).toBe(expected);
}

describe('plain scalars', () => {
  test.each([
    ['a: ⟦x⟧', 'y', 'a: y'],
    ['a: ⟦x⟧', '12', 'a: 12'],
    ['a: ⟦x⟧', 'true', 'a: "true"'],
    ['a: ⟦x⟧', 'null', 'a: "null"'],
    ['a: ⟦x⟧', '~', 'a: "~"'],
    ['a: ⟦x⟧', '- y', 'a: "- y"'],
    ['a: ⟦x⟧', 'y: z', 'a: "y: z"'],
    ['a: ⟦x⟧', 'y #z', 'a: "y #z"'],
    ['a: ⟦x⟧', '&y', 'a: "&y"'],
    ['a: ⟦x⟧', '"y', 'a: "\\"y"'],
    ['a: [⟦x⟧, b]', 'y]', 'a: ["y]", b]'],
    ['a: voir ⟦x⟧, puis z', 'y', 'a: voir y, puis z'],
    ['a: [voir ⟦x⟧ là]', 'y, z', 'a: ["voir y, z là"]'],
    ['a: voir ⟦x⟧ là', 'y: z', 'a: "voir y: z là"'],
  ])('%s with %s', (text, name, expected) => check(text, name, expected));
});

describe('other scalars', () => {
  test.each([
    ["a: '⟦x⟧'", "l'un", "a: 'l''un'"],
    ['a: "⟦x⟧"', 'a"b\\c', 'a: "a\\"b\\\\c"'],
    ['a: |\n  voir ⟦x⟧\n', 'y: z', 'a: |\n  voir y: z\n'],
    ['- {a: ⟦x⟧}', 'y', '- {a: y}'],
  ])('%s with %s', (text, name, expected) => check(text, name, expected));
  test('front matter, and the prose behind it', () => {
    check('---\na: ⟦x⟧\n---\n\nTexte.\n', 'true', '---\na: "true"\n---\n\nTexte.\n', true);
    check('---\na: b\n---\n\na: ⟦x⟧\n', 'true', '---\na: b\n---\n\na: true\n', true);
    check('a: ⟦x⟧\n', 'true', 'a: true\n', true);
  });
});

test('a text of its own', () => {
  expect(['a.md', 'a b.md', '1', 'true', 'a, b', '*x', ''].map(yamlScalar)).toEqual([
    'a.md',
    'a b.md',
    '1',
    '"true"',
    '"a, b"',
    '"*x"',
    '""',
  ]); // prettier-ignore
});
