import { describe, expect, test } from 'vitest';
import { read } from './support/read.ts';
import { showItems } from './support/show.ts';

function check(text: string, ...expected: readonly string[]): void {
  expect(showItems(read(text))).toEqual(expected);
}

describe('an ID that is set off at the start', () => {
  test.each([
    ['- **EX-AAS-002** Un énoncé.', 'lead EX-AAS-002 : Un énoncé.'],
    ['**EX-AAS-002** Un énoncé.', 'lead EX-AAS-002 : Un énoncé.'],
    ['1. `EX-AAS-002` Un énoncé.', 'lead EX-AAS-002 : Un énoncé.'],
    ['[EX-AAS-002] Un énoncé.', 'lead EX-AAS-002 : Un énoncé.'],
    ['- [ ] **EX-AAS-002** Un énoncé.', 'lead EX-AAS-002 : Un énoncé.'],
    ['> **EX-AAS-002** Un énoncé.', 'lead EX-AAS-002 : Un énoncé.'],
    ['**EX-AAS-002** : Un énoncé.', 'lead EX-AAS-002 : Un énoncé.'],
    ['**EX-AAS-002.** Un énoncé.', 'lead EX-AAS-002 : Un énoncé.'],
    ['**EX-AAS-002** — Un énoncé.', 'lead EX-AAS-002 : Un énoncé.'],
    ['**EX-AAS-002**', 'lead EX-AAS-002'],
    ['**EX-AAS-002 — Titre** Un énoncé.', 'lead EX-AAS-002 "Titre" : Un énoncé.'],
    ['**EX-AAS-002 — Titre :** Un énoncé.', 'lead EX-AAS-002 "Titre" : Un énoncé.'],
    ['**EX-AAS-002 — Un *titre* `long`** : Un énoncé.', 'lead EX-AAS-002 "Un titre long" : Un énoncé.'],
    ['**[EX-AAS-002]** Un énoncé.', 'lead EX-AAS-002 : Un énoncé.'],
    ['**EX-AAS-002**\nUn énoncé.', 'lead EX-AAS-002 : Un énoncé.'],
    ['- <a id="x"></a>**EX-AAS-002** Un énoncé.', 'lead EX-AAS-002 : Un énoncé.'],
    [
      '<a name="x"></a> **EX-AAS-002 — Titre** : Un `long` énoncé.',
      'lead EX-AAS-002 "Titre" : Un long énoncé.',
    ],
    [
      '- <span id="x"></span><a id="y"></a>`EX-AAS-002` {level=a} Un énoncé.',
      'lead EX-AAS-002 level=a : Un énoncé.',
    ],
    ['<a id="x"></a>[EX-AAS-002] Un énoncé.', 'lead EX-AAS-002 : Un énoncé.'],
  ])('%o', (text, expected) => check(text, expected));
});

describe('no item', () => {
  test.each([
    ['a bare ID', 'EX-AAS-002 Un énoncé.'],
    ['a bare ID in a list', '- EX-AAS-002 Un énoncé.'],
    ['a bold ID further on', 'Voir **EX-AAS-002**.'],
    ['a wiki ID', '- [[EX-AAS-002]] Un énoncé.'],
    ['an ID linked in HTML', '- <a href="b.md">**EX-AAS-002**</a> Un énoncé.'],
    ['a bare ID behind an anchor', '- <a id="x"></a>EX-AAS-002 Un énoncé.'],
    ['a struck ID', '- <del>**EX-AAS-002**</del> Un énoncé.'],
    ['a linked ID', '- [EX-AAS-002](b.md) Un énoncé.'],
    ['a bold word', '**Exigence** EX-AAS-002'],
    ['an ID in italics', '*EX-AAS-002* Un énoncé.'],
    ['a footnote', 'a[^1]\n\n[^1]: **EX-AAS-002** Un énoncé.'],
    ['code', '    **EX-AAS-002** Un énoncé.'],
  ])('%s', (_, text) => check(text));

  describe('a bare ID, where its kind says so', () => {
    const manifest = 'items: { r: { pattern: "R-\\d+", bare: true }, s: { pattern: "S-\\d+" } }';
    test.each([
      ['R-1: Un énoncé.', 'lead R-1 : Un énoncé.'],
      ['- R-1 : Un énoncé.', 'lead R-1 : Un énoncé.'],
      ['> R-1:\nUn énoncé.', 'lead R-1 : Un énoncé.'],
      ['**R-1** Un énoncé.', 'lead R-1 : Un énoncé.'],
    ])('%o', (text, expected) => expect(showItems(read(text, { manifest }))).toEqual([expected]));
    test.each([
      'R-1 Un énoncé.',
      'R-1, R-2 : deux énoncés.',
      'Voir R-1: un énoncé.',
      'R-1:x',
      'S-1: Un énoncé.',
    ])('not %o', text => expect(showItems(read(text, { manifest }))).toEqual([]));
  });

  test('of a kind that is defined elsewhere', () => {
    const manifest = 'items: { r: { pattern: "EX-\\\\d+", forms: [heading] } }';
    expect(read('**EX-1** a', { manifest }).items).toEqual([]);
  });
});

