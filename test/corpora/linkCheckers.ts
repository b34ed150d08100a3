import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const BENCH = join(import.meta.dirname, '../../bench');
const MODULES = join(BENCH, 'node_modules');

/** A link that another tool calls broken. */
export interface ForeignFinding {
  /** From the folder that was checked. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
}

/** A tool that looks for broken links and knows nothing of ours. */
export interface LinkChecker {
  readonly name: 'remark' | 'vscode';
  /** Every link of a folder's Markdown files that the tool calls broken. */
  readonly check: (folder: string) => readonly ForeignFinding[];
}

/** Whether the tools are installed: they are those of the bench (`npm ci` in `bench/`). */
export const areInstalled: boolean =
  existsSync(join(MODULES, 'remark-cli')) && existsSync(join(MODULES, 'vscode-uri'));

interface RemarkReport {
  readonly path: string;
  readonly messages: readonly { readonly line: number; readonly column: number }[];
}

/** remark-validate-links. */
export const REMARK: LinkChecker = {
  name: 'remark',
  check: folder => {
    const { stderr } = run(folder, [
      join(MODULES, 'remark-cli/cli.js'),
      ...['--quiet', '--no-stdout', '--no-config', '--no-ignore'],
      ...['--report', join(MODULES, 'vfile-reporter-json/index.js')],
      ...['--rc-path', join(BENCH, 'contenders/remark.config.mjs'), '.'],
    ]);
    const reports = JSON.parse(stderr) as readonly RemarkReport[];
    return reports.flatMap(({ path, messages }) =>
      messages.map(({ line, column }) => ({ path: path.replace(/^\.\//, ''), line, column })),
    );
  },
};

interface VscodeReport {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

const vscode: LinkChecker = {
  name: 'vscode',
  check: folder => {
    const { stdout } = run(folder, [join(BENCH, 'contenders/vscodeMarkdown.mjs')]);
    return (JSON.parse(stdout) as readonly VscodeReport[])
      .filter(({ rule }) => rule === 'link.no-such-file' || rule.startsWith('link.no-such-header'))
      .map(({ file, line, column }) => ({ path: file, line, column }));
  },
};

/** The tools that ours is held against. */
export const LINK_CHECKERS: readonly LinkChecker[] = [REMARK, vscode];

function run(cwd: string, args: readonly string[]): { readonly stdout: string; readonly stderr: string } {
  const { stdout, stderr, error } = spawnSync(process.execPath, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, NO_COLOR: '1' },
  });
  if (error) throw error;
  return { stdout, stderr };
}
