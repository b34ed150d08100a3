import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { checkJson } from '../../../../server/src/cli/reporters/checkJson.ts';
import { sampleFinding, sampleReport } from './sampleReport.ts';

const schema = JSON.parse(readFileSync('schemas/check-report.schema.json', 'utf8'));
const isValid = new Ajv2020({ strict: true }).compile(schema);

const full = sampleFinding('# A\n⟦EX-1⟧', {
  related: [{ file: '02.md', item: 'EX-1', start: { line: 4, character: 2 } }],
  fixes: [
    {
      title: 'Remplacer',
      safe: true,
      edits: [{ start: { line: 1, character: 0 }, end: { line: 1, character: 4 }, text: 'EX-2' }],
    },
  ],
});

test('follows its schema', () => {
  for (const report of [sampleReport(), sampleReport([]), sampleReport([full], [full, full])]) {
    isValid(JSON.parse(checkJson(report)));
    expect(isValid.errors).toBeNull();
  }
});
test('the schema refuses what it does not know', () => {
  const report = JSON.parse(checkJson(sampleReport([full])));
  for (const wrong of [
    { ...report, schemaVersion: 2 },
    { ...report, extra: 1 },
    { ...report, projects: [{ ...report.projects[0], root: '/home/x' }] },
    { ...report, projects: [{ ...report.projects[0], files: -1 }] },
  ]) {
    expect(isValid(wrong)).toBe(false);
  }
});
test('counts lines and columns from 1', () => {
  const [project] = JSON.parse(checkJson(sampleReport([full]))).projects;
  expect(project.findings[0].start).toEqual({ line: 2, column: 1 });
  expect(project.findings[0].end).toEqual({ line: 2, column: 5 });
  expect(project.findings[0].related[0].start).toEqual({ line: 5, column: 3 });
});
test('sums over projects', () => {
  const hint = sampleFinding('⟦a⟧', { severity: 'hint', rule: 'id/malformed' });
  const { summary } = JSON.parse(checkJson(sampleReport([full], [hint, hint])));
  expect(summary).toEqual({
    error: 1,
    warning: 0,
    info: 0,
    hint: 2,
    files: 6,
    items: 2,
    suppressed: 0,
    accepted: 0,
    removable: 0,
    rules: { 'id/malformed': 2, 'reference/unresolved-item': 1 },
  }); // prettier-ignore
});
test('ends with one line end', () => expect(checkJson(sampleReport([]))).toMatch(/[^\n]\n$/));
