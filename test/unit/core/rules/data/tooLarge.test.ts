import { expect, test } from 'vitest';
import { projectPath } from '../../../../../server/src/core/base/projectPath.ts';
import { renderFinding } from '../../../../../server/src/core/messages/render.ts';
import type { Problem } from '../../../../../server/src/core/model/problem.ts';
import { EXAMPLE_MANIFEST } from '../../../../../server/src/core/rules/exampleManifest.ts';
import { findingsOf } from '../../../../../server/src/core/rules/findings.ts';
import { projectOf, textOf } from '../../../../support/inMemoryProject.ts';

test('a file that the host left out', () => {
  const project = projectOf({ 'a.md': '' });
  const span = { start: 0, end: 0 };
  project.apply([textOf('a.md', '', [{ code: 'too-large', size: 20_500_000, limit: 10_000_000, span }])]);
  const found = findingsOf(project, projectPath('a.md'));
  expect(found.map(finding => [finding.rule, finding.severity, renderFinding(finding, 'fr').what])).toEqual([
    ['data/too-large', 'warning', 'Ce fichier pèse 20,5\u00a0Mo\u00a0; la limite est de 10\u00a0Mo.'],
  ]);
});

test.each<[string, Problem]>([
  ['data/too-large', { code: 'too-large', size: 20_500_000, limit: 10_000_000, span: { start: 0, end: 0 } }],
  [
    'data/syntax',
    { code: 'syntax', detail: { kind: 'unreadable', code: 'EACCES' }, span: { start: 0, end: 0 } },
  ],
])('%s is all that is said of a catalogue, a register or a view without its text', (rule, problem) => {
  const files = ['catalogues/a.yaml', 'exigences/a.yaml', 'views/a.yaml'];
  const manifest = `${EXAMPLE_MANIFEST}views: [views/*.yaml]\n`;
  const project = projectOf({
    'sdet.yaml': manifest,
    ...Object.fromEntries(files.map(file => [file, 'a: 1\n'])),
  });
  project.apply(files.map(file => textOf(file, '', [problem])));
  expect(files.flatMap(file => findingsOf(project, projectPath(file)).map(found => found.rule))).toEqual([
    rule,
    rule,
    rule,
  ]);
});

test('any other file', () => {
  expect(findingsOf(projectOf({ 'a.md': '# A\n' }), projectPath('a.md'))).toEqual([]);
});
