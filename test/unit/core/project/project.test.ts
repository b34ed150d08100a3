import { describe, expect, test } from 'vitest';
import { projectPath } from '../../../../server/src/core/base/projectPath.ts';
import { itemId } from '../../../../server/src/core/model/item.ts';
import { type Change, Project, unitOf } from '../../../../server/src/core/project/project.ts';
import type { ProjectView } from '../../../../server/src/core/project/projectView.ts';
import { allFindings } from '../../../../server/src/core/rules/findings.ts';
import { rules } from '../../../../server/src/core/rules/index.ts';
import { load, projectOf, textOf } from '../../../support/inMemoryProject.ts';

const MANIFEST = 'sdet: 1\nvolumes:\n  - {id: a, chapters: ["a/*.md"]}\ncatalogues: ["cat/*.yaml"]\n';

const item = (id: string, rest = ''): string =>
  `### ${id} — Titre\n\n- **Niveau** : obligatoire\n\nL'ENT DOIT agir. ${rest}\n`;

/** Chapters that each define one item and cite the next chapter's. */
function chain(length: number): Record<string, string> {
  const id = (n: number): string => `EX-AAS-${String(n).padStart(3, '0')}`;
  const chapters = Array.from({ length }, (_, n) => [
    `a/${n}.md`,
    item(id(n), `Voir ${id((n + 1) % length)}.`),
  ]);
  return { 'sdet.yaml': MANIFEST, ...Object.fromEntries(chapters) };
}

/**
 * A project as people have it: numbered chapters that cite and link the next, a register, a catalogue, and in every fifth
 * chapter slips that make rules look for what may have been meant.
 */
function library(length: number): Record<string, string> {
  const id = (n: number): string => `EX-AAS-${String(n % length).padStart(3, '0')}`;
  const chapter = (n: number): string =>
    [
      `# ${n + 1} Chapitre ${n}\n\nVoir [la suite](${(n + 1) % length}.md), ${id(n + 1)} et le chapitre ${n + 1}.\n`,
      `### ${id(n)} — Titre\n\n- **Niveau** : obligatoire\n- **Acteurs** : éditeur\n- **Statut** : approuvé\n\nL'ENT DOIT agir.\n`,
      n % 5 === 2
        ? `Voir EX-AAS-${n}9999, ex-aas-${n}, EX-AAS-1, [ici](absent-${n}.md) et [là](../${n}.md#rien).\n`
        : '',
      n % 5 === 2
        ? `### EX-MSG-${String(n).padStart(3, '0')} — Titre\n\n- **Acteurs** : éditteur\n\nTexte.\n`
        : '',
    ].join('\n');
  return {
    'sdet.yaml': `${MANIFEST}registers: ["reg/*.yaml"]\n`,
    'cat/a.yaml': 'kind: actors\nentries:\n  - {id: editeur, name: Éditeur}\n  - {id: b}\n  - {id: c}\n',
    'reg/r.yaml': `items:\n  - {id: BP-001, actors: [éditeur, b, c], plain: Un mot, see: [${id(4)}], statement: "L'ENT DOIT agir."}\n`,
    ...Object.fromEntries(Array.from({ length }, (_, n) => [`a/${n}.md`, chapter(n)])),
  };
}

/** How many units one change makes the project compute anew. */
function unitsAfter(files: Record<string, string>, ...changes: readonly Change[]): number {
  const project = projectOf(files);
  allFindings(project);
  const before = project.evaluations;
  project.apply(changes);
  allFindings(project);
  return project.evaluations - before;
}

