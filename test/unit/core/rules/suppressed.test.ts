import { describe, expect, test } from 'vitest';
import { projectPath } from '../../../../server/src/core/base/projectPath.ts';
import { judgementOf } from '../../../../server/src/core/rules/findings.ts';
import { type Files, projectOf } from '../../../support/inMemoryProject.ts';

const A = 'EX-AAS-900';

/** Rules told of `a.md`, then those kept back in brackets. */
function judged(files: Files | string, scope: 'local' | 'all' = 'all'): readonly string[] {
  const all = typeof files === 'string' ? { 'a.md': files } : files;
  const { findings, suppressed } = judgementOf(projectOf(all), projectPath('a.md'), scope);
  return [...findings.map(({ rule }) => rule), ...suppressed.map(({ rule }) => `(${rule})`)];
}

const RULE = 'reference/unresolved-item';
const item = `## EX-AAS-001 — T\n\n- **Niveau** : obligatoire\n\nL'ENT DOIT suivre ${A}.\n`;

describe('kept back', () => {
  test.each([
    ['in the block', `<!-- sdet-ignore ${RULE} -->\n\nVoir ${A}.`],
    ['by family', `<!-- sdet-ignore reference/* -->\n\nVoir ${A}.`],
    ['anywhere in the item', `<!-- sdet-ignore ${RULE} : motif -->\n\n${item}`],
  ])('%s', (_, text) => expect(judged(text)).toEqual([`(${RULE})`]));
  test('several in one block', () =>
    expect(judged(`<!-- sdet-ignore ${RULE} -->\n\nVoir ${A} et EX-AAS-901.`)).toEqual([
      `(${RULE})`,
      `(${RULE})`,
    ]));
});

describe('told', () => {
  const both = [RULE, 'suppression/unused'].toSorted();
  test.each([
    ['another block', `<!-- sdet-ignore ${RULE} -->\n\nUn.\n\nVoir ${A}.`],
    ['another rule', `<!-- sdet-ignore id/malformed -->\n\nVoir ${A}.`],
    ['before the comment', `Voir ${A}.\n\n<!-- sdet-ignore ${RULE} -->\n\nUn.`],
    ['a heading that is no item’s', `<!-- sdet-ignore ${RULE} -->\n\n## T\n\nVoir ${A}.`],
  ])('%s', (_, text) => expect(judged(text).toSorted()).toEqual(both));
  test('a name that begins like a family', () =>
    expect(judged(`<!-- sdet-ignore ref/* -->\n\nVoir ${A}.`).toSorted()).toEqual([
      RULE,
      'suppression/unknown-rule',
    ]));
});

describe('a comment of no use', () => {
  test('one of two names', () =>
    expect(judged(`<!-- sdet-ignore ${RULE}, id/malformed -->\n\nVoir ${A}.`)).toEqual([
      'suppression/unused',
      `(${RULE})`,
    ]));
  test('is not judged before the project is there', () =>
    expect(judged(`<!-- sdet-ignore ${RULE} -->\n\nUn.`, 'local')).toEqual([]));
  test('is not judged when its rule is off', () => {
    const manifest = `sdet: 1\nvolumes:\n  - { id: p, chapters: ['*.md'] }\nrules: { ${RULE}: off }\n`;
    expect(judged({ 'sdet.yaml': manifest, 'a.md': `<!-- sdet-ignore ${RULE} -->\n\nUn.` })).toEqual([]);
  });
  test('can be allowed', () => {
    const manifest =
      "sdet: 1\nvolumes:\n  - { id: p, chapters: ['*.md'] }\nrules: { suppression/unused: off }\n";
    expect(judged({ 'sdet.yaml': manifest, 'a.md': '<!-- sdet-ignore id/malformed -->\n\nUn.' })).toEqual([]);
  });
  test.each(['internal/failure', 'suppression/unused'])('cannot be for %s', rule =>
    expect(judged(`<!-- sdet-ignore ${rule} -->\n\nUn.`)).toEqual(['suppression/unused']),
  );
});
