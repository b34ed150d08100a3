import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { check } from '../../../../server/src/cli/commands/check.ts';
import { run } from '../../../../server/src/cli/run.ts';
import { fakeIo } from '../fakeIo.ts';

const MANIFEST =
  "sdet: 1\nvolumes: [{ id: v, title: V, chapters: ['*.md', 'b/*.md'] }]\ncatalogues: [a.yaml]\n";
const ACTORS = 'kind: actors\nentries:\n  - { id: editeur-ent, name: Éditeur ENT, aliases: [éditeur] }\n';
const chapter = (id: string, actor: string): string =>
  `# A\r\n\r\n### ${id} — T\r\n\r\n- **Acteurs** : ${actor}\r\n\r\nL’ENT DOIT agir.\r\n`;
const FILES = {
  'sdet.yaml': MANIFEST,
  'a.yaml': ACTORS,
  '01.md': chapter('EX-AAS-001', 'éditeur'),
  'b/02.md': chapter('EX-AAS-002', 'éditeur'),
};

const made: string[] = [];
afterEach(() => {
  for (const path of made.splice(0)) {
    chmodSync(path, 0o755);
    rmSync(path, { recursive: true, force: true });
  }
});

function folder(files: Readonly<Record<string, string>>): string {
  const path = mkdtempSync(join(tmpdir(), 'sdet fix '));
  made.push(path);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return path;
}

async function sdet(
  cwd: string,
  ...argv: readonly string[]
): Promise<{ code: number; out: string; err: string }> {
  const io = fakeIo({ cwd });
  const code = await run(['check', ...argv], io, [check]);
  return { code, out: io.out().replaceAll('\u00a0', ' '), err: io.err().replaceAll('\u00a0', ' ') };
}

const read = (cwd: string, name: string): string => readFileSync(join(cwd, name), 'utf8');

test('fixes, says so, and shows what is left; again there is nothing to do', async () => {
  const cwd = folder(FILES);
  const first = await sdet(cwd, '--fix', '--severity-threshold', 'hint');
  expect(first.err).toBe('sdet : 2 constats corrigés dans 2 fichiers : actor/alias 2.\n');
  expect(first.out).toContain('Aucun constat.');
  expect(first.code).toBe(0);
  expect([read(cwd, '01.md'), read(cwd, 'b/02.md')]).toEqual([
    chapter('EX-AAS-001', 'Éditeur ENT'),
    chapter('EX-AAS-002', 'Éditeur ENT'),
  ]);
  const again = await sdet(cwd, '--fix', '--lang', 'en');
  expect(again.err).toBe('sdet: No finding can be fixed without a person deciding.\n');
});

test('only the files that were asked for', async () => {
  const cwd = folder(FILES);
  await sdet(cwd, 'b', '--fix');
  expect([read(cwd, '01.md'), read(cwd, 'b/02.md')]).toEqual([
    FILES['01.md'],
    chapter('EX-AAS-002', 'Éditeur ENT'),
  ]);
});

test('--dry-run writes nothing, and ends as a check of the files as they are', async () => {
  const cwd = folder(FILES);
  const { code, out } = await sdet(cwd, '--fix', '--dry-run', '--severity-threshold', 'info');
  expect(out).toContain('--- a/01.md\n+++ b/01.md\n');
  expect(out).toContain('-- **Acteurs** : éditeur\r\n+- **Acteurs** : Éditeur ENT\r\n');
  expect(code).toBe(1);
  expect(read(cwd, '01.md')).toBe(FILES['01.md']);
});

test('the JSON on stdout is the report of what is left', async () => {
  const cwd = folder(FILES);
  const { out, err } = await sdet(cwd, '--fix', '--format', 'json');
  expect(JSON.parse(out).projects[0].findings).toEqual([]);
  expect(err).toContain('2 constats corrigés');
});

test('what the baseline accepts is not fixed', async () => {
  const cwd = folder(FILES);
  await sdet(cwd, '--update-baseline');
  const { err } = await sdet(cwd, '--fix');
  expect(err).toContain('Aucun constat ne peut être corrigé');
  expect(read(cwd, '01.md')).toBe(FILES['01.md']);
});

test('a manifest that lies elsewhere: the files of the folder are fixed', async () => {
  const elsewhere = folder({ 'autre.yaml': MANIFEST });
  const { 'sdet.yaml': _, ...rest } = FILES;
  const cwd = folder(rest);
  const { err } = await sdet(cwd, '.', '--fix', '--manifest', join(elsewhere, 'autre.yaml'));
  expect(err).toContain('2 constats corrigés dans 2 fichiers');
  expect(read(cwd, 'b/02.md')).toBe(chapter('EX-AAS-002', 'Éditeur ENT'));
});
