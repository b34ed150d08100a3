import { describe, expect, it } from 'vitest';
import { exportProject } from '../../../../server/src/core/exports/exportProject.ts';
import type { ExportFormat, ExportKind } from '../../../../server/src/core/model/export.ts';
import { type Files, projectOf } from '../../../support/inMemoryProject.ts';
import { csvCells } from './support/csvCells.ts';

const CATALOGUES = {
  'catalogues/acteurs.yaml':
    'kind: actors\nentries:\n  - { id: usagers, name: Usagers }\n  - { id: eleve, name: Élève, group: usagers }\n  - { id: editeur, name: Éditeur }\n',
  'catalogues/services.yaml':
    'kind: services\nentries:\n  - { id: socle, name: Socle }\n  - { id: sso, name: SSO, parent: socle }\n',
  'catalogues/besoins.yaml':
    'kind: needs\nentries:\n  - { id: AX-1, name: Un }\n  - { id: AX-2, name: Deux }\n',
};
const item = (id: string, fields: string, statement = 'L’ENT DOIT.'): string =>
  `### ${id} — Titre ${id}\n\n${fields}\n\n${statement}\n\n`;
const FILES = {
  ...CATALOGUES,
  'a.md': `# A\n\n## 1 Début\n\n${item('EX-AAS-010', '- **Acteurs** : usagers\n- **Services** : SSO\n- **Besoins** : AX-1')}${item('EX-AAS-002', '- **Acteurs** : éditeur (R)\n- **Niveau** : recommandé')}${item('EX-AAS-003', '- **Statut** : retiré\n- **Besoins** : AX-2')}`,
};

function rows(kind: ExportKind, files: Files, language?: 'fr' | 'en'): readonly string[] {
  const { text } = exportProject(projectOf(files).view, kind, 'csv', {
    sourceBase: '',
    ...(language ? { language } : {}),
  });
  return csvCells(text).map(cells => cells.join('|'));
}

describe('the index', () => {
  it('is in the order of the IDs, withdrawn items with their status', () =>
    expect(rows('index', FILES)).toEqual([
      'ID|Nature|Titre|Niveau|Statut|Acteurs|Services|Besoins|Volume|Section|Fichier|Ligne',
      'EX-AAS-002|requirement|Titre EX-AAS-002|recommandé||Éditeur (R)|||Document principal|1|a.md|13',
      'EX-AAS-003|requirement|Titre EX-AAS-003|obligatoire|retiré|||AX-2|Document principal|1|a.md|20',
      'EX-AAS-010|requirement|Titre EX-AAS-010|obligatoire||Usagers|SSO|AX-1|Document principal|1|a.md|5',
    ]));

  it('has a row for each definition of an ID', () => {
    const twice = item('EX-AAS-001', '- **Niveau** : obligatoire');
    const ids = rows('index', { 'a.md': `# A\n\n${twice}`, 'b.md': `# B\n\n${twice}` });
    expect(ids.filter(row => row.startsWith('EX-AAS-001'))).toHaveLength(2);
  });
});

describe('a part of a project', () => {
  const two = {
    ...CATALOGUES,
    'a.md': FILES['a.md'],
    'b.md': `# B\n\n${item('EX-AAS-020', '- **Besoins** : AX-2')}`,
  };
  const made = (kind: ExportKind, format: ExportFormat): string => {
    const { view } = projectOf(two);
    const only = new Set(view.documents().filter(path => path === 'b.md'));
    return exportProject(view, kind, format, { sourceBase: '', only }).text;
  };
  it.each([
    ['index', 'md'],
    ['traceability', 'md'],
    ['coverage', 'md'],
  ] as const)('%s says that it is one, and of which size', (kind, format) => {
    expect(made(kind, format)).toMatch(/^Limité à 1 fichier sur \d\.$/m);
    expect(exportProject(projectOf(two).view, kind, format, { sourceBase: '' }).text).not.toContain('Limité');
  });
  it('holds its items, and all entries of the catalogues', () => {
    const cells = csvCells(made('coverage', 'csv')).map(row => row.join('|'));
    expect(cells).toContain('Par besoin|AX-2|Deux|1|EX-AAS-020');
    expect(cells).toContain('Par besoin|AX-1|Un|0|');
    const model = JSON.parse(made('model', 'json'));
    expect(model.items.map(({ id }: { id: string }) => id)).toEqual(['EX-AAS-020']);
    expect(model.documents.map(({ file }: { file: string }) => file)).toEqual(['b.md']);
  });
});

describe('traceability', () => {
  const found = rows('traceability', FILES);
  it.each([
    ['a need with its item', 'Besoins|AX-1|Un|EX-AAS-010|Titre EX-AAS-010|obligatoire'],
    ['a need that withdrawn items alone answer has none', 'Besoins|AX-2|Deux|||'],
    ['an item without any need', 'Besoins|||EX-AAS-002|Titre EX-AAS-002|recommandé'],
    ['a service', 'Services|sso|SSO|EX-AAS-010|Titre EX-AAS-010|obligatoire'],
    ['the family around a service', 'Services|socle|Socle|EX-AAS-010|Titre EX-AAS-010|obligatoire'],
    ['a member of a group', 'Acteurs|eleve|Élève|EX-AAS-010|Titre EX-AAS-010|obligatoire'],
    ['an actor with RACI letters', 'Acteurs|editeur|Éditeur|EX-AAS-002|Titre EX-AAS-002|recommandé'],
  ])('%s', (_, row) => expect(found).toContain(row));
  it('tells nothing twice, and nothing of withdrawn items', () => {
    expect(new Set(found).size).toBe(found.length);
    expect(found.filter(row => row.includes('EX-AAS-003'))).toEqual([]);
  });
  it('leaves out what a project has not', () => {
    const alone = rows('traceability', {
      'a.md': FILES['a.md'].replace(/- \*\*(?:Services|Besoins).*\n/g, ''),
    });
    expect(new Set(alone.slice(1).map(row => row.split('|')[0]))).toEqual(new Set(['Acteurs']));
  });
});

describe('coverage', () => {
  const found = rows('coverage', FILES);
  it.each([
    'Par besoin|AX-1|Un|1|EX-AAS-010',
    'Par besoin|AX-2|Deux|0|',
    'Par acteur|usagers|Usagers|1|EX-AAS-010',
    'Par niveau|obligatoire|obligatoire|1|EX-AAS-010',
    'Par niveau|recommande|recommandé|1|EX-AAS-002',
    'Éléments incomplets||sans besoin|1|EX-AAS-002',
    'Éléments incomplets||sans niveau|0|',
  ])('%s', row => expect(found).toContain(row));
  it('does not miss what no item of a kind ever has', () => {
    const manifest = `sdet: 1
volumes: [{ id: v, title: V, chapters: ['*.md'] }]
catalogues: [catalogues/*.yaml]
items: { requirement: { pattern: 'EX-\\w+-\\d{3}' }, faq: { pattern: 'FAQ-\\d{3}' } }
`;
    const question = '# F\n\n### FAQ-001 — Une question\n\nPourquoi ?\n';
    const found = rows('coverage', { ...FILES, 'sdet.yaml': manifest, 'f.md': question });
    expect(found.filter(row => row.includes('FAQ-001'))).toEqual([
      'Par volume||V|3|EX-AAS-010, EX-AAS-002, FAQ-001',
    ]);
  });
  it('speaks English', () => expect(rows('coverage', FILES, 'en')).toContain('By need|AX-1|Un|1|EX-AAS-010'));
});
