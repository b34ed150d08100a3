import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  buildWhenStale,
  CLI,
  cleanEnvironment,
  type Run,
  type RunOptions,
  sdet,
  temporaryFolders,
} from './sdet.ts';

const folders = temporaryFolders();
beforeAll(buildWhenStale, 120_000);
afterAll(folders.remove);

const MANIFEST = `sdet: 1
title: Essai
volumes: [{ id: v, title: V, chapters: ['*.md'] }]
catalogues: [cat/*.yaml]
items: { requirement: { pattern: 'EX-\\d+' } }
`;
const CLEAN = '# A\n\n### EX-1 — Un\n\nL’ENT DOIT.\n';

/** Runs `check` over a project of these files besides its manifest. */
function check(
  files: Readonly<Record<string, string | Uint8Array>>,
  args: readonly string[] = [],
  options: Partial<RunOptions> = {},
): Run {
  return sdet(['check', ...args], { cwd: folders.make({ 'sdet.yaml': MANIFEST, ...files }), ...options });
}

/** `a.md:1 data/syntax` for each finding, and the code. */
function found(files: Readonly<Record<string, string | Uint8Array>>, options?: Partial<RunOptions>): string {
  const { code, out, err } = check(files, ['--format', 'json'], options);
  expect(err).not.toMatch(/^\s+at /m);
  const { projects } = JSON.parse(out) as {
    projects: { findings: { file: string; rule: string; start: { line: number } }[] }[];
  };
  const findings = projects.flatMap(project => project.findings);
  return [...findings.map(({ file, rule, start }) => `${file}:${start.line} ${rule}`), code].join(' | ');
}

describe('output', () => {
  const many = { 'a.md': `# A\n\n${'Voir EX-999.\n\n'.repeat(3000)}` };
  test('is whole when a slow reader takes it from a pipe', () => {
    const cwd = folders.make({ 'sdet.yaml': MANIFEST, ...many });
    const command = `"${process.execPath}" "${CLI}" check --format json | (sleep 1; cat)`;
    const { stdout } = spawnSync('sh', ['-c', command], {
      cwd,
      env: cleanEnvironment(),
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    expect(stdout.length).toBeGreaterThan(500_000);
    expect(JSON.parse(stdout).summary.error).toBe(3000);
  });
  test('may be cut off by its reader without a word', () => {
    const cwd = folders.make({ 'sdet.yaml': MANIFEST, ...many });
    const command = `{ "${process.execPath}" "${CLI}" check; echo "code $?" >&2; } | head -1`;
    const { stdout, stderr } = spawnSync('sh', ['-c', command], {
      cwd,
      env: cleanEnvironment(),
      encoding: 'utf8',
    });
    expect([stdout, stderr]).toEqual(['a.md\n', 'code 1\n']);
  });
  test('that cannot be written is an error', () => {
    const cwd = folders.make({ 'sdet.yaml': MANIFEST, 'a.md': CLEAN });
    const command = `"${process.execPath}" "${CLI}" check > /dev/full`;
    const { status, stderr } = spawnSync('sh', ['-c', command], {
      cwd,
      env: cleanEnvironment(),
      encoding: 'utf8',
    });
    expect(stderr).toBe('sdet\u00a0: La sortie n’a pas pu être écrite en entier (ENOSPC).\n');
    expect(status).toBe(2);
  });
  test('of JSON follows its schema and names no place of this machine', () => {
    const cwd = folders.make({
      'sdet.yaml': MANIFEST,
      'a.md': `${CLEAN}\nEX-2 [x](y.md)\n\n### EX-1\n`,
      'b.md': CLEAN,
    });
    const { out } = sdet(['check', '--format', 'json', cwd], { cwd });
    const schema = JSON.parse(readFileSync('schemas/check-report.schema.json', 'utf8'));
    const isValid = new Ajv2020({ strict: true }).compile(schema);
    isValid(JSON.parse(out));
    expect(isValid.errors).toBeNull();
    expect(JSON.parse(out).summary.error).toBeGreaterThan(3);
    expect(out).not.toContain(cwd);
    expect(out).toBe(sdet(['check', '--format', 'json'], { cwd }).out);
  });
  test('has colours only where they are wanted', () => {
    const faulty = { 'a.md': 'EX-9\n' };
    expect(check(faulty).out).not.toContain('\u001B');
    expect(check(faulty, [], { env: { FORCE_COLOR: '1' } }).out).toContain('\u001B[31m');
    expect(check(faulty, [], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }).out).not.toContain('\u001B');
    expect(check(faulty, ['--no-color'], { env: { FORCE_COLOR: '1' } }).out).not.toContain('\u001B');
  });
  test('follows the language of the environment', () => {
    expect(check({ 'a.md': CLEAN }, [], { env: { LANG: 'en_GB.UTF-8' } }).out).toContain('No findings.');
    expect(check({ 'a.md': CLEAN }, [], { env: { LC_ALL: 'C' } }).out).toContain('Aucun constat.');
  });
});

describe('bad input', () => {
  const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
  test('a clean project, for comparison', () => expect(found({ 'a.md': CLEAN })).toBe('0'));
  test('bytes that are no UTF-8', () =>
    expect(found({ 'a.md': bytes(0x23, 0x20, 0xe9, 0x0a), 'b.md': 'EX-9\n' })).toBe(
      'a.md:1 data/syntax | b.md:1 reference/unresolved-item | 1',
    ));
  test('UTF-16', () =>
    expect(found({ 'a.md': bytes(0xff, 0xfe, 0x41, 0x00) })).toBe('a.md:1 data/syntax | 1'));
  test('a binary file', () =>
    expect(found({ 'a.md': bytes(0, 1, 2, 3), 'b.md': CLEAN })).toBe('a.md:1 data/syntax | 1'));
  test('an empty file', () => expect(found({ 'a.md': '', 'b.md': CLEAN })).toBe('0'));
  test('CRLF and a byte order mark keep lines and columns', () => {
    const { out } = check({ 'a.md': '\uFEFF# A\r\n\r\nVoir EX-9.\r\n' });
    expect(out).toContain('  3:6  erreur');
    expect(out).toContain('    │ Voir EX-9.\n    │      ~~~~\n');
    expect(out).not.toContain('\r');
  });
  test('a file of 20 MB', () => {
    expect(found({ 'a.md': 'texte '.repeat(3_500_000), 'b.md': 'EX-9\n' })).toBe(
      'a.md:1 data/too-large | b.md:1 reference/unresolved-item | 1',
    );
  });
  test('a catalogue with a cycle', () => {
    const cycle =
      'kind: actors\nentries:\n  - { id: a, name: A, group: b }\n  - { id: b, name: B, group: a }\n';
    expect(found({ 'a.md': CLEAN, 'cat/acteurs.yaml': cycle })).toBe(
      'cat/acteurs.yaml:3 actor/group-cycle | 1',
    );
  });
  test('an alias bomb', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 30; i++) lines.push(`a${i}: &a${i} [${`*a${i - 1},`.repeat(9)}]`);
    expect(found({ 'a.md': CLEAN, 'cat/bombe.yaml': `kind: actors\n${lines.join('\n')}\n` })).toContain(
      '| 1',
    );
  });
  test('a link loop', () => {
    const cwd = folders.make({ 'sdet.yaml': MANIFEST, 'a.md': CLEAN });
    symlinkSync(cwd, join(cwd, 'encore'));
    symlinkSync(join(cwd, 'b.md'), join(cwd, 'b.md'));
    expect(sdet(['check'], { cwd })).toEqual({
      code: 0,
      out: 'Aucun constat. 2 fichiers vérifiés, 1 élément.\n',
      err: '',
    }); // prettier-ignore
  });
});

