import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { EXAMPLE_MANIFEST } from '../../../../server/src/core/rules/exampleManifest.ts';
import { allFindings } from '../../../../server/src/core/rules/findings.ts';
import { SCHEMAS } from '../../../../server/src/core/schema/schema.ts';
import {
  adviceText,
  SCHEMA_KINDS,
  type SchemaKind,
  schemaText,
} from '../../../../server/src/core/schema/schemaTexts.ts';
import { validate } from '../../../../server/src/core/schema/validate.ts';
import { parseYaml } from '../../../../server/src/core/syntax/yamlSyntax.ts';
import { loadProject } from '../../../../server/src/host/node/loadProject.ts';
import { projectOf } from '../../../support/inMemoryProject.ts';

const EXAMPLE = join(import.meta.dirname, '../../../../examples/sdet');

/** The schema as a validator of others takes it; words that it does not know are refused, as by default. */
function compiled(text: string): ValidateFunction {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false });
  ajv.addFormat('regex', true);
  return ajv.compile(JSON.parse(text));
}

const full = new Map(SCHEMA_KINDS.map(kind => [kind, compiled(schemaText(kind, 'fr'))]));
const advice = new Map(SCHEMA_KINDS.map(kind => [kind, compiled(adviceText(kind, 'fr'))]));

function isKind(role: string): role is SchemaKind {
  return SCHEMA_KINDS.some(kind => kind === role);
}

/** Every YAML file of the example, with the kind that its manifest gives it. */
const files: { readonly path: string; readonly kind: SchemaKind; readonly text: string }[] = [];

beforeAll(async () => {
  const { view } = (await loadProject(EXAMPLE)).project;
  for (const path of view.documents()) {
    const kind = view.facts(path)?.role.kind ?? '';
    if (isKind(kind)) files.push({ path, kind, text: view.text(path) ?? '' });
  }
});

test('every kind that has a schema is offered', () => {
  expect([...SCHEMA_KINDS].sort()).toEqual(Object.keys(SCHEMAS).sort());
});

test.each([
  ['manifest', 'sdet.yaml', 'sdet.yaml'],
  ['catalogue', 'Catalogue', 'Catalogue'],
  ['register', 'Registre', 'Register'],
  ['view', 'Vue', 'View'],
  ['baseline', 'Référence', 'Baseline'],
] as const)('%s has its title in either language', (kind, french, english) => {
  for (const text of [schemaText, adviceText]) {
    expect(JSON.parse(text(kind, 'fr'))).toHaveProperty('title', french);
    expect(JSON.parse(text(kind, 'en'))).toHaveProperty('title', english);
  }
});

describe('another validator', () => {
  test('accepts every YAML file of the example by the schema of its role', () => {
    const refused = files.filter(({ kind, text }) => !full.get(kind)?.(parse(text)));
    expect(refused.map(({ path }) => path)).toEqual([]);
    expect(new Set(files.map(({ kind }) => kind))).toEqual(
      new Set<SchemaKind>(['manifest', 'catalogue', 'register', 'view']),
    );
    expect(files.length).toBeGreaterThanOrEqual(10);
  });

  test('refuses them by the schema of any other role', () => {
    const others = files.flatMap(({ path, kind, text }) =>
      SCHEMA_KINDS.filter(other => other !== kind && full.get(other)?.(parse(text))).map(
        other => `${path}: ${other}`,
      ),
    );
    expect(others).toEqual([]);
  });
});

/** A right text of each kind, and faults to plant in it: what stands there, and what comes in its place. */
type Planted = readonly [kind: SchemaKind, text: string, faults: readonly (readonly [string, string])[]];

const PLANTED: readonly Planted[] = [
  [
    'manifest',
    'sdet: 1\nlanguage: fr\nvolumes:\n  - id: a\n    title: A\n    chapters: [a/*.md]\n',
    [
      ['sdet: 1', 'sdet: 2'],
      ['sdet: 1', 'sdet: "1"'],
      ['sdet: 1\n', ''],
      ['language: fr', 'language: de'],
      ['language: fr', 'langage: fr'],
      ['volumes:', 'volume:'],
      ['[a/*.md]', 'a/*.md'],
      ['title: A', 'title: [A]'],
      ['title: A', 'titre: A'],
    ],
  ],
  [
    'catalogue',
    'kind: actors\nentries:\n  - id: eleves\n    name: Élèves\n    aliases: [élève]\n',
    [
      ['kind: actors', 'kind: acteurs'],
      ['kind: actors\n', ''],
      ['entries:', 'entrees:'],
      ['id: eleves', 'ident: eleves'],
      ['aliases: [élève]', 'aliases: {a: b}'],
      ['aliases: [élève]', 'definition: Élève'],
      ['name: Élèves', 'name: [Élèves]'],
    ],
  ],
  [
    'register',
    'items:\n  - id: EX-AAS-001\n    title: Accès\n    level: obligatoire\n',
    [
      ['items:', 'item:'],
      ['id: EX-AAS-001', 'ID: EX-AAS-001'],
      ['    title: Accès', '    titre: Accès'],
      ['title: Accès', 'title: [Accès]'],
    ],
  ],
  [
    'view',
    'view: 1\nid: chefs\nactors: [chef]\ndetail: plain\nbudget: { words: 400 }\n',
    [
      ['view: 1', 'view: 2'],
      ['id: chefs\n', ''],
      ['[chef]', '[]'],
      ['detail: plain', 'detail: clair'],
      ['words: 400', 'mots: 400'],
    ],
  ],
  [
    'baseline',
    'sdetBaseline: 1\nfindings: []\n',
    [
      ['sdetBaseline: 1', 'sdetBaseline: 2'],
      ['findings: []', 'findings: {}'],
    ],
  ],
];

