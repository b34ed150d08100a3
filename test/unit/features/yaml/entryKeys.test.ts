import { expect, it } from 'vitest';
import type { DocumentRole } from '../../../../server/src/core/model/documentFacts.ts';
import { parseYaml } from '../../../../server/src/core/syntax/yamlSyntax.ts';
import { namedAt } from '../../../../server/src/features/yaml/entryKeys.ts';

it.each([
  ['catalogue', 'kind: services', ['entries', 0, 'parent'], 'services'],
  ['catalogue', 'kind: services', ['entries', 0, 'mandatory-by', 1], 'references'],
  ['catalogue', 'kind: actors', ['entries', 0, 'group', 0], 'actors'],
  ['catalogue', 'kind: actors', ['entries', 0, 'parent'], undefined],
  ['catalogue', 'kind: actors', ['entries', 0, 'constructor'], undefined],
  ['catalogue', 'kind: zut', ['entries', 0, 'parent'], undefined],
  ['catalogue', 'kind: services', ['parent'], undefined],
  ['register', '', ['items', 0, 'needs', 2], 'needs'],
  ['register', '', ['actors'], 'actors'],
  ['register', '', ['items', 0, 'depends'], 'item'],
  ['register', '', ['items', 0, 'statement'], undefined],
  ['chapter', '', ['services', 0], 'services'],
  ['manifest', '', ['levels'], undefined],
] as const)('%s %s %j', (role, text, path, expected) => {
  const named = namedAt({ kind: role } as DocumentRole, parseYaml(text).root, path);
  expect(named?.kind === 'entry' ? named.catalogue : named?.kind).toBe(expected);
});
