import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../../server/src/cli/commands/index.ts';
import { run } from '../../../server/src/cli/run.ts';
import { fakeIo } from './fakeIo.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sdet-baseline-'));
  put('p/sdet.yaml', "sdet: 1\nvolumes:\n  - { id: p, chapters: ['*.md'] }\n");
  put('p/a.md', 'Voir EX-AAS-900.\n');
  put('p/b.md', 'Voir EX-AAS-901.\n\n<!-- sdet-ignore reference/unresolved-item -->\n\nVoir EX-AAS-902.\n');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const noted = (): readonly string[] =>
  [...read('p/sdet.baseline.json').matchAll(/EX-AAS-\d+/g)].map(([id]) => id);

async function check(...args: string[]): Promise<{ code: number; last: string; err: string }> {
  const io = fakeIo({ cwd: join(root, 'p') });
  const code = await run(['check', ...args], io, COMMANDS);
  const plain = (text: string): string => text.replaceAll('\u00a0', ' ').trimEnd();
  return { code, last: plain(io.out()).split('\n').at(-1) ?? '', err: plain(io.err()) };
}

describe('sdet check --update-baseline', () => {
  test('notes what is found, and nothing is told any more', async () => {
    expect(await check()).toEqual({
      code: 1,
      last: '2 erreurs. 1 constat tu (1 par commentaire). 3 fichiers vérifiés, 0 élément.',
      err: '',
    });
    expect(await check('--update-baseline')).toEqual({
      code: 0,
      last: 'Aucun constat. 3 constats tus (1 par commentaire, 2 par sdet.baseline.json). 3 fichiers vérifiés, 0 élément.',
      err: 'sdet : 2 constats notés dans « sdet.baseline.json » : ils ne seront plus signalés.',
    });
    expect(noted()).toEqual(['EX-AAS-900', 'EX-AAS-901']);
    expect((await check()).code).toBe(0);
    expect((await check('--no-baseline')).last).toContain('2 erreurs. 1 constat tu (1 par commentaire).');
    expect(readdirSync(join(root, 'p'))).toEqual(['a.md', 'b.md', 'sdet.baseline.json', 'sdet.yaml']);
  });
  test('is the same twice', async () => {
    await check('--update-baseline');
    const first = read('p/sdet.baseline.json');
    await check('--update-baseline');
    expect(read('p/sdet.baseline.json')).toBe(first);
  });
  test('what is gone is told, and taken out', async () => {
    await check('--update-baseline');
    put('p/a.md', 'Rien.\n');
    expect(await check()).toMatchObject({
      code: 0,
      err: "sdet : « sdet.baseline.json » note un constat qui n'existe plus ; « sdet check --update-baseline » l'en retire.".replaceAll(
        "'",
        '’',
      ),
    });
    expect((await check('b.md')).err).toBe('');
    await check('--update-baseline');
    expect(noted()).toEqual(['EX-AAS-901']);
  });
  test('with paths, notes and takes out only there', async () => {
    await check('--update-baseline', 'a.md');
    expect(noted()).toEqual(['EX-AAS-900']);
    put('p/b.md', 'Voir EX-AAS-903.\n');
    await check('--update-baseline', 'b.md');
    expect(noted()).toEqual(['EX-AAS-900', 'EX-AAS-903']);
  });
  test('makes no file where there is nothing to note', async () => {
    put('p/a.md', '');
    put('p/b.md', '');
    expect((await check('--update-baseline')).err).toContain('Aucun constat à noter');
    expect(readdirSync(join(root, 'p'))).not.toContain('sdet.baseline.json');
  });
  test('replaces one that is broken', async () => {
    put('p/sdet.baseline.json', '{ "findings": [');
    expect((await check()).code).toBe(1);
    expect((await check('--update-baseline')).code).toBe(0);
    expect(noted()).toEqual(['EX-AAS-900', 'EX-AAS-901']);
  });
  test('writes nothing for a project that cannot be read', async () => {
    put('p/sdet.yaml', 'sdet: 1\nvolumes: [\n');
    put('p/sdet.baseline.json', 'garder');
    expect(await check('--update-baseline')).toMatchObject({ code: 2 });
    expect(read('p/sdet.baseline.json')).toBe('garder');
  });
  test('a folder in its place stays', async () => {
    put('p/sdet.baseline.json/x', '');
    expect((await check('--update-baseline')).code).toBe(2);
  });
  test('lies beside a manifest that lies elsewhere', async () => {
    put('m/autre.sdet.yaml', read('p/sdet.yaml'));
    const args = ['--manifest', '../m/autre.sdet.yaml', '.'];
    expect((await check(...args, '--update-baseline')).code).toBe(0);
    expect(readdirSync(join(root, 'm'))).toEqual(['autre.sdet.baseline.json', 'autre.sdet.yaml']);
    expect(readdirSync(join(root, 'p'))).not.toContain('autre.sdet.baseline.json');
    expect((await check(...args)).code).toBe(0);
  });
});
