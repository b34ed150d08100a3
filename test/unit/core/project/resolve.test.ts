import { describe, expect, test } from 'vitest';
import { LEVEL_PRESETS } from '../../../../server/src/core/manifest/presets/levels.ts';
import type { ItemAttributes } from '../../../../server/src/core/model/item.ts';
import {
  hasLevel,
  isWithdrawn,
  levelOf,
  meansNone,
  parseActor,
  resolveActor,
  resolveLevel,
  resolveService,
  withAncestors,
} from '../../../../server/src/core/project/resolve.ts';
import { projectOf } from '../../../support/inMemoryProject.ts';

const SDET = LEVEL_PRESETS['sdet'] ?? [];

const item = (attributes: Partial<ItemAttributes>): ItemAttributes => ({
  kind: 'requirement',
  title: '',
  fields: {},
  groups: {},
  keywordLevel: undefined,
  statement: "L'ENT agit.",
  plain: undefined,
  ...attributes,
});

describe('parseActor', () => {
  test.each([
    ['éditeur ENT', 'éditeur ENT', ''],
    [' éditeur ENT (R) ', 'éditeur ENT', 'R'],
    ['éditeur ENT(A)', 'éditeur ENT', 'A'],
    ['éditeur ENT (R/A)', 'éditeur ENT', 'RA'],
    ['éditeur ENT (R, C + I)', 'éditeur ENT', 'RCI'],
    ['chef (CE)', 'chef (CE)', ''],
    ['(R)', '(R)', ''],
    ['éditeur (r)', 'éditeur (r)', ''],
  ])('%o', (text, name, raci) => expect(parseActor(text)).toEqual({ name, raci }));
});

describe('resolveActor, resolveService', () => {
  const { view } = projectOf({
    'catalogues/a.yaml':
      'kind: actors\nentries:\n  - { id: ed, name: Éditeur (ENT), aliases: [tous], group: g }\n  - id: g\n',
  });
  const said = (text: string): string => {
    const found = resolveActor(view, text);
    return found?.kind === 'entry' ? `${found.entry.id} by ${found.by}` : (found?.kind ?? 'no catalogue');
  };
  test.each([
    ['ed (R)', 'ed by id'],
    ['editeur (ent)', 'ed by name'],
    ['Éditeur (ENT) (R)', 'ed by name'],
    ['g (s’il y en a)', 'g by id'],
    ['Tous', 'ed by alias'],
    ['tous les acteurs', 'all'],
    ['—', 'none'],
    ['N/A', 'none'],
    ['académie', 'unknown'],
  ])('%o → %s', (text, expected) => expect(said(text)).toBe(expected));
  test('without a catalogue nothing is said', () => expect(resolveService(view, 'tous')).toBeUndefined());
});

describe('resolveLevel', () => {
  test.each([
    ['obligatoire', 'obligatoire'],
    ['Obligatoires', 'obligatoire'],
    ['RECOMMANDÉE', 'recommande'],
    ['recommandees', 'recommande'],
    ['optionnelle', 'facultatif'],
    ['interdite (écoles)', 'interdit'],
    ['mandatory', 'obligatoire'],
    ['should not', 'deconseille'],
    ['NE DOIT PAS', 'interdit'],
    ['doit', 'obligatoire'],
    ['obligatoire ou recommandé', undefined],
    ['A', undefined],
    ['', undefined],
  ])('%o → %s', (text, id) => expect(resolveLevel(SDET, text)?.id).toBe(id));
});

describe('levelOf', () => {
  const said = (attributes: Partial<ItemAttributes>): string | undefined => {
    const found = levelOf(SDET, item(attributes));
    return found && `${found.level.id} by ${found.from}`;
  };
  test('the field first', () =>
    expect(
      said({ fields: { level: ['facultatif'] }, groups: { level: 'doit' }, keywordLevel: 'interdit' }),
    ).toBe('facultatif by field'));
  test('then the ID', () =>
    expect(said({ groups: { level: 'doit' }, keywordLevel: 'interdit' })).toBe('obligatoire by id'));
  test('then the keyword', () =>
    expect(said({ groups: { level: 'ZZ' }, keywordLevel: 'interdit' })).toBe('interdit by keyword'));
  test('a field that names none leaves none', () =>
    expect(said({ fields: { level: ['bloquant'] }, keywordLevel: 'interdit' })).toBeUndefined());
  test('nothing', () => expect(said({})).toBeUndefined());
});

test('hasLevel does not ask whether the level is known', () => {
  expect(
    [{ fields: { level: ['bloquant'] } }, { groups: { level: 'x' } }, { keywordLevel: 'must' }, {}]
      .map(item)
      .map(hasLevel),
  ).toEqual([true, true, true, false]);
});

describe('isWithdrawn', () => {
  test.each(['Retiré', 'retirée', 'withdrawn', 'Supprimée'])('status %s', status =>
    expect(isWithdrawn(item({ fields: { status: [status] } }))).toBe(true),
  );
  test.each([
    'Empty',
    'Empty.',
    'RPA_09 Empty',
    '[Supprimé]',
    'Void',
    'Moved to EX-AAS-002'.slice(0, 5),
    'Empty. Note: see B',
  ])('statement %o', statement => expect(isWithdrawn(item({ statement }))).toBe(true));
  test.each(["L'ENT agit.", '', 'Empty fields are refused.', 'Le champ retiré revient.', 'Vider le cache.'])(
    'not %o',
    statement => expect(isWithdrawn(item({ statement }))).toBe(false),
  );
  test('an approved item is not', () =>
    expect(isWithdrawn(item({ fields: { status: ['approuvé'] } }))).toBe(false));
});

test.each([
  ['—', true],
  ['Sans objet', true],
  ['', true],
  ['aucune', true],
  ['a', false],
  ['sans', false],
] as const)('meansNone %o', (text, expected) => expect(meansNone(text)).toBe(expected));

test('withAncestors goes up once, even in a circle', () => {
  const { view } = projectOf({
    'catalogues/a.yaml':
      'kind: actors\nentries:\n  - { id: a, group: [b, C] }\n  - { id: b, group: c }\n  - { id: c, group: a }\n  - id: d\n',
  });
  const entry = view.entry('actors', 'a')?.entry;
  expect(entry && withAncestors(view, entry, 'group').map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});
