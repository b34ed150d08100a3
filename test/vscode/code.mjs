#!/usr/bin/env node
// Stands for the desktop's `code` executable, so that @vscode/test-electron runs unchanged where no desktop
// VS Code can be downloaded: give this file as `vscodeExecutablePath`. SDET_VSCODE_BUILD says which build.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runSuite } from './harness/suite.mjs';

for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => process.exit(signal === 'SIGINT' ? 130 : 143));

function readArguments(argv) {
  const given = { extensions: [], tests: undefined, folder: undefined, userSettings: undefined };
  for (const argument of argv) {
    const [, key, value] = /^--([\w-]+)(?:=(.*))?$/s.exec(argument) ?? [];
    if (key === undefined) given.folder = resolve(argument);
    else if (key === 'extensionDevelopmentPath') given.extensions.push(value);
    else if (key === 'extensionTestsPath') given.tests = value;
    else if (key === 'user-data-dir') given.userSettings = readSettings(value);
    // Other switches are meant for Electron.
  }
  return given;
}

function readSettings(userData) {
  const file = join(userData, 'User/settings.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

const given = readArguments(process.argv.slice(2));
if (given.extensions.length === 0 || given.tests === undefined) {
  console.error('code.mjs: needs --extensionDevelopmentPath=... and --extensionTestsPath=...');
  process.exit(2);
}
const code = await runSuite({ build: process.env.SDET_VSCODE_BUILD ?? 'current', ...given }).catch(error => {
  console.error(error);
  return 2;
});
process.exit(code);
