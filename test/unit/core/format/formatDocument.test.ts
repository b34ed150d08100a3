import { describe, expect, it } from 'vitest';
import { projectPath } from '../../../../server/src/core/base/projectPath.ts';
import { formatDocument } from '../../../../server/src/core/format/formatDocument.ts';
import { applyEdits } from '../../../../server/src/core/refactor/edits.ts';
import { projectOf } from '../../../support/inMemoryProject.ts';

/** The text after formatting; formatted once more, it stays as it is. */
function check(text: string, expected: string, path = '01.md', manifest?: string): void {
  const formatted = format(text, path, manifest);
  expect(formatted).toBe(expected);
  expect(format(formatted, path, manifest)).toBe(formatted);
}

function format(text: string, path: string, manifest?: string): string {
  const { view } = projectOf({ [path]: text, ...(manifest === undefined ? {} : { 'sdet.yaml': manifest }) });
  return applyEdits(text, formatDocument(view, projectPath(path)) ?? []);
}

const stays = (text: string, path?: string): void => check(text, text, path);
const item = (list: string): string => `### EX-AAS-001 — A\n\n${list}\n\nL’ENT DOIT.\n`;

describe('tables', () => {
  it('are lined up as wide as a reader sees them', () => {
    check(
      '|a|b|\n|-|-|\n|été|x|\n|漢字|👩‍🏫|\n',
      '| a    | b   |\n| ---- | --- |\n| été  | x   |\n| 漢字 | 👩‍🏫  |\n',
    );
  });

  it('keep the alignment of their columns', () => {
    check(
      '| n | c | l | d |\n|---|:-:|:--|--:|\n| 1 | 22 | 333 | 44444 |\n| 1 | 2222 | 333 | 4 |\n',
      '| n   |  c   | l   |     d |\n| --- | :--: | :-- | ----: |\n| 1   |  22  | 333 | 44444 |\n| 1   | 2222 | 333 |     4 |\n',
    );
  });

  it('get their outer pipes, and keep escaped ones', () => {
    check('a | b\n--|--\nc\\|d | `e\\|f`\n', '| a    | b      |\n| ---- | ------ |\n| c\\|d | `e\\|f` |\n');
  });

  it('are formatted inside quotes, lists and CRLF texts', () => {
    check(
      '> |a|b|\r\n> |-|-|\r\n> |cccc|d|\r\n',
      '> | a    | b   |\r\n> | ---- | --- |\r\n> | cccc | d   |\r\n',
    );
    check('- |a|b|\n  |-|-|\n  |c|d|\n', '- | a   | b   |\n  | --- | --- |\n  | c   | d   |\n');
  });

  it('get single spaces when they are too wide to be lined up', () => {
    const long = 'mot '.repeat(50).trim();
    check(`|a|b|\n|:-|-|\n|${long}|c|\n| |d|\n`, `| a | b |\n| :-- | --- |\n| ${long} | c |\n| | d |\n`);
  });

  it('keep rows that are too short or too long', () => {
    check(
      '| a | b |\n|-|-|\n| c |\n| d | e | f |\n',
      '| a   | b   |\n| --- | --- |\n| c   |\n| d   | e   | f |\n',
    );
  });

  it('of items keep their facts', () => {
    check(
      '| ID | Niveau | Exigence |\n|--|--|--|\n| EX-AAS-001 | obligatoire | L’ENT DOIT. |\n',
      '| ID         | Niveau      | Exigence    |\n| ---------- | ----------- | ----------- |\n| EX-AAS-001 | obligatoire | L’ENT DOIT. |\n',
    );
  });

  it.each([
    ['in code', '```\n|a|b|\n|-|-|\n```\n'],
    ['that are none', '|a|b|\n'],
    ['that are in order', '| a   | b   |\n| --- | --- |\n|     | c   |\n'],
  ])('%s stay as they are', (_, text) => stays(text));
});

describe('field lists', () => {
  it.each([
    ['- **Niveau**: obligatoire', '- **Niveau** : obligatoire'],
    ['- **Niveau**   :   obligatoire', '- **Niveau** : obligatoire'],
    ['- **Niveau**\u00a0:  obligatoire', '- **Niveau**\u00a0: obligatoire'],
    ['- **Niveau :**  obligatoire', '- **Niveau :** obligatoire'],
    ['-   Niveau : obligatoire', '- Niveau : obligatoire'],
    ['- Niveau : obligatoire   ', '- Niveau : obligatoire'],
    ['- Niveau : obligatoire\n- Acteurs : a,b ,  c', '- Niveau : obligatoire\n- Acteurs : a, b, c'],
    [
      '- Niveau : obligatoire\n- Voir :  [[EX-AAS-002]],EX-AAS-003',
      '- Niveau : obligatoire\n- Voir : [[EX-AAS-002]], EX-AAS-003',
    ],
    [
      '-   Niveau : obligatoire\n-   Acteurs :\n    - a\n    - b',
      '- Niveau : obligatoire\n-   Acteurs :\n    - a\n    - b',
    ],
  ])('%o', (list, expected) => check(item(list), item(expected))); // prettier-ignore

  it('have no space before the colon in English', () => {
    const manifest =
      "sdet: 1\ntitle: T\nlanguage: en\nvolumes:\n  - { id: v, title: V, chapters: ['*.md'] }\n";
    check(
      item('- **Level** :  must\n- **Actors**: a,b'),
      item('- **Level**: must\n- **Actors**: a, b'),
      '01.md',
      manifest,
    );
  });

  it.each([
    ['ordinary lists', '### EX-AAS-001 — A\n\nDOIT :\n\n-   a : b\n-   c  :  d\n'],
    ['a colon without a space behind it', item('- **Niveau**:obligatoire')],
    ['front matter', '---\nactors:   [a,b]\n---\n\n# A\n'],
    ['attributes', '- **EX-AAS-001** {level=obligatoire  actors=a,b} DOIT.\n'],
    ['values over several lines', item('- **Acteurs** : a,\n  b')],
  ])('%s stay as they are', (_, text) => stays(text));
});

