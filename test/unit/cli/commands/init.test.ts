import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../../../../server/src/cli/commands/check.ts';
import { init } from '../../../../server/src/cli/commands/init.ts';
import { run } from '../../../../server/src/cli/run.ts';
import { fakeIo } from '../fakeIo.ts';

const CHAPTER = `# Accès\n\n${[1, 2, 3, 4, 5, 6].map(n => `### EX-AAS-00${n} — Titre ${n}\n\nL'ENT DOIT répondre.\n`).join('\n')}`;

function folder(files: Readonly<Record<string, string>>): string {
  const path = mkdtempSync(join(tmpdir(), 'sdet-init-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return path;
}

/** Runs `sdet` in a folder; `answer` is what a person types. */
async function sdet(
  cwd: string,
  argv: readonly string[],
  answer?: string,
): Promise<{ code: number; out: string; err: string }> {
  const io = fakeIo({ cwd });
  const asked = answer === undefined ? io : { ...io, ask: () => Promise.resolve(answer) };
  const code = await run(argv, asked, [check, init]);
  return { code, out: io.out().replaceAll('\u00a0', ' '), err: io.err().replaceAll('\u00a0', ' ') };
}

const manifestOf = (path: string, name = 'sdet.yaml'): string | undefined => {
  try {
    return readFileSync(join(path, name), 'utf8');
  } catch {
    return undefined;
  }
};

describe('sdet init', () => {
  test('shows the manifest and writes it; the check that follows finds nothing', async () => {
    const path = folder({ 'acces.md': CHAPTER });
    const { code, out, err } = await sdet(path, ['init', '--yes']);
    expect({ code, err }).toEqual({
      code: 0,
      err: 'Manifeste écrit dans sdet.yaml. Relisez-le, puis lancez « sdet check ».\n',
    });
    expect(manifestOf(path)?.replaceAll('\u00a0', ' ')).toBe(out);
    expect(await sdet(path, ['check'])).toMatchObject({ code: 0, err: '' });
  });

  test('asks first', async () => {
    for (const [answer, isWritten] of [
      ['o', true],
      [' Oui ', true],
      ['y', true],
      ['n', false],
      ['', false],
      ['non', false],
    ] as const) {
      const path = folder({ 'acces.md': CHAPTER });
      const { code, err } = await sdet(path, ['init'], answer);
      expect({ answer, code, isWritten: manifestOf(path) !== undefined }).toEqual({
        answer,
        code: 0,
        isWritten,
      });
      expect(err).toContain(isWritten ? 'Manifeste écrit' : 'Rien n’a été écrit.');
    }
  });

  test('writes nothing when nobody can answer', async () => {
    const path = folder({ 'acces.md': CHAPTER });
    const { code, out, err } = await sdet(path, ['init']);
    expect({ code, written: manifestOf(path) }).toEqual({ code: 2, written: undefined });
    expect(out).toContain('sdet: 1');
    expect(err).toContain('--yes');
  });

  test('never overwrites a manifest', async () => {
    const path = folder({ 'acces.md': CHAPTER, 'sdet.yaml': 'à moi' });
    const { code, out, err } = await sdet(path, ['init', '--yes']);
    expect({ code, out, kept: manifestOf(path) }).toEqual({ code: 2, out: '', kept: 'à moi' });
    expect(err).toContain('« sdet.yaml » existe déjà');
  });

  test('a folder elsewhere, a file elsewhere, in English', async () => {
    const [tree, here] = [folder({ 'acces.md': CHAPTER }), folder({})];
    const { code, err } = await sdet(here, ['--lang', 'en', 'init', tree, '--yes', '--manifest', 'ent.yaml']);
    expect({ code, err }).toEqual({
      code: 0,
      err: 'Manifest written to ent.yaml. Read it, then run “sdet check”.\n',
    });
    expect(manifestOf(here, 'ent.yaml')).toContain('# 6 IDs: EX-AAS-001');
    expect(manifestOf(tree)).toBeUndefined();
  });

  test('says what it cannot read', async () => {
    const path = folder({ 'README.md': '# x', 'acces.txt': CHAPTER });
    expect((await sdet(path, ['init', '--yes'])).err).toContain('Aucun chapitre à lire dans « . »');
    expect((await sdet(path, ['init', 'acces.txt'])).err).toContain('est un fichier');
    expect(await sdet(path, ['init', 'rien'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('n’existe pas'),
    });
    expect(manifestOf(path)).toBeUndefined();
  });
});
