import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderFinding } from '../../../../server/src/core/messages/render.ts';
import { Project } from '../../../../server/src/core/project/project.ts';
import { allFindings } from '../../../../server/src/core/rules/findings.ts';
import { type Files, projectOf } from '../../../support/inMemoryProject.ts';
import { RandomEdits } from '../../../support/randomEdits.ts';

/** No rule fails, every place lies in its text, every finding can be told. */
function check(project: Project): void {
  for (const finding of allFindings(project)) {
    expect(finding.rule).not.toBe('internal/failure');
    const length = project.view.text(finding.path)?.length ?? 0;
    const places = [finding.span, ...finding.fixes.flatMap(({ edits }) => edits.map(({ span }) => span))];
    for (const { start, end } of places) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(end).toBeLessThanOrEqual(length);
    }
    for (const language of ['fr', 'en'] as const) {
      expect(renderFinding(finding, language).message).not.toMatch(/undefined|\[object|NaN/);
    }
  }
}

/** Pieces of text that the rules look at, in any order. */
const piece = fc.constantFrom(
  'EX-AAS-001',
  'EX-AAS-01',
  '[[',
  ']]',
  '- **Niveau** : ',
  '- **Acteurs** : ',
  'obligatoire',
  'DOIT',
  'NE DOIT\nPAS',
  '### ',
  '\n\n',
  '\n',
  ' ',
  ' — ',
  '[x](',
  ')',
  'a.md#',
  '#',
  '../',
  '%zz',
  '---\n',
  'actors: [',
  ']',
  '*x',
  '&x ',
  '"',
  "'",
  ': ',
  '- ',
  '{',
  '}',
  '|',
  '|---|---|\n',
  'id: ',
  'kind: actors\n',
  'entries:\n',
  '  ',
  '\t',
  '\u0000',
  '\ud800',
  '🎓',
  '<a id="x">',
  '{#x}',
  ':::',
  '(R)',
  'constructor',
  '__proto__: ',
  '`',
  '```\n',
  '<!--',
  '-->',
); // prettier-ignore

const text = fc.array(piece, { maxLength: 40 }).map(pieces => pieces.join(''));

const files: fc.Arbitrary<Files> = fc.record({
  'a.md': text,
  'b.md': text,
  'catalogues/a.yaml': text.map(body => `kind: actors\nentries:\n  - id: a\n${body}`),
  'catalogues/s.yaml': text.map(body => `kind: services\nentries:\n  - { id: a, parent: ${body} }\n`),
  'exigences/r.yaml': text.map(body => `items:\n  - id: EX-AAS-001\n    statement: ${body}\n`),
});

describe('whatever stands in the files', () => {
  test('fragments of everything, shuffled', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(files, input => check(projectOf(input))),
      { seed: 20131120, numRuns: 150 },
    );
  });
  test('a broken manifest', { timeout: 60_000 }, () => {
    const manifest = text.map(body => `sdet: 1\nvolumes:\n  - { id: p, chapters: ['*.md'] }\n${body}`);
    fc.assert(
      fc.property(manifest, text, (yaml, chapter) =>
        check(projectOf({ 'sdet.yaml': yaml, 'a.md': chapter })),
      ),
      { seed: 20131121, numRuns: 100 },
    );
  });
  test('after every edit of a long row', { timeout: 60_000 }, () => {
    const random = new RandomEdits(3);
    const project = new Project();
    project.apply(random.everything());
    for (let step = 0; step < 60; step++) {
      project.apply(random.next());
      check(project);
    }
  });
});