describe('an edit costs the units that read what it changed, whatever the size of the project', () => {
  for (const size of [10, 300]) {
    const files = chain(size);
    const text = files['a/5.md'] ?? '';
    const own = rules.filter(({ severity }) => severity !== 'off').length;

    test(`prose moves and changes among ${size} chapters: the rules of that chapter`, () => {
      expect(unitsAfter(files, textOf('a/5.md', `De la prose.\n\n${text}`))).toBe(own);
    });
    test(`a title changes among ${size} chapters: the rules of that chapter, and the one that looks at cited items`, () => {
      expect(unitsAfter(files, textOf('a/5.md', text.replace('Titre', 'Autre')))).toBe(own + 1);
    });
    test(`an ID changes among ${size} chapters: its readers as well`, () => {
      const units = unitsAfter(files, textOf('a/5.md', text.replaceAll('EX-AAS-005', 'EX-AAS-905')));
      expect(units).toBeGreaterThan(own);
      expect(units).toBeLessThanOrEqual(own + 4);
    });
    test(`a chapter goes from among ${size}: who cited it is judged anew`, () => {
      const units = unitsAfter(files, { kind: 'deleted', path: projectPath('a/5.md') });
      expect(units).toBeGreaterThan(0);
      expect(units).toBeLessThanOrEqual(8);
    });
    test(`the same text again among ${size} chapters: nothing`, () => {
      expect(unitsAfter(files, textOf('a/5.md', text))).toBe(0);
    });
  }
});

