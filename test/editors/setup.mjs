// Installs the editors that the tests drive, as far as they are missing: `node test/editors/setup.mjs`. Debian's apt only.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { installDebianTools, which } from '../support/debian.mjs';

const say = line => console.error(`[editors setup] ${line}`);

try {
  installDebianTools([{ name: 'neovim', present: () => which('nvim') !== undefined }], say);
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}

// Packages of Debian 12. Without Emacs its tests are skipped: later versions of Debian name some of them otherwise.
const hasEmacs =
  spawnSync('emacs', ['--batch', '--load', join(import.meta.dirname, 'probe.el')]).status === 0;
try {
  installDebianTools(
    ['emacs-nox', 'elpa-eglot', 'elpa-markdown-mode', 'elpa-yaml-mode'].map(name => ({
      name,
      present: () => hasEmacs,
    })),
    say,
  );
} catch (error) {
  say(`Emacs is left out: ${error.message}`);
}
