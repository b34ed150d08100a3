import { describe, expect, it } from 'vitest';
import { references } from '../../../../server/src/features/navigation/references.ts';
import { bench, pathOf } from '../../../support/featureRequest.ts';
import type { Files } from '../../../support/inMemoryProject.ts';

/** The places found, as `path:line: text there`. */
function check(files: Files, expected: readonly string[], includeDeclaration = false): void {
  const request = bench(files, { params: { context: { includeDeclaration } } });
  const found = request.ask(references) ?? [];
  const shown = found.map(({ uri, range }) => {
    const path = pathOf(uri);
    return `${path}:${range.start.line + 1}: ${request.textIn(path, range)}`;
  });
  expect(shown).toEqual(expected);
}

const ITEMS: Files = {
  '01.md':
    '### EX-AAS-001 — A\n\nDOIT.\n\n### EX-AAS-002 — B\n\n- **Dépend de** : EX-AAS-001\n\nDOIT, voir EX-AAS-001.\n',
  '02.md': '# C\n\nVoir [[EX-AAS-001]] et `EX-AAS-001`.\n',
  '03.md': 'Voir EX-AAS-0$001 ou [EX-AAS-001](01.md).\n',
};

describe('references', () => {
  it('finds every mention of an item in the project: fields, prose, wiki IDs, link texts, not code', () => {
    check(ITEMS, [
      '01.md:7: EX-AAS-001',
      '01.md:9: EX-AAS-001',
      '02.md:3: EX-AAS-001',
      '03.md:1: EX-AAS-001',
      '03.md:1: EX-AAS-001',
    ]);
  });

  it('puts the definition first when it is asked for', () => {
    check(
      { '01.md': '### EX-AAS-00$01 — A\n\nDOIT.\n', '02.md': 'Voir EX-AAS-001.\n' },
      ['01.md:1: EX-AAS-001', '02.md:1: EX-AAS-001'],
      true,
    );
  });

  it('finds the mentions of an ID that nobody defines', () => {
    check(
      { '01.md': 'Voir EX-AAS-999 et EX-AAS-998.\n\nVoir EX-AAS-$0999.\n' },
      ['01.md:1: EX-AAS-999', '01.md:3: EX-AAS-999'],
      true,
    );
  });

  it('finds references in a register', () => {
    check(
      {
        '01.md': '### EX-AAS-00$01 — A\n\nDOIT.\n',
        'exigences/r.yaml':
          'items:\n  - id: EX-AAS-002\n    title: B\n    depends: [EX-AAS-001]\n    statement: Il DOIT, voir EX-AAS-001.\n',
      },
      ['exigences/r.yaml:4: EX-AAS-001', 'exigences/r.yaml:5: EX-AAS-001'],
    );
  });

  it('finds the links to a heading, by its anchor', () => {
    check(
      {
        '01.md': '# Été\n\n## Fédé$0ration\n\n[a](#fédération) [b](#été)\n',
        '02.md': '[c](01.md#f%C3%A9d%C3%A9ration) [d](01.md)\n',
      },
      ['01.md:5: #fédération', '02.md:1: 01.md#f%C3%A9d%C3%A9ration'],
    );
  });

  it('finds the heading itself when it is asked for, from a link to it', () => {
    check(
      { '01.md': '# Été\n', '02.md': '[c](01.md#ét$0é)\n' },
      ['01.md:1: Été', '02.md:1: 01.md#été'],
      true,
    );
  });

  it('finds where prose speaks of a section by its number, in this volume', () => {
    check(
      {
        '01.md': '## 3.4 Hébe$0rgement\n\nVoir § 3.4 et § 3.5.\n',
        '02.md': '# 4 B\n\nVoir le chapitre 3.4.\n',
      },
      ['01.md:3: 3.4', '02.md:3: 3.4'],
    );
  });

  it('finds all links to a file from one that names no anchor', () => {
    check({ '01.md': '# Été\n\n[moi](#été)\n', '02.md': '[c](01.m$0d)\n[d](01.md#été)\n' }, [
      '01.md:3: #été',
      '02.md:1: 01.md',
      '02.md:2: 01.md#été',
    ]);
  });

  it('finds who names an actor, by id, name or alias, from its catalogue entry', () => {
    const catalogue =
      'kind: actors\nentries:\n  - id: edi$0teur\n    name: Éditeur ENT\n    aliases: [fabricant]\n  - id: autre\n    name: Autre\n';
    check(
      {
        'catalogues/a.yaml': catalogue,
        '01.md':
          '---\nactors: [fabricant]\n---\n\n### EX-AAS-001 — A\n\n- **Acteurs** : éditeur ENT (R), autre\n\nDOIT.\n',
      },
      ['catalogues/a.yaml:3: editeur', '01.md:2: fabricant', '01.md:7: éditeur ENT (R)'],
      true,
    );
  });

  it('finds the ranges that an item lies in, and lists', () => {
    const items = [1, 2, 3].map(n => `### EX-AAS-00${n} — T\n\nDOIT.\n\n`).join('');
    check(
      {
        '01.md': items.replace('EX-AAS-002', 'EX-AAS-0$002'),
        '02.md': 'Voir EX-AAS-001 à EX-AAS-003.\n\nVoir EX-AAS-001, EX-AAS-002 et EX-AAS-003.\n',
        '03.md': 'Voir EX-AAS-003 à EX-AAS-009.\n',
      },
      ['02.md:1: EX-AAS-001 à EX-AAS-003', '02.md:3: EX-AAS-002'],
    );
  });

  it('finds from a range the mentions of every item in it, the range once', () => {
    check(
      {
        '01.md': '### EX-AAS-001 — T\n\nDOIT.\n\n### EX-AAS-002 — T\n\nDOIT, voir EX-AAS-001.\n',
        '02.md': 'Voir EX-AAS-001 $0à EX-AAS-003.\n',
      },
      [
        '01.md:7: EX-AAS-001',
        '02.md:1: EX-AAS-001',
        '02.md:1: EX-AAS-001 à EX-AAS-003',
        '02.md:1: EX-AAS-003',
      ],
    );
  });

  it('finds the marks of a footnote, its definition when it is asked for', () => {
    const files = { '01.md': 'A[^1] et [^1$0].\n\n[^1]: Texte.\n', '02.md': 'B[^1]\n\n[^1]: Autre.\n' };
    check(files, ['01.md:1: 1', '01.md:1: 1']);
    check(files, ['01.md:3: 1', '01.md:1: 1', '01.md:1: 1'], true);
  });

  it('finds what uses the definition of a link', () => {
    check({ '01.md': '[a][x] et [b][x]\n\n[$0x]: 02.md\n' }, ['01.md:1: x', '01.md:1: x']);
  });

  it('finds where prose names a figure of this volume', () => {
    check({ '01.md': '# A\n\nFigure $02 : plan\n', '02.md': '# B\n\nVoir la figure 2 et la figure 3.\n' }, [
      '02.md:3: 2',
    ]);
  });

  it('finds where prose speaks of a section by its computed number', () => {
    const manifest =
      "sdet: 1\ntitle: T\nvolumes:\n  - { id: v, title: V, chapters: ['*.md'], numbering: auto }\n";
    check({ 'sdet.yaml': manifest, '01.md': '# A\n\n## Hébe$0rgement\n\nVoir § 1.1 et § 1.\n' }, [
      '01.md:5: 1.1',
    ]);
  });

  it('finds links to an anchor of another file of a volume that is one page', () => {
    const manifest =
      "sdet: 1\ntitle: T\nvolumes:\n  - { id: v, title: V, chapters: ['*.md'] }\nlinks: { anchors: volume }\n";
    check({ 'sdet.yaml': manifest, '01.md': '# Ét$0é\n', '02.md': '[a](#été) [b](#hiver)\n' }, [
      '02.md:1: #été',
    ]);
  });

  it.each([
    ['prose', { '01.md': 'Bon$0jour EX-AAS-001\n' }],
    ['an item that nobody cites', { '01.md': '### EX-AAS-00$01 — A\n\nDOIT.\n' }],
    ['a heading without links to it', { '01.md': '# Ét$0é\n' }],
    ['a URL', { '01.md': '[x](https://exam$0ple.org)\n' }],
  ])('finds nothing from %s', (_, files) => check(files, []));
});
