import { expect, test } from 'vitest';
import { projectPath } from '../../../../../server/src/core/base/projectPath.ts';
import { renderFinding } from '../../../../../server/src/core/messages/render.ts';
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

test('any other file', () => {
  expect(findingsOf(projectOf({ 'a.md': '# A\n' }), projectPath('a.md'))).toEqual([]);
});
