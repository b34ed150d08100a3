import { describe, expect, test } from 'vitest';
import { allFindings } from '../../../../server/src/core/rules/findings.ts';
import { offered } from '../../../support/codeActionRequest.ts';
import { type Files, projectOf } from '../../../support/inMemoryProject.ts';

const CATALOGUE = 'kind: actors\nentries:\n  - { id: quatre, name: Quatre }\n';
const SUPPRESS = /^Accepter ici le constat/;

/** The only file, with the comment; the finding at the cursor must be kept back by it. */
function check(path: string, text: string, expected: string): void {
  const files: Files = { 'a.md': '# A\n', 'catalogues/x.yaml': CATALOGUE, [path]: text };
  const { after, selected } = offered(files);
  const made = after(SUPPRESS)?.[path];
  expect(made).toBe(expected);
  expect(selected(SUPPRESS)).toBe('motif');
  const rule = /sdet-ignore (\S+)/.exec(expected)?.[1];
  const told = allFindings(projectOf({ ...files, [path]: made ?? '' }));
  expect(told.filter(finding => finding.rule === rule || finding.rule.startsWith('suppression/'))).toEqual(
    [],
  );
}

describe('Markdown', () => {
  const C = '<!-- sdet-ignore reference/unresolved-item : motif -->';

  test.each([
    ['a paragraph', '# A\n\nUn.\n\nVoir $0EX-AAS-001.\n', `# A\n\nUn.\n\n${C}\n\nVoir EX-AAS-001.\n`],
    ['the first line of a text', 'Voir $0EX-AAS-001.', `${C}\n\nVoir EX-AAS-001.`],
    ['a list as a whole', '- Un\n- Voir $0EX-AAS-001\n', `${C}\n\n- Un\n- Voir EX-AAS-001\n`],
    ['a table', '| A |\n|--|\n| $0EX-AAS-001 b |\n', `${C}\n\n| A |\n|--|\n| EX-AAS-001 b |\n`],
    ['right behind a heading', '# A\nVoir $0EX-AAS-001.\n', `# A\n${C}\n\nVoir EX-AAS-001.\n`],
    [
      'with the line ends of the text',
      '# A\r\n\r\nVoir $0EX-AAS-001.\r\n',
      `# A\r\n\r\n${C}\r\n\r\nVoir EX-AAS-001.\r\n`,
    ],
  ])('%s', (_, text, expected) => check('a.md', text, expected));

  test('the heading of an item: for the item as a whole', () => {
    const text = '# A\n\n### $0EX-AAS-001\n\nL’ENT DOIT.\n\n### EX-AAS-001\n\nIl PEUT.\n';
    const { after } = offered({ 'a.md': text });
    const made = after(SUPPRESS)?.['a.md'] ?? '';
    expect(made).toContain('# A\n\n<!-- sdet-ignore id/duplicate : motif -->\n\n### EX-AAS-001\n');
  });
});

describe('YAML', () => {
  const ACTORS =
    'kind: actors\nentries:\n  - id: un\n    name: Un\n    group: deux\n  - id: trois\n    name: Trois\n    group: un\n';

  test('an entry, indented as it is', () => {
    check(
      'catalogues/a.yaml',
      ACTORS.replace('group: deux', '$0group: deux').replace('$0group: ', 'group: $0'),
      ACTORS.replace('    group: deux', '    # sdet-ignore actor/unknown : motif\n    group: deux'),
    );
  });

  test('a front matter', () => {
    check(
      'a.md',
      '---\nlang: fr\nactors: $0deux\n---\n\n# A\n',
      '---\nlang: fr\n# sdet-ignore actor/unknown : motif\nactors: deux\n---\n\n# A\n',
    );
  });

  test('not inside a text: before its key', () => {
    check(
      'exigences/r.yaml',
      'items:\n  - id: EX-AAS-001\n    statement: |\n      L’ENT DOIT.\n\n      Voir $0EX-AAS-009.\n',
      'items:\n  - id: EX-AAS-001\n    # sdet-ignore reference/unresolved-item : motif\n    statement: |\n      L’ENT DOIT.\n\n      Voir EX-AAS-009.\n',
    );
  });
});

test('once for each rule, and never for comments themselves or where comments cannot be', () => {
  const two = '# A\n\n⟦Voir EX-AAS-001 et EX-AAS-002.⟧\n';
  expect(offered({ 'a.md': two }).titles.filter(title => SUPPRESS.test(title))).toHaveLength(1);
  const idle = '<!-- sdet-ignore $0id/case : motif -->\n\n# A\n';
  expect(offered({ 'a.md': idle }).after(SUPPRESS)).toBeUndefined();
  const json = { 'a.md': '# A\n', 'sdet.baseline.json': '{ "sdetBaseline": 1, "findings": [], "x$0": 1 }' };
  expect(offered(json).after(SUPPRESS)).toBeUndefined();
});