describe('an edit costs the same in 10 chapters and in 300', () => {
  const [small, large] = [library(10), library(300)];
  const edit = (path: string, from: string | RegExp, to: string) => (files: Record<string, string>) =>
    textOf(path, (files[path] ?? '').replace(from, to));
  const edits: Record<string, (files: Record<string, string>) => Change> = {
    'a word': edit('a/5.md', 'agir', 'réagir'),
    'an ID is renamed': edit('a/5.md', /^### EX-AAS-005/m, '### EX-AAS-805'),
    'an item is withdrawn': edit('a/5.md', 'approuvé', 'retiré'),
    'an item loses its level': edit('a/5.md', /^- .*obligatoire\n/m, ''),
    'an item loses its actors': edit('a/5.md', /^- .*éditeur\n/m, ''),
    'a chapter gets another number': edit('a/5.md', '# 6', '# 999'),
    'a word of a register': edit('reg/r.yaml', 'Un mot', 'Un autre mot'),
    'a chapter comes': () => textOf('a/999.md', '# 999 Fin\n'),
    'an image comes': () => ({ kind: 'present', path: projectPath('a/plan.png') }),
    'a chapter goes': () => ({ kind: 'deleted', path: projectPath('a/5.md') }),
  };
  test.each(Object.keys(edits))('%s', name => {
    const change = edits[name];
    const units = [small, large].map(files => (change ? unitsAfter(files, change(files)) : 0));
    expect(units[0]).toBeGreaterThan(0);
    expect(units[1]).toBe(units[0]);
  });
});

describe('apply', () => {
  test('asks for the texts that the manifest names, and for no other', () => {
    const project = new Project();
    project.apply(
      ['sdet.yaml', 'a/1.md', 'b/1.md', 'cat/x.yaml', 'a/plan.png'].map(path => ({
        kind: 'present',
        path: projectPath(path),
      })),
    );
    expect(project.wanted()).toEqual(['sdet.yaml']);
    project.apply([textOf('sdet.yaml', MANIFEST)]);
    expect([...project.wanted()].sort()).toEqual(['a/1.md', 'cat/x.yaml']);
  });

  test('tells the documents that it affects: the edited one and those that cite what changed', () => {
    const project = projectOf(chain(5));
    allFindings(project);
    const { affected } = project.apply([{ kind: 'deleted', path: projectPath('a/3.md') }]);
    // The manifest as well: one of its rules looks at the list of files.
    expect([...affected].sort()).toEqual(['a/2.md', 'a/3.md', 'sdet.yaml']);
  });

  test('tells documents alone, also where what was remembered is of none', () => {
    const project = projectOf({ 'sdet.yaml': MANIFEST, 'a/x@y.md': item('EX-AAS-001') });
    const read = (view: ProjectView): unknown => view.item(itemId('EX-AAS-001'));
    project.compute('all items', read);
    project.compute(unitOf('shown', projectPath('a/x@y.md')), read);
    project.compute('items of a/x@y.md', read);
    const { affected } = project.apply([textOf('a/x@y.md', item('EX-AAS-001', 'Autre.'))]);
    expect([...affected]).toEqual(['a/x@y.md']);
  });

  test('tells what a trial dropped at the next change, once', () => {
    const project = projectOf({ 'sdet.yaml': MANIFEST, 'a/1.md': item('EX-AAS-001'), 'a/2.md': '# B\n' });
    const shown = (): unknown =>
      project.compute(unitOf('shown', projectPath('a/2.md')), view => view.item(itemId('EX-AAS-001')));
    shown();
    const tried = { path: projectPath('a/1.md'), text: '# A\n' };
    expect(project.trial([tried], () => project.view.item(itemId('EX-AAS-001')))).toBeUndefined();
    const [first, second] = ['# A\n', '# C\n'].map(text => [
      ...project.apply([textOf('a/1.md', text)]).affected,
    ]);
    expect(first?.sort()).toEqual(['a/1.md', 'a/2.md']);
    expect(second).toEqual(['a/1.md']);
  });

  test('a citation is resolved once its item appears', () => {
    const files = { 'sdet.yaml': MANIFEST, 'a/1.md': item('EX-AAS-001', 'Voir EX-AAS-002.') };
    const project = projectOf(files);
    expect(allFindings(project).map(({ rule }) => rule)).toEqual(['reference/unresolved-item']);
    load(project, { ...files, 'a/2.md': item('EX-AAS-002') });
    expect(allFindings(project)).toEqual([]);
  });

  test('a levels catalogue changes how chapters are read', () => {
    const catalogue = (word: string): string =>
      `kind: levels\nid: own\nentries:\n  - {id: strong, name: Fort, rank: 3, keywords: [${word}]}\n`;
    const files = {
      'sdet.yaml': `${MANIFEST}levels: own\n`,
      'a/1.md': item('EX-AAS-001'),
      'cat/l.yaml': catalogue('FAUT'),
    };
    const project = projectOf(files);
    expect(project.view.item(itemId('EX-AAS-001'))?.keywordLevel).toBeUndefined();
    project.apply([textOf('cat/l.yaml', catalogue('DOIT'))]);
    expect(project.view.item(itemId('EX-AAS-001'))?.keywordLevel).toBe('strong');
  });

  test('without a manifest nothing is read', () => {
    expect(projectOf({ 'sdet.yaml': '', 'a/1.md': item('EX-AAS-001') }).view.items()).toEqual([]);
  });
});

describe('a trial', () => {
  const files = {
    'sdet.yaml': MANIFEST,
    'a/1.md': item('EX-AAS-001', 'Voir EX-AAS-002.'),
    'a/2.md': item('EX-AAS-002'),
  };
  const path = projectPath('a/2.md');
  const other = [{ path, text: item('EX-AAS-003') }];

  test('shows the project under other texts, then everything is as it was', () => {
    const project = projectOf(files);
    const before = allFindings(project);
    expect(project.trial(other, () => allFindings(project).map(({ rule }) => rule))).toEqual([
      'reference/unresolved-item',
    ]);
    expect(project.view.text(path)).toBe(files['a/2.md']);
    expect(allFindings(project)).toEqual(before);
    expect(project.view.items()).toEqual(projectOf(files).view.items());
  });

  test('is over when looking throws, and keeps what the host said of the bytes', () => {
    const project = projectOf(files);
    const detail = { kind: 'encoding', byteOffset: 3 } as const;
    const problem = { code: 'syntax', detail, span: { start: 0, end: 1 } } as const;
    project.apply([textOf('a/2.md', files['a/2.md'], [problem])]);
    const before = allFindings(project);
    const failing = (): void => {
      throw new Error('seen');
    };
    expect(() => project.trial(other, failing)).toThrow('seen');
    expect(allFindings(project)).toEqual(before);
    expect(before.map(({ rule }) => rule)).toContain('data/syntax');
  });

  test('of a file that is not there leaves it out', () => {
    const project = projectOf(files);
    const nowhere = [{ path: projectPath('a/9.md'), text: item('EX-AAS-009') }];
    expect(project.trial(nowhere, () => project.view.items())).toEqual(projectOf(files).view.items());
    expect(project.view.file(projectPath('a/9.md'))).toBe(projectOf(files).view.file(projectPath('a/9.md')));
  });
});
