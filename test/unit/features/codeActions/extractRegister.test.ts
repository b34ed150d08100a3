import { describe, expect, test } from 'vitest';
import type { ClientAbilities } from '../../../../server/src/features/clientAbilities.ts';
import { offered } from '../../../support/codeActionRequest.ts';
import { ABLE } from '../../../support/featureRequest.ts';
import type { Files } from '../../../support/inMemoryProject.ts';

const MOVE = /^Déplacer .* dans le registre/;
const NEW = /^Déplacer .* dans un nouveau registre/;
const CHAPTER = `---
actors: [éditeur]
---

# Accès

## Sessions

⟦### EX-AAS-001 — Session : une

- **Niveau** : obligatoire
- **Voir** : EX-AAS-003

L’ENT DOIT agir :

- vite ;
- bien.

> **En clair** : oui.

- **EX-AAS-002** L’ENT PEUT attendre.
⟧
### EX-AAS-003

L’ENT DEVRAIT dormir.
`;
const ENTRIES = `  - id: EX-AAS-001
    title: "Session : une"
    level: obligatoire
    actors: [éditeur]
    see: [EX-AAS-003]
    statement: |-
      L’ENT DOIT agir :

      - vite ;
      - bien.
    plain: oui.
`;
const SINGLE = '# A\n\n### $0EX-AAS-001\n\nL’ENT DOIT agir.\n\n### EX-AAS-003\n\nL’ENT PEUT.\n';

describe('items become entries', () => {
  test('the selected ones, into a new register', () => {
    const text = CHAPTER.replace('- **EX-AAS-002** L’ENT PEUT attendre.\n', '');
    const made = offered({ 'a.md': text }).after(NEW);
    expect(made).toEqual({
      'exigences/sessions.yaml': `title: Sessions\nitems:\n${ENTRIES}`,
      'a.md': text.replace(/⟦[\s\S]*⟧\n/, ''),
    });
    expect(offered({ 'a.md': text }, { client: { ...ABLE, createFiles: false } }).after(NEW)).toBeUndefined();
  });

  test('behind the last entry of the register of their service', () => {
    const register = 'items:\n- id: EX-MSG-001\n  statement: L’ENT DOIT.\n';
    const own = 'items:\n- id: EX-AAS-009\n  statement: >\n    L’ENT\n    DOIT.\n\n# Fin\n';
    const made = offered({ 'exigences/a.yaml': register, 'exigences/b.yaml': own, 'a.md': SINGLE }).after(
      MOVE,
    );
    expect(made).toEqual({
      'exigences/b.yaml':
        'items:\n- id: EX-AAS-009\n  statement: >\n    L’ENT\n    DOIT.\n- id: EX-AAS-001\n  statement: L’ENT DOIT agir.\n\n# Fin\n',
      'a.md': '# A\n\n### EX-AAS-003\n\nL’ENT PEUT.\n',
    });
  });

  test.each([
    ['title: T\nitems: []\n', 'title: T\nitems:\n  - id: EX-AAS-001\n    statement: L’ENT DOIT agir.\n'],
    ['items: [ ]', 'items:\n  - id: EX-AAS-001\n    statement: L’ENT DOIT agir.'],
  ])('into a register without entries: %j', (register, expected) => {
    const made = offered({ 'exigences/r.yaml': register, 'a.md': SINGLE }).after(MOVE);
    expect(made?.['exigences/r.yaml']).toBe(expected);
  });

  test.each(['items: [] # rien\n', 'items: [{ id: EX-AAS-009, statement: L’ENT DOIT. }]\n'])(
    'not into one that is written otherwise: %j',
    register => {
      const made = offered({ 'exigences/r.yaml': register, 'a.md': SINGLE }).after(MOVE);
      expect(Object.keys(made ?? {})).not.toContain('exigences/r.yaml');
    },
  );

  test('rows of a table, which goes with its last row', () => {
    const table =
      '# A\n\n⟦| ID | Texte |\n|--|--|\n| EX-AAS-001 | Un. |\n| EX-AAS-002 | Deux. |\n⟧\nSuite.\n';
    const made = offered({ 'a.md': table }).after(NEW);
    expect(made?.['a.md']).toBe('# A\n\nSuite.\n');
    expect(made?.['exigences/a.yaml']).toBe(
      'title: A\nitems:\n  - id: EX-AAS-001\n    statement: Un.\n  - id: EX-AAS-002\n    statement: Deux.\n',
    );
    const one = table.replaceAll(/[⟦⟧]/g, '').replace('| EX-AAS-002', '| $0EX-AAS-002');
    expect(offered({ 'a.md': one }).after(NEW)?.['a.md']).toBe(
      '# A\n\n| ID | Texte |\n|--|--|\n| EX-AAS-001 | Un. |\n\nSuite.\n',
    );
  });
});

