import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { projectPath } from '../../../../server/src/core/base/projectPath.ts';
import { extract } from '../../../../server/src/core/extract/extract.ts';
import type { Reading } from '../../../../server/src/core/extract/reading.ts';
import type { DocumentFacts, DocumentRole } from '../../../../server/src/core/model/documentFacts.ts';
import { readingOf } from './support/read.ts';
import { soundness } from './support/soundness.ts';
import { markdownTexts, SEEDS, yamlTexts } from './support/texts.ts';

const READINGS: readonly Reading[] = [
  readingOf(),
  readingOf(`
items:
  r: { pattern: 'EX-[A-Z]+-\\d{3}', forms: [heading, table], names: [exigence] }
  d: { path: '(?<id>[a-z])\\.md' }
keywords: { case: any }
levels: rfc2119-fr
links: { extension: optional, root: src }
cite: ['{% crit <id> %}']
`),
];

const ROLES: readonly DocumentRole['kind'][] = ['register', 'catalogue', 'manifest', 'view', 'baseline'];

function facts(text: string, kind: DocumentRole['kind'], reading: Reading): DocumentFacts {
  const role: DocumentRole = kind === 'chapter' ? { kind, volume: 'v' } : { kind };
  return extract(
    { path: projectPath(kind === 'chapter' ? 'a.md' : 'a.yaml'), role, text, problems: [] },
    reading,
  );
}

describe.each(SEEDS)('seed %i', seed => {
  const runs = { seed, numRuns: Number(process.env['SDET_RUNS'] ?? 150) };

  test('facts of any Markdown hold together, and are the same twice', () => {
    const check = (text: string, index: number): void => {
      const reading = READINGS[index] as Reading;
      const found = facts(text, 'chapter', reading);
      expect(soundness(found, text)).toEqual([]);
      expect(facts(text, 'chapter', reading)).toEqual(found);
    };
    fc.assert(fc.property(markdownTexts, fc.nat(READINGS.length - 1), check), runs);
  });

  test('so do those of any YAML', () => {
    const check = (text: string, kind: DocumentRole['kind']): void => {
      const found = facts(text, kind, READINGS[0] as Reading);
      expect(soundness(found, text)).toEqual([]);
      expect(facts(text, kind, READINGS[0] as Reading)).toEqual(found);
    };
    fc.assert(fc.property(yamlTexts, fc.constantFrom(...ROLES), check), runs);
  });

  test('text before a chapter moves its facts and changes no symbol', () => {
    const check = (text: string, before: string): void => {
      fc.pre(!/^\s*(?:---|\uFEFF)/.test(text) && !/^[ \t]{0,3}(?:=|-|\[\^|\[)/.test(text));
      const reading = READINGS[0] as Reading;
      const plain = facts(`\n\n${text}`, 'chapter', reading);
      const moved = facts(`${before}\n\n${text}`, 'chapter', reading);
      expect(moved.symbols).toEqual(plain.symbols);
      expect(moved.items.map(({ idSpan }) => idSpan.start - before.length)).toEqual(
        plain.items.map(({ idSpan }) => idSpan.start),
      );
    };
    fc.assert(
      fc.property(
        markdownTexts,
        fc.constantFrom('\n', 'Une phrase sans rien.', 'Deux lignes\nde texte.'),
        check,
      ),
      runs,
    );
  });
});
