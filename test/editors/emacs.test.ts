import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documented, EditorFolder, FILES } from './editorFolder.ts';

/** `setup.mjs` installs it where Debian's packages can be had. */
const isInstalled = spawnSync('emacs', ['--batch', '--load', resolve('test/editors/probe.el')]).status === 0;

let folder: EditorFolder;

beforeEach(() => {
  folder = new EditorFolder();
  // Before Emacs 29 a project is a repository.
  mkdirSync(join(folder.path, 'project/.git'));
});

afterEach(() => folder.remove());

/** Opens `02.md` in Emacs with the configuration of a page, and does these steps; gives what they noted. */
function drive(steps: string, page = 'docs/editors.md'): Promise<Record<string, unknown>> {
  return folder.run('emacs', ['--batch', '--load', resolve('test/editors/drive.el')], {
    SDET_INIT: folder.write('init.el', documented(page, 'elisp', 'eglot-server-programs')),
    SDET_STEPS: folder.write('steps.el', `(sdet-open "02.md")\n${steps}\n`),
  });
}

describe.skipIf(!isInstalled)('Emacs', () => {
  it.each(['docs/editors.md', 'docs/editors.fr.md'])(
    'set up as %s says shows the findings of a file that nobody opened',
    async page => {
      const noted = await drive(
        `(sdet-note 'mode (symbol-name major-mode))
         (sdet-note 'list (sdet-list))`,
        page,
      );
      expect(noted).toEqual({
        mode: 'markdown-mode',
        list: expect.stringMatching(/^03\.md +3 .*reference\/unresolved-item.*EX-AAS-999/),
      });
    },
  );

  it('jumps to the definition of an ID', async () => {
    const noted = await drive(
      `(sdet-at "EX-AAS-001")
       (xref-find-definitions "LSP identifier at point.")
       (sdet-note 'here (format "%s:%d" (file-name-nondirectory buffer-file-name) (line-number-at-pos)))`,
    );
    expect(noted).toEqual({ here: '01.md:3' });
  });

  it('renames an ID in several files, open or not, once the user has said yes', async () => {
    await drive(
      `(sdet-at "EX-AAS-001")
       (cl-letf (((symbol-function 'y-or-n-p) (lambda (&rest _) t)))
         (eglot-rename "EX-AAS-007"))
       (save-some-buffers t)`,
    );
    for (const path of ['01.md', '02.md', '03.md'])
      expect(folder.onDisk(path), path).toBe(FILES[path]?.replace('001', '007'));
  });

  it('tells over an ID what it says', async () => {
    const noted = await drive(
      `(sdet-at "EX-AAS-001")
       (sdet-note 'card (eglot--hover-info
                         (plist-get (jsonrpc-request (eglot-current-server) :textDocument/hover
                                                     (eglot--TextDocumentPositionParams)) :contents)))`,
    );
    expect(noted['card']).toMatch(/Accès/);
  });
});
