import { expect, test } from 'vitest';
import { EVERY_ENTRY } from '../../../../server/src/core/model/field.ts';
import { projectOf, textOf } from '../../../support/inMemoryProject.ts';

const item = (id: string, fields: string): string => `### ${id} — Titre\n\n${fields}\n\nL'ENT DOIT agir.\n\n`;
const ONE = item('EX-AAS-001', '- **Acteurs** : Éditeur ENT (R), tous\n- **Services** : Agenda (collèges)');

test('items are listed under each name that they use', () => {
  const { view } = projectOf({ 'a.md': ONE });
  expect(view.users('actors', 'éditeur ent')).toEqual(['EX-AAS-001']);
  expect(view.users('actors', EVERY_ENTRY)).toEqual(['EX-AAS-001']);
  expect(view.users('services', 'AGENDA')).toEqual(['EX-AAS-001']);
  expect(view.users('services', 'agenda (collèges)')).toEqual(['EX-AAS-001']);
  expect(view.users('services', 'AAS')).toEqual(['EX-AAS-001']);
  expect(view.users('needs', 'agenda')).toEqual([]);
});

test('withdrawn items use nothing', () => {
  const { view } = projectOf({
    'a.md': item('EX-AAS-001', '- **Acteurs** : éditeur\n- **Statut** : retiré'),
  });
  expect(view.users('actors', 'éditeur')).toEqual([]);
  expect(view.fieldCount('requirement', 'actors')).toEqual({ items: 0, filled: 0 });
});

test('a volume has items as long as one of its chapters defines one', () => {
  const project = projectOf({ 'a.md': ONE, 'b.md': '# Vide\n' });
  expect(project.view.hasItems('principal')).toBe(true);
  project.apply([textOf('a.md', '# Rien\n')]);
  expect(project.view.hasItems('principal')).toBe(false);
  expect(project.view.fieldCount('requirement', 'actors')).toEqual({ items: 0, filled: 0 });
  expect(project.view.users('actors', 'éditeur ent')).toEqual([]);
});

test('words of a statement wake nobody who asks who uses an entry', () => {
  const project = projectOf({ 'a.md': ONE });
  const ask = (): unknown =>
    project.compute('asked', view => [
      view.users('actors', 'éditeur ent'),
      view.fieldCount('requirement', 'services'),
      view.hasItems('principal'),
    ]);
  ask();
  const before = project.evaluations;
  project.apply([textOf('a.md', ONE.replace('agir', 'réagir'))]);
  ask();
  expect(project.evaluations).toBe(before);
  project.apply([textOf('a.md', ONE.replace('Éditeur ENT (R), ', ''))]);
  ask();
  expect(project.evaluations).toBe(before + 1);
});
