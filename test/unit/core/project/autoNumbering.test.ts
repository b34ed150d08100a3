import { describe, expect, test } from 'vitest';
import { projectPath } from '../../../../server/src/core/base/projectPath.ts';
import { findingsBy } from '../../../support/checkRule.ts';
import { type Files, projectOf, textOf } from '../../../support/inMemoryProject.ts';

const MANIFEST = `sdet: 1
volumes:
  - { id: a, title: Volume A, chapters: ['a/*.md'], numbering: auto }
  - { id: b, title: Volume B, chapters: ['b/*.md'] }
`;

/** The headings of the volume `a` with their numbers, `-` for none. */
function numbers(files: Files): string {
  const { view } = projectOf({ 'sdet.yaml': MANIFEST, ...files });
  return view
    .documents()
    .filter(path => path.startsWith('a/'))
    .map(path => {
      const given = view.sectionNumbers(path);
      const titles = view.facts(path)?.sections.map(({ title }, index) => `${given[index] ?? '-'} ${title}`);
      return titles?.join(', ');
    })
    .join(' | ');
}

const check = (chapters: readonly string[], expected: string): void => {
  const files = Object.fromEntries(chapters.map((text, index) => [`a/${index + 1}.md`, text]));
  expect(numbers(files)).toBe(expected);
};

describe('sections are counted', () => {
  test('over the chapters, in reading order', () =>
    check(
      ['# Accès\n\n## Comptes\n\n## Sessions\n', '# Annuaire\n\n## Sources\n\n### Écoles\n'],
      '1 Accès, 1.1 Comptes, 1.2 Sessions | 2 Annuaire, 2.1 Sources, 2.1.1 Écoles',
    ));
  test('several chapters in one file', () =>
    check(['# Un\n# Deux\n', '# Trois\n'], '1 Un, 2 Deux | 3 Trois'));
  test('by how they stand in each other, whatever their rank', () =>
    check(['## Un\n#### Sous un\n## Deux\n'], '1 Un, 1.1 Sous un, 2 Deux'));
  test('chapter 10 after chapter 9', () =>
    check(
      Array.from({ length: 10 }, (_, index) => `# C${index + 1}\n`),
      '1 C1 | 2 C2 | 3 C3 | 4 C4 | 5 C5 | 6 C6 | 7 C7 | 8 C8 | 9 C9 | 10 C10',
    ));
});

describe('what does not count', () => {
  test('items and what stands in them', () =>
    check(
      ['# Accès\n\n## EX-AAS-001 — Titre\n\nIl DOIT.\n\n### Détail\n\n## Sessions\n'],
      '1 Accès, - EX-AAS-001 — Titre, - Détail, 1.1 Sessions',
    ));
  test('an annex keeps its letter', () =>
    check(
      ['# Accès\n', '# Annexe A — Sigles\n\n## Noms\n', '# Fin\n'],
      '1 Accès | A Sigles, A.1 Noms | 2 Fin',
    ));
  test('typed numbers', () => check(['# 7 Accès\n\n## 7.4 Comptes\n'], '1 Accès, 1.1 Comptes'));
  test('a volume of typed numbers keeps them', () => {
    const { view } = projectOf({ 'sdet.yaml': MANIFEST, 'b/1.md': '# 7 Accès\n\n## Comptes\n' });
    expect(view.sectionNumbers(projectPath('b/1.md'))).toEqual(['7', undefined]);
  });
});

test('prose finds them', () => {
  const files = {
    'sdet.yaml': MANIFEST,
    'a/1.md': '# Accès\n\nVoir § 1.1, § 2 et § 1.9.\n\n## Comptes\n',
    'a/2.md': '# Annuaire\n',
    'b/1.md': '# 1 Droit\n\nLe § 1.1 du volume A, le § 2.2 du volume A.\n',
  };
  const found = findingsBy('reference/unresolved-section', files).map(
    ({ path, args }) => `${path} ${args['number']}`,
  );
  expect(found).toEqual(['a/1.md 1.9', 'b/1.md 2.2']);
});

describe('edits', () => {
  test('a chapter put before the others moves all numbers', () => {
    const project = projectOf({ 'sdet.yaml': MANIFEST, 'a/2.md': '# Deux\n\n## Sous deux\n' });
    const ask = (): readonly string[] =>
      project.compute('numbers', view => [...view.numbering('a')]) as readonly string[];
    expect(ask()).toEqual(['1', '1.1']);
    project.apply([textOf('a/1.md', '# Un\n')]);
    expect(ask()).toEqual(['1', '2', '2.1']);
    project.apply([textOf('a/2.md', '# Deux\n\n# Trois\n')]);
    expect(ask()).toEqual(['1', '2', '3']);
    project.apply([textOf('sdet.yaml', MANIFEST.replace('numbering: auto', 'numbering: manual'))]);
    expect(ask()).toEqual([]);
  });
  test('prose and titles wake nobody', () => {
    const project = projectOf({ 'sdet.yaml': MANIFEST, 'a/1.md': '# Un\n\nTexte.\n' });
    const ask = (): unknown => project.compute('numbers', view => [...view.numbering('a')]);
    ask();
    const before = project.evaluations;
    project.apply([textOf('a/1.md', '# Autre titre\n\nAutre texte.\n')]);
    ask();
    expect(project.evaluations).toBe(before);
  });
});
