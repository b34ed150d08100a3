import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Files } from '../support/inMemoryProject.ts';
import { answers, type Compared, differencesIn, type Sample } from '../unit/differential/answers.ts';
import { DIFFERENCES } from '../unit/differential/differences.ts';
import { CORPORA, DOCUMENTS } from './documents.ts';
import { REAL_DIFFERENCES } from './markdownDifferences.ts';

/** One question of so many is asked: each of them makes VS Code's service look at every link of the document. */
const SAMPLES: Readonly<Record<string, Sample>> = {
  'arf-2.9.0': { places: 41, moves: 9 },
  ecoconception: { places: 11, moves: 11 },
  rgaa: { places: 13, moves: 41 },
};

/** How often each question is asked at least. The RGAA has hardly any heading. */
const QUESTIONS: Readonly<Record<Compared['question'], number>> = {
  headings: 700,
  definition: 60,
  references: 100,
  rename: 100,
  move: 30,
};

const REASONS = [...DIFFERENCES, ...REAL_DIFFERENCES];

/** Reasons that explain something in one of the documents, and how often each question was asked in all of them. */
const used = new Set<string>();
const asked = new Map<Compared['question'], number>();

/** The texts of a document under a manifest of ours; of other files only that they are there. */
function read(name: string, manifest: string): Files {
  const folder = join(CORPORA, name);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry =>
    entry.isFile(),
  );
  const files = entries.map(entry => join(entry.parentPath, entry.name));
  return Object.fromEntries([
    ['sdet.yaml', readFileSync(join(import.meta.dirname, manifest), 'utf8')],
    ...files.map(file => [
      relative(folder, file).replaceAll('\\', '/'),
      /\.(?:md|ya?ml)$/.test(file) ? readFileSync(file, 'utf8') : '',
    ]),
  ]);
}

/** The differential of `test/unit/differential` over real documents. */
describe.skipIf(!existsSync(CORPORA))('beside vscode-markdown-languageservice', () => {
  it.each(DOCUMENTS.filter(({ name }) => name in SAMPLES))(
    '$name: the answers are the same, but for listed reasons',
    async ({ name, manifest }) => {
      const files = read(name, manifest);
      const unexplained: Compared[] = [];
      for await (const compared of answers(files, SAMPLES[name])) {
        asked.set(compared.question, (asked.get(compared.question) ?? 0) + 1);
        for (const difference of differencesIn(compared)) {
          const reason = REASONS.find(({ holds }) => holds(difference, files));
          if (reason === undefined) unexplained.push(difference);
          else used.add(reason.id);
        }
      }
      expect(unexplained).toEqual([]);
    },
    900_000,
  );

  it('enough was asked', () => {
    const few = Object.entries(QUESTIONS).filter(
      ([question, least]) => (asked.get(question as Compared['question']) ?? 0) < least,
    );
    expect(few, JSON.stringify([...asked])).toEqual([]);
  });

  it('no reason that is listed for them is out of use', () => {
    expect(REAL_DIFFERENCES.map(({ id }) => id).filter(id => !used.has(id))).toEqual([]);
  });
});
