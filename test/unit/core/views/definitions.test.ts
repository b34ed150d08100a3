import { describe, expect, it } from 'vitest';
import { viewsOf } from '../../../../server/src/core/views/definitions.ts';
import { generateView } from '../../../../server/src/core/views/view.ts';
import { type Files, projectOf } from '../../../support/inMemoryProject.ts';
import { ACTORS, item } from './support/viewOf.ts';

const MANIFEST = `sdet: 1
title: Essai
volumes: [{ id: v, title: V, chapters: ['*.md'] }]
catalogues: [catalogues/*.yaml]
views: [views/*.yaml]
items: { requirement: { pattern: 'EX-[A-Z]+-\\d+' } }
`;

/** `id title (actors) path`, one for each view. */
function check(files: Files, expected: readonly string[]): void {
  const { view } = projectOf({ 'sdet.yaml': MANIFEST, ...ACTORS, ...files });
  const said = viewsOf(view).map(({ id, title, actors, path }) =>
    [id, title, `(${actors.join()})`, path ?? '-'].join(' '),
  );
  expect(said).toEqual(expected);
}

const EVERYBODY = [
  'chef Chef d’établissement (chef) -',
  'direction Direction (direction) -',
  'editeur Éditeur (editeur) -',
];

describe('the views of a project', () => {
  it('are one for each actor and group', () => check({}, EVERYBODY));

  it('begin with those that are defined', () =>
    check({ 'views/a.yaml': 'view: 1\nid: a\ntitle: T\nactors: [chef, editeur]\n' }, [
      'a T (chef,editeur) views/a.yaml',
      ...EVERYBODY,
    ]));

  it('take the place of an actor’s own by his id', () =>
    check({ 'views/a.yaml': 'view: 1\nid: Editeur\n' }, [
      'Editeur Editeur () views/a.yaml',
      ...EVERYBODY.slice(0, 2),
    ]));

  it('count once for each id, the first in reading order', () =>
    check(
      { 'views/a.yaml': 'view: 1\nid: x\ntitle: Un\n', 'views/b.yaml': 'view: 1\nid: x\ntitle: Deux\n' },
      ['x Un () views/a.yaml', ...EVERYBODY],
    ));

  it('are for everybody when they say « tous »', () =>
    check({ 'views/a.yaml': 'view: 1\nid: x\nactors: [tous]\n' }, ['x x () views/a.yaml', ...EVERYBODY]));

  it('leave out a file without an id', () => check({ 'views/a.yaml': 'view: 1\ntitle: T\n' }, EVERYBODY));
});

describe('a defined view', () => {
  const files = {
    'sdet.yaml': MANIFEST,
    ...ACTORS,
    'views/v.yaml':
      'view: 1\nid: v\ntitle: Ma version\nlevels: [obligatoire]\ndegree: 1\ndetail: titles\nactors: [chef]\n',
    'a.md': `# A\n\nUne introduction.\n\n${item('EX-A-1', 'On DOIT, voir EX-A-3.')}\n${item('EX-A-2', 'On PEUT.')}\n${item('EX-A-3', 'On PEUT.').replace('chef', 'editeur')}\n`,
  };
  const project = projectOf(files);
  const [defined] = viewsOf(project.view);
  const made = generateView(project, defined?.options ?? { actors: [], detail: 'full' });
  const text = made.kind === 'output' ? made.text : '';

  it('is named and titled by its definition', () => {
    expect(made.kind === 'output' && made.fileName).toBe('v.md');
    expect(text).toContain('**Ma version**');
  });

  it('shows titles and levels alone', () => {
    expect(text).toContain('EX-A-1 — Titre');
    expect(text).toContain('**Niveau**');
    expect(text).not.toContain('On DOIT');
    expect(text).not.toContain('Une introduction');
  });

  it('says what was left out and why', () => {
    expect(text.replaceAll('\u00a0', ' ')).toContain(
      '1 exigence ne concerne que d’autres acteurs ; 1 exigence est d’un niveau non retenu.',
    );
  });
});
