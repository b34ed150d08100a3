import { describe, expect, it } from 'vitest';
import { actorDirectory } from '../../../../server/src/core/views/actors.ts';
import { selectItems } from '../../../../server/src/core/views/selectItems.ts';
import { type Files, projectOf } from '../../../support/inMemoryProject.ts';
import { ACTORS } from './support/viewOf.ts';

/** `chosen | without actor | left out`, as the last two digits of the IDs. */
function check(files: Files, actor: string, expected: string): void {
  const { view } = projectOf({ ...ACTORS, ...files });
  const directory = actorDirectory(view);
  const { chosen, undesignated, leftOut } = selectItems(view, directory, directory.findAll([actor]).actors);
  const short = [chosen, undesignated, leftOut].map(list =>
    list.map(({ fact }) => fact.id.slice(-2)).join(' '),
  );
  expect(short.join(' | ')).toBe(expected);
}

function items(...actors: readonly string[]): string {
  const texts = actors.map(
    (names, at) =>
      `## EX-AA-00${at + 1} — T\n\n${names === '' ? '' : `- **Acteurs** : ${names}\n\n`}Texte.\n`,
  );
  return `# A\n\n${texts.join('\n')}`;
}

describe('selectItems', () => {
  const all = items(
    'chef',
    'editeur',
    'direction',
    '',
    'Éditeur, principal (R)',
    'cuisinier',
    'tous',
    '—',
    'cuisinier, editeur',
  );

  it('takes what concerns an actor, by his own name or his group’s', () => {
    check({ 'a.md': all }, 'chef', '01 03 05 07 | 04 06 08 | 02 09');
  });

  it('takes for a group what concerns a member', () => {
    check({ 'a.md': all }, 'direction', '01 03 05 07 | 04 06 08 | 02 09');
  });

  it('leaves out what concerns others only', () => {
    check({ 'a.md': all }, 'editeur', '02 05 07 09 | 04 06 08 | 01 03');
  });

  it('takes inherited actors, the nearest first', () => {
    const text =
      '---\nactors: [chef]\n---\n\n# A\n\n## EX-AA-001 — T\n\nTexte.\n\n## 2 B {actors=editeur}\n\n### EX-AA-002 — T\n\nTexte.\n';
    check({ 'a.md': text }, 'chef', '01 |  | 02');
  });

  it('goes through chapters in reading order, then registers', () => {
    const register = 'items:\n  - { id: EX-AA-009, actors: [chef], statement: Texte. }\n';
    check(
      { 'exigences/r.yaml': register, 'b.md': items('', 'chef').replace(/00/g, '01'), 'a.md': items('chef') },
      'chef',
      '01 12 09 | 11 | ',
    );
  });

  it('reads no generated file', () => {
    check({ 'a.md': '---\nsdet-generated: sha256-0\n---\n\n# EX-AA-001 — T\n' }, 'chef', ' |  | ');
  });
});