describe('what may not be read', () => {
  /** Root may read everything: then the command runs as somebody else. */
  const somebody = process.getuid?.() === 0 ? { uid: 65534 } : {};

  function locked(name: string, mode: number): Run {
    const cwd = folders.make({ 'sdet.yaml': MANIFEST, 'a.md': CLEAN, 'ferme/b.md': CLEAN, 'c.md': 'EX-9\n' });
    chmodSync(cwd, 0o755);
    chmodSync(join(cwd, name), mode);
    const run = sdet(['check', '--lang', 'en'], { cwd, ...somebody });
    chmodSync(join(cwd, name), 0o755);
    return run;
  }
  test('a folder: told, everything else is checked, code 2', () => {
    const { code, out, err } = locked('ferme', 0o000);
    expect(err).toBe('sdet: “ferme” cannot be read (EACCES).\n');
    expect(out).toContain('“EX-9” is defined nowhere');
    expect(code).toBe(2);
  });
  test('a file: a finding, everything else is checked', () => {
    const { code, out, err } = locked('a.md', 0o000);
    expect(out).toContain('a.md\n  1:1  error  ');
    expect(out).toContain('EACCES');
    expect(out).toContain('“EX-9” is defined nowhere');
    expect([code, err]).toEqual([1, '']);
  });
  test('the manifest: told with its reason, code 2', () => {
    const { code, out, err } = locked('sdet.yaml', 0o000);
    expect(out).toContain('EACCES');
    expect(err).toBe(
      'sdet: The manifest sdet.yaml:1 cannot be used: nothing else could be checked in this project.\n',
    );
    expect(code).toBe(2);
  });
  test('a read-only tree can be checked with a manifest that lies elsewhere', () => {
    const cwd = folders.make({ 'm/corpus.yaml': MANIFEST, 'corpus/a.md': 'EX-9\n' });
    chmodSync(cwd, 0o755);
    chmodSync(join(cwd, 'corpus'), 0o555);
    const { code, out } = sdet(['check', '--manifest', 'm/corpus.yaml', 'corpus'], { cwd, ...somebody });
    chmodSync(join(cwd, 'corpus'), 0o755);
    expect(out).toContain('corpus/a.md\n  1:1  erreur');
    expect(code).toBe(1);
  });
});

describe('the language server', () => {
  test('speaks frames over stdout, and nothing else', async () => {
    const cwd = folders.make({ 'sdet.yaml': MANIFEST, 'a.md': CLEAN });
    const child = spawn(process.execPath, [CLI, 'lsp', '--stdio', `--clientProcessId=${process.pid}`], {
      cwd,
      env: cleanEnvironment(),
    });
    const send = (message: object): void => {
      const body = JSON.stringify({ jsonrpc: '2.0', ...message });
      child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    };
    let out = '';
    const answered = new Promise<void>(resolve => {
      child.stdout.on('data', (data: Buffer) => {
        out += data.toString();
        if (out.includes('"capabilities"')) resolve();
      });
    });
    const ended = new Promise<number | null>(resolve => child.on('exit', resolve));
    send({
      id: 1,
      method: 'initialize',
      params: { processId: process.pid, rootUri: null, capabilities: {} },
    });
    await Promise.race([answered, ended]);
    send({ id: 2, method: 'shutdown' });
    send({ method: 'exit' });
    expect(await ended).toBe(0);
    expect(out).toMatch(/^Content-Length: \d+\r\n/);
    expect(out).toContain('"capabilities"');
  });
});
