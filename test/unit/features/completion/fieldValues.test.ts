import { describe, expect, it } from 'vitest';
import { answer, labels, offer, taken, typed } from '../../../support/completionRequest.ts';
import type { Files } from '../../../support/inMemoryProject.ts';

const CATALOGUES: Files = {
  'catalogues/a.yaml':
    'kind: actors\nentries:\n  - id: editeur\n    name: Éditeur ENT\n    aliases: [fournisseur]\n    group: ind\n  - id: chef\n    name: Chef\n  - id: ind\n    name: Industriels\n',
  'catalogues/s.yaml':
    'kind: services\nentries:\n  - id: zeta\n    name: Famille\n  - id: auth\n    name: Authentification\n    parent: zeta\n  - id: bib\n    name: Bibliothèque\n',
  'catalogues/n.yaml': 'kind: needs\nentries:\n  - id: AX-1\n    name: Mobilité\n',
  'catalogues/r.yaml': 'kind: references\nentries:\n  - id: RGS\n    name: Référentiel\n',
  'catalogues/o.yaml': 'kind: objects\nentries:\n  - id: eleve\n    name: Élève\n',
};
const item = (field: string, statement = 'L’ENT DOIT.'): Files => ({
  ...CATALOGUES,
  '01.md': `### EX-AAS-001 — A\n\n${field}\n\n${statement}\n`,
});

describe('values of fields', () => {
  it.each([
    ['- **Niveau** : $0', ['obligatoire', 'interdit', 'recommandé', 'déconseillé', 'facultatif']],
    ['- **Acteurs** : $0', ['Chef', 'Éditeur ENT', 'Industriels']],
    ['- **Acteurs** : Chef, $0', ['Éditeur ENT', 'Industriels']],
    ['- **Acteurs** : fournisseur, $0', ['Chef', 'Industriels']],
    ['- **Services** : $0', ['Bibliothèque', 'Famille', 'Authentification']],
    ['- **Besoins** : $0', ['AX-1']],
    ['- **Fondement** : $0', ['RGS']],
    ['- **Objets métier** : $0', ['eleve']],
    ['- **Statut** : $0', ['brouillon', 'proposé', 'approuvé', 'retiré']],
    ['- **Degré** : $0', ['1', '2']],
    ['- **Acteurs** : $0\n- pas encore un champ', ['Chef', 'Éditeur ENT', 'Industriels']],
    ['- **Acteurs** : Chef, $0\n- pas encore', ['Éditeur ENT', 'Industriels']],
  ])('%s', (field, expected) => expect(labels(item(field))).toEqual(expected));

  it.each([
    [
      'an empty cell',
      '| ID | Niveau | Acteurs |\n|--|--|--|\n| EX-AAS-009 | $0 |  |',
      ['obligatoire', 'interdit'],
    ],
    [
      'the last cell',
      '| ID | Niveau | Acteurs |\n|--|--|--|\n| EX-AAS-009 | x | Chef, $0',
      ['Éditeur ENT', 'Industriels'],
    ],
    ['a begun cell', '| ID | Niveau |\n|--|--|\n| EX-AAS-009 | obl$0 |', ['obligatoire', 'interdit']],
    ['a table of fields', '| Champ | Valeur |\n|--|--|\n| **Niveau** | $0 |', ['obligatoire', 'interdit']],
    ['a column that is no field', '| ID | Autre |\n|--|--|\n| EX-AAS-009 | $0 |', []],
  ])('in tables: %s', (_, table, expected) => {
    const found = labels({ ...CATALOGUES, '01.md': `# A\n\n${table}\n` });
    expect(found.filter(label => !label.startsWith('EX-')).slice(0, 2)).toEqual(expected);
  });

  it.each([
    ['a field of text', '- **Depuis** : $0'],
    ['a label that nobody knows', '- **Inconnu** : $0'],
    ['a list in the statement', 'DOIT :\n\n- Autre chose : $0'],
  ])('are none for %s', (_, field) => expect(labels(item(field))).not.toContain('Chef'));

  it('are none without the catalogue', () => {
    expect(labels({ '01.md': '### EX-AAS-001 — A\n\n- **Acteurs** : $0\n\nDOIT.\n' })).toEqual([
      'EX-AAS-001',
    ]);
  });

  it('come by themselves behind the colon and a comma', () => {
    expect(labels(item('- **Niveau** : $0'), typed(' '))).toContain('interdit');
    expect(labels(item('- **Acteurs** : Chef, $0'), typed(' '))).toContain('Industriels');
    expect(labels(item('- **Niveau** : $0'), typed('-'))).toEqual([]);
  });

  it('replace the whole value under the cursor', () => {
    expect(taken(item('- **Acteurs** : Chef, Édi$0teur'), 'Éditeur ENT')).toContain(': Chef, Éditeur ENT\n');
    expect(taken(item('- **Acteurs** : Ch$0ef, Éditeur'), 'Industriels')).toContain(
      ': Industriels, Éditeur\n',
    );
    expect(taken(item('- **Acteurs** : Ind$0\n- pas encore'), 'Industriels')).toContain(': Industriels\n');
  });

  it('show services as the path of a tree, actors with group and aliases', () => {
    expect(offer(item('- **Services** : $0'), 'Authentification').detail).toBe('Famille › auth');
    expect(offer(item('- **Acteurs** : $0'), 'Éditeur ENT')).toMatchObject({
      detail: 'Industriels · editeur',
      labelDetails: { description: 'fournisseur' },
      data: { catalogue: 'actors', entry: 'editeur' },
    });
  });

  it('are found by aliases and without accents', () => {
    const { filterText } = offer(item('- **Acteurs** : $0'), 'Éditeur ENT');
    expect(filterText).toMatch(/fournisseur/);
    expect(filterText).toMatch(/editeur ent/);
  });

  it('choose the level of which the statement speaks', () => {
    const { items } = answer(item('- **Niveau** : $0', 'L’ENT DEVRAIT.'));
    expect(items.filter(({ preselect }) => preselect).map(({ label }) => label)).toEqual(['recommandé']);
    expect(answer(item('- **Niveau** : $0', 'Rien.')).items.some(({ preselect }) => preselect)).toBe(false);
  });
});

describe('values of attributes', () => {
  const lead = (attributes: string): Files => ({
    ...CATALOGUES,
    '01.md': `- **EX-AAS-001** {${attributes}} DOIT.\n`,
  });

  it.each([
    ['level=$0', 'recommandé', '{level=recommandé}'],
    ['level=rec$0om', 'recommandé', '{level=recommandé}'],
    ['actors=$0', 'Chef', '{actors=Chef}'],
    ['actors=$0', 'Éditeur ENT', '{actors="Éditeur ENT"}'],
    ['actors="Chef, $0"', 'Éditeur ENT', '{actors="Chef, Éditeur ENT"}'],
    ['niveau=$0', 'interdit', '{niveau=interdit}'],
  ])('%s', (attributes, label, expected) => expect(taken(lead(attributes), label)).toContain(expected));

  it('are none for a key that is no field', () => expect(labels(lead('class=$0'))).not.toContain('Chef'));
});
