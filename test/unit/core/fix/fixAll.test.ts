import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectPath } from '../../../../server/src/core/base/projectPath.ts';
import { type FixReport, fixAll } from '../../../../server/src/core/fix/fixAll.ts';
import { isSafelyFixable } from '../../../../server/src/core/fix/safeEdits.ts';
import type { Finding } from '../../../../server/src/core/model/finding.ts';
import { Project } from '../../../../server/src/core/project/project.ts';
import { allFindings } from '../../../../server/src/core/rules/findings.ts';
import { type Files, projectOf, textOf } from '../../../support/inMemoryProject.ts';
import { RandomEdits } from '../../../support/randomEdits.ts';

const FAUTES = join(import.meta.dirname, '../../../../examples/fautes');
const ACTORS = 'kind: actors\nentries:\n  - {id: editeur-ent, name: Éditeur ENT, aliases: [éditeur]}\n';
const item = (id: string, actor: string): string =>
  `### ${id} — Titre\n\n- **Acteurs** : ${actor}\n\nL'ENT DOIT agir.\n`;

function folder(path: string): Files {
  const found = readdirSync(path, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  const names = found.map(entry => join(entry.parentPath, entry.name).slice(path.length + 1));
  return Object.fromEntries(names.map(name => [name, readFileSync(join(path, name), 'utf8')]));
}

/** Findings of each rule in each document. */
function counted(findings: readonly Finding[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { rule, path } of findings) counts[`${rule} ${path}`] = (counts[`${rule} ${path}`] ?? 0) + 1;
  return counts;
}

/** Fixes everything, and holds what must hold of any project; gives the report. */
function check(project: Project): FixReport {
  const before = allFindings(project);
  const report = fixAll(project, { paths: project.view.documents() });
  const after = allFindings(project);
  const [then, now] = [counted(before), counted(after)];
  for (const [key, count] of Object.entries(now)) expect(count, key).toBeLessThanOrEqual(then[key] ?? 0);
  const safe = (findings: readonly Finding[]): number => findings.filter(isSafelyFixable).length;
  expect(report.left).toBe(safe(after));
  if (report.left === 0) expect(safe(after)).toBe(0);
  expect(before.length - after.length).toBeGreaterThanOrEqual(safe(before) - report.left);
  for (const { path, after: text } of report.documents) expect(project.view.text(path)).toBe(text);
  return report;
}

test('the example of faults: what is safe is gone, and nothing came', () => {
  const report = check(projectOf(folder(FAUTES)));
  expect([...report.fixed].sort()).toEqual([
    ['actor/alias', 1],
    ['id/case', 1],
    ['reference/file-case', 1],
    ['service/merged', 1],
    ['service/renamed', 1],
  ]);
  expect(report.left).toBe(0);
});

test('random projects: no new finding, whatever they hold', () => {
  let fixed = 0;
  for (let seed = 1; seed <= 40; seed++) {
    const random = new RandomEdits(seed);
    const project = new Project();
    project.apply(random.everything());
    for (let edit = 0; edit < 6; edit++) project.apply(random.next());
    for (const count of check(project).fixed.values()) fixed += count;
  }
  expect(fixed).toBeGreaterThan(10);
});

describe('what is fixed', () => {
  const files = {
    'catalogues/a.yaml': ACTORS,
    '01.md': `# A\n\n${item('EX-AAS-001', 'éditeur, Éditeur (R)')}\nVoir ex-aas-002.\n`,
    '02.md': `# B\n\n${item('EX-AAS-002', 'éditeur')}`,
  };

  test('two faults of one list, and of two rules', () => {
    const { documents, fixed } = fixAll(projectOf(files), { paths: ['01.md', '02.md'].map(projectPath) });
    expect(documents.map(({ path }) => path)).toEqual(['01.md', '02.md']);
    expect(documents[0]?.after).toBe(
      `# A\n\n${item('EX-AAS-001', 'Éditeur ENT, Éditeur ENT (R)')}\nVoir EX-AAS-002.\n`,
    );
    expect([...fixed]).toEqual([
      ['actor/alias', 3],
      ['id/case', 1],
    ]);
  });

  test('one rule alone; some documents alone', () => {
    const byRule = fixAll(projectOf(files), { paths: ['01.md', '02.md'].map(projectPath), rule: 'id/case' });
    expect(byRule.documents.map(({ after }) => after)).toEqual([
      `# A\n\n${item('EX-AAS-001', 'éditeur, Éditeur (R)')}\nVoir EX-AAS-002.\n`,
    ]);
    const byPath = fixAll(projectOf(files), { paths: [projectPath('02.md')] });
    expect(byPath.documents.map(({ path }) => path)).toEqual(['02.md']);
    expect(byPath.left).toBe(0);
  });

  test('nothing where nothing is safe', () => {
    const unsafe = projectOf({ '01.md': `# A\n\n${item('EX-AAS-001', '—')}\nVoir EX-AAS-0011.\n` });
    expect(fixAll(unsafe, { paths: [projectPath('01.md')] })).toEqual({
      documents: [],
      fixed: new Map(),
      left: 0,
    });
  });

  test('what would lead to another finding is left, the rest is fixed all the same', () => {
    const withdrawn = '### EX-AAS-009\n\n- **Statut** : retiré\n';
    const text = `# A\n\nVoir Ex-aas-009 et Ex-aas-001.\n\n${item('EX-AAS-001', 'éditeur')}\n${withdrawn}`;
    const project = projectOf({ 'catalogues/a.yaml': ACTORS, '01.md': text });
    const { documents, left } = fixAll(project, { paths: [projectPath('01.md')] });
    expect(documents[0]?.after).toBe(
      text.replace(': éditeur', ': Éditeur ENT').replace('Ex-aas-001', 'EX-AAS-001'),
    );
    expect(left).toBe(1);
    expect(allFindings(project).map(({ rule }) => rule)).toEqual(['id/case']);
  });

  test('no text that was not read exactly', () => {
    const project = projectOf({ 'catalogues/a.yaml': ACTORS, '01.md': '# A\n' });
    const detail = { kind: 'encoding', byteOffset: 3 } as const;
    const text = `# A\uFFFD\n\n${item('EX-AAS-001', 'éditeur')}`;
    project.apply([textOf('01.md', text, [{ code: 'syntax', detail, span: { start: 3, end: 4 } }])]);
    expect(fixAll(project, { paths: [projectPath('01.md')] }).documents).toEqual([]);
  });
});
