import { describe, expect, test } from 'vitest';
import { projectPath } from '../../../../server/src/core/base/projectPath.ts';
import type { Debt } from '../../../../server/src/core/model/debt.ts';
import type { Project } from '../../../../server/src/core/project/project.ts';
import { baselineText, paidDebts } from '../../../../server/src/core/rules/baselineText.ts';
import { allFindings, judgementOf } from '../../../../server/src/core/rules/findings.ts';
import { debtsFor } from '../../../../server/src/core/rules/knownDebts.ts';
import { type Files, projectOf, textOf } from '../../../support/inMemoryProject.ts';

const item = (id: string, text: string): string =>
  `### ${id} — T\n\n- **Niveau** : obligatoire\n\nL'ENT DOIT ${text}.\n`;
const A = item('EX-AAS-001', 'suivre EX-AAS-900');

/** The baseline that these files would get. */
const baselineFor = (files: Files): string => {
  const project = projectOf(files);
  return baselineText(debtsFor(allFindings(project), project.view));
};

/** `path rule` of what is told of a project with the baseline of `before`. */
function told(before: Files, after: Files): readonly string[] {
  return toldBy(projectOf({ ...after, 'sdet.baseline.json': baselineFor(before) }));
}
const toldBy = (project: Project): readonly string[] =>
  allFindings(project).map(({ path, rule, args }) => `${path} ${rule} ${args['id'] ?? ''}`.trimEnd());

describe('not told again', () => {
  test.each<[string, Files, Files]>([
    ['as it was', { 'a.md': A }, { 'a.md': A }],
    ['on another line', { 'a.md': A }, { 'a.md': `# Titre\n\nDe la prose.\n\n${A}` }],
    ['in an item that moved to another file', { 'a.md': A, 'b.md': '' }, { 'a.md': '', 'b.md': A }],
    ['in a renamed file, inside an item', { 'a.md': A }, { 'c.md': A }],
    ['outside items', { 'a.md': 'Voir EX-AAS-900.' }, { 'a.md': '# T\n\nVoir EX-AAS-900 ici.' }],
    [
      'equal ones',
      { 'a.md': 'Voir EX-AAS-900.\n\nVoir EX-AAS-900.' },
      { 'a.md': 'EX-AAS-900 et EX-AAS-900.' },
    ],
  ])('%s', (_, before, after) => expect(told(before, after)).toEqual([]));
});

describe('told', () => {
  test.each<[string, Files, Files, string[]]>([
    [
      'one more than known',
      { 'a.md': 'Voir EX-AAS-900.' },
      { 'a.md': 'EX-AAS-900 et EX-AAS-900.' },
      ['a.md reference/unresolved-item EX-AAS-900'],
    ],
    [
      'another text',
      { 'a.md': A },
      { 'a.md': A.replace('900', '901') },
      ['a.md reference/unresolved-item EX-AAS-901'],
    ],
    [
      'in another item',
      { 'a.md': A },
      { 'a.md': A.replace('AAS-001', 'AAS-002') },
      ['a.md reference/unresolved-item EX-AAS-900'],
    ],
    [
      'in another file, outside items',
      { 'a.md': 'Voir EX-AAS-900.' },
      { 'b.md': 'Voir EX-AAS-900.' },
      ['b.md reference/unresolved-item EX-AAS-900'],
    ],
    [
      'a third definition',
      { 'a.md': A.replace(' EX-AAS-900', ''), 'b.md': A.replace(' EX-AAS-900', '') },
      {
        'a.md': A.replace(' EX-AAS-900', ''),
        'b.md': A.replace(' EX-AAS-900', ''),
        'c.md': A.replace(' EX-AAS-900', ''),
      },
      ['c.md id/duplicate EX-AAS-001'],
    ],
  ])('%s', (_, before, after, expected) => expect(told(before, after)).toEqual(expected));
});

describe('the file', () => {
  test('is sorted, one entry on a line, whatever the order', () => {
    const debts: Debt[] = [
      { rule: 'b/b', file: 'a10.md', item: undefined, text: 'x', count: 1 },
      { rule: 'b/b', file: 'a2.md', item: 'EX-1', text: '"«\u00a0»\\', count: 2 },
      { rule: 'a/a', file: 'a2.md', item: 'EX-1', text: '', count: 1 },
    ];
    const text = baselineText(debts);
    expect(text).toBe(baselineText(debts.toReversed()));
    expect(text.split('\n').slice(3, 6)).toEqual([
      '    {"file":"a2.md","rule":"a/a","item":"EX-1","text":""},',
      '    {"file":"a2.md","rule":"b/b","item":"EX-1","text":"\\"«\u00a0»\\\\","count":2},',
      '    {"file":"a10.md","rule":"b/b","text":"x"}',
    ]);
    const project = projectOf({ 'sdet.baseline.json': text });
    expect(project.view.baseline().all).toHaveLength(3);
    expect(project.view.baseline().all[1]).toEqual(debts[1]);
    expect(allFindings(project)).toEqual([]);
  });
  test('without any entry', () =>
    expect(JSON.parse(baselineText([]))).toEqual({ sdetBaseline: 1, findings: [] }));
  test.each([
    ['{', 'data/syntax'],
    ['{"sdetBaseline": 1}', 'data/missing-key'],
    ['{"sdetBaseline": 2, "findings": []}', 'data/bad-value'],
    ['{"sdetBaseline": 1, "findings": [{"file": "a.md", "rule": "x/y"}]}', 'data/missing-key'],
    ['{"sdetBaseline": 1, "findings": [{"file": "a.md", "rule": "x/y", "text": 3}]}', 'data/wrong-type'],
    ['{"sdetBaseline": 1, "findings": [], "lines": 1}', 'data/unknown-key'],
  ])('%s is told', (text, rule) =>
    expect(toldBy(projectOf({ 'sdet.baseline.json': text }))).toEqual([`sdet.baseline.json ${rule}`]),
  );
  test('findings of its own are never noted in it', () =>
    expect(baselineFor({ 'sdet.baseline.json': '{"sdetBaseline": 1, "findings": [], "x": 1}' })).toBe(
      baselineText([]),
    ));
});

describe('debts that are paid', () => {
  test('are the rest of each count', () => {
    const files = { 'a.md': `${A}\n\nVoir EX-AAS-901, EX-AAS-901.` };
    const project = projectOf({
      'a.md': A.replace('suivre EX-AAS-900', 'suivre'),
      'sdet.baseline.json': baselineFor(files),
    });
    expect(paidDebts(project).map(({ text, count }) => `${text} ${count}`)).toEqual(
      ['EX-AAS-900 1', 'EX-AAS-901 2'].toSorted(),
    );
    project.apply([textOf('a.md', `${A}\n\nVoir EX-AAS-901.`)]);
    expect(paidDebts(project).map(({ text, count }) => `${text} ${count}`)).toEqual(['EX-AAS-901 1']);
  });
  test('an edit of the file counts at once', () => {
    const project = projectOf({ 'a.md': A });
    expect(toldBy(project)).toHaveLength(1);
    const { affected } = project.apply([textOf('sdet.baseline.json', baselineFor({ 'a.md': A }))]);
    expect([...affected]).toContain('sdet.baseline.json');
    expect(toldBy(project)).toEqual([]);
    expect(judgementOf(project, projectPath('a.md')).accepted).toHaveLength(1);
    project.apply([{ kind: 'deleted', path: projectPath('sdet.baseline.json') }]);
    expect(toldBy(project)).toHaveLength(1);
  });
});
