import { describe, expect, test } from 'vitest';
import { attributeList } from '../../../../server/src/core/extract/attributeList.ts';
import { verbatim } from '../../../../server/src/core/syntax/alignment.ts';
import { proseOfText } from '../../../../server/src/core/syntax/prose.ts';
import { readingOf } from './support/read.ts';
import { showField } from './support/show.ts';

const reading = readingOf();

/** `#ancre level=a actors=b|c`, from the first brace; undefined when there is no list. */
function list(text: string): string | undefined {
  const found = attributeList(proseOfText(verbatim(text, 0)), text.indexOf('{'), reading);
  return (
    found && [found.anchor ? `#${found.anchor.name}` : '', ...found.fields.map(showField)].join(' ').trim()
  );
}

describe('reads', () => {
  test.each([
    ['{#ancre}', '#ancre'],
    ['{level=recommandé}', 'level=recommandé'],
    ['{level=recommandé actors=editeur-ent}', 'level=recommandé actors=editeur-ent'],
    ['{actors="éditeur ENT, hébergeur"}', 'actors=éditeur ENT|hébergeur'],
    ['{actors=“éditeur ENT”}', 'actors=éditeur ENT'],
    ['{#é-a.b acteurs=a}', '#é-a.b actors=a'],
    ['{ level = a level=b }', 'level=b'],
    ['{couleur=bleu}', '?couleur=bleu'],
    ['{.note #a class=x id=y level=b}', '#a level=b'],
    ['{level=""}', 'level='],
    ['{id="crit-1-1"}', '#crit-1-1'],
    ['{id=crit-1-1 level=b}', '#crit-1-1 level=b'],
    ['{class="x" id="a"}', '#a'],
    ['{id=y #a}', '#a'],
    ['{: #a}', '#a'],
    ['{:#a .x}', '#a'],
    ['{level="}"}', 'level=}'],
  ])('%o', (text, expected) => expect(list(text)).toBe(expected));
});

describe('none', () => {
  test.each([
    ['words', '{Un titre}'],
    ['nothing', '{}'],
    ['not closed', '{level=a'],
    ['over a line end', '{level=a\nb}'],
    ['braces inside', '{level={a}}'],
    ['only classes', '{.note}'],
    ['an id without a value', '{id=""}'],
    ['an id of two words', '{id="deux mots"}'],
    ['only a language', '{lang=en}'],
    ['a class for a block', '{: .encadre}'],
    ['too long to be one', `{level="${'a '.repeat(600)}"}`],
    ['no brace at all', 'level=a'],
  ])('%s', (_, text) => expect(list(text)).toBeUndefined());
});

test('places', () => {
  const text = 'x {#a actors="b, c"}';
  const found = attributeList(proseOfText(verbatim(text, 0)), 2, reading);
  const [field] = found?.fields ?? [];
  const spans = [
    found?.anchor,
    field?.labelSpan,
    ...(field?.values.map(({ span }) => span) ?? []),
    field?.span,
    found,
  ];
  expect(spans.map(place => text.slice(place?.start, place?.end))).toEqual([
    '#a',
    'actors',
    'b',
    'c',
    'actors="b, c"',
    '{#a actors="b, c"}',
  ]); // prettier-ignore
});
