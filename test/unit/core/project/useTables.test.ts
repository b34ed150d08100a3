import { describe, expect, test } from 'vitest';
import { EVERY_ENTRY, type UseField } from '../../../../server/src/core/model/field.ts';
import { projectOf, textOf } from '../../../support/inMemoryProject.ts';

const item = (id: string, fields: string): string => `### ${id} — Titre\n\n${fields}\n\nL'ENT DOIT agir.\n\n`;
const ONE = item('EX-AAS-001', '- **Acteurs** : Éditeur ENT (R), tous\n- **Services** : Agenda (collèges)');

/** Whether the items of a chapter use an entry. */
function check(chapter: string, field: UseField, name: string, expected: boolean): void {
  expect(projectOf({ 'a.md': chapter }).view.isUsed(field, name)).toBe(expected);
}

describe('an entry is used under each name by which items call it', () => {
  test.each<[UseField, string, boolean]>([
    ['actors', 'éditeur ent', true],
    ['actors', 'Éditeur ENT (R)', true],
    ['actors', EVERY_ENTRY, true],
    ['services', 'AGENDA', true],
    ['services', 'agenda (collèges)', true],
    ['services', 'AAS', true],
    ['services', 'MSG', false],
    ['services', EVERY_ENTRY, false],
    ['actors', 'agenda', false],
    ['needs', 'agenda', false],
  ])('%s %s: %s', (field, name, expected) => check(ONE, field, name, expected));
  test('not by a withdrawn item', () =>
    check(item('EX-AAS-001', '- **Acteurs** : éditeur\n- **Statut** : retiré'), 'actors', 'éditeur', false));
});

describe('a kind usually fills a field', () => {
  const filled = (count: number): string =>
    Array.from({ length: count }, (_, n) =>
      item(`EX-AAS-00${n}`, '- **Acteurs** : a\n- **Niveau** : fort'),
    ).join('');
  const empty = (count: number): string =>
    Array.from({ length: count }, (_, n) => `### EX-MSG-00${n} — Titre\n\nL'ENT agit.\n\n`).join('');
  const habits = (text: string): readonly boolean[] => {
    const { view } = projectOf({ 'a.md': text });
    return [view.usuallyFills('requirement', 'actors'), view.usuallyFills('requirement', 'level')];
  };
  test('all do', () => expect(habits(filled(3))).toEqual([true, true]));
  test('all but who asks', () => expect(habits(filled(3) + empty(1))).toEqual([true, true]));
  test('four in five', () => expect(habits(filled(4) + empty(2))).toEqual([true, true]));
  test('fewer', () => expect(habits(filled(4) + empty(3))).toEqual([false, false]));
  test('too few items to tell', () => expect(habits(filled(2))).toEqual([false, false]));
  test('items without a statement need no level', () =>
    expect(habits(filled(3) + '### EX-MSG-000 — Titre\n\n'.repeat(9))).toEqual([false, true]));
  test('withdrawn items count for nothing', () =>
    expect(habits(filled(3).replaceAll('fort', 'fort\n- **Statut** : retiré'))).toEqual([false, false]));
});

test('a volume has items as long as one of its chapters defines one', () => {
  const project = projectOf({ 'a.md': ONE, 'b.md': '# Vide\n' });
  expect(project.view.hasItems('principal')).toBe(true);
  project.apply([textOf('a.md', '# Rien\n')]);
  expect(project.view.hasItems('principal')).toBe(false);
  expect(project.view.isUsed('actors', 'éditeur ent')).toBe(false);
});

test('neither words of a statement nor one user more wake who asks whether an entry is used', () => {
  const project = projectOf({ 'a.md': ONE, 'b.md': '# Vide\n' });
  const ask = (): unknown =>
    project.compute('asked', view => [
      view.isUsed('actors', 'éditeur ent'),
      view.usuallyFills('requirement', 'services'),
      view.hasItems('principal'),
    ]);
  ask();
  const before = project.evaluations;
  project.apply([textOf('a.md', ONE.replace('agir', 'réagir'))]);
  ask();
  project.apply([textOf('b.md', item('EX-AAS-002', '- **Acteurs** : éditeur ENT'))]);
  ask();
  expect(project.evaluations).toBe(before);
  project.apply([textOf('a.md', '# Vide\n'), textOf('b.md', '# Vide\n')]);
  ask();
  expect(project.evaluations).toBe(before + 1);
});
