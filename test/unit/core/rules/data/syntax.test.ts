import { describe, expect, test } from 'vitest';
import { projectPath } from '../../../../../server/src/core/base/projectPath.ts';
import { renderFinding } from '../../../../../server/src/core/messages/render.ts';
import type { SyntaxDetail } from '../../../../../server/src/core/model/problem.ts';
import { findingsOf } from '../../../../../server/src/core/rules/findings.ts';
import { findingsBy, markedBy } from '../../../../support/checkRule.ts';
import { projectOf, textOf } from '../../../../support/inMemoryProject.ts';

const RULE = 'data/syntax';

const check = (yaml: string): void => {
  const files = { 'catalogues/a.yaml': yaml };
  expect(markedBy(RULE, files)).toEqual(files);
};

describe('YAML', () => {
  test('a tab as indentation', () =>
    expect(
      markedBy(RULE, { 'catalogues/a.yaml': 'kind: actors\nentries:\n\t- id: a\n' })['catalogues/a.yaml'],
    ).toContain('⟦'));
  test('a quote that is not closed', () =>
    expect(markedBy(RULE, { 'catalogues/a.yaml': 'kind: "actors\n' })['catalogues/a.yaml']).toContain('⟦'));
  test('one finding for a line, whatever follows from the mistake', () => {
    const found = findingsBy(RULE, { 'catalogues/a.yaml': 'kind: actors\nentries:\n  - id: a\n - id: b\n' });
    expect(found).toHaveLength(1);
  });
  test('a good file', () => check('kind: actors\nentries: []\n'));
  test('a chapter without front matter', () => {
    const files = { 'a.md': 'kind: "actors\n\n***\n\na: b: c\n' };
    expect(markedBy(RULE, files)).toEqual(files);
  });
});

describe('what the host could not read', () => {
  const problem = (detail: SyntaxDetail): readonly string[] => {
    const project = projectOf({ 'a.md': '' });
    project.apply([textOf('a.md', 'x', [{ code: 'syntax', detail, span: { start: 0, end: 1 } }])]);
    const found = findingsOf(project, projectPath('a.md'));
    return found.map(finding => `${finding.rule}: ${renderFinding(finding, 'en').what}`);
  };
  test.each<[SyntaxDetail, string]>([
    [{ kind: 'encoding', byteOffset: 0 }, 'This file is not UTF-8: bytes from here on form no character.'],
    [{ kind: 'binary' }, 'This file is not a text: it holds NUL bytes.'],
    [{ kind: 'unreadable', code: 'EACCES' }, 'This file could not be read (EACCES).'],
    [
      { kind: 'internal', message: 'broken invariant' },
      'Atelier SDET failed to read this file, by a fault of its own: broken invariant.',
    ],
  ])('%o', (detail, said) => expect(problem(detail)).toEqual([`data/syntax: ${said}`]));
});

test('one broken catalogue leaves the others and the chapters to be checked', () => {
  const project = projectOf({
    'catalogues/services.yaml': 'kind: services\nentries:\n  - id: "a\n',
    'catalogues/acteurs.yaml': 'kind: actors\nentries:\n  - id: editeur\n',
    'a.md':
      "### EX-AAS-001 — A\n\n- **Acteurs** : inconnu\n- **Services** : non jugé\n\nL'ENT DOIT agir (EX-AAS-009).\n",
  });
  const rules = project.view.documents().flatMap(path => findingsOf(project, path).map(({ rule }) => rule));
  expect(rules.toSorted()).toEqual(['actor/unknown', 'data/syntax', 'reference/unresolved-item']);
});
