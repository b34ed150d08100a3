import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { cleanEnvironment, temporaryFolders } from './sdet.ts';

const SCRIPTS = resolve(import.meta.dirname, '../../scripts');
const folders = temporaryFolders();
afterAll(folders.remove);

interface Install {
  isNodeRecent(version: string): boolean;
  isInstalled(root: string): boolean;
}
const install = (await import(pathToFileURL(`${SCRIPTS}/install.mjs`).href)) as Install;

test('an old Node is told apart', () => {
  const recent = ['20.19.0', '20.20.2', '21.0.0', '22.1.0', '100.0.0'];
  const old = ['20.18.9', '20.9.0', '18.20.0', '9.99.9'];
  expect(recent.filter(version => !install.isNodeRecent(version))).toEqual([]);
  expect(old.filter(version => install.isNodeRecent(version))).toEqual([]);
});

describe('what is installed', () => {
  const lock = (packages: object): string => JSON.stringify({ packages: { '': {}, ...packages } });
  const a = { 'node_modules/a': { version: '1.0.0' } };
  const installed = { 'node_modules/a/package.json': '{}' };
  function check(files: Record<string, string>, expected: boolean): void {
    expect(install.isInstalled(folders.make(files))).toBe(expected);
  }
  test('is what the lock file names', () =>
    check({ 'package-lock.json': lock(a), 'node_modules/.package-lock.json': lock(a), ...installed }, true));
  test('nothing, on a fresh clone', () => check({ 'package-lock.json': lock(a) }, false));
  test('not in another version', () =>
    check(
      {
        'package-lock.json': lock({ 'node_modules/a': { version: '1.0.1' } }),
        'node_modules/.package-lock.json': lock(a),
        ...installed,
      },
      false,
    ));
  test('not when its folder is gone', () =>
    check({ 'package-lock.json': lock(a), 'node_modules/.package-lock.json': lock(a) }, false));
  test('an optional package of another machine may be missing', () =>
    check(
      {
        'package-lock.json': lock({ ...a, 'node_modules/b': { version: '1.0.0', optional: true } }),
        'node_modules/.package-lock.json': lock(a),
        ...installed,
      },
      true,
    ));
});

describe('npm start refuses', () => {
  function start(...args: string[]): { code: number | null; err: string } {
    const { status, stderr } = spawnSync(process.execPath, [`${SCRIPTS}/start.mjs`, ...args], {
      cwd: folders.make({}),
      env: cleanEnvironment({ LANG: 'en_US.UTF-8' }),
      encoding: 'utf8',
    });
    return { code: status, err: stderr };
  }
  test('a path that does not exist', () =>
    expect(start('absent')).toEqual({ code: 2, err: '“absent” does not exist.\n' }));
  test('several paths, and options', () => {
    for (const args of [['a', 'b'], ['--help']]) {
      const { code, err } = start(...args);
      expect([code, err]).toEqual([
        2,
        'Usage: npm start -- [PATH], where PATH is the folder of a project.\n',
      ]);
    }
  });
});
