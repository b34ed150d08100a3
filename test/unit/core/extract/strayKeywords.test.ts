import { expect, test } from 'vitest';
import { projectPath } from '../../../../server/src/core/base/projectPath.ts';
import { markedProject } from '../../../support/inMemoryProject.ts';
import { withMarks } from '../../../support/marks.ts';

function check(marked: string): void {
  const { project, files } = markedProject({ 'a.md': marked });
  const found = project.view.facts(projectPath('a.md'))?.strayKeywords ?? [];
  expect(
    withMarks(
      files['a.md'] ?? '',
      found.map(({ span }) => span),
    ),
  ).toBe(marked);
}

test.each([
  'Le portail ⟦DOIT⟧ ouvrir et DOIT fermer.',
  'Le portail ⟦NE DOIT\nPAS⟧ fermer.',
  '- Le portail ⟦DOIT⟧ ouvrir.\n- Il ⟦PEUT⟧ fermer.',
  'Le portail **⟦DOIT⟧** ouvrir.',
])('found: %s', check);

test.each([
  'Le portail doit ouvrir.',
  '# Ce que l’on DOIT faire',
  '> Le portail DOIT ouvrir, dit le code.',
  '| Mot | Sens |\n|---|---|\n| DOIT | il le faut |',
  'Le mot « DOIT » engage, "DEVRAIT" moins.',
  '- **DOIT** : il le faut\n- PEUT — au choix',
  'Les mots DOIT, DEVRAIT et PEUT sont en capitales.',
  'DOIT',
  '`DOIT` est un mot-clé.',
  '- **EX-AAS-001** L’ENT DOIT agir.',
  '### EX-AAS-001 — Titre\n\nL’ENT DOIT agir.\n\nIl DOIT le dire.',
])('left aside: %s', check);
