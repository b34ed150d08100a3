import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Files } from '../../support/inMemoryProject.ts';
import { answers, type Compared, differencesIn } from './answers.ts';
import { DIFFERENCES } from './differences.ts';
import { FIXTURE } from './fixture.ts';

const EXAMPLES = join(import.meta.dirname, '../../../examples');

/** The texts below a folder, by path. */
function read(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry =>
    entry.isFile(),
  );
  const files = entries.map(entry => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    files.map(file => [relative(folder, file).replaceAll('\\', '/'), readFileSync(file, 'utf8')]),
  );
}

const PROJECTS = [
  { name: 'a fixture with every sort of link', files: FIXTURE, agreed: 25 },
  { name: 'the example', files: read(join(EXAMPLES, 'sdet')), agreed: 300 },
  { name: 'the example with faults', files: read(join(EXAMPLES, 'fautes')), agreed: 60 },
];

/** Differences that no class explains, and the classes that explain others, by project. */
const used = new Set<string>();

async function compare(
  files: Files,
): Promise<{ readonly agreed: number; readonly unexplained: readonly Compared[] }> {
  let agreed = 0;
  const unexplained: Compared[] = [];
  for await (const compared of answers(files)) {
    const differences = differencesIn(compared);
    if (differences.length === 0) agreed++;
    for (const difference of differences) {
      const reason = DIFFERENCES.find(({ holds }) => holds(difference, files));
      if (reason === undefined) unexplained.push(difference);
      else used.add(reason.id);
    }
  }
  return { agreed, unexplained };
}

/** Links, headings, anchors, references, renamed headings and moved files, asked of us and of VS Code's Markdown service. */
describe('beside vscode-markdown-languageservice', () => {
  it.each(PROJECTS)(
    '$name: the answers are the same, but for listed reasons',
    async ({ files, agreed }) => {
      const found = await compare(files);
      expect(found.unexplained).toEqual([]);
      expect(found.agreed).toBeGreaterThan(agreed);
    },
    900_000,
  );

  it('no listed reason is out of use', () => {
    expect(DIFFERENCES.map(({ id }) => id).filter(id => !used.has(id))).toEqual([]);
  });
});
