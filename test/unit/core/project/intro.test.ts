import { describe, expect, test } from 'vitest';
import { projectPath } from '../../../../server/src/core/base/projectPath.ts';
import type { Project } from '../../../../server/src/core/project/project.ts';
import { allFindings } from '../../../../server/src/core/rules/findings.ts';
import { type Files, load, projectOf, textOf } from '../../../support/inMemoryProject.ts';

const MANIFEST = "sdet: 1\nvolumes: [{ id: v, chapters: ['*.md'] }]\nviews: [vues/*.yaml]\n";
const VIEW = 'view: 1\nid: chefs\nintro: vues/mots.md\n';

function files(more: Files = {}): Files {
  return { 'sdet.yaml': MANIFEST, 'a.md': '# A\n\n### EX-AAS-001 — Un\n\nDOIT.\n', ...more };
}

function roleOf(project: Project, path = 'vues/mots.md'): string | undefined {
  return project.view.facts(projectPath(path))?.role.kind;
}

function rulesOf(project: Project): readonly string[] {
  return allFindings(project).map(({ rule, path }) => `${path} ${rule}`);
}

describe('a file that a view begins with', () => {
  test('is read, and defines no items', () => {
    const project = projectOf(
      files({
        'vues/v.yaml': VIEW,
        'vues/mots.md': '# Bienvenue\n\n## EX-AAS-001 — Un\n\nVoir EX-AAS-001.\n',
      }),
    );
    expect(roleOf(project)).toBe('intro');
    expect(project.view.definitions('EX-AAS-001' as never)).toHaveLength(1);
    expect(rulesOf(project)).toEqual([]);
  });
  test('is judged like the documents of the project', () => {
    const project = projectOf(
      files({ 'vues/v.yaml': VIEW, 'vues/mots.md': 'Voir EX-AAS-009, [là](absent.md) et [ici](#rien).\n' }),
    );
    expect(rulesOf(project)).toEqual([
      'vues/mots.md reference/unresolved-item',
      'vues/mots.md reference/unresolved-file',
      'vues/mots.md reference/unresolved-anchor',
    ]);
  });
  test('that is missing is a finding of the view', () => {
    expect(rulesOf(projectOf(files({ 'vues/v.yaml': VIEW })))).toEqual([
      'vues/v.yaml reference/unresolved-file',
    ]);
  });
  test('stays a chapter when the manifest names it', () => {
    const project = projectOf(files({ 'vues/v.yaml': VIEW.replace('vues/mots.md', 'a.md') }));
    expect(roleOf(project, 'a.md')).toBe('chapter');
  });
  test('comes, changes its name and goes with the view and the file', () => {
    const project = projectOf(files({ 'vues/v.yaml': 'view: 1\nid: chefs\n', 'vues/mots.md': 'x\n' }));
    expect(roleOf(project)).toBeUndefined();
    project.apply([textOf('vues/v.yaml', VIEW)]);
    expect(project.wanted()).toEqual(['vues/mots.md']);
    project.apply([textOf('vues/mots.md', 'Voir EX-AAS-001.\n')]);
    expect(roleOf(project)).toBe('intro');
    project.apply([textOf('vues/v.yaml', VIEW.replace('mots', 'autres'))]);
    expect(roleOf(project)).toBeUndefined();
    load(project, { 'vues/autres.md': 'Voir [a](a.md).\n' });
    expect(roleOf(project, 'vues/autres.md')).toBe('intro');
    project.apply([{ kind: 'deleted', path: projectPath('vues/v.yaml') }]);
    expect(roleOf(project, 'vues/autres.md')).toBeUndefined();
    expect(project.view.documents()).toEqual(['a.md', 'sdet.yaml']);
  });
  test('of two views stays for the second when the first goes', () => {
    const other = VIEW.replace('chefs', 'autres');
    const project = projectOf(files({ 'vues/v.yaml': VIEW, 'vues/w.yaml': other, 'vues/mots.md': 'x\n' }));
    project.apply([{ kind: 'deleted', path: projectPath('vues/v.yaml') }]);
    expect(roleOf(project)).toBe('intro');
  });
  test('costs a letter in it the units that read it', () => {
    const many = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`c${n}.md`, `# C ${n}\n`]));
    const project = projectOf(files({ ...many, 'vues/v.yaml': VIEW, 'vues/mots.md': 'Des mots.\n' }));
    allFindings(project);
    const before = project.evaluations;
    project.apply([textOf('vues/mots.md', 'Des mots justes.\n')]);
    allFindings(project);
    expect(project.evaluations - before).toBeLessThan(120);
  });
});
