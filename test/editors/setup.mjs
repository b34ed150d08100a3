// Installs the editors that the tests drive, as far as they are missing: `node test/editors/setup.mjs`. Debian's apt only.
import process from 'node:process';
import { installDebianTools, which } from '../support/debian.mjs';

try {
  installDebianTools([{ name: 'neovim', present: () => which('nvim') !== undefined }], line =>
    console.error(`[editors setup] ${line}`),
  );
} catch (error) {
  console.error(`[editors setup] ${error.message}`);
  process.exitCode = 1;
}
