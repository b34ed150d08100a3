import { describe, expect, test } from 'vitest';
import { fieldKey, fieldKeyOfName, fieldList } from '../../../../server/src/core/extract/fieldList.ts';
import { parseMarkdown } from '../../../../server/src/core/syntax/markdown.ts';
import { contextOf, readingOf } from './support/read.ts';
import { showField } from './support/show.ts';

/** Fields and blocks of the first block of a text; undefined when it is no field list. */
function list(text: string, manifest = ''): readonly string[] | undefined {
  const [node] = parseMarkdown(text).children;
  const found = node && fieldList(node, contextOf(text, { manifest }));
  return (
    found && [
      ...found.fields.map(showField),
      ...found.blocks.map(({ key, text: said }) => `<${key}: ${said}>`),
    ]
  );
}

describe('a list of fields', () => {
  test.each([
    ['- **Niveau** : obligatoire\n- **Acteurs** : a, b', ['level=obligatoire', 'actors=a|b']],
    ['- Niveau : obligatoire', ['level=obligatoire']],
    ['- Niveau: obligatoire', ['level=obligatoire']],
    ['- Niveau\u00a0: obligatoire', ['level=obligatoire']],
    ['- **Niveau :** obligatoire', ['level=obligatoire']],
    ['- **Niveau**\u202f: obligatoire', ['level=obligatoire']],
    ['* NIVEAU D’EXIGENCE : obligatoire', ['level=obligatoire']],
    ["1. niveau d'exigence : obligatoire", ['level=obligatoire']],
    ['- Objets metier : a', ['objects=a']],
    ['- *Niveau* : obligatoire', ['level=obligatoire']],
    ['- Niveau : obligatoire\n\n- Acteurs : a', ['level=obligatoire', 'actors=a']],
    ['- Niveau :\n- Acteurs : a', ['level=', 'actors=a']],
    ['- Niveau : obligatoire\n- Chef : a', ['level=obligatoire', '?Chef=a']],
    ['- Acteurs :\n  - a\n  - b, c', ['actors=a|b|c']],
    ['- Niveau : a\n- Acteurs : b\n\n  Énoncé.', ['level=a', 'actors=b']],
    ['- Niveau : a\n- **Note** : b', ['level=a', '<note: b>']],
    ['- **Note** : a\n- **En clair** : b', ['<note: a>', '<plain: b>']],
    ['- **Note** : a\n\n  b\n- Niveau : c', ['level=c', '<note: a b>']],
    ['- Niveau : c\n- **Note** : voir\n  - a\n  - b', ['level=c', '<note: voir a b>']],
    ['- Niveau : `obligatoire`[^1]\n\n[^1]: b', ['level=obligatoire']],
    [
      '- Niveau : a\n- Vérification : essai\n- En clair : b',
      ['level=a', '<verification: essai>', '<plain: b>'],
    ],
    ['- ID : EX-AAS-001\n- Niveau : a', ['level=a']],
    ['- Voir : EX-AAS-001 à EX-AAS-004', ['see=EX-AAS-001 à EX-AAS-004']],
  ])('%o', (text, expected) => expect(list(text)).toEqual(expected));

  test('labels of the manifest', () =>
    expect(list('- Responsable : a', 'labels: { actors: [Responsable] }')).toEqual(['actors=a']));
  test('labels in English', () => expect(list('- Applies to: a', 'language: en')).toEqual(['actors=a']));
});

describe('no list of fields', () => {
  test.each([
    ['sentences', '- a\n- b'],
    ['definitions', '- Terme : sens\n- Mot : sens'],
    ['more strange labels than known ones', '- Niveau : a\n- Terme : sens\n- Mot : sens'],
    ['one entry without a label', '- Niveau : a\n- b'],
    ['an entry with a second paragraph before the last', '- Niveau : a\n\n  b\n- Acteurs : c'],
    ['remarks alone', '- Note : 3/5\n- Vérification : faite'],
    ['a long text before the colon', '- Niveau qui convient à la plupart des établissements : a'],
    ['no space behind the colon', '- Niveau:a'],
    ['a time', '- 8:30 Accueil'],
    ['a label with a line end', "- Niveau\n  d'exigence : a"],
    ['an ID alone', '- ID : EX-AAS-001'],
    ['entries below a value', '- Acteurs : a\n  - b'],
    ['a paragraph', 'Niveau : a'],
    ['a quote', '> - Niveau : a'],
  ])('%s', (_, text) => expect(list(text)).toBeUndefined());
});

describe('a table of fields', () => {
  test.each([
    ['| Niveau | obligatoire |\n|---|---|\n| **Acteurs** | a, b |', ['level=obligatoire', 'actors=a|b']],
    ['| Champ | Valeur |\n|---|---|\n| Niveau | obligatoire |', ['level=obligatoire']],
    ['| | |\n|---|---|\n| Niveau : | obligatoire |', ['level=obligatoire']],
    [
      '| Champ | Valeur |\n|---|---|\n| Acteurs | a<br>b |\n| Pourquoi | c |',
      ['actors=a|b', '<rationale: c>'],
    ],
  ])('%o', (text, expected) => expect(list(text)).toEqual(expected));
});

describe('no table of fields', () => {
  test.each([
    ['three columns', '| Niveau | obligatoire | a |\n|---|---|---|\n| Acteurs | a | b |'],
    ['terms', '| Terme | Sens |\n|---|---|\n| a | b |'],
    ['a row without a label', '| Champ | Valeur |\n|---|---|\n| Niveau | a |\n| | b |'],
    ['a short row', '| Champ | Valeur |\n|---|---|\n| Niveau |'],
    ['items', '| ID | Énoncé |\n|---|---|\n| EX-AAS-001 | a |'],
    ['a head alone', '| Champ | Valeur |\n|---|---|'],
  ])('%s', (_, text) => expect(list(text)).toBeUndefined());
});

test('places', () => {
  const text = '- **Acteurs** : *a b*, c\n- Niveau :\n  - d\n- En clair : e\n';
  const [node] = parseMarkdown(text).children;
  const { fields = [], blocks = [] } = (node && fieldList(node, contextOf(text))) ?? {};
  const spans = fields.flatMap(({ labelSpan, values, span }) => [
    labelSpan,
    ...values.map(value => value.span),
    span,
  ]);
  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Acteurs',
    'a b',
    'c',
    '- **Acteurs** : *a b*, c',
    'Niveau',
    'd',
    '- Niveau :\n  - d',
  ]); // prettier-ignore
  expect(blocks.map(({ contentSpan }) => text.slice(contentSpan.start, contentSpan.end))).toEqual(['e']);
});

describe('keys', () => {
  test('a field is one', () => expect(fieldKey('level')).toBe('level'));
  test.each(['plain', 'id', undefined] as const)('%o is none', target =>
    expect(fieldKey(target)).toBeUndefined(),
  );
  test.each([
    ['level', 'level'],
    ['niveau', 'level'],
    ['Acteurs', 'actors'],
  ])('%s names %s', (name, key) => expect(fieldKeyOfName(name, readingOf())).toBe(key));
  test.each(['id', 'plain', 'owner', 'constructor'])('%s names none', name =>
    expect(fieldKeyOfName(name, readingOf())).toBeUndefined(),
  );
});
