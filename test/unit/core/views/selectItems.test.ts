import { describe, expect, it } from 'vitest';
import { actorDirectory } from '../../../../server/src/core/views/actors.ts';
import {
  type ItemFilter,
  type PlacedItem,
  selectItems,
} from '../../../../server/src/core/views/selectItems.ts';
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

  it('takes what is withdrawn for its own actors, and for nobody where it names none', () => {
    const withdrawn = (id: string, actors: string): string =>
      `## EX-AA-00${id} — T\n\n- **Statut** : retiré\n${actors}\nTexte.\n\n`;
    const text = `# A\n\n${withdrawn('1', '')}${withdrawn('2', '- **Acteurs** : chef\n')}${withdrawn('3', '- **Acteurs** : editeur\n')}`;
    check({ 'a.md': text }, 'chef', '02 |  | 01 03');
    const { view } = projectOf({ ...ACTORS, 'a.md': text });
    const directory = actorDirectory(view);
    const { leftOut } = selectItems(view, directory, directory.findAll(['chef']).actors);
    expect(leftOut.map(({ reason }) => reason)).toEqual(['withdrawn', 'other-actors']);
    expect(selectItems(view, directory, 'all').chosen).toHaveLength(3);
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

/** `chosen | without actor | left out and why`, for everybody or one actor. */
function filtered(filter: ItemFilter, expected: string, actor?: string): void {
  const one = (id: string, fields: string, text: string): string =>
    `## ${id} — T\n\n${fields}\n\n${text}\n\n`;
  const { view } = projectOf({
    ...ACTORS,
    'catalogues/services.yaml':
      'kind: services\nentries:\n  - { id: socle, name: Socle }\n  - { id: sso, name: SSO, parent: socle }\n  - { id: cdt, name: Cahier }\n',
    'a.md': `# A\n\n${[
      one('EX-AA-001', '- **Acteurs** : chef\n- **Services** : sso\n- **Dépend de** : EX-AA-004', 'On DOIT.'),
      one('EX-AA-002', '- **Acteurs** : editeur\n- **Services** : Cahier', 'On PEUT.'),
      one('BP-003', '- **Services** : Socle', 'On DEVRAIT.'),
      one('EX-AA-004', '- **Acteurs** : editeur\n- **Dépend de** : EX-AA-005', 'Rien.'),
      one('EX-AA-005', '- **Acteurs** : editeur\n- **Dépend de** : EX-AA-001', 'On NE DOIT PAS.'),
    ].join('')}`,
  });
  const directory = actorDirectory(view);
  const actors = actor === undefined ? 'all' : directory.findAll([actor]).actors;
  const { chosen, undesignated, leftOut } = selectItems(view, directory, actors, filter);
  const short = ({ fact }: PlacedItem): string => fact.id.slice(-1);
  expect(
    [
      chosen.map(short).join(' '),
      undesignated.map(short).join(' '),
      leftOut.map(item => `${short(item)}:${item.reason.slice(6)}`).join(' '),
    ].join(' | '),
  ).toBe(expected);
}

describe('a filter', () => {
  it('keeps all for everybody, and nothing is without an actor', () => filtered({}, '1 2 3 4 5 |  | '));
  it('keeps levels, by any of their names', () =>
    filtered({ levels: ['Obligatoire', 'interdit'] }, '1 5 |  | 2:levels 3:levels 4:levels'));
  it('keeps kinds', () => filtered({ kinds: ['practice'] }, '3 |  | 1:kinds 2:kinds 4:kinds 5:kinds'));
  it('keeps services with those below', () =>
    filtered({ services: ['socle'] }, '1 3 |  | 2:services 4:services 5:services'));
  it('gives the actors as the first reason', () =>
    filtered({ levels: ['interdit'] }, ' |  | 1:levels 2:actors 3:levels 4:actors 5:actors', 'chef'));
  it('keeps nothing by a name that nobody knows', () =>
    filtered({ levels: ['x'] }, ' |  | 1:levels 2:levels 3:levels 4:levels 5:levels'));
  it('follows dependencies as far as it says', () => {
    filtered({ degree: 1 }, '1 4 | 3 | 2:actors 5:actors', 'chef');
    filtered({ degree: 2 }, '1 4 5 | 3 | 2:actors', 'chef');
    filtered({ degree: 99 }, '1 4 5 | 3 | 2:actors', 'chef');
  });
});
