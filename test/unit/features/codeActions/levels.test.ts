import { describe, expect, test } from 'vitest';
import { modalForms } from '../../../../server/src/features/codeActions/modalForms.ts';
import { findingsBy } from '../../../support/checkRule.ts';
import { offered } from '../../../support/codeActionRequest.ts';

describe('the text follows the level', () => {
  const ALIGN = /^Écrire « .* » au lieu de/;
  const item = (level: string, statement: string): string =>
    `# A\n\n### EX-AAS-001 — T\n\n- **Niveau** : $0${level}\n\n${statement}\n`;

  function check(level: string, statement: string, expected: string | undefined): void {
    const made = offered({ 'a.md': item(level, statement) }).after(ALIGN);
    expect(made?.['a.md']).toBe(expected && item(level, expected).replace('$0', ''));
    if (made) expect(findingsBy('level/contradicts-text', made)).toEqual([]);
  }

  test.each([
    ['recommandé', "L'ENT DOIT agir.", "L'ENT DEVRAIT agir."],
    ['obligatoire', 'Les services DEVRAIENT agir.', 'Les services DOIVENT agir.'],
    ['facultatif', "L'ENT DOIT agir.", "L'ENT PEUT agir."],
    ['déconseillé', "L'ENT NE DOIT PAS agir.", "L'ENT NE DEVRAIT PAS agir."],
    ['déconseillé', "L'ENT NE DOIT conférer AUCUN droit.", "L'ENT NE DEVRAIT conférer AUCUN droit."],
    ['interdit', "L'ENT NE DEVRAIT\nPAS agir.", "L'ENT NE DOIT\nPAS agir."],
    ['obligatoire', 'Une trace EST RECOMMANDÉE.', 'Une trace EST EXIGÉE.'],
    ['facultatif', 'Des traces SONT EXIGÉES.', 'Des traces SONT FACULTATIVES.'],
    ['interdit', 'Une trace EST DÉCONSEILLÉE.', 'Une trace EST INTERDITE.'],
  ])('%s: %s', check);

  test.each([
    ['recommandé', 'Une trace EST OBLIGATOIRE.'],
    ['interdit', "L'ENT DOIT agir."],
    ['obligatoire', "L'ENT NE DEVRAIT PAS agir."],
    ['recommandé', "L'ENT DOIT agir et DOIT tracer."],
    ['facultatif', "L'ENT NE DOIT PAS agir."],
  ])('no doubt is hidden: %s: %s', (level, statement) => check(level, statement, undefined));
});

describe('a modal word that contradicts the level offers both ways', () => {
  const BOTH = ['Déclarer le niveau « obligatoire »', 'Écrire « DEVRAIT » au lieu de « DOIT » dans l’énoncé'];
  const ways = (text: string, path = 'a.md'): readonly string[] =>
    offered({ [path]: text }).titles.filter(title => /^(?:Déclarer|Écrire «)/.test(title));
  const item = (statement: string): string => `### EX-AAS-001\n\n- **Niveau** : recommandé\n\n${statement}\n`;

  test.each([
    ['on the word', item("L'ENT D$0OIT agir.")],
    ['behind it', item("L'ENT DOIT$0 agir.")],
    ['on the field', item("L'ENT DOIT agir.").replace('recommandé', '$0recommandé')],
    ['each once for a selection of both', `⟦${item("L'ENT DOIT agir.")}⟧`],
  ])('%s', (_, text) => expect(ways(text)).toEqual(BOTH));

  test('in a register', () => {
    const entry = 'items:\n  - id: EX-AAS-001\n    level: recommande\n    statement: L’ENT $0DOIT agir.\n';
    expect(ways(entry, 'exigences/r.yaml')).toEqual(BOTH);
  });

  test.each([
    ['on another word', item("L'ENT DOIT $0agir.")],
    ['of another item', `${item("L'ENT DOIT agir.")}\n### EX-AAS-002\n\nL’ENT D$0OIT.\n`],
    ['that fits', item("L'ENT DE$0VRAIT agir.")],
  ])('not %s', (_, text) => expect(ways(text)).toEqual([]));
});

test.each([
  ['DOIT', ['DEVRAIT', 'PEUT']],
  ['Doivent', ['Devraient', 'Peuvent']],
  ['must not', ['should not', 'may not']],
  ['EST OBLIGATOIRE', []],
  ['DOIT ou DOIT', []],
  ['', []],
])('words that may stand for %j', (written, forms) => {
  expect(modalForms(written)).toEqual(forms);
});

