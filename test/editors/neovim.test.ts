import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const CLI = resolve('dist/cli.cjs');
const FILES: Readonly<Record<string, string>> = {
  'sdet.yaml': "sdet: 1\ntitle: T\nvolumes: [{id: v, title: V, chapters: ['*.md']}]\n",
  '01.md': '# A\n\n### EX-AAS-001 — Accès\n\nL’ENT DOIT agir.\n',
  '02.md': '# B\n\nVoir EX-AAS-001.\n',
  '03.md': '# C\n\n😀 Voir EX-AAS-001 et EX-AAS-999.\n',
};

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sdet-nvim-'));
  for (const [path, text] of Object.entries(FILES)) writeFileSync(put(`project/${path}`), text);
  writeFileSync(put('bin/sdet'), `#!/bin/sh\nexec '${process.execPath}' '${CLI}' "$@"\n`);
  chmodSync(join(folder, 'bin/sdet'), 0o755);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string): string {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  return join(folder, path);
}

function onDisk(path: string): string {
  return readFileSync(join(folder, 'project', path), 'utf8');
}

/** The configuration that a page of the documentation tells for Neovim before 0.11. */
function documented(page: string): string {
  const text = readFileSync(page, 'utf8');
  const block = [...text.matchAll(/```lua\n(.*?)```/gs)].map(([, code]) => code ?? '');
  const found = block.find(code => code.includes('start_client'));
  if (found === undefined) throw new Error(`${page} tells no configuration with start_client`);
  return found;
}

/** Opens a file in Neovim with that configuration, and does these steps (Lua, with `step`); gives what they noted. */
async function drive(
  steps: string,
  { page = 'docs/editors.md', file = '02.md' } = {},
): Promise<Record<string, unknown>> {
  writeFileSync(put('init.lua'), documented(page));
  writeFileSync(put('steps.lua'), `return function(step)\n${steps}\nend\n`);
  const answer = join(folder, 'answer.json');
  const env = {
    ...process.env,
    PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH']}`,
    SDET_STEPS: join(folder, 'steps.lua'),
    SDET_ANSWER: answer,
    XDG_STATE_HOME: join(folder, 'state'),
    XDG_DATA_HOME: join(folder, 'data'),
    XDG_CACHE_HOME: join(folder, 'cache'),
    XDG_CONFIG_HOME: join(folder, 'config'),
  };
  const args = [
    '--headless',
    '-n',
    '-u',
    join(folder, 'init.lua'),
    file,
    '-c',
    `luafile ${resolve('test/editors/drive.lua')}`,
  ];
  const child = spawn('nvim', args, { cwd: join(folder, 'project'), env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', data => (said += String(data)));
  await once(child, 'close');
  if (!existsSync(answer)) throw new Error(`Neovim wrote no answer: ${said}`);
  const noted = JSON.parse(readFileSync(answer, 'utf8')) as Record<string, unknown>;
  if ('problem' in noted) throw new Error(`${noted['problem']} ${said}`);
  return noted;
}

describe.each(['docs/editors.md', 'docs/editors.fr.md'])('Neovim set up as %s says', page => {
  it('shows the findings of a file that nobody opened', async () => {
    const noted = await drive(
      `step.wait('diagnostics of 03.md', function() return #step.codes('03.md') == 1 end)
       step.note('codes', step.codes('03.md'))
       vim.diagnostic.setqflist({ open = false })
       step.note('list', vim.fn.bufname(vim.fn.getqflist()[1].bufnr))`,
      { page },
    );
    expect(noted).toEqual({ codes: ['reference/unresolved-item'], list: expect.stringMatching(/03\.md$/) });
  });
});

describe('in Neovim', () => {
  const READY = `step.wait('server', function() return #step.codes('03.md') == 1 end)`;

  it('the definition of an ID is jumped to', async () => {
    const noted = await drive(`${READY}
      step.at('EX-AAS-001')
      vim.lsp.buf.definition()
      step.wait('jump', function() return step.here() == '01.md:3' end)
      step.note('here', step.here())`);
    expect(noted).toEqual({ here: '01.md:3' });
  });

  it('what is typed is checked, in the file and in the others', async () => {
    const noted = await drive(`${READY}
      vim.api.nvim_buf_set_lines(0, -1, -1, false, { '', '### EX-AAS-999 — Neuf', '', 'DOIT. 😀 EX-AAS-998' })
      step.wait('03.md is clean', function() return #step.codes('03.md') == 0 end)
      step.wait('02.md is not', function() return #step.codes('02.md') == 1 end)
      step.note('column', vim.diagnostic.get(0)[1].col)`);
    expect(noted).toEqual({ column: Buffer.byteLength('DOIT. 😀 ') });
  });

  it('an ID is renamed in several files, open or not', async () => {
    await drive(`${READY}
      step.at('EX-AAS-001')
      vim.lsp.buf.rename('EX-AAS-007')
      step.wait('rename', function() return vim.fn.search('EX-AAS-007', 'cn') > 0 end)
      vim.cmd('silent wall')`);
    expect(onDisk('01.md')).toBe(FILES['01.md']?.replace('001', '007'));
    expect(onDisk('02.md')).toBe(FILES['02.md']?.replace('001', '007'));
    expect(onDisk('03.md')).toBe(FILES['03.md']?.replace('001', '007'));
  });
});
