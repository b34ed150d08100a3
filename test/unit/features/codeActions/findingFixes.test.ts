import { describe, expect, test } from 'vitest';
import { projectPath } from '../../../../server/src/core/base/projectPath.ts';
import { allFindings } from '../../../../server/src/core/rules/findings.ts';
import { offered } from '../../../support/codeActionRequest.ts';
import { type Files, textOf } from '../../../support/inMemoryProject.ts';

const ACTORS = 'kind: actors\nentries:\n  - {id: editeur-ent, name: Éditeur ENT, aliases: [éditeur]}\n';
const item = (id: string, actor: string): string =>
  `### ${id} — Titre\n\n- **Acteurs** : ${actor}\n\nL'ENT DOIT agir.\n`;
const THREE: Files = {
  'catalogues/acteurs.yaml': ACTORS,
  '01.md': `# A\n\n${item('EX-AAS-001', '$0éditeur')}\n${item('EX-AAS-002', 'Éditeur')}`,
  '02.md': `# B\n\n${item('EX-AAS-003', 'éditeur')}`,
};

/** The titles that speak of many findings. */
function wide(files: Files, only?: readonly string[]): readonly string[] {
  return offered(files, only ? { only } : {}).titles.filter(title => /^(?:Corriger|Fix)/.test(title));
}

test('the nearest ID', () => {
  const files = {
    'a.md': `# A\n\n${item('EX-AAS-001', '—')}\n${item('EX-AAS-002', '—')}\nVoir $0EX-AAS-011.\n`,
  };
  const { after, titles } = offered(files);
  expect(titles).toContain('Remplacer par « EX-AAS-001 »');
  expect(after('Remplacer par « EX-AAS-001 »')?.['a.md']).toContain('Voir EX-AAS-001.');
});

test('one rule in file and project', () => {
  expect(wide(THREE)).toEqual([
    'Corriger jusqu’à 2 constats « actor/alias » de ce fichier',
    'Corriger jusqu’à 3 constats « actor/alias » du projet',
  ]);
  const { after } = offered(THREE);
  expect(Object.keys(after(/du projet/) ?? {})).toEqual(['01.md', '02.md']);
  expect(after(/de ce fichier/)).toEqual({
    '01.md': `# A\n\n${item('EX-AAS-001', 'Éditeur ENT')}\n${item('EX-AAS-002', 'Éditeur ENT')}`,
  });
});

test('not for a single finding, nor for a fix that a person has to look at', () => {
  const one = { 'catalogues/acteurs.yaml': ACTORS, 'a.md': `# A\n\n${item('EX-AAS-001', '$0éditeur')}` };
  expect(wide(one)).toEqual([]);
  const unsafe = { 'a.md': `# A\n\n${item('EX-AAS-001', '—')}\nVoir $0EX-AAS-011 et EX-AAS-0011.\n` };
  expect(wide(unsafe)).toEqual([]);
});

test('everything that is safe, for the moment of saving', () => {
  const files = { ...THREE, '01.md': `${THREE['01.md']}\nVoir ex-aas-001 et EX-AAS-011.\n` };
  const all = offered(files, { only: ['source.fixAll'] });
  expect(all.titles).toEqual(['Corriger les 3 constats dont la correction est sûre']);
  expect(all.after(/./)?.['01.md']).toBe(
    `# A\n\n${item('EX-AAS-001', 'Éditeur ENT')}\n${item('EX-AAS-002', 'Éditeur ENT')}\nVoir EX-AAS-001 et EX-AAS-011.\n`,
  );
  expect(Object.keys(all.after(/./) ?? {})).toEqual(['01.md']);
});

test.each([
  ['source.fixAll.sdet.actor', 'Corriger les 2 constats dont la correction est sûre'],
  ['source.fixAll.sdet.id.case', 'Corriger le constat dont la correction est sûre'],
])('%s: one family, one rule', (kind, title) => {
  const files = { ...THREE, '01.md': `${THREE['01.md']}\nVoir ex-aas-001.\n` };
  const { actions } = offered(files, { only: [kind] });
  expect(actions.map(action => [action.kind, action.title])).toEqual([[kind, title]]);
});

test.each(['source.fixAll.sdet.level', 'source.fixAll.sdet.actor.unknown', 'source.fixAll.eslint'])(
  '%s: nothing',
  kind => {
    expect(wide(THREE, [kind])).toEqual([]);
  },
);

describe('what would lead to another finding is left out', () => {
  const withdrawn = '### EX-AAS-009\n\n- **Statut** : retiré\n';
  const files: Files = {
    '01.md': `# A\n\nVoir $0Ex-aas-009 et Ex-aas-001.\n\n${item('EX-AAS-001', '—')}\n${withdrawn}`,
    '02.md': '# B\n\nVoir Ex-aas-001 et Ex-aas-009.\n',
  };
  const without = (path: string): string => (files[path] ?? '').replace('$0', '');
  const mended = (path: string): string => without(path).replace('Ex-aas-001', 'EX-AAS-001');

  test.each([
    [/de ce fichier$/, ['01.md']],
    [/du projet$/, ['01.md', '02.md']],
  ])('%s', (title, paths) => {
    const { after: made, titles } = offered(files);
    expect(titles.find(one => title.test(one))).toMatch(/^Corriger jusqu’à \d constats/);
    expect(made(title)).toEqual(Object.fromEntries(paths.map(path => [path, mended(path)])));
  });

  test('for the moment of saving, where the number told is that of what is done', () => {
    const { after: made, titles } = offered(files, { only: ['source.fixAll'] });
    expect(titles).toEqual(['Corriger le constat dont la correction est sûre']);
    expect(made(/./)).toEqual({ '01.md': mended('01.md') });
  });

  test('nothing is offered for saving where nothing is left', () => {
    const alone = { ...files, '01.md': `# A\n\nVoir $0Ex-aas-009.\n\n${withdrawn}` };
    expect(offered(alone, { only: ['source.fixAll'] }).titles).toEqual([]);
  });

  test('the project is as it was, for whoever asks next', () => {
    const { after: made, project } = offered(files);
    const before = allFindings(project);
    expect(made(/du projet$/)).toBeDefined();
    expect(['01.md', '02.md'].map(path => project.view.text(projectPath(path)))).toEqual(
      ['01.md', '02.md'].map(without),
    );
    expect(allFindings(project)).toEqual(before);
  });
});

test('a document that was not read exactly is left alone', () => {
  const { after: made, project } = offered(THREE);
  const problem = {
    code: 'syntax',
    detail: { kind: 'encoding', byteOffset: 3 },
    span: { start: 0, end: 1 },
  } as const;
  project.apply([textOf('02.md', THREE['02.md'] ?? '', [problem])]);
  const broken = allFindings(project);
  expect(Object.keys(made(/de ce fichier/) ?? {})).toEqual(['01.md']);
  expect(allFindings(project)).toEqual(broken);
});
