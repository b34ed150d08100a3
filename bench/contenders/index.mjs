import { join } from 'node:path';
import { BENCH, CLI } from '../paths.mjs';

/** @typedef {{ rule: string, file: string, line: number, column: number }} Found places from 1, files from the project's folder */

/**
 * A tool that checks a whole project and ends.
 * @typedef {object} Contender
 * @property {string} id
 * @property {string[]} packages the npm packages that it is made of; ours has none
 * @property {string[]} args what Node runs in the project's folder
 * @property {(run: { stdout: string, stderr: string, code: number | null }, folder: string) => Found[]} findings
 */

/** @type {Contender} */
const ours = {
  id: 'sdet check',
  packages: [],
  args: [CLI, 'check', '--format', 'json'],
  findings: ({ stdout }) =>
    JSON.parse(stdout).projects.flatMap(({ findings }) =>
      findings.map(({ rule, file, start }) => ({ rule, file, line: start.line, column: start.column })),
    ),
};

/** @type {Contender} */
const remark = {
  id: 'remark-validate-links',
  packages: ['remark-cli', 'remark-validate-links'],
  args: [
    join(BENCH, 'node_modules', 'remark-cli', 'cli.js'),
    ...[
      '--quiet',
      '--no-stdout',
      '--no-config',
      '--report',
      join(BENCH, 'node_modules', 'vfile-reporter-json', 'index.js'),
    ],
    ...['--rc-path', join(BENCH, 'contenders', 'remark.config.mjs'), '.'],
  ],
  findings: ({ stderr }) =>
    JSON.parse(stderr).flatMap(({ path, messages }) =>
      messages.map(({ ruleId, line, column }) => ({ rule: ruleId, file: path, line, column })),
    ),
};

/** @type {Contender} */
const vscode = {
  id: 'VS Code’s Markdown service',
  packages: ['vscode-markdown-languageservice'],
  args: [join(BENCH, 'contenders', 'vscodeMarkdown.mjs')],
  findings: ({ stdout }) => JSON.parse(stdout),
};

/** Ours first: the others are compared with it. @type {readonly Contender[]} */
export const CONTENDERS = [ours, remark, vscode];
