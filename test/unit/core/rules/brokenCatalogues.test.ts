import { expect, test } from 'vitest';
import type { CatalogueKind } from '../../../../server/src/core/model/catalogue.ts';
import { hasBrokenCatalogue } from '../../../../server/src/core/rules/brokenCatalogues.ts';
import { projectOf } from '../../../support/inMemoryProject.ts';

const GOOD = 'kind: actors\nentries:\n  - id: a\n';
const BROKEN = 'kind: actors\nentries:\n  - id: a\n  - id: "b\n';

test.each<[string, CatalogueKind, boolean]>([
  [GOOD, 'actors', false],
  [BROKEN, 'actors', true],
  [BROKEN, 'services', false],
  ['kind: "actors\n', 'services', true],
  ['kind: actors\nentries:\n  - { id: a, truc: 1 }\n', 'actors', false],
])('%o for %s: %s', (text, kind, expected) => {
  expect(hasBrokenCatalogue(projectOf({ 'catalogues/x.yaml': text }).view, kind)).toBe(expected);
});

test('a broken register or manifest is none', () => {
  const { view } = projectOf({ 'exigences/r.yaml': 'items: "\n', 'catalogues/a.yaml': GOOD });
  expect(hasBrokenCatalogue(view, 'actors')).toBe(false);
});
