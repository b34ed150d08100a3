import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documented, EditorFolder, FILES } from './editorFolder.ts';

let folder: EditorFolder;

beforeEach(() => {
  folder = new EditorFolder();
});

afterEach(() => folder.remove());

/** Opens a file in Neovim, configured as told for those before 0.11, and does these steps (Lua, with `step`). */
function drive(
  steps: string,
  { page = 'docs/editors.md', file = '02.md' } = {},
): Promise<Record<string, unknown>> {
  const init = folder.write('init.lua', documented(page, 'lua', 'start_client'));
  const driver = resolve('test/editors/drive.lua');
  return folder.run('nvim', ['--headless', '-n', '-u', init, file, '-c', `luafile ${driver}`], {
    SDET_STEPS: folder.write('steps.lua', `return function(step)\n${steps}\nend\n`),
  });
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
    expect(folder.onDisk('01.md')).toBe(FILES['01.md']?.replace('001', '007'));
    expect(folder.onDisk('02.md')).toBe(FILES['02.md']?.replace('001', '007'));
    expect(folder.onDisk('03.md')).toBe(FILES['03.md']?.replace('001', '007'));
  });

  it('an ID is completed, explained, and one that does not exist is put right', async () => {
    const noted = await drive(
      `${READY}
      local function ask(method, params)
        local answers = vim.lsp.buf_request_sync(0, method, params, 90000)
        local _, answer = next(answers or {})
        return answer and answer.result
      end
      step.at('EX-AAS-001')
      local here = vim.lsp.util.make_position_params()
      step.note('card', ask('textDocument/hover', here).contents.value)
      local offered = ask('textDocument/completion', here)
      step.note('label', (offered.items or offered)[1].label)
      vim.cmd('edit 03.md')
      step.wait('03.md', function() return #vim.lsp.buf_get_clients(0) > 0 end)
      step.at('EX-AAS-999')
      local range = vim.lsp.util.make_range_params()
      range.context = { diagnostics = {}, only = { 'quickfix' } }
      local titles = {}
      for _, action in ipairs(ask('textDocument/codeAction', range)) do table.insert(titles, action.title) end
      step.note('actions', table.concat(titles, ' | '))`,
    );
    expect(noted).toEqual({
      card: expect.stringMatching(/Accès/),
      label: 'EX-AAS-001',
      actions: expect.stringMatching(/EX-AAS-999/),
    });
  });
});
