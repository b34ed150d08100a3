import { describe, expect, it } from 'vitest';
import type { DocumentRole } from '../../../../server/src/core/model/documentFacts.ts';
import { parseYaml } from '../../../../server/src/core/syntax/yamlSyntax.ts';
import {
  admitsList,
  admitsMapping,
  descriptionOf,
  schemaAt,
  schemaOf,
} from '../../../../server/src/features/yaml/schemaAt.ts';

/** What the schema says at a path of a text, in French. */
function described(
  role: DocumentRole['kind'],
  text: string,
  path: readonly (string | number)[],
): string | undefined {
  const root = schemaOf({ kind: role } as DocumentRole);
  const schema = root && schemaAt(root, parseYaml(text).root, path);
  return schema && descriptionOf(schema, 'fr');
}

describe('schemaAt', () => {
  it.each([
    ['manifest', '', ['title'], 'Titre du document.'],
    ['manifest', '', ['volumes', 0, 'id'], 'Identifiant du volume.'],
    ['manifest', '', ['items', 'requirement', 'names'], expect.stringContaining('Mots qui annoncent')],
    ['catalogue', 'kind: needs\n', ['entries', 3, 'theme'], 'Thème.'],
    ['catalogue', 'kind: needs\n', ['kind'], 'Sorte de catalogue.'],
    ['catalogue', '', ['kind'], 'Sorte de catalogue.'],
    ['register', '', ['items', 0, 'plain'], 'En clair (Markdown).'],
    ['manifest', '', ['zut'], undefined],
    ['manifest', '', ['volumes', 'id'], undefined],
    ['manifest', '', ['title', 'x'], undefined],
    ['manifest', '', ['constructor'], undefined],
    ['catalogue', '', ['entries', 0, 'theme'], undefined],
    ['catalogue', 'kind: services\n', ['entries', 0, 'theme'], undefined],
    ['chapter', '', ['title'], undefined],
  ] as const)('%s %j %j', (role, text, path, expected) =>
    expect(described(role, text, path)).toEqual(expected),
  );

  it('tells what a value may be', () => {
    expect(
      [{ type: 'object' }, { type: ['string', 'object'] }, { type: 'string' }, {}].map(admitsMapping),
    ).toEqual([true, true, false, false]);
    expect(
      [{ type: 'array' }, { type: ['array', 'string'] }, { type: 'object' }, {}].map(admitsList),
    ).toEqual([true, true, false, false]);
  });
});