describe('fields that others have', () => {
  const OTHERS = ['1', '2', '3', '4']
    .map(n => `- **EX-AAS-00${n}** {level=obligatoire actors=editeur-ent} L'ENT agit.\n`)
    .join('');
  const FILES = {
    'catalogues/a.yaml': 'kind: actors\nentries:\n  - {id: editeur-ent, name: Éditeur ENT}\n',
    '01.md': `# A\n\n${OTHERS}`,
  };
  const add = (text: string, title: RegExp): string | undefined =>
    offered({ ...FILES, '02.md': text }).after(title)?.['02.md'];
  const LEVEL = /« Niveau » : recommandé$/;

  test.each([
    [
      'a list of its own',
      '### $0EX-AAS-009 — T\n\nTexte.\n',
      '### EX-AAS-009 — T\n\n- **Niveau**\u00A0: recommandé\n\nTexte.\n',
    ],
    [
      'the list that is there',
      '### $0EX-AAS-009\n\n- **Statut** : brouillon\n\nTexte.\n',
      '### EX-AAS-009\n\n- **Statut** : brouillon\n- **Niveau** : recommandé\n\nTexte.\n',
    ],
    [
      'a list without bold',
      '### $0EX-AAS-009\n\n* Statut : brouillon\n\nTexte.\n',
      '### EX-AAS-009\n\n* Statut : brouillon\n* Niveau : recommandé\n\nTexte.\n',
    ],
    [
      'a table of fields',
      '### $0EX-AAS-009\n\n| Champ | Valeur |\n|--|--|\n| Statut | brouillon |\n\nTexte.\n',
      '### EX-AAS-009\n\n| Champ | Valeur |\n|--|--|\n| Statut | brouillon |\n| Niveau | recommandé |\n\nTexte.\n',
    ],
    ['new braces', '- **$0EX-AAS-009** Texte.\n', '- **EX-AAS-009** {level=recommandé} Texte.\n'],
    [
      'behind a bold title',
      '**$0EX-AAS-009 — T** Texte.\n',
      '**EX-AAS-009 — T** {level=recommandé} Texte.\n',
    ],
    [
      'old braces',
      '- **$0EX-AAS-009** {status=brouillon} Texte.\n',
      '- **EX-AAS-009** {status=brouillon level=recommandé} Texte.\n',
    ],
    [
      'a directive',
      ':::exigence{#$0EX-AAS-009}\nTexte.\n:::\n',
      ':::exigence{#EX-AAS-009 level=recommandé}\nTexte.\n:::\n',
    ],
  ])('%s', (_, text, expected) => {
    expect(add(text, LEVEL)).toBe(expected);
    expect(findingsBy('level/missing', { ...FILES, '02.md': expected })).toEqual([]);
  });

  test('in a register, by its keys and ids', () => {
    const register = 'items:\n  - id: $0EX-AAS-009\n    title: T\n    statement: Texte.\n';
    const { titles, after } = offered({ ...FILES, 'exigences/r.yaml': register });
    expect(titles.filter(title => title.includes('champ'))).toEqual([
      'Ajouter le champ « Niveau » : obligatoire',
      'Ajouter le champ « Niveau » : interdit',
      'Ajouter le champ « Niveau » : recommande',
      'Ajouter le champ « Niveau » : deconseille',
      'Ajouter le champ « Niveau » : facultatif',
      'Ajouter le champ « Acteurs » : editeur-ent',
    ]);
    expect(after(/: recommande$/)?.['exigences/r.yaml']).toBe(
      'items:\n  - id: EX-AAS-009\n    title: T\n    level: recommande\n    statement: Texte.\n',
    );
  });

  test('in modal words, where the item before it says its level so', () => {
    const first = 'items:\n  - {id: EX-AAS-008, title: S, level: PEUT, statement: Texte.}\n';
    const register = `${first}  - id: $0EX-AAS-009\n    title: T\n    statement: Texte.\n`;
    const { titles } = offered({ ...FILES, 'exigences/r.yaml': register });
    expect(titles.filter(title => title.includes('Niveau')).map(title => title.replace(/.*: /, ''))).toEqual([
      'DOIT',
      'NE DOIT PAS',
      'DEVRAIT',
      'NE DEVRAIT PAS',
      'PEUT',
    ]);
    const text = '### EX-AAS-008\n\n- **Niveau** : DOIT\n\nTexte.\n\n### $0EX-AAS-009\n\nTexte.\n';
    expect(add(text, /: DEVRAIT$/)).toContain('### EX-AAS-009\n\n- **Niveau**\u00A0: DEVRAIT\n');
  });

  test('actors as the item before has them, of the catalogue else', () => {
    const text =
      '- **EX-AAS-008** {level=facultatif actors="Éditeur ENT"} L.\n- **$0EX-AAS-009** L’ENT DOIT.\n';
    expect(add(text, /« Acteurs »/)).toContain('- **EX-AAS-009** {actors="Éditeur ENT"} L’ENT DOIT.\n');
    expect(add('### $0EX-AAS-009\n\nL’ENT DOIT.\n', /« Acteurs »/)).toBe(
      '### EX-AAS-009\n\n- **Acteurs**\u00A0: Éditeur ENT\n\nL’ENT DOIT.\n',
    );
  });

  test.each([
    ['a keyword says the level', '### $0EX-AAS-009\n\nL’ENT DOIT agir.\n'],
    ['the field is there', '### $0EX-AAS-009\n\n- **Niveau** : facultatif\n\nL’ENT agit.\n'],
    ['it is withdrawn', '### $0EX-AAS-009\n\n- **Statut** : retiré\n\nL’ENT agit.\n'],
    ['a row has no column for it', '| ID | Texte |\n|--|--|\n| $0EX-AAS-009 | L’ENT agit. |\n'],
    ['the cursor stands elsewhere', '### EX-AAS-009\n\nL’ENT $0agit.\n'],
  ])('not where %s', (_, text) => {
    expect(add(text, LEVEL)).toBeUndefined();
  });
});

