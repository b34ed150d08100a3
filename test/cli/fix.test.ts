import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildWhenStale, type Run, sdet, temporaryFolders } from './sdet.ts';

const MANIFEST = "sdet: 1\nvolumes: [{ id: v, title: V, chapters: ['**/*.md'] }]\ncatalogues: [a.yaml]\n";
const ACTORS = 'kind: actors\nentries:\n  - { id: editeur-ent, name: Éditeur ENT, aliases: [éditeur] }\n';
const chapter = (id: string, actor: string): string =>
  `# A\n\n### ${id} — T\n\n- **Acteurs** : ${actor}\n\nL’ENT DOIT agir.\n`;

const folders = temporaryFolders();
beforeAll(buildWhenStale, 120_000);
afterEach(() => folders.remove());

/** Root may write everything: then the command runs as somebody else. */
const somebody = process.getuid?.() === 0 ? { uid: 65534 } : {};

describe('a tree that is read-only', () => {
  /** A folder without a manifest of its own, and one somewhere else; `free` may be written by anybody. */
  function fixed(free: readonly string[]): { readonly run: Run; readonly texts: readonly string[] } {
    const files = {
      'a.yaml': ACTORS,
      '01.md': chapter('EX-AAS-001', 'éditeur'),
      'b/02.md': chapter('EX-AAS-002', 'éditeur'),
    };
    const cwd = folders.make(files);
    const elsewhere = folders.make({ 'autre.yaml': MANIFEST });
    for (const path of [cwd, join(cwd, 'b'), elsewhere]) chmodSync(path, 0o555);
    for (const name of free) chmodSync(join(cwd, name), 0o777);
    chmodSync(elsewhere, 0o755);
    const run = sdet(['check', '.', '--fix', '--lang', 'en', '--manifest', join(elsewhere, 'autre.yaml')], {
      cwd,
      ...somebody,
    });
    for (const path of [cwd, join(cwd, 'b')]) chmodSync(path, 0o755);
    return { run, texts: ['01.md', 'b/02.md'].map(name => readFileSync(join(cwd, name), 'utf8')) };
  }
  const untouched = [chapter('EX-AAS-001', 'éditeur'), chapter('EX-AAS-002', 'éditeur')];

  test('a clear message, code 2, no file changed', () => {
    const { run, texts } = fixed([]);
    expect(run).toEqual({
      code: 2,
      out: '',
      err: 'sdet: “01.md” cannot be changed, it is read-only (EACCES); no file was changed.\n',
    });
    expect(texts).toEqual(untouched);
  });

  test('nor when only a part of it is', () => {
    const { run, texts } = fixed(['.', '01.md']);
    expect(run.err).toBe(
      'sdet: “b/02.md” cannot be changed, it is read-only (EACCES); no file was changed.\n',
    );
    expect(texts).toEqual(untouched);
  });

  test('and written where it is not', () => {
    const { run, texts } = fixed(['.', '01.md', 'b', 'b/02.md']);
    expect(run.err).toBe('sdet: 2 findings fixed in 2 files: actor/alias 2.\n');
    expect(texts).toEqual([chapter('EX-AAS-001', 'Éditeur ENT'), chapter('EX-AAS-002', 'Éditeur ENT')]);
  });
});
