import { describe, expect, it } from 'vitest';
import { generateView } from '../../../../server/src/core/views/view.ts';
import { type Files, projectOf } from '../../../support/inMemoryProject.ts';
import { brokenLinks, SOURCE } from './support/outputCheck.ts';
import { ACTORS, item, viewOf } from './support/viewOf.ts';

const PROJECT: Files = {
  'sdet.yaml': `sdet: 1
title: Schéma directeur
version: "7.0"
revision: r12
volumes:
  - { id: a, title: Document principal, chapters: ['a*.md'] }
  - { id: b, title: Annexe, chapters: ['b*.md'] }
catalogues: [catalogues/*.yaml]
`,
  'a.md': `# 1 Accès\n\nIntroduction.\n\n${item('EX-AA-001', 'L’usager DOIT entrer. Puis il sort (voir EX-AA-002 et EX-AA-004).\n\n> **En clair** : on entre.', 'Entrer')}\n## EX-AA-002 — Autre\n\n- **Acteurs** : editeur\n\nT.\n`,
  'b.md':
    '# A Annexe\n\n## A.1 Suite\n\n### EX-AA-003 — Sortir\n\n- **Acteurs** : direction\n- **Statut** : proposé\n\nL’usager PEUT sortir. Ou non.\n\n### EX-AA-004 — Tous\n\nT.\n',
};

