import { describe, expect, test } from 'vitest';
import { projectReport } from '../../../../server/src/cli/reporters/projectReport.ts';
import type { ProjectReport } from '../../../../server/src/cli/reporters/report.ts';
import { projectPath } from '../../../../server/src/core/base/projectPath.ts';
import { Project } from '../../../../server/src/core/project/project.ts';
import { allFindings, findingsOf } from '../../../../server/src/core/rules/findings.ts';

const MANIFEST = `sdet: 1
title: Essai
volumes: [{ id: v, title: V, chapters: ['*.md'] }]
items: { requirement: { pattern: 'EX-\\d+' } }
`;

function load(files: Readonly<Record<string, string>>): Project {
  const project = new Project();
  project.apply(
    Object.entries({ 'sdet.yaml': MANIFEST, ...files }).map(([path, text]) => ({
      kind: 'text' as const,
      path: projectPath(path),
      text,
    })),
  );
  return project;
}

function report(files: Readonly<Record<string, string>>, only?: string): ProjectReport {
  const project = load(files);
  const { view } = project;
  const paths = only === undefined ? view.documents() : [projectPath(only)];
  const findings = only === undefined ? allFindings(project) : findingsOf(project, projectPath(only));
  const manifestPath = projectPath('sdet.yaml');
  const kept = { suppressed: 0, accepted: 0, removable: 0 };
  const source = {
    view,
    paths,
    findings,
    kept,
    root: 'p',
    manifestPath,
    shown: (path: string) => `p/${path}`,
  };
  return projectReport(source, 'fr');
}

const twice = { 'a.md': '# A\n\n### EX-1 Un\n\nDOIT.\n', 'b.md': 'x\n\n### EX-1 Deux\n\nDOIT.\n' };

describe('a project’s report', () => {
  test('says what was looked at', () => {
    const { root, manifest, title, files, items } = report(twice);
    expect({ root, manifest, title, files, items }).toEqual({
      root: 'p',
      manifest: 'p/sdet.yaml',
      title: 'Essai',
      files: 3,
      items: 2,
    }); // prettier-ignore
  });
  test('is limited to what was asked for', () => {
    const limited = report(twice, 'b.md');
    expect([limited.files, limited.items]).toEqual([1, 1]);
    expect(limited.findings.map(({ file }) => file)).toEqual(['p/b.md']);
  });
  test('gives each finding its words, its place and the places around it', () => {
    const [first, second] = report(twice).findings;
    expect(first).toMatchObject({
      file: 'p/a.md',
      rule: 'id/duplicate',
      severity: 'error',
      start: { line: 2, character: 4 },
      end: { line: 2, character: 8 },
      related: [{ file: 'p/b.md', item: 'EX-1', start: { line: 2, character: 4 } }],
    });
    expect(first?.what).toContain('EX-1');
    expect(first?.advice).not.toContain(first?.what);
    expect(second?.related[0]?.file).toBe('p/a.md');
  });
  test('of a clean project has no finding', () =>
    expect(report({ 'a.md': '### EX-1 Un\n\nL’ENT DOIT.\n' }).findings).toEqual([]));
  test('gives fixes their titles and places', () => {
    const { findings } = report({
      'a.md': '### EX-1 Un\n\n- **Niveau** : obligatoire\n- **Statu** : brouillon\n\nL’ENT DOIT.\n',
    });
    expect(findings[0]?.fixes).toEqual([
      {
        title: 'Remplacer par «\u00a0Statut\u00a0»',
        safe: false,
        edits: [{ start: { line: 3, character: 4 }, end: { line: 3, character: 9 }, text: 'Statut' }],
      },
    ]);
  });
});
