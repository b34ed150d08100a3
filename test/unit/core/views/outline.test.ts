import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectPath } from '../../../../server/src/core/base/projectPath.ts';
import { encloses } from '../../../../server/src/core/base/span.ts';
import { actorDirectory } from '../../../../server/src/core/views/actors.ts';
import {
  buildOutline,
  innerSections,
  introSpan,
  itemAfter,
  type OutlineNode,
  preambleSpan,
} from '../../../../server/src/core/views/outline.ts';
import { selectItems } from '../../../../server/src/core/views/selectItems.ts';
import { type Files, projectOf } from '../../../support/inMemoryProject.ts';
import { randomProjects } from './support/randomPlan.ts';
import { ACTORS } from './support/viewOf.ts';
import { written } from './support/writeProject.ts';

const CHOSEN = '\n\n- **Acteurs** : chef\n\nTexte.\n\n';

/** The outline, one node a line, indented; `*` before what is an item. */
function check(files: Files, expected: string): void {
  const { view } = projectOf({ ...ACTORS, ...files });
  const directory = actorDirectory(view);
  const { chosen } = selectItems(view, directory, directory.findAll(['chef']).actors);
  const line = (node: OutlineNode, indent: string): string => {
    if (node.kind === 'item') return `${indent}* ${node.item.fact.id}\n`;
    const { origin } = node;
    const title =
      origin.kind === 'section'
        ? view.facts(origin.path)?.sections[origin.index]?.title
        : `<${origin.title}>`;
    return `${indent}${title}\n${node.children.map(child => line(child, `${indent}  `)).join('')}`;
  };
  expect(
    buildOutline(view, chosen)
      .map(node => line(node, ''))
      .join(''),
  ).toBe(expected);
}

const TWO_VOLUMES = `sdet: 1
volumes:
  - { id: a, title: Volume A, chapters: ['a*.md'] }
  - { id: b, title: Volume B, chapters: ['b*.md'] }
catalogues: [catalogues/*.yaml]
registers: [exigences/*.yaml]
`;

describe('buildOutline', () => {
  it('keeps the headings over an item, without those that keep nothing', () => {
    check(
      {
        'a.md': `# Un\n\n## Vide\n\nTexte.\n\n## Plein\n\n### Profond\n\n#### EX-AA-001 — T${CHOSEN}## EX-AA-002 — T${CHOSEN}## Fin\n`,
      },
      'Un\n  Plein\n    Profond\n      * EX-AA-001\n  * EX-AA-002\n',
    );
  });

  it('has volumes only when there are several', () => {
    check({ 'a.md': `# Un\n\n## EX-AA-001 — T${CHOSEN}` }, 'Un\n  * EX-AA-001\n');
    check(
      {
        'sdet.yaml': TWO_VOLUMES,
        'a.md': `# Un\n\n## EX-AA-001 — T${CHOSEN}`,
        'b.md': `# Deux\n\n## EX-AA-002 — T${CHOSEN}`,
      },
      '<Volume A>\n  Un\n    * EX-AA-001\n<Volume B>\n  Deux\n    * EX-AA-002\n',
    );
  });

  it('takes the title of the front matter where no heading stands over all', () => {
    const matter = '---\ntitle: Chapitre\n---\n\n';
    check({ 'a.md': `${matter}## EX-AA-001 — T${CHOSEN}` }, '<Chapitre>\n  * EX-AA-001\n');
    check(
      { 'a.md': `${matter}## Un\n\n### EX-AA-001 — T${CHOSEN}## Deux\n` },
      '<Chapitre>\n  Un\n    * EX-AA-001\n',
    );
    check({ 'a.md': `${matter}# Un\n\n## EX-AA-001 — T${CHOSEN}` }, 'Un\n  * EX-AA-001\n');
  });

  it('takes no heading of an item for a section', () => {
    check(
      { 'a.md': `# Un\n\n## EX-AA-001 — T${CHOSEN}### Détail\n\n- **EX-AA-002** {actors=chef} Texte.\n` },
      'Un\n  * EX-AA-001\n  * EX-AA-002\n',
    );
    check(
      { 'a.md': '---\nid: EX-AA-001\nactors: [chef]\n---\n\n# Titre\n\n## Détail\n\nTexte.\n' },
      '* EX-AA-001\n',
    );
  });

  it('puts registers behind, under their title', () => {
    const entry = 'items:\n  - { id: EX-AA-009, actors: [chef], statement: T. }\n';
    check({ 'exigences/r.yaml': `title: Registre\n${entry}` }, '<Registre>\n  * EX-AA-009\n');
    check({ 'exigences/r.yaml': entry }, '* EX-AA-009\n');
  });
});

describe('own texts', () => {
  const text =
    'Avant.\n\n# Un\n\nPropre.\n\n- **EX-AA-001** {actors=chef} T.\n\nAprès.\n\n## Deux\n\nPropre aussi.\n';
  const facts = projectOf({ ...ACTORS, 'a.md': text }).view.facts(projectPath('a.md'));
  const cut = ({ start, end }: { start: number; end: number }): string => text.slice(start, end).trim();

  it('go from the heading to the first item or heading', () => {
    if (!facts) throw new Error('not read');
    expect(cut(introSpan(facts, 0))).toBe('Propre.');
    expect(cut(introSpan(facts, 1))).toBe('Propre aussi.');
    expect(cut(preambleSpan(facts, text.length))).toBe('Avant.');
    expect(innerSections(facts)).toEqual([false, false]);
  });
});

describe('over random documents', () => {
  const documents = fc.sample(randomProjects, { numRuns: 40, seed: 11 }).flatMap(plan => {
    const { view } = projectOf(written(plan).files);
    return view.documents().flatMap(path => view.facts(path) ?? []);
  });

  it('finds the headings that stand inside an item', () => {
    const found = documents.flatMap(innerSections);
    const asked = documents.flatMap(({ sections, items }) =>
      sections.map(({ headingSpan }) => items.some(({ span }) => encloses(span, headingSpan))),
    );
    expect(found).toEqual(asked);
    expect(new Set(found)).toEqual(new Set([true, false]));
  });

  it('finds the item behind a place', () => {
    for (const facts of documents) {
      const starts = facts.items.map(({ span }) => span.start);
      for (const offset of starts.flatMap(start => [start - 1, start, start + 1])) {
        const asked = facts.items.find(({ span, form }) => span.start >= offset && form !== 'document');
        expect(itemAfter(facts, offset)).toBe(asked);
      }
    }
  });
});
