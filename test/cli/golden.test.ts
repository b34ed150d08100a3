import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { beforeAll, expect, test } from 'vitest';
import { buildWhenStale, type Run, sdet } from './sdet.ts';

/**
 * Each folder of `golden/` is a case: `transcript.txt` says what is typed (`$ sdet …`, from `project/` where there is
 * one) and what comes back; lines of stderr are set off by `!`, the exit code follows. `SDET_UPDATE_GOLDEN=1` writes it.
 */
const GOLDEN = join(import.meta.dirname, 'golden');
const update = process.env['SDET_UPDATE_GOLDEN'] === '1';

beforeAll(buildWhenStale, 120_000);

for (const name of readdirSync(GOLDEN).sort()) {
  test(`golden: ${name}`, () => {
    const file = join(GOLDEN, name, 'transcript.txt');
    const expected = readFileSync(file, 'utf8');
    const commands = expected.split('\n').filter(line => line.startsWith('$ sdet'));
    const project = join(GOLDEN, name, 'project');
    const cwd = existsSync(project) ? project : join(GOLDEN, name);
    const actual = `${commands.map(line => transcript(line, sdet(argumentsOf(line), { cwd }))).join('\n\n')}\n`;
    if (update) writeFileSync(file, actual);
    else expect(actual).toBe(expected);
    expect(commands.length).toBeGreaterThan(0);
  });
}

/** `$ sdet check "a b.md"` → `['check', 'a b.md']` */
function argumentsOf(line: string): readonly string[] {
  const words = line.slice('$ sdet'.length).matchAll(/"([^"]*)"|(\S+)/g);
  return [...words].map(([, quoted, bare]) => quoted ?? bare ?? '');
}

function transcript(line: string, { code, out, err }: Run): string {
  const errors = err
    .split('\n')
    .slice(0, -1)
    .map(text => `! ${text}\n`);
  return `${line}\n${out}${errors.join('')}[${code}]`;
}
