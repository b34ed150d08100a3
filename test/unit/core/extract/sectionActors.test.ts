import { describe, expect, test } from 'vitest';
import { projectPath } from '../../../../server/src/core/base/projectPath.ts';
import { itemId } from '../../../../server/src/core/model/item.ts';
import { projectOf } from '../../../support/inMemoryProject.ts';

const CATALOGUE = `kind: actors
entries:
  - { id: wallet, name: Fournisseur de portefeuille, aliases: [Wallet Providers] }
  - { id: provider, name: Fournisseur }
  - { id: state, name: Member States }
  - { id: registrar, name: Registrars }
`;

const manifest = (choice: string): string => `sdet: 1
volumes:
  - { id: main, chapters: ['*.md'] }
catalogues: [actors.yaml]
items:
  requirement: { pattern: 'EX-\\d+', actors-from: ${choice} }
  practice: { pattern: 'BP-\\d+' }
`;

interface Given {
  readonly id?: string;
  readonly choice?: string;
  readonly catalogue?: string | undefined;
}

/** Compares the actors of EX-1, joined by ` + `. */
function check(chapter: string, expected: string, given: Given = {}): void {
  const { id = 'EX-1', choice = 'section' } = given;
  const catalogue = 'catalogue' in given ? given.catalogue : CATALOGUE;
  const project = projectOf({
    'sdet.yaml': manifest(choice),
    'a.md': chapter,
    ...(catalogue === undefined ? {} : { 'actors.yaml': catalogue }),
  });
  expect((project.view.item(itemId(id))?.fields.actors ?? []).join(' + ')).toBe(expected);
}

describe('an item concerns the actors that its section names', () => {
  test('by name, by alias, whatever the accents and capitals', () => {
    check('## 1. WALLET PROVIDERS\n\n**EX-1** Texte.\n', 'Fournisseur de portefeuille');
    check('## Fournisseur\n\n**EX-1** Texte.\n', 'Fournisseur');
  });

  test('several in one title; the longer name counts', () => {
    check('## Member States & Registrars\n\n**EX-1** Texte.\n', 'Registrars + Member States');
    check('## Le fournisseur de portefeuille\n\n**EX-1** Texte.\n', 'Fournisseur de portefeuille');
  });

  test('the nearest section that names one', () => {
    check('# Registrars\n\n## Généralités\n\n**EX-1** Texte.\n', 'Registrars');
    check('# Registrars\n\n## Member States\n\n**EX-1** Texte.\n', 'Member States');
    check('# Registrars\n\n## Member States\n\n# Autre\n\n**EX-1** Texte.\n', '');
  });

  test('what is written wins over the title', () => {
    check('## Registrars\n\n### EX-1 — Titre\n\n- **Acteurs** : Member States\n\nTexte.\n', 'Member States');
    check('## Registrars {actors=wallet}\n\n**EX-1** Texte.\n', 'wallet');
    check('---\nactors: [wallet]\n---\n\n## Registrars\n\n**EX-1** Texte.\n', 'Registrars');
  });

  test('without a catalogue the title of its section is the actor', () => {
    check('# Partie\n\n## 2. Relying Parties\n\n**EX-1** Texte.\n', 'Relying Parties', {
      catalogue: undefined,
    });
    check('**EX-1** Texte.\n', '', { catalogue: undefined });
  });
});

describe('not', () => {
  test('without the setting, or of another kind', () => {
    check('## Registrars\n\n**EX-1** Texte.\n', '', { choice: 'fields' });
    check('## Registrars\n\n**BP-1** Texte.\n', '', { id: 'BP-1' });
  });

  test('in a volume that goes back to fields', () => {
    const volume = (choice: string): string =>
      manifest('section').replace(
        "chapters: ['*.md']",
        `chapters: ['*.md'], items: { requirement: { actors-from: ${choice} } }`,
      );
    const actors = (choice: string): readonly string[] | undefined =>
      projectOf({
        'sdet.yaml': volume(choice),
        'actors.yaml': CATALOGUE,
        'a.md': '## Registrars\n\n**EX-1** Texte.\n',
      }).view.item(itemId('EX-1'))?.fields.actors;
    expect(actors('fields')).toBeUndefined();
    expect(actors('section')).toEqual(['Registrars']);
    expect(actors('[other]')).toEqual(['Registrars']);
  });

  test('parts of words', () => {
    check('## Registrarship\n\n**EX-1** Texte.\n', '');
    check('## Unregistrars\n\n**EX-1** Texte.\n', '');
  });

  test('titles of items, its own or another', () => {
    check('## EX-1 — Registrars\n\nTexte.\n', '');
    check('## EX-2 — Registrars\n\nTexte.\n\n### EX-1 — Titre\n\nTexte.\n', '');
  });
});

test('an edit of a title or of the catalogue wakes the items of the section, and no other', () => {
  const project = projectOf({
    'sdet.yaml': manifest('section'),
    'actors.yaml': CATALOGUE,
    'a.md': '## Registrars\n\n**EX-1** Texte.\n',
    'b.md': '## Member States\n\n**EX-2** Texte.\n',
  });
  const ask = (id: string): string =>
    project.compute(`actors of ${id}`, view => (view.item(itemId(id))?.fields.actors ?? []).join());
  const both = (): string => `${ask('EX-1')} ${ask('EX-2')}`;
  expect(both()).toBe('Registrars Member States');
  const before = project.evaluations;
  const write = (path: string, text: string): void => {
    project.apply([{ kind: 'text', path: projectPath(path), text }]);
  };
  write('a.md', '## Wallet Providers\n\n**EX-1** Texte.\n');
  expect(both()).toBe('Fournisseur de portefeuille Member States');
  expect(project.evaluations).toBe(before + 1);
  write(
    'actors.yaml',
    CATALOGUE.replace('name: Member States', 'name: États membres, aliases: [Member States]'),
  );
  expect(both()).toBe('Fournisseur de portefeuille États membres');
  expect(project.evaluations).toBe(before + 2);
});