describe('generateView', () => {
  it('gives the whole short version', () => {
    const { text } = viewOf(PROJECT, { detail: 'plain', sourceBase: SOURCE });
    expect(text.replace(/sha256-\w+/, 'sha256-…').replace(/\u00a0/g, '~')).toBe(`---
title: "Schéma directeur — Version simplifiée pour~: Chef d’établissement"
lang: fr
sdet-generated: sha256-…
---

# Schéma directeur

**Version simplifiée pour~: Chef d’établissement**

- **Document d’origine**~: «~Schéma directeur~», version 7.0, révision r12. Les identifiants et les numéros sont les siens.
- **Ce que vous lirez ici**~: 2~exigences qui concernent~: Chef d’établissement.
- [**Sans acteur désigné**](#exigences-sans-acteur-désigné)~: 1~exigence ne désigne personne et peut donc vous concerner~; ce point forme une partie à la fin.
- **Ce qui n’est pas repris**~: 1~exigence ne concerne que d’autres acteurs. Les renvois vers ce qui n’est pas repris mènent au document d’origine.
- **Comment c’est abrégé**~: chaque point est donné «~en clair~», ou, à défaut, par sa première phrase~; des sections, seule l’introduction est reprise. En cas de doute, c’est le texte complet qui compte~; un lien y mène sous chaque point.
- **Valeur**~: ce document n’a pas de valeur réglementaire.

## Sommaire

- [Document principal](#document-principal)
  - [1 Accès](#1-accès)
- [Annexe](#annexe)
  - [A Annexe](#a-annexe)
- [Exigences sans acteur désigné](#exigences-sans-acteur-désigné)

## Document principal

### 1 Accès

Introduction.

#### EX-AA-001 — Entrer

- **Niveau**~: obligatoire

On entre.

[Texte complet (EX-AA-001)](src/a.md#ex-aa-001--entrer)

## Annexe

### A Annexe

#### A.1 Suite

##### EX-AA-003 — Sortir

- **Niveau**~: facultatif
- **Statut**~: proposé

L’usager PEUT sortir.

[Texte complet (EX-AA-003)](src/b.md#ex-aa-003--sortir)

## Exigences sans acteur désigné

Le document d’origine ne dit pas, ou pas clairement, à qui s’adressent les points suivants. Ils peuvent vous concerner.

### EX-AA-004 — Tous

**Emplacement**~: [Annexe, A.1 Suite](#a1-suite)

T.

[Texte complet (EX-AA-004)](src/b.md#ex-aa-004--tous)
`);
    expect(brokenLinks(text, { ...ACTORS, ...PROJECT })).toEqual([]);
  });

  it('speaks English where asked', () => {
    const { text } = viewOf(PROJECT, { language: 'en' });
    expect(text).toContain('**Detailed version for: Chef d’établissement**');
    expect(text).toContain(
      '- **What you will read here**: 2 requirements that concern: Chef d’établissement.',
    );
    expect(text).toContain('> **In plain words**: on entre.');
  });

  it('says so when nothing concerns the actor', () => {
    const { text, summary } = viewOf({
      'a.md': '# A\n\n## EX-AA-001 — T\n\n- **Acteurs** : editeur\n\nT.\n',
    });
    expect(text).toContain(
      '**Ce que vous lirez ici**\u00a0: rien ne concerne expressément\u00a0: Chef d’établissement.',
    );
    expect(summary).toMatchObject({ kept: 0, leftOut: 1 });
    const empty = viewOf({});
    expect(empty.text).toContain('aucun point du document d’origine n’a été laissé de côté.');
    expect(empty.summary).toMatchObject({ kept: 0, leftOut: 0 });
  });

  it('refuses actors that the project does not know', () => {
    const project = projectOf({ ...ACTORS, ...PROJECT });
    expect(generateView(project, { actors: ['chefs', 'editeur', 'zzz'], detail: 'full' })).toEqual({
      kind: 'unknown-actors',
      actors: [
        { name: 'chefs', nearest: 'chef' },
        { name: 'zzz', nearest: undefined },
      ],
    });
  });

  it('gives the statement of the manifest on its standing', () => {
    const manifest = `${PROJECT['sdet.yaml']}status: Document de travail, non publié.\n`;
    const { text } = viewOf({ ...PROJECT, 'sdet.yaml': manifest });
    expect(text).toContain('**Valeur**\u00a0: Document de travail, non publié.');
    expect(text).not.toContain('réglementaire');
  });

  it.each([
    [['chef'], 'plain', 'chef.md'],
    [['principal', 'editeur'], 'full', 'chef+editeur-full.md'],
    [[], 'plain', 'sdet.md'],
  ] as const)('names the file of %j %s', (actors, detail, fileName) => {
    expect(viewOf(PROJECT, { actors, detail }).fileName).toBe(fileName);
  });

  it('keeps file names short and plain', () => {
    const entries = Array.from({ length: 20 }, (_, at) => `  - { id: "../Acteur é ${at}", name: A${at} }\n`);
    const actors = Array.from({ length: 20 }, (_, at) => `A${at}`);
    const made = generateView(
      projectOf({ 'catalogues/a.yaml': `kind: actors\nentries:\n${entries.join('')}` }),
      { actors, detail: 'plain' },
    );
    expect(made.kind === 'output' && made.fileName).toBe(
      'acteure0+acteure1+acteure2+acteure3+acteure4+acteure5+acteure6+acteure7+acteure8+11.md',
    );
  });

  it('shows numbers that are counted, not typed', () => {
    const manifest = 'sdet: 1\nvolumes: [{ id: v, title: V, chapters: ["*.md"], numbering: auto }]\n';
    const closing = '## EX-AA-002 — Sans acteur\n\nT.\n';
    const files = {
      'sdet.yaml': `${manifest}catalogues: [catalogues/*.yaml]\n`,
      'a.md': '# Rien\n',
      'b.md': `# Accès\n\n## Comptes\n\n#${item('EX-AA-001', 'Voir § 2.1.')}\n${closing}`,
    };
    const { text } = viewOf(files);
    expect(text.match(/^#+ .*/gm)?.slice(1)).toEqual([
      '## Sommaire',
      '## 2 Accès',
      '### 2.1 Comptes',
      '#### EX-AA-001 — Titre',
      '## Exigences sans acteur désigné',
      '### EX-AA-002 — Sans acteur',
    ]);
    expect(text).toContain('[§\u00a02.1](#21-comptes)');
  });

  it('lists in its contents the files that are one item, among the chapters; items of a register without a title not', () => {
    const sheet = '---\nid: EX-AA-002\nactors: chef\n---\n\n# Une *fiche*\n\nT.\n';
    const entry = '  - { id: EX-AA-004, title: Ligne, actors: [chef], statement: T. }\n';
    const files = {
      ...PROJECT,
      'az.md': sheet,
      'bz.md': sheet.replace('2', '3'),
      'sdet.yaml': `${PROJECT['sdet.yaml']}registers: [r.yaml]\n`,
      'b.md': `# A Annexe\n\n${item('EX-AA-005', 'T.')}`,
      'r.yaml': `kind: requirements\nitems:\n${entry}`,
    };
    const { text } = viewOf(files, { detail: 'plain' });
    expect(text.match(/^ *- \[.*/gm)).toEqual([
      '- [Document principal](#document-principal)',
      '  - [1 Accès](#1-accès)',
      '  - [EX-AA-002 — Une *fiche*](#ex-aa-002--une-fiche)',
      '- [Annexe](#annexe)',
      '  - [A Annexe](#a-annexe)',
      '  - [EX-AA-003 — Une *fiche*](#ex-aa-003--une-fiche)',
    ]);
    expect(text).toContain('## EX-AA-004 — Ligne');
  });

  it.each([
    ['a closing part', '', {}],
    ['a group', 'actors: chef\n', { groupBy: 'service' }],
    ['files shown by their titles alone', 'actors: chef\n', { detail: 'titles' }],
  ] as const)('has no contents with a single line or none, over %s', (_, fields, options) => {
    const sheet = (id: string): string => `---\nid: ${id}\n${fields}---\n\n# Fiche\n\nT.\n`;
    const { text } = viewOf({ 'a.md': sheet('EX-AA-001'), 'b.md': sheet('EX-AA-002') }, options);
    expect(text).toContain('EX-AA-002 — Fiche');
    expect(text).not.toContain('Sommaire');
  });
});
