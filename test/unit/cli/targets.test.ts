import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CLI_MESSAGES } from '../../../server/src/cli/messages/index.ts';
import { shownPath } from '../../../server/src/cli/paths.ts';
import { findProject, findTargets } from '../../../server/src/cli/targets.ts';
import { UserError } from '../../../server/src/cli/userError.ts';

let disk = '';
beforeEach(() => {
  disk = realpathSync(mkdtempSync(join(tmpdir(), 'sdet targets ')));
  const files = [
    'p/sdet.yaml',
    'p/a.md',
    'p/ch/b.md',
    'p/nested/sdet.yaml',
    'p/nested/c.md',
    'two/q/sdet.yaml',
    'two/r/sdet.yaml',
    'none/d.md',
    'other.yaml',
  ]; // prettier-ignore
  for (const file of files) {
    mkdirSync(dirname(join(disk, file)), { recursive: true });
    writeFileSync(join(disk, file), '');
  }
});
afterEach(() => rmSync(disk, { recursive: true, force: true }));

interface Given {
  readonly cwd?: string;
  readonly paths?: readonly string[];
  readonly manifest?: string;
}

function request({ cwd = '.', paths = [], manifest }: Given): Parameters<typeof findTargets>[0] {
  return { cwd: join(disk, cwd), paths, manifest };
}

/** `p[ch a.md] p/nested(other.yaml)`: folders, what was asked for in them, their manifest. */
async function check(given: Given, expected: string): Promise<void> {
  const { targets, strays } = await findTargets(request(given));
  const shown = targets.map(({ root, only, manifestFile }) => {
    const asked = only === undefined ? '' : `[${only.map(({ path }) => path).join(' ')}]`;
    const manifest = manifestFile === undefined ? '' : `(${shownPath(disk, manifestFile)})`;
    return shownPath(disk, root) + asked + manifest;
  });
  expect([...shown, ...strays.map(path => `?${path}`)].join(' ')).toBe(expected);
}

async function refused(work: Promise<unknown>, expected: string): Promise<void> {
  const error = await work.then(
    () => undefined,
    thrown => thrown,
  );
  if (!(error instanceof UserError)) throw new Error('not refused');
  expect(error.describe(CLI_MESSAGES.en).split('\n')[0]).toBe(expected);
}

describe('without a path', () => {
  test('the project of the current folder, with those nested in it', () => check({ cwd: 'p' }, 'p p/nested'));
  test('from a folder inside it, the whole project', () => check({ cwd: 'p/ch' }, 'p p/nested'));
  test('from a nested project, that one', () => check({ cwd: 'p/nested' }, 'p/nested'));
  test('from a folder around several, all of them', () => check({ cwd: 'two' }, 'two/q two/r'));
  test('no project is an error that says where was looked', () =>
    refused(
      findTargets(request({ cwd: 'none' })),
      'No project here: neither “.”, nor the folders around it, nor those below it hold a file sdet.yaml.',
    ));
});

describe('with paths', () => {
  test('a folder with a manifest is a project', () => check({ paths: ['p'] }, 'p p/nested'));
  test('a folder inside a project limits what is reported', () => check({ paths: ['p/ch'] }, 'p[ch]'));
  test('a file inside a project does so too', () => check({ paths: ['p/a.md'] }, 'p[a.md]'));
  test('a file of a nested project belongs to that one', () =>
    check({ paths: ['p/nested/c.md'] }, 'p/nested[c.md]'));
  test('paths of one project come together', () =>
    check({ paths: ['p/ch', 'p/a.md', 'two/q'] }, 'p[ch a.md] two/q'));
  test('the whole takes in its parts', () => check({ paths: ['p/ch', 'p'] }, 'p p/nested'));
  test('a folder around projects means them', () => check({ paths: ['.'] }, 'p p/nested two/q two/r'));
  test('paths are taken from the current folder', () =>
    check({ cwd: 'p/ch', paths: ['../a.md'] }, 'p[a.md]'));
  test('a path that does not exist', () =>
    refused(findTargets(request({ paths: ['p/zzz.md'] })), '“p/zzz.md” does not exist.'));
  test('a path without any project beside others is told', () =>
    check({ paths: ['none/d.md', 'p/a.md', 'other.yaml'] }, 'p[a.md] ?none/d.md ?other.yaml'));
  test('a file without any project', () =>
    refused(
      findTargets(request({ paths: ['none/d.md'] })),
      'No project: neither the folder of “none/d.md” nor those around it hold a file sdet.yaml.',
    ));
  test('a folder without any project', () =>
    refused(
      findTargets(request({ paths: ['none'] })),
      'No project here: neither “none”, nor the folders around it, nor those below it hold a file sdet.yaml.',
    ));
  test('a link loop ends', () => {
    symlinkSync(join(disk, 'two'), join(disk, 'two/q/loop'));
    return check({ paths: ['two'] }, 'two/q two/r');
  });
});

describe('with a manifest that lies elsewhere', () => {
  test('one folder, whole, without those nested in it', () =>
    check({ paths: ['p'], manifest: 'other.yaml' }, 'p(other.yaml)'));
  test('the current folder without a path', () =>
    check({ cwd: 'none', manifest: '../other.yaml' }, 'none(other.yaml)'));
  test('several paths are refused', () =>
    refused(
      findTargets(request({ paths: ['p', 'none'], manifest: 'other.yaml' })),
      '--manifest goes with one folder: give one PATH only.',
    ));
  test('a file is refused', () =>
    refused(
      findTargets(request({ paths: ['p/a.md'], manifest: 'other.yaml' })),
      'With --manifest, PATH must be a folder; “p/a.md” is a file.',
    ));
  test('a manifest that does not exist', () =>
    refused(findTargets(request({ manifest: 'zzz.yaml' })), '“zzz.yaml” does not exist.'));
  test('a manifest that is a folder', () =>
    refused(findTargets(request({ manifest: 'p' })), 'The manifest “p” is a folder; name a file.'));
});

describe('the one project that is meant', () => {
  async function one(given: Given, expected: string): Promise<void> {
    expect(shownPath(disk, (await findProject(request(given))).root)).toBe(expected);
  }
  test('is the one around the path', async () => {
    await one({ cwd: 'p' }, 'p');
    await one({ paths: ['p/ch/b.md'] }, 'p');
    await one({ paths: ['p/nested'] }, 'p/nested');
  });
  test('is the only one below', () => one({ paths: ['two/q'] }, 'two/q'));
  test('cannot be one of several', () =>
    refused(findProject(request({ paths: ['two'] })), 'Several projects here: two/q, two/r.'));
  test('must exist', () =>
    refused(
      findProject(request({ cwd: 'none' })),
      'No project here: neither “.”, nor the folders around it, nor those below it hold a file sdet.yaml.',
    ));
});