describe('attributes', () => {
  test.each([
    [
      '- **EX-AAS-002** {level=recommandé actors=editeur-ent} Énoncé.',
      'lead EX-AAS-002 level=recommandé actors=editeur-ent : Énoncé.',
    ],
    [
      '**EX-AAS-002 — Titre** {level=recommandé} : Énoncé.',
      'lead EX-AAS-002 "Titre" level=recommandé : Énoncé.',
    ],
    ['**EX-AAS-002** {actors="a, b"} Énoncé.', 'lead EX-AAS-002 actors=a|b : Énoncé.'],
    ['**EX-AAS-002** Énoncé {level=recommandé}', 'lead EX-AAS-002 : Énoncé {level=recommandé}'],
    ['**EX-AAS-002** {Énoncé} a', 'lead EX-AAS-002 : {Énoncé} a'],
  ])('%o', (text, expected) => check(text, expected));
});

describe('what goes with a paragraph', () => {
  test.each([
    [
      'the list that it announces',
      '**EX-AAS-002** Il faut :\n\n- a\n- b\n\nc',
      'lead EX-AAS-002 : Il faut : a b',
    ],
    [
      'its field list',
      '**EX-AAS-002** a.\n\n- Niveau : interdit\n\nc',
      'lead EX-AAS-002 level=interdit : a.',
    ],
    [
      'its labelled blocks',
      '**EX-AAS-002** a.\n\n> En clair : b\n\n**Note** : c\n\nd',
      'lead EX-AAS-002 <plain: b> <note: c> : a.',
    ],
  ])('%s', (_, text, expected) => check(text, expected));

  test.each([
    ['a list that nothing announces', '**EX-AAS-002** a.\n\n- b'],
    ['a paragraph', '**EX-AAS-002** a.\n\nb'],
    ['a quote', '**EX-AAS-002** a.\n\n> b'],
    ['a heading', '**EX-AAS-002** a.\n\n## b'],
  ])('not %s', (_, text) => check(text, 'lead EX-AAS-002 : a.'));
});

describe('in a list', () => {
  test('each has its own body', () =>
    check(
      '- **EX-AAS-002** a\n\n  b\n\n  - Niveau : interdit\n- **EX-AAS-003** c',
      'lead EX-AAS-002 level=interdit : a b',
      'lead EX-AAS-003 : c',
    ));
  test('one inside another is no part of it', () =>
    check(
      '- **EX-AAS-002** a\n  - b\n  - **EX-AAS-003** c\n  - d',
      'lead EX-AAS-002 : a b d',
      'lead EX-AAS-003 : c',
    ));
  test('the keyword of the lead-in holds for those without one', () =>
    check(
      'Le socle DOIT :\n\n- **EX-AAS-002** a ;\n- **EX-AAS-003** b, mais PEUT c.\n\nd\n\n- **EX-AAS-004** e',
      'lead EX-AAS-002 !obligatoire : a ;',
      'lead EX-AAS-003 !facultatif : b, mais PEUT c.',
      'lead EX-AAS-004 : e',
    ));
  test('a sentence before it is no lead-in', () =>
    check('Le socle DOIT être là.\n\n- **EX-AAS-002** a', 'lead EX-AAS-002 : a'));
});

test('places', () => {
  const text = '- **EX-AAS-002 — *Le* titre** {level=x} : Un **énoncé**.';
  const [item] = read(text).items;
  const [statement] = item?.statementSpans ?? [];
  const written = [item?.idSpan, item?.titleSpan, statement, item?.span].map(place =>
    text.slice(place?.start, place?.end),
  );
  expect(written).toEqual(['EX-AAS-002', 'Le* titre', 'Un **énoncé**.', text]);
});
