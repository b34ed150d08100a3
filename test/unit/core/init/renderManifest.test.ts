import { expect, test } from 'vitest';
import { projectPath } from '../../../../server/src/core/base/projectPath.ts';
import { proposeManifest } from '../../../../server/src/core/init/proposeManifest.ts';
import { renderManifest } from '../../../../server/src/core/init/renderManifest.ts';
import type { Language } from '../../../../server/src/core/manifest/manifest.ts';
import { allFindings } from '../../../../server/src/core/rules/findings.ts';
import { projectOf } from '../../../support/inMemoryProject.ts';

const rows = Array.from({ length: 8 }, (_, n) => `| EX-AAS-00${n + 1} | L'ENT DOIT répondre. |`).join('\n');
const TREE: Readonly<Record<string, string>> = {
  'README.md': "# L'ENT : « schéma » #1\n",
  'annexes/a.md': `# Annexe\n\n| Code d'exigence | Texte |\n|---|---|\n${rows}\n`,
  'thèmes/b.md': `# Thème\n\n| Code d'exigence | Texte |\n|---|---|\n${rows}\n`,
};

/** The manifest proposed for a tree. */
function check(language: Language, files = TREE): string {
  const proposal = proposeManifest(new Map(Object.entries(files)));
  return proposal ? renderManifest(proposal, language) : '';
}

test.each(['fr', 'en'] as const)('the manifest is right as it stands (%s)', language => {
  const project = projectOf({ ...TREE, 'sdet.yaml': check(language) });
  expect(allFindings(project)).toEqual([]);
  expect(project.view.facts(projectPath('annexes/a.md'))?.items).toHaveLength(8);
  expect(project.view.facts(projectPath('thèmes/b.md'))?.items).toHaveLength(0);
  expect(project.view.manifest.title).toBe("L'ENT : « schéma » #1");
});

test('comments say what was found, in the language of the user', () => {
  expect(check('fr').replaceAll('\u00a0', ' ')).toContain(
    '# 8 identifiants : EX-AAS-001, EX-AAS-005, EX-AAS-008…',
  );
  expect(check('fr')).toContain('# définis dans annexes/a.md (8)');
  expect(check('en')).toContain('# 8 IDs: EX-AAS-001, EX-AAS-005, EX-AAS-008…');
  expect(check('en')).not.toContain('identifiants');
});

test('without IDs the manifest shows how to write them', () => {
  const files = { 'a.md': '# Le titre\n\nUn texte.\n' };
  const text = check('fr', files);
  expect(text).toContain("#   requirement: { pattern: 'EX-");
  expect(allFindings(projectOf({ ...files, 'sdet.yaml': text }))).toEqual([]);
});

test('titles that YAML would read as something else are quoted', () => {
  for (const title of ['no', '- x', "l'un: l'autre", '#1', '12', '[x]', 'a # b', '"x', 'vrai ?']) {
    const files = { 'README.md': `# ${title}`, 'a.md': 'Texte.' };
    expect(projectOf({ ...files, 'sdet.yaml': check('fr', files) }).view.manifest.title, title).toBe(title);
  }
});