describe('YAML', () => {
  const register = 'exigences/r.yaml';

  it('goes in by two columns, lists below their key as well', () => {
    check(
      'items:\n- id: EX-AAS-001\n  title: A\n  see:\n  - EX-AAS-002\n-   id: EX-AAS-002\n    title:   B\n',
      'items:\n  - id: EX-AAS-001\n    title: A\n    see:\n      - EX-AAS-002\n  - id: EX-AAS-002\n    title: B\n',
      register,
    );
  });

  it('moves texts with their key, word for word', () => {
    check(
      'items:\n    - id: EX-AAS-001\n      statement: |\n          L’ENT DOIT :\n\n            - a\n      plain: >-\n            Un\n            deux\n      note: "a\n        b"\n      rationale: c\n        d\n',
      'items:\n  - id: EX-AAS-001\n    statement: |\n      L’ENT DOIT :\n\n        - a\n    plain: >-\n      Un\n      deux\n    note: "a\n      b"\n    rationale: c\n      d\n',
      register,
    );
  });

  it('moves comments with what they speak of, and takes blanks off the ends of lines', () => {
    check(
      '# tête  \nitems:   \n# un\n- id: EX-AAS-001 # ici  \n  # titre\n  title: A\n\n# deux\n- id: EX-AAS-002\n  title: B\n',
      '# tête\nitems:\n  # un\n  - id: EX-AAS-001 # ici\n    # titre\n    title: A\n\n  # deux\n  - id: EX-AAS-002\n    title: B\n',
      register,
    );
  });

  it('keeps collections in brackets, anchors and CRLF', () => {
    check(
      'items:\r\n- { id: EX-AAS-001,\r\n    title: A }\r\n- &x\r\n  id: EX-AAS-002\r\n  see: [a,\r\n    b]\r\n',
      'items:\r\n  - { id: EX-AAS-001,\r\n      title: A }\r\n  - &x\r\n    id: EX-AAS-002\r\n    see: [a,\r\n      b]\r\n',
      register,
    );
  });

  it('puts catalogues and the manifest in order too', () => {
    check('kind:  actors\nentries:\n- id: a\n', 'kind: actors\nentries:\n  - id: a\n', 'catalogues/a.yaml');
  });

  it('keeps what a suppression holds for', () => {
    check(
      'items:\n# sdet-ignore id/duplicate : motif\n- id: EX-AAS-001\n  title: A\n- id: EX-AAS-002\n',
      'items:\n  # sdet-ignore id/duplicate : motif\n  - id: EX-AAS-001\n    title: A\n  - id: EX-AAS-002\n',
      register,
    );
  });

  it.each([
    ['errors', 'items:\n- id: [a\n'],
    ['tabs', 'items:\n\t- id: a\n'],
    ['two documents', 'items:\n- id: a\n---\nitems:\n- id: b\n'],
    ['nothing', ''],
    ['comments alone', '# a\n'],
  ])('with %s stays as it is', (_, text) => stays(text, register));
});

describe('formatDocument', () => {
  it('formats the constructs that a part touches', () => {
    const text = '|a|b|\n|-|-|\n\nTexte\n\n|c|d|\n|-|-|\n';
    const { view } = projectOf({ '01.md': text });
    const part = { start: text.indexOf('|c'), end: text.indexOf('|c') };
    expect(applyEdits(text, formatDocument(view, projectPath('01.md'), part) ?? [])).toBe(
      '|a|b|\n|-|-|\n\nTexte\n\n| c   | d   |\n| --- | --- |\n',
    );
  });

  it('leaves generated files alone, and knows nothing of files that are not read', () => {
    const { view } = projectOf({ '01.md': '---\nsdet-generated: x\n---\n\n|a|b|\n|-|-|\n', 'a.txt': '' });
    expect(formatDocument(view, projectPath('01.md'))).toEqual([]);
    expect(formatDocument(view, projectPath('a.txt'))).toBeUndefined();
  });
});