describe.each(PLANTED)('%s', (kind, text, faults) => {
  const oursFinds = (source: string): number => {
    const { root } = parseYaml(source);
    return root ? validate(root, SCHEMAS[kind]).length : 0;
  };

  test('is accepted as it is', () => {
    expect(full.get(kind)?.(parse(text))).toBe(true);
    expect(oursFinds(text)).toBe(0);
  });

  test.each(faults)('%s → %s is refused, by us as well', (right, wrong) => {
    expect(text).toContain(right);
    const planted = text.replace(right, () => wrong);
    expect(full.get(kind)?.(parse(planted))).toBe(false);
    expect(oursFinds(planted)).toBeGreaterThan(0);
  });

  test.each(faults)('%s → %s is no matter of advice', (right, wrong) => {
    expect(advice.get(kind)?.(parse(text.replace(right, () => wrong)))).toBe(true);
  });

  test('advises, and complains about nothing', () => {
    const accepts = advice.get(kind);
    const keys = fc.constantFrom(
      'kind',
      'entries',
      'items',
      'id',
      ...Object.keys(SCHEMAS[kind].properties ?? {}),
    );
    const values = fc.letrec(tie => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom('actors', 'services', '', 1, -1, true, null, 'fr'),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(keys, tie('value'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(values.value, value => accepts?.(value) === true),
      { numRuns: 300 },
    );
  });

  test('is described in the language that is asked for', () => {
    for (const write of [schemaText, adviceText]) {
      const described = (language: 'fr' | 'en'): string[] =>
        [...write(kind, language).matchAll(/"description": (".*")/g)].map(([, said = '']) =>
          JSON.parse(said),
        );
      const [french, english] = [described('fr'), described('en')];
      expect(french.length).toBeGreaterThan(0);
      expect(english).toHaveLength(french.length);
      expect(english.filter((said, index) => said !== french[index]).length).toBeGreaterThan(0);
      expect(write(kind, 'en')).not.toContain('x-description');
    }
  });

  test('demands in a text of its own what our validator demands', () => {
    const isWords = (key: string, part: unknown): boolean =>
      key.startsWith('x-') || (/^(?:title|description)$/.test(key) && typeof part === 'string');
    const bare = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(value, (key, part) => (isWords(key, part) ? undefined : part)));
    expect(bare(JSON.parse(schemaText(kind, 'en')))).toEqual(bare(SCHEMAS[kind]));
    expect(bare(JSON.parse(schemaText(kind, 'fr')))).toEqual(bare(SCHEMAS[kind]));
  });
});

describe('advice', () => {
  const parsed = (kind: SchemaKind): string => JSON.stringify(JSON.parse(adviceText(kind, 'fr')));

  test('suggests the keys of the kind of catalogue that a file is of', () => {
    const branches = [
      ...parsed('catalogue').matchAll(/"kind":\{"const":"(\w+)"\}\}\},"then":\{"\$ref":"([^"]+)"\}/g),
    ];
    expect(branches.map(([, kind]) => kind)).toEqual(SCHEMAS.catalogue.properties?.['kind']?.enum);
    expect(new Set(branches.map(([, , ref]) => ref)).size).toBe(branches.length);
  });

  test('suggests the values that are allowed', () => {
    expect(parsed('manifest')).toContain('"examples":["fr","en"]');
    expect(parsed('view')).toContain('"examples":["titles","plain","full"]');
  });
});

describe('a comment for other tools', () => {
  const CATALOGUE = 'kind: actors\nentries:\n  - id: eleves\n    name: Élèves\n';
  const REGISTER =
    'items:\n  - id: EX-AAS-001\n    level: obligatoire\n    actors: [eleves]\n    statement: L’ENT DOIT.\n';
  const findings = (line: string): readonly string[] => {
    const withLine = (text: string): string => `${line}\n${text}`;
    const project = projectOf({
      'sdet.yaml': withLine(EXAMPLE_MANIFEST),
      'catalogues/acteurs.yaml': withLine(CATALOGUE),
      'exigences/a.yaml': withLine(REGISTER),
      'a.md': '# A\n\nVoir EX-AAS-001.\n',
    });
    return allFindings(project).map(({ rule, path }) => `${path}: ${rule}`);
  };

  test.each([
    '# yaml-language-server: $schema=../schemas/catalogue.schema.json',
    '# yaml-language-server: $schema=https://exemple.fr/schemas/register.schema.json',
    '#yaml-language-server: $schema=none',
    '# $schema: ./schemas/catalogue.schema.json',
    '%YAML 1.2\n---\n# yaml-language-server: $schema=x.json',
  ])('%s says nothing to us', line => {
    expect(findings(line)).toEqual(findings(''));
  });

  test('but a comment for us is read', () => {
    expect(findings('# sdet-ignore level/missing : motif')).not.toEqual(findings(''));
  });
});