describe('links lead where they led', () => {
  const FILES = { 'b.md': '# B\n\n## Suite\n', 'img/p.png': '', 'sous/c.md': '# C\n' };
  const moved = (statement: string, path = 'a.md'): Files | undefined =>
    offered({ ...FILES, [path]: SINGLE.replace('L’ENT DOIT agir.', statement) }).after(NEW);

  test.each([
    ['DOIT [agir](b.md#suite).', 'DOIT [agir](../b.md#suite).'],
    ['DOIT [agir](#ex-aas-003).', 'DOIT [agir](../a.md#ex-aas-003).'],
    ['DOIT ![plan](./img/p.png).', 'DOIT ![plan](./../img/p.png).'],
    ['DOIT <a href="b.md">agir</a>.', 'DOIT <a href="../b.md">agir</a>.'],
    ['DOIT [agir](/b.md).', 'DOIT [agir](/b.md).'],
    ['DOIT [agir](https://a.fr/b.md).', 'DOIT [agir](https://a.fr/b.md).'],
    ['DOIT [agir](absent.md).', 'DOIT [agir](../absent.md).'],
    ['DOIT [agir](../hors.md).', 'DOIT [agir](../../hors.md).'],
  ])('%s', (statement, expected) => {
    expect(moved(statement)?.['exigences/a.yaml']).toContain(`    statement: ${expected}\n`);
  });

  test('from a cell of a table, and back under a heading', () => {
    const table = '# A\n\n| ID | Texte |\n|--|--|\n| $0EX-AAS-001 | L’ENT DOIT [agir](b.md). |\n';
    const made = offered({ ...FILES, 'a.md': table }).after(NEW);
    const register = made?.['exigences/a.yaml'] ?? '';
    expect(register).toContain('statement: L’ENT DOIT [agir](../b.md).\n');
    const back = offered({
      ...FILES,
      'sous/c.md': '# C\n\n### EX-AAS-002\n\nL’ENT PEUT.\n',
      'sdet.yaml':
        "sdet: 1\nvolumes: [{ id: v, chapters: ['*.md', 'sous/*.md'] }]\nregisters: ['exigences/*.yaml']\n",
      'exigences/a.yaml': `${register.replace('EX-AAS', '$0EX-AAS')}  - id: EX-AAS-009\n    statement: Rien.\n`,
    }).after(/dans le chapitre/);
    expect(back?.['sous/c.md']).toContain('### EX-AAS-001\n\nL’ENT DOIT [agir](../b.md).\n');
  });
});

/** Why the move is not possible, as a client is told that shows such actions. */
function refusal(files: Files, client: ClientAbilities = ABLE): string | undefined {
  const { actions } = offered(files, { client });
  const moves = actions.filter(({ title }) => title.startsWith('Déplacer'));
  expect(
    moves.every(({ disabled, edit, data }) => disabled && edit === undefined && data === undefined),
  ).toBe(true);
  return moves.map(({ disabled }) => disabled?.reason.replaceAll('\u00A0', ' ')).join(' | ') || undefined;
}

describe('not where the project would say something else, and the reason is told', () => {
  test.each([
    [
      'a number in prose counts in its volume',
      SINGLE.replace('agir', 'agir (§ 3)'),
      /^« 3 », dans EX-AAS-001, ne se comprend/,
    ],
    ['a footnote is called', SINGLE.replace('agir', 'agir[^1]'), /^« 1 »/],
    [
      'an anchor stands in it',
      SINGLE.replace('agir', '<a id="x"></a>agir'),
      /^EX-AAS-001 contient une ancre/,
    ],
    ['a link names the heading', `${SINGLE}\n[x](#ex-aas-001)\n`, /un lien vers son titre/],
    [
      'a comment keeps findings back',
      SINGLE.replace('###', '<!-- sdet-ignore id/case : x -->\n\n###'),
      /^Un commentaire/,
    ],
    [
      'a label is not known',
      SINGLE.replace('L’ENT', '- **Niveau** : obligatoire\n- **Couleur** : bleu\n\nL’ENT'),
      /libellé n’est pas connu/,
    ],
    [
      'one of several',
      SINGLE.replace('$0', '').replace('### EX-AAS-001', '⟦### EX-AAS-001').replace('PEUT.', 'PEUT (§ 3).⟧'),
      /dans EX-AAS-003/,
    ],
  ])('%s', (_, text, reason) => {
    expect(refusal({ 'a.md': text, 'b.md': '# B\n' })).toMatch(reason);
    expect(
      refusal({ 'a.md': text, 'b.md': '# B\n' }, { ...ABLE, codeActionDisabled: false }),
    ).toBeUndefined();
  });

  test('an anchor stands for a file in its own document alone', () => {
    const manifest =
      "sdet: 1\nvolumes: [{ id: v, chapters: ['*.md'] }]\nregisters: ['exigences/*.yaml']\nlinks: { anchor-files: ['<anchor>.md'] }\n";
    const text = SINGLE.replace('agir', '[agir](#b)');
    expect(refusal({ 'sdet.yaml': manifest, 'a.md': text, 'b.md': '# B\n' })).toMatch(/même chose/);
  });

  test('the manifest looks for no registers', () => {
    const manifest = "sdet: 1\nvolumes: [{ id: v, chapters: ['*.md'] }]\n";
    expect(refusal({ 'sdet.yaml': manifest, 'a.md': SINGLE })).toMatch(/aucun dossier de registres/);
  });
});

describe('nothing is said', () => {
  test.each([
    ['where no item stands', '# A\n\n$0Texte.\n'],
    [
      'where the selection holds none as a whole',
      SINGLE.replace('$0', '').replace('L’ENT DOIT', '⟦L’ENT⟧ DOIT'),
    ],
    ['where an item is cited', '# A\n\nVoir $0EX-AAS-001.\n'],
  ])('%s', (_, text) => expect(refusal({ 'a.md': text })).toBeUndefined());
});
