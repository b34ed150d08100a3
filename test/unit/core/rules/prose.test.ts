import { expect, test } from 'vitest';
import { projectPath } from '../../../../server/src/core/base/projectPath.ts';
import { HIDDEN, proseText } from '../../../../server/src/core/rules/prose.ts';
import { type Files, projectOf } from '../../../support/inMemoryProject.ts';

/** The prose of a document, runs of what is hidden as `_`. */
function prose(path: string, files: Files): string {
  const { view } = projectOf(files);
  const facts = view.facts(projectPath(path));
  if (!facts) throw new Error(`${path} was not read`);
  const text = proseText({
    path: projectPath(path),
    facts,
    project: view,
    part: (_, run) => run(view),
    ruleIds: new Set(),
  });
  expect(text).toHaveLength((files[path] ?? '').length);
  return text.replace(new RegExp(`${HIDDEN}+`, 'g'), '_');
}

test.each([
  ['un `code` ici', 'un _ ici'],
  ['un ``co`de`` ici', 'un _ ici'],
  ['un ` seul', 'un ` seul'],
  ['`` pas ` fermé', '`` pas ` fermé'],
  ['`a\n\nb`', '`a\n\nb`'],
  ['[texte](../a_(b).md "titre")', '[texte_'],
  ['<https://a.fr> et https://b.fr/c_d.', '_ et _.'],
  ['a <!-- caché\nici --> b', 'a _\n_ b'],
  ['a <!-- sans fin', 'a _'],
  ['<span lang="en">mot</span>', '_mot_'],
  ['une note[^4] et {level=fort #x}', 'une note_ et _'],
  ['[x]: a.md\nfin', '_\nfin'],
  ['**gras** et _penché_', '  gras   et  penché '],
  ['a < b et c > d', 'a < b et c > d'],
  ['---\nactors: [x]\n---\n\nun', '_\n_\n_\n\nun'],
  ['un\n\n---\n\n```\ncode\n```\n\n---\n\ndeux', 'un\n\n---\n\n_\n_\n_\n\n---\n\ndeux'],
  ['```\nsans fin', '_\n_'],
])('%j', (text, expected) => expect(prose('a.md', { 'a.md': text })).toBe(expected));

test('of a register titles, statements and blocks are left', () => {
  const text =
    "items:\n  - id: EX-AAS-001\n    title: Un titre\n    statement: L'ENT DOIT `agir`.\n    plain: Il agit.\n";
  expect(prose('exigences/r.yaml', { 'exigences/r.yaml': text })).toBe(
    "_\n_\n_Un titre\n_L'ENT DOIT _.\n_Il agit.\n_".replace(/_$/, ''),
  );
});

test('many marks that open nothing cost no more than their number', () => {
  const runs = Array.from({ length: 3000 }, (_, index) => '`'.repeat(1 + (index % 300))).join(' x ');
  const start = performance.now();
  prose('a.md', { 'a.md': `${'<!'.repeat(50_000)} ${runs}`.slice(0, 100_000) });
  expect(performance.now() - start).toBeLessThan(10_000);
});