describe('the block « En clair »', () => {
  const ADD = /^Ajouter le bloc « En clair »$/;

  test.each([
    [
      'under a heading',
      'a.md',
      '### EX-AAS-001\n\nL’ENT $0DOIT.\n\nVite.\n\n> **Pourquoi** : oui.\n',
      '### EX-AAS-001\n\nL’ENT DOIT.\n\nVite.\n\n> **En clair** : en une phrase, sans terme technique.\n\n> **Pourquoi** : oui.\n',
    ],
    [
      'behind a paragraph',
      'a.md',
      '**$0EX-AAS-001** L’ENT DOIT.\n\nSuite.\n',
      '**EX-AAS-001** L’ENT DOIT.\n\n> **En clair** : en une phrase, sans terme technique.\n\nSuite.\n',
    ],
    [
      'in an entry of a list',
      'a.md',
      '- **$0EX-AAS-001** L’ENT DOIT.\n- **EX-AAS-002** L’ENT PEUT.\n',
      '- **EX-AAS-001** L’ENT DOIT.\n\n  > **En clair** : en une phrase, sans terme technique.\n\n- **EX-AAS-002** L’ENT PEUT.\n',
    ],
    [
      'in a register',
      'exigences/r.yaml',
      'items:\n  - id: $0EX-AAS-001\n    statement: >-\n      L’ENT\n      DOIT.\n    note: x\n',
      'items:\n  - id: EX-AAS-001\n    statement: >-\n      L’ENT\n      DOIT.\n    plain: en une phrase, sans terme technique.\n    note: x\n',
    ],
  ])('%s', (_, path, text, expected) => {
    const nbsp = (line: string): string => line.replaceAll(' : en', '\u00A0: en');
    expect(
      offered({ [path]: text })
        .after(ADD)
        ?.[path]?.replaceAll('\u00A0', ' '),
    ).toBe(nbsp(expected).replaceAll('\u00A0', ' '));
  });

  test.each([
    ['it is there', '### $0EX-AAS-001\n\nL’ENT DOIT.\n\n> **En clair** : oui.\n'],
    ['there is no statement', '### $0EX-AAS-001\n'],
    ['a row has no room', '| ID | T |\n|--|--|\n| $0EX-AAS-001 | L’ENT DOIT. |\n'],
    ['there is no item', 'L’ENT $0DOIT.\n'],
  ])('not where %s', (_, text) => {
    expect(offered({ 'a.md': text }).after(ADD)).toBeUndefined();
  });
});

describe('names of the catalogue', () => {
  const NAME = /^Remplacer « .* » par le nom du catalogue/;
  const FILES = {
    'catalogues/s.yaml':
      'kind: services\nentries:\n  - {id: authentification, name: Authentification et SSO, aliases: [AAS]}\n',
    'catalogues/a.yaml':
      'kind: actors\nentries:\n  - {id: editeur-ent, name: Éditeur ENT}\n  - {id: virgule, name: "Un, deux"}\n',
  };
  const check = (field: string): string | undefined =>
    offered({ ...FILES, 'a.md': `### EX-AAS-001\n\n- **${field}\n\nL’ENT DOIT.\n` })
      .after(NAME)
      ?.['a.md']?.split('\n')[2];

  test.each([
    ['Services** : Agenda, $0AAS', '- **Services** : Agenda, Authentification et SSO'],
    ['Acteurs** : editeur-ent$0 (R)', '- **Acteurs** : Éditeur ENT (R)'],
  ])('%s', (field, expected) => expect(check(field)).toBe(expected));

  test.each([
    'Services** : $0Authentification et SSO',
    'Services** : $0inconnu',
    'Acteurs** : $0virgule',
    'Statut** : $0AAS',
  ])('not for %s', field => expect(check(field)).toBeUndefined());
});
