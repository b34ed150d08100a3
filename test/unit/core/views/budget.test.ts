import { describe, expect, it } from 'vitest';
import type { ProjectPath } from '../../../../server/src/core/base/projectPath.ts';
import type { Project } from '../../../../server/src/core/project/project.ts';
import { allFindings, findingsOf } from '../../../../server/src/core/rules/findings.ts';
import { showsAnything, wordsOfView } from '../../../../server/src/core/views/budget.ts';
import { definedView } from '../../../../server/src/core/views/definitions.ts';
import { generateView, type ViewOptions } from '../../../../server/src/core/views/view.ts';
import { wordsIn } from '../../../../server/src/core/views/words.ts';
import { type Files, projectOf, textOf } from '../../../support/inMemoryProject.ts';
import { ACTORS, item } from './support/viewOf.ts';

const VIEW = 'vues/v.yaml' as ProjectPath;

function manifest(): string {
  return "sdet: 1\nvolumes: [{ id: v, title: V, chapters: ['*.md'] }]\ncatalogues: [catalogues/*.yaml]\nviews: [vues/*.yaml]\nitems: { requirement: { pattern: 'EX-[A-Z]+-\\d+' } }\n";
}

function project(definition: string, files: Files): Project {
  return projectOf({ 'sdet.yaml': manifest(), ...ACTORS, [VIEW]: `view: 1\nid: v\n${definition}`, ...files });
}

function optionsIn({ view }: Project): ViewOptions {
  const fact = view.facts(VIEW)?.view;
  if (!fact) throw new Error('no view');
  return definedView(fact, VIEW).options;
}

function words(definition: string, files: Files): number | undefined {
  const made = project(definition, files);
  const options = optionsIn(made);
  return made.compute('test', (view, part) => wordsOfView(view, options, part));
}

const CHAPTER = `# Un titre

Une introduction de cinq mots.

${item('EX-AA-001', 'On DOIT agir vite. On le fait bien.\n\n> **En clair** : agir vite.')}
## Autre section

Pas gardée.

${item('EX-AA-002', 'On PEUT. Ou non.').replace('chef', 'editeur')}`;

describe('the words of a version', () => {
  it.each([
    ['detail: titles\nactors: [chef]\n', 4],
    ['actors: [chef]\n', 11],
    ['detail: full\nactors: [chef]\n', 20],
    ['detail: full\nactors: [chef]\ngroup-by: level\n', 13],
    ['actors: [personne]\n', undefined],
  ])('are those of the source that it shows: %j', (definition, expected) => {
    expect(words(definition, { 'a.md': CHAPTER })).toBe(expected);
  });
  it('include those that it begins with', () => {
    const files = { 'a.md': CHAPTER, 'vues/i.md': 'Deux mots.\n' };
    expect(words('actors: [chef]\nintro: vues/i.md\n', files)).toBe(13);
  });
  it('are never more than the output has', () => {
    for (const detail of ['titles', 'plain', 'full']) {
      const made = project(`detail: ${detail}\nglossary: none\n`, { 'a.md': CHAPTER });
      const options = optionsIn(made);
      const output = generateView(made, options);
      const counted = made.compute('test', (view, part) => wordsOfView(view, options, part));
      expect(counted).toBeLessThanOrEqual(output.kind === 'output' ? wordsIn(output.text) : -1);
    }
  });
  it('are told anew after any edit, as if they were counted for the first time', () => {
    const files: Record<string, string> = { 'a.md': CHAPTER, 'b.md': CHAPTER.replaceAll('EX-AA', 'EX-BB') };
    const definition = 'detail: full\nbudget: { words: 5 }\nactors: [chef]\n';
    const made = project(definition, files);
    const said = (one: Project): unknown => findingsOf(one, VIEW).map(({ rule, args }) => [rule, args]);
    for (const [path, text] of [
      ['b.md', CHAPTER.replaceAll('EX-AA', 'EX-BB').replace('vite', 'très vite')],
      ['b.md', '# Rien\n'],
      ['catalogues/acteurs.yaml', (ACTORS['catalogues/acteurs.yaml'] ?? '').replace('id: chef', 'id: autre')],
      [VIEW, `view: 1\nid: v\n${definition.replace('5', '400')}`],
    ] as const) {
      said(made);
      made.apply([textOf(path, text)]);
      files[path] = text;
      expect(said(made)).toEqual(said(project(definition, { ...files })));
    }
  });
});

describe('a version shows anything', () => {
  it.each([
    ['levels: [interdit]\n', false],
    ['levels: [obligatoire]\n', true],
    ['kinds: [practice]\ndegree: 3\n', false],
    ['actors: [personne]\n', true],
  ])('%j: %s', (definition, expected) => {
    const made = project(definition, { 'a.md': CHAPTER });
    const options = optionsIn(made);
    expect(made.compute('test', (view, part) => showsAnything(view, options, part))).toBe(expected);
  });
  it('also when nobody is named', () => {
    const files = { 'a.md': '# A\n\n## EX-AA-001 — T\n\nOn DOIT.\n' };
    expect(allFindings(project('actors: [chef]\n', files)).filter(({ path }) => path === VIEW)).toEqual([]);
  });
});

describe('an edit costs the same units', () => {
  // The count of the chapter, and the sum; one sum of all where dependencies are taken in.
  const everybody = { options: '', catalogue: true, cost: 2 };
  const withoutCatalogue = { options: 'actors: [chef]\n', catalogue: false, cost: 2 };
  const dependencies = { options: 'actors: [chef]\ndegree: 1\n', catalogue: true, cost: 1 };
  it.each(
    [everybody, withoutCatalogue, dependencies].flatMap(what => [10, 200].map(size => ({ ...what, size }))),
  )('$options among $size chapters, catalogue: $catalogue', ({ size, options, catalogue, cost }) => {
    const chapters = Object.fromEntries(
      Array.from({ length: size }, (_, n) => [`c${n}.md`, CHAPTER.replaceAll('EX-AA-', `EX-AA-${n}0`)]),
    );
    const files = { 'sdet.yaml': manifest(), ...(catalogue ? ACTORS : {}), ...chapters };
    const made = projectOf({
      ...files,
      [VIEW]: `view: 1\nid: v\n${options}detail: full\nbudget: { words: 5 }\n`,
    });
    const without = projectOf({ ...files, [VIEW]: `view: 1\nid: v\n${options}detail: full\n` });
    const unitsOf = (one: Project): number => {
      allFindings(one);
      const before = one.evaluations;
      one.apply([textOf('c5.md', (chapters['c5.md'] ?? '').replaceAll('vite', 'mieux'))]);
      allFindings(one);
      return one.evaluations - before;
    };
    expect(unitsOf(made) - unitsOf(without)).toBe(cost);
  });
});

it('dependencies count with the document that they stand in', () => {
  const files = {
    'a.md': CHAPTER,
    'b.md': `# Deux

${item('EX-BB-001', '- **Dépend de** : EX-AA-002\n\nOn DOIT.')}`,
  };
  const without = words('detail: titles\nactors: [chef]\n', files) ?? 0;
  // The ID and the title of EX-AA-002.
  expect(words('detail: titles\nactors: [chef]\ndegree: 1\n', files)).toBe(without + 2);
});
