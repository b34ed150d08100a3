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

test.each<[string, string, Problem]>([
  [
    'a chapter',
    'b.md',
    { code: 'too-large', size: 20_500_000, limit: 10_000_000, span: { start: 0, end: 0 } },
  ],
  [
    'a register',
    'exigences/b.yaml',
    { code: 'syntax', detail: { kind: 'unreadable', code: 'EACCES' }, span: { start: 0, end: 0 } },
  ],
])(
  'sections and anchors that %s may hold are not said to be missing, until it is read',
  (_, hidden, problem) => {
    const project = projectOf({
      'a.md':
        '# 1 A\n\n### EX-AAS-001 — T\n\nDOIT, voir EX-AAS-002 et § 1.9. De plus, [b](b.md#x).\n\n## 1.1 B\n',
      'b.md': '# 2 B\n',
      'exigences/b.yaml': 'items: []\n',
    });
    const found = (): readonly string[] => findingsOf(project, projectPath('a.md')).map(({ rule }) => rule);
    const unresolved = [
      'reference/unresolved-item',
      'reference/unresolved-section',
      'reference/unresolved-anchor',
    ];
    expect(found()).toEqual(unresolved);
    project.apply([textOf(hidden, '', [problem])]);
    expect(found()).toEqual(
      hidden === 'b.md'
        ? ['reference/unresolved-item']
        : ['reference/unresolved-item', 'reference/unresolved-anchor'],
    );
    project.apply([textOf(hidden, hidden === 'b.md' ? '# 2 B\n' : 'items: []\n')]);
    expect(found()).toEqual(unresolved);
  },
);

test('any other file', () => {
  expect(findingsOf(projectOf({ 'a.md': '# A\n' }), projectPath('a.md'))).toEqual([]);
});
