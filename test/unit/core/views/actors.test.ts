import { describe, expect, it } from 'vitest';
import { actorDirectory } from '../../../../server/src/core/views/actors.ts';
import { projectOf } from '../../../support/inMemoryProject.ts';

const CATALOGUE = `kind: actors
entries:
  - { id: chef-etablissement, name: Chef d'établissement, aliases: [principal, proviseur], group: direction }
  - { id: dasen, name: DASEN, group: Direction }
  - { id: direction, name: Direction, group: pilotage }
  - { id: pilotage, name: Pilotage }
  - { id: boucle-a, name: A, group: boucle-b }
  - { id: boucle-b, name: B, group: boucle-a }
  - { id: perdu, name: Perdu, group: nulle-part }
`;

const directory = actorDirectory(projectOf({ 'catalogues/a.yaml': CATALOGUE }).view);

describe('actorDirectory with a catalogue', () => {
  it.each([
    ['chef-etablissement', 'chef-etablissement'],
    ["Chef d'établissement", 'chef-etablissement'],
    ['CHEF D’ETABLISSEMENT', 'chef-etablissement'],
    ['proviseur', 'chef-etablissement'],
  ])('finds %s', (name, id) => {
    expect(directory.findAll([name]).actors.map(actor => actor.id)).toEqual([id]);
  });

  it('names each actor once', () => {
    expect(
      directory.findAll(['principal', 'chef-etablissement', 'dasen']).actors.map(({ id }) => id),
    ).toEqual(['chef-etablissement', 'dasen']);
  });

  it.each([
    ['chef-etablisement', 'chef-etablissement'],
    ['provisseur', 'chef-etablissement'],
    ['établissement', 'chef-etablissement'],
    ['Dazen', 'dasen'],
    ['cuisinier', undefined],
    ['', undefined],
  ])('suggests for %s: %s', (name, nearest) => {
    expect(directory.findAll([name])).toEqual({ actors: [], unknown: [{ name, nearest }] });
  });

  it.each([
    [['chef-etablissement'], ['chef-etablissement']],
    [['direction'], ['chef-etablissement', 'dasen', 'direction']],
    [['pilotage'], ['chef-etablissement', 'dasen', 'direction', 'pilotage']],
    [['boucle-a'], ['boucle-a', 'boucle-b']],
    [['perdu'], ['perdu']],
    [[], []],
  ])('%s reaches %s', (ids, members) => {
    expect([...directory.withMembers(ids)].sort()).toEqual(members);
  });

  it.each([
    ['proviseur (R)', ['chef-etablissement']],
    ['dasen (R/A)', ['dasen']],
    ['tous les acteurs', 'all'],
    ['—', []],
    ['cuisinier', []],
  ])('%s means %s', (value, expected) => {
    expect(directory.meant(value)).toEqual(expected);
  });
});

describe('actorDirectory without a catalogue', () => {
  const text = '# A\n\n## EX-AA-001 — T\n\n- **Acteurs** : Chef (R), éditeur, —\n\nTexte.\n';
  const bare = actorDirectory(projectOf({ 'a.md': text }).view);

  it('takes every name that an item gives for an actor', () => {
    expect(bare.findAll(['chef', 'Éditeur']).actors).toEqual([
      { id: 'chef', name: 'Chef' },
      { id: 'editeur', name: 'éditeur' },
    ]);
    expect(bare.meant('CHEF (A)')).toEqual(['chef']);
    expect(bare.meant('—')).toEqual([]);
  });

  it('knows no others', () => {
    expect(bare.findAll(['chéfe', '—']).unknown).toEqual([
      { name: 'chéfe', nearest: 'chef' },
      { name: '—', nearest: undefined },
    ]);
  });
});
