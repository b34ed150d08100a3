import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import pc from 'picocolors';
import { describe, expect, test } from 'vitest';
import { CLI_MESSAGES } from '../../../../server/src/cli/messages/index.ts';
import {
  type ListingSource,
  listActors,
  listItems,
  listSections,
} from '../../../../server/src/cli/reporters/listing.ts';
import { actorsJson, itemsJson, sectionsJson } from '../../../../server/src/cli/reporters/listJson.ts';
import { actorsText, itemsText, sectionsText } from '../../../../server/src/cli/reporters/listText.ts';
import { lineIndexes } from '../../../../server/src/cli/reporters/projectReport.ts';
import { projectPath } from '../../../../server/src/core/base/projectPath.ts';
import { Project } from '../../../../server/src/core/project/project.ts';

const MANIFEST = `sdet: 1
volumes: [{ id: v, title: V, chapters: ['*.md'] }]
catalogues: [cat/*.yaml]
items: { requirement: { pattern: 'EX-\\d+' }, faq: { pattern: 'FAQ-\\d+' } }
`;
const ACTORS = `kind: actors
entries:
  - { id: editeur, name: Éditeur ENT, aliases: [éditeur] }
  - { id: rectorat, name: Rectorat }
`;

/** The listing of a project that has these files besides a manifest and a catalogue of actors. */
function source(files: Readonly<Record<string, string>>): ListingSource {
  const project = new Project();
  const all = { 'sdet.yaml': MANIFEST, 'cat/acteurs.yaml': ACTORS, ...files };
  project.apply(
    Object.entries(all).map(([path, text]) => ({ kind: 'text' as const, path: projectPath(path), text })),
  );
  const { view } = project;
  return { view, paths: view.documents(), shown: path => `p/${path}`, lines: lineIndexes(view) };
}

const chapter = `# 1. Un

## 1.1 Deux

### EX-1 — Titre

- **Acteurs** : éditeur (R), Inconnu

L’ENT DOIT.

### EX-2

- **Niveau** : bizarre
- **Acteurs** : tous

Texte.

### FAQ-1 — Question

- **Acteurs** : —
`;

describe('items', () => {
  function check(files: Record<string, string>, ...expected: string[]): void {
    const lines = listItems(source(files)).map(
      ({ id, kind, title, level, actors, file, line }) =>
        `${id} ${kind} «${title}» ${level ?? '-'} [${actors.join(', ')}] ${file}:${line}`,
    );
    expect(lines).toEqual(expected);
  }
  test('bear ids of the catalogue, and what it does not know as written', () =>
    check(
      { 'a.md': chapter },
      'EX-1 requirement «Titre» obligatoire [editeur, Inconnu] p/a.md:5',
      'EX-2 requirement «» bizarre [editeur, rectorat] p/a.md:11',
      'FAQ-1 faq «Question» - [] p/a.md:18',
    ));
  test('defined twice are listed twice, in reading order', () =>
    check(
      { 'b.md': '### EX-1 B', 'a.md': '### EX-2 A\n\n### EX-1 A' },
      'EX-2 requirement «A» - [] p/a.md:1',
      'EX-1 requirement «A» - [] p/a.md:3',
      'EX-1 requirement «B» - [] p/b.md:1',
    ));
  test('of a project without any are none', () => check({ 'a.md': '# Titre' }));
});

test('sections bear number, rank and anchor', () =>
  expect(listSections(source({ 'a.md': chapter })).slice(0, 2)).toEqual([
    { number: '1', title: 'Un', rank: 1, anchor: '1-un', file: 'p/a.md', line: 1 },
    { number: '1.1', title: 'Deux', rank: 2, anchor: '11-deux', file: 'p/a.md', line: 3 },
  ]));
test('actors are those of the catalogue', () =>
  expect(listActors(source({}))).toEqual([
    { id: 'editeur', name: 'Éditeur ENT', aliases: ['éditeur'], file: 'p/cat/acteurs.yaml', line: 3 },
    { id: 'rectorat', name: 'Rectorat', aliases: [], file: 'p/cat/acteurs.yaml', line: 4 },
  ]));

describe('as JSON', () => {
  const listings = source({ 'a.md': chapter });
  const texts = {
    items: itemsJson(listItems(listings)),
    sections: sectionsJson(listSections(listings)),
    actors: actorsJson(listActors(listings)),
  };
  for (const [name, text] of Object.entries(texts)) {
    test(`${name} follow their schema`, () => {
      const schema = JSON.parse(readFileSync(`schemas/list-${name}.schema.json`, 'utf8'));
      const isValid = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
      const value = JSON.parse(text);
      isValid(value);
      expect(isValid.errors).toBeNull();
      expect(isValid({ ...value, [name]: [{ ...value[name][0], file: '/etc' }] })).toBe(false);
      expect(value[name].length).toBeGreaterThan(1);
    });
  }
  test('what is missing is null', () => {
    expect(JSON.parse(texts.items).items[2].level).toBeNull();
    expect(JSON.parse(texts.sections).sections[3].number).toBeNull();
  });
});

describe('as text', () => {
  const listings = source({ 'a.md': chapter });
  const colours = pc.createColors(false);
  test('items in columns', () =>
    expect(itemsText(listItems(listings), CLI_MESSAGES.fr, colours)).toMatchInlineSnapshot(`
      "ID     Nature       Niveau       Emplacement  Titre
      EX-1   requirement  obligatoire  p/a.md:5     Titre
      EX-2   requirement  bizarre      p/a.md:11
      FAQ-1  faq          —            p/a.md:18    Question

      3 éléments.
      "
    `));
  test('sections in columns, indented by rank', () =>
    expect(sectionsText(listSections(listings), CLI_MESSAGES.fr, colours)).toMatchInlineSnapshot(`
      "Numéro  Emplacement  Titre
      1       p/a.md:1     Un
      1.1     p/a.md:3       Deux
      —       p/a.md:5         EX-1 — Titre
      —       p/a.md:11        EX-2
      —       p/a.md:18        FAQ-1 — Question

      5 sections.
      "
    `));
  test('actors in columns', () =>
    expect(actorsText(listActors(listings), CLI_MESSAGES.en, colours)).toMatchInlineSnapshot(`
      "ID        Place                 Name
      editeur   p/cat/acteurs.yaml:3  Éditeur ENT
      rectorat  p/cat/acteurs.yaml:4  Rectorat

      2 actors.
      "
    `));
  test('nothing but a count when there is nothing', () =>
    expect(itemsText([], CLI_MESSAGES.fr, colours)).toBe('0 élément.\n'));
});
