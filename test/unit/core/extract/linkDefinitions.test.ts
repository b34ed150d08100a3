import { describe, expect, test } from 'vitest';
import { parseMarks, withMarks } from '../../../support/marks.ts';
import { read } from './support/read.ts';

function uses(text: string): readonly string[] {
  return read(text).references.flatMap(reference =>
    reference.kind === 'definition' ? [reference.label] : [],
  );
}

test('definitions by label, with the place of the label', () => {
  const text = 'a\n\n[Un  nom]: b.md\n[é]: <c>\n';
  expect(
    read(text).linkDefinitions.map(({ label, labelSpan }) => [
      label,
      text.slice(labelSpan.start, labelSpan.end),
    ]),
  ).toEqual([
    ['UN NOM', 'Un  nom'],
    ['É', 'é'],
  ]);
});

describe('uses', () => {
  test.each([
    ['[a][b]\n\n[b]: c', ['B']],
    ['[b][]\n\n[b]: c', ['B']],
    ['[b]\n\n[b]: c', ['B']],
    ['![a][b]\n\n[b]: c', ['B']],
    ['[a][inconnu]', ['INCONNU']],
    ['[inconnu][]', ['INCONNU']],
  ])('%o', (text, expected) => expect(uses(text)).toEqual(expected));
  test.each([
    '\\[a][inconnu]',
    '[a][inconnu\\]',
    '[inconnu]',
    '[1][2]',
    'T[i][0]',
    '[RFC 2119][RFC 8174]',
    '[a](b)',
    '`[a][b]`',
    '[^1][^2]',
  ])('none in %o', text => expect(uses(text)).toEqual([]));
});

describe('the place of the label of a use', () => {
  test.each([
    ['[a][⟦b⟧]\n\n[b]: c'],
    ['[⟦b⟧][]\n\n[b]: c'],
    ['![⟦b⟧]\n\n[b]: c'],
    ['> [a [d]][⟦b \\[c⟧]\n\n[b \\[c]: d'],
    ['[*a*][⟦Un\n  nom⟧]\n\n[un nom]: c'],
    ['[a][⟦inconnu⟧]'],
    ['[⟦inconnu⟧][]'],
  ])('%o', marked => {
    const { text } = parseMarks(marked);
    const places = read(text).references.flatMap(fact => (fact.kind === 'definition' ? [fact.span] : []));
    expect(withMarks(text, places)).toBe(marked);
  });
});
