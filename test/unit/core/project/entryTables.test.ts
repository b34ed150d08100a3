import { expect, test } from 'vitest';
import { projectPath } from '../../../../server/src/core/base/projectPath.ts';
import type { CatalogueKind } from '../../../../server/src/core/model/catalogue.ts';
import { projectOf, textOf } from '../../../support/inMemoryProject.ts';

const GOOD = 'kind: actors\nentries:\n  - id: a\n';
const BROKEN = 'kind: actors\nentries:\n  - id: a\n  - id: "b\n';

test.each<[string, CatalogueKind, boolean]>([
  [GOOD, 'actors', false],
  [BROKEN, 'actors', true],
  [BROKEN, 'services', false],
  ['kind: "actors\n', 'services', true],
  ['kind: actors\nentries:\n  - { id: a, truc: 1 }\n', 'actors', false],
])('%o for %s: %s', (text, kind, expected) => {
  expect(projectOf({ 'catalogues/x.yaml': text }).view.hasBrokenCatalogue(kind)).toBe(expected);
});

test('a broken register or manifest is none', () => {
  const { view } = projectOf({ 'exigences/r.yaml': 'items: "\n', 'catalogues/a.yaml': GOOD });
  expect(view.hasBrokenCatalogue('actors')).toBe(false);
});

test('a catalogue that is mended counts no more; one of two that are broken still does', () => {
  const project = projectOf({ 'catalogues/x.yaml': BROKEN, 'catalogues/y.yaml': BROKEN });
  const ask = (): unknown => project.compute('asked', view => view.hasBrokenCatalogue('actors'));
  expect(ask()).toBe(true);
  const before = project.evaluations;
  project.apply([textOf('catalogues/x.yaml', GOOD)]);
  expect([ask(), project.evaluations]).toEqual([true, before]);
  project.apply([textOf('catalogues/y.yaml', GOOD)]);
  expect([ask(), project.evaluations]).toEqual([false, before + 1]);
});

test('who asks whether there is a catalogue is woken by its first entry and its last', () => {
  const project = projectOf({ 'catalogues/x.yaml': 'kind: actors\nentries: []\n' });
  const ask = (): unknown => project.compute('asked', view => view.hasCatalogue('actors'));
  expect(ask()).toBe(false);
  const before = project.evaluations;
  project.apply([textOf('catalogues/x.yaml', GOOD)]);
  expect([ask(), project.evaluations]).toEqual([true, before + 1]);
  project.apply([textOf('catalogues/x.yaml', `${GOOD}  - id: b\n`)]);
  expect([ask(), project.evaluations]).toEqual([true, before + 1]);
  project.apply([{ kind: 'deleted', path: projectPath('catalogues/x.yaml') }]);
  expect([ask(), project.evaluations]).toEqual([false, before + 2]);
});
