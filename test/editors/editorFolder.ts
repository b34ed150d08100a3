import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import process from 'node:process';

const CLI = resolve('dist/cli.cjs');

/** The project that editors are tried on: one file that defines, two that cite, one of them with a fault. */
export const FILES: Readonly<Record<string, string>> = {
  'sdet.yaml': "sdet: 1\ntitle: T\nvolumes: [{id: v, title: V, chapters: ['*.md']}]\n",
  '01.md': '# A\n\n### EX-AAS-001 — Accès\n\nL’ENT DOIT agir.\n',
  '02.md': '# B\n\nVoir EX-AAS-001.\n',
  '03.md': '# C\n\n😀 Voir EX-AAS-001 et EX-AAS-999.\n',
};

/** A folder of its own with the project, the command `sdet`, and a home for an editor. */
export class EditorFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'sdet-editor-'));

  constructor() {
    for (const [path, text] of Object.entries(FILES)) this.write(`project/${path}`, text);
    chmodSync(this.write('bin/sdet', `#!/bin/sh\nexec '${process.execPath}' '${CLI}' "$@"\n`), 0o755);
  }

  /** Writes a file below the folder; gives its path. */
  write(path: string, text: string): string {
    const file = join(this.path, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  }

  /** What a file of the project says now. */
  onDisk(path: string): string {
    return readFileSync(join(this.path, 'project', path), 'utf8');
  }

  /** What an editor finds around it: `sdet` on the `PATH`, a home of its own. */
  get environment(): NodeJS.ProcessEnv {
    return {
      ...process.env,
      PATH: `${join(this.path, 'bin')}${delimiter}${process.env['PATH']}`,
      HOME: this.path,
      XDG_STATE_HOME: join(this.path, 'state'),
      XDG_DATA_HOME: join(this.path, 'data'),
      XDG_CACHE_HOME: join(this.path, 'cache'),
      XDG_CONFIG_HOME: join(this.path, 'config'),
    };
  }

  /** Runs an editor on the project to its end; gives what its driver wrote to `SDET_ANSWER`. */
  async run(
    command: string,
    args: readonly string[],
    variables: Readonly<Record<string, string>>,
  ): Promise<Record<string, unknown>> {
    const answer = join(this.path, 'answer.json');
    const env = { ...this.environment, ...variables, SDET_ANSWER: answer };
    const cwd = join(this.path, 'project');
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', data => (said += String(data)));
    await once(child, 'close');
    if (!existsSync(answer)) throw new Error(`${command} wrote no answer: ${said}`);
    const noted = JSON.parse(readFileSync(answer, 'utf8')) as Record<string, unknown>;
    if ('problem' in noted) throw new Error(`${noted['problem']} ${said}`);
    return noted;
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** The configuration that a page of the documentation tells: its first block of a language that names something. */
export function documented(page: string, language: string, mark: string): string {
  const blocks = [...readFileSync(page, 'utf8').matchAll(/```(\w+)\n(.*?)```/gs)];
  const found = blocks.find(([, name, code = '']) => name === language && code.includes(mark));
  if (found?.[2] === undefined) throw new Error(`${page} tells no configuration with ${mark}`);
  return found[2];
}
