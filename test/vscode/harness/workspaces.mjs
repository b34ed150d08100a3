import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from './builds.mjs';

/** A private folder for one run: tests may write into it. */
export function scratchFolder(name) {
  const parent = mkdtempSync(join(tmpdir(), 'sdet-workspace-'));
  const folder = join(parent, name);
  mkdirSync(folder);
  return { folder, remove: () => rmSync(parent, { recursive: true, force: true }) };
}

/** A copy of one of the example projects. */
export function exampleCopy(name) {
  const scratch = scratchFolder(name);
  cpSync(join(projectRoot, 'examples', name), scratch.folder, { recursive: true });
  return scratch;
}

/** The folder that each suite of `suite/` opens. */
export const workspaces = {
  /** The clean example with one fault in a file that no test opens. */
  project() {
    const scratch = exampleCopy('sdet');
    appendFileSync(
      join(scratch.folder, 'fiches/us-003-preparer-la-rentree.md'),
      '\nVoir aussi EX-AAS-999.\n',
    );
    return scratch;
  },
  /** Markdown and YAML that belong to no project. */
  asleep() {
    const scratch = scratchFolder('notes');
    writeFileSync(
      join(scratch.folder, 'notes.md'),
      '# Notes\n\n## EX-1 — Une note\n\nLe lecteur DOIT voir EX-2.\n',
    );
    writeFileSync(join(scratch.folder, 'data.yaml'), 'a: 1\na: 2\n');
    return scratch;
  },
};
