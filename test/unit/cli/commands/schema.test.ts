import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { schema } from '../../../../server/src/cli/commands/schema.ts';
import { run } from '../../../../server/src/cli/run.ts';
import { SCHEMA_KINDS, schemaText } from '../../../../server/src/core/schema/schemaTexts.ts';
import { type FakeIo, fakeIo } from '../fakeIo.ts';

let cwd = '';
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'sdet-schema-'));
});
afterEach(() => rm(cwd, { recursive: true }));

async function sdet(...args: string[]): Promise<FakeIo & { readonly code: number }> {
  const io = fakeIo({ cwd });
  const code = await run(['schema', ...args], io, [schema]);
  return { ...io, code };
}

describe('sdet schema', () => {
  it('prints one schema in the language of the command', async () => {
    const { out, code } = await sdet('register', '--lang', 'en');
    expect([code, out()]).toEqual([0, schemaText('register', 'en')]);
  });

  it('lists the kinds without one', async () => {
    const { out } = await sdet();
    expect(out().match(/^\w+/gm)).toEqual(SCHEMA_KINDS);
  });

  it('writes one, or all, into a folder that it makes', async () => {
    expect((await sdet('view', '--out', 'a/b')).out()).toBe('Écrit dans a/b/view.schema.json\n');
    expect(await readdir(join(cwd, 'a/b'))).toEqual(['view.schema.json']);
    expect((await sdet('--out', 'a/b')).code).toBe(0);
    expect(await readdir(join(cwd, 'a/b'))).toHaveLength(SCHEMA_KINDS.length);
    expect(await readFile(join(cwd, 'a/b/manifest.schema.json'), 'utf8')).toBe(schemaText('manifest', 'fr'));
  });

  it('changes the language of what it wrote before', async () => {
    await sdet('view', '--out', 's');
    await sdet('view', '--out', 's', '--lang', 'en');
    expect(await readFile(join(cwd, 's/view.schema.json'), 'utf8')).toBe(schemaText('view', 'en'));
  });

  it('replaces nothing of others, and writes none of the files then, unless it is forced', async () => {
    await sdet('view', '--out', 's');
    await writeFile(join(cwd, 's/view.schema.json'), '{}');
    const refused = await sdet('--out', 's');
    expect([refused.code, refused.err()]).toEqual([2, expect.stringContaining('view.schema.json')]);
    expect(await readdir(join(cwd, 's'))).toEqual(['view.schema.json']);
    expect(await readFile(join(cwd, 's/view.schema.json'), 'utf8')).toBe('{}');
    expect((await sdet('--out', 's', '--force')).code).toBe(0);
    expect(await readFile(join(cwd, 's/view.schema.json'), 'utf8')).toBe(schemaText('view', 'fr'));
  });

  it.each([['vue'], ['view', 'register'], ['Manifest'], ['--force'], ['view', '--force']])(
    'is used wrongly with %s',
    async (...args) => {
      const { code, out } = await sdet(...args);
      expect([code, out()]).toEqual([2, '']);
    },
  );
});
