import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Files } from '../support/inMemoryProject.ts';
import { answers, type Compared, differencesIn } from '../unit/differential/answers.ts';
import { DIFFERENCES } from '../unit/differential/differences.ts';
import { CORPORA, DOCUMENTS } from './documents.ts';

/** One question of so many is asked: each of them makes VS Code's service look at every link of the document. */
const NTH: Readonly<Record<string, number>> = { ecoconception: 11, rgaa: 97 };

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
  it.each(DOCUMENTS.filter(({ name }) => name in NTH))(
    '$name: the answers are the same, but for listed reasons',
    async ({ name, manifest }) => {
      const unexplained: Compared[] = [];
      let asked = 0;
      for await (const compared of answers(read(name, manifest), NTH[name])) {
        asked++;
        unexplained.push(
          ...differencesIn(compared).filter(
            difference => !DIFFERENCES.some(({ holds }) => holds(difference)),
          ),
        );
      }
      expect(unexplained).toEqual([]);
      expect(asked).toBeGreaterThan(50);
    },
    120_000,
  );
});
