import { describe, expect, test } from 'vitest';
import { projectPath } from '../../../../server/src/core/base/projectPath.ts';
import { renderFinding } from '../../../../server/src/core/messages/render.ts';
import type { ComputedProject, ProjectView } from '../../../../server/src/core/project/projectView.ts';
import { allFindings, findingsOf } from '../../../../server/src/core/rules/findings.ts';
import { rules } from '../../../../server/src/core/rules/index.ts';
import { projectOf } from '../../../support/inMemoryProject.ts';

const CHAPTER = "### EX-AAS-001 — Titre\n\n- **Niveau** : bloquant\n\nL'ENT agit (voir EX-AAS-009).\n";

const manifest = (rules: string, volumeRules = '{}'): string =>
  [
    'sdet: 1',
    'volumes:',
    `  - { id: p, chapters: ['a*.md'], rules: ${volumeRules} }`,
    "  - { id: q, chapters: ['b*.md'] }",
    `rules: ${rules}`,
    '',
  ].join('\n');

/** `severity rule` of every finding of a chapter `a.md`. */
function severities(text: string, path = 'a.md'): readonly string[] {
  const project = projectOf({ 'sdet.yaml': text, 'a.md': CHAPTER, 'b.md': CHAPTER.replace('001', '002') });
  return findingsOf(project, projectPath(path)).map(({ severity, rule }) => `${severity} ${rule}`);
}

describe('severities', () => {
  test('the default ones', () =>
    expect(severities(manifest('{}'))).toEqual(['error level/unknown', 'error reference/unresolved-item']));
  test('of the manifest', () =>
    expect(severities(manifest('{ level/unknown: hint }'))).toEqual([
      'hint level/unknown',
      'error reference/unresolved-item',
    ]));
  test('off', () =>
    expect(severities(manifest('{ level/unknown: off }'))).toEqual(['error reference/unresolved-item']));
  test('a volume has the last word for its chapters', () => {
    const text = manifest(
      '{ level/unknown: off, reference/unresolved-item: info }',
      '{ level/unknown: warning }',
    );
    expect(severities(text)).toEqual(['warning level/unknown', 'info reference/unresolved-item']);
    expect(severities(text, 'b.md')).toEqual(['info reference/unresolved-item']);
  });
  test('a value that is none is ignored, and told', () => {
    const text = manifest('{ level/unknown: fatal }');
    expect(severities(text)).toContain('error level/unknown');
    expect(severities(text, 'sdet.yaml')).toEqual(['error data/bad-value']);
  });
});

describe('order and scope', () => {
  test('by place', () => {
    const project = projectOf({ 'a.md': `Voir EX-AAS-009.\n\n${CHAPTER}` });
    const starts = findingsOf(project, projectPath('a.md')).map(({ span }) => span.start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(starts).toHaveLength(3);
  });
  test('every document in reading order', () => {
    const project = projectOf({ 'a10.md': CHAPTER, 'a2.md': CHAPTER, 'exigences/r.yaml': 'truc: 1\n' });
    expect([...new Set(allFindings(project).map(({ path }) => path))]).toEqual([
      'a2.md',
      'a10.md',
      'exigences/r.yaml',
    ]);
  });
  test('local: only what needs nothing but the document', () => {
    const project = projectOf({ 'a.md': CHAPTER.replace('Titre', 'T\n\n- **Niveau** : x\n- **Truc** : y') });
    const local = findingsOf(project, projectPath('a.md'), 'local').map(({ rule }) => rule);
    expect(local).toEqual(['structure/unknown-field', 'structure/duplicate-field']);
  });
  test('a file that was not read has none', () => {
    expect(findingsOf(projectOf({ 'a.md': '' }), projectPath('rien.md'))).toEqual([]);
  });
});

describe('remembering', () => {
  const runByDefault = rules.filter(({ severity }) => severity !== 'off');
  test('asking twice computes once; another severity computes nothing', () => {
    const project = projectOf({ 'sdet.yaml': manifest('{}'), 'a.md': CHAPTER });
    allFindings(project);
    const before = project.evaluations;
    expect(before).toBe(2 * runByDefault.length);
    allFindings(project);
    findingsOf(project, projectPath('a.md'), 'local');
    expect(project.evaluations).toBe(before);
  });
  test('a rule that is off is not run', () => {
    const project = projectOf({ 'sdet.yaml': manifest('{ id/duplicate: off }'), 'a.md': CHAPTER });
    allFindings(project);
    expect(project.evaluations).toBe(2 * (runByDefault.length - 1));
  });
});

describe('a rule that throws', () => {
  /** A project whose index fails when asked where an ID is defined. */
  function failing(files: Record<string, string>): ComputedProject {
    const project = projectOf(files);
    const broken = (view: ProjectView): ProjectView => ({
      ...view,
      manifest: view.manifest,
      definitions: () => {
        throw new Error('broken invariant: tables agree\nsecond line');
      },
    });
    return {
      view: project.view,
      compute: (unit, run) =>
        project.compute(unit, (view, part) =>
          run(broken(view), (inner, make) => part(inner, own => make(broken(own)))),
        ),
    };
  }

  const found = (files: Record<string, string>): readonly string[] =>
    allFindings(failing(files)).map(
      finding => `${finding.severity} ${finding.rule} ${finding.args['rule'] ?? ''}`,
    );

  test('costs that rule and document only, and is told', () => {
    expect(found({ 'a.md': CHAPTER, 'exigences/r.yaml': 'items: []\nitems: []\n' })).toEqual([
      'error internal/failure id/duplicate',
      'error internal/failure id/case',
      'error internal/failure reference/unresolved-item',
      'error level/unknown ',
      'error data/duplicate-key ',
    ]);
  });
  test('is told at the severity of the manifest', () => {
    const files = {
      'sdet.yaml': manifest(
        '{ internal/failure: warning, level/unknown: off, structure/missing-chapter: off }',
      ),
      'a.md': CHAPTER,
    };
    expect(found(files)).toEqual([
      'warning internal/failure id/duplicate',
      'warning internal/failure id/case',
      'warning internal/failure reference/unresolved-item',
    ]);
  });
  test('cannot be switched off', () => {
    const files = { 'sdet.yaml': manifest('{ internal/failure: off, level/unknown: off }'), 'a.md': CHAPTER };
    expect(found(files)).toContain('error internal/failure id/duplicate');
  });
  test('is told in one line, without a stack', () => {
    const [finding] = allFindings(failing({ 'a.md': CHAPTER }));
    expect(finding && renderFinding(finding, 'fr').what).toBe(
      'La règle «\u00a0id/duplicate\u00a0» n’a pas pu examiner ce fichier\u00a0: broken invariant: tables agree.',
    );
  });
});
