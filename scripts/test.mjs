// npm test [-- level…]: installs what is missing, builds, runs every level and ends with one line `N passed, N failed`.
// Plain Node: nothing is installed yet when it starts. SDET_TEST_SKIP=vscode,editors leaves the real editors out, by hand only.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { failuresOf, failureText } from './failures.mjs';
import { install, isInstalled, isNodeRecent } from './install.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const RESULTS = join(ROOT, 'build/test-results');
const CORPORA = process.env.SDET_CORPORA ?? join(ROOT, '../shared/corpora');

/** Failures of a level that are told again at the end. */
const MOST_TOLD = 5;

/** Runs in VS Code that are no suites of its extension host on Node. */
const VSCODE_SCRIPTS = { web: 'test/vscode/web.mjs', ui: 'test/vscode/ui.mjs' };

/** In the order in which they run: from the fastest that tells most to the slowest. */
const LEVELS = [
  { name: 'unit', run: () => vitest('unit', ['unit'], ['--maxWorkers=100%']) },
  {
    name: 'hosts',
    title: 'command line, protocol, browser',
    run: () => vitest('hosts', ['cli', 'protocol', 'browser']),
  },
  {
    name: 'editors',
    title: 'Neovim and Emacs, as docs/editors.md sets them up',
    run: () => editors(),
    skippedBy: 'editors',
  },
  { name: 'vscode', title: 'VS Code, current', run: () => vscode('current'), needsVscode: true },
  {
    name: 'vscode-minimum',
    title: 'VS Code, oldest supported',
    run: () => vscode('minimum'),
    needsVscode: true,
  },
  { name: 'web', title: 'VS Code, web extension host', run: () => vscode('web'), needsVscode: true },
  {
    name: 'ui',
    title: 'window of VS Code with the packaged extension',
    run: () => vscode('ui'),
    needsVscode: true,
  },
  {
    name: 'corpora',
    title: 'real documents',
    run: () => (prepareLinkCheckers() ? vitest('corpora', ['corpora']) : { status: 1 }),
    absent: () => (hasTests('corpora') && existsSync(CORPORA) ? undefined : `there is no folder ${CORPORA}`),
  },
];

process.exitCode = main(process.argv.slice(2));

function main(wanted) {
  const unknown = wanted.filter(name => !LEVELS.some(level => level.name === name));
  if (unknown.length > 0)
    return refuse(`no level ${unknown.join(', ')}; there are ${LEVELS.map(({ name }) => name).join(', ')}`);
  if (!isNodeRecent()) return refuse(`Node 20.19 or later is needed, this is ${process.versions.node}`);
  if (!prepare()) return refuse('the tests could not be prepared', 1);
  const levels = LEVELS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  const results = levels.map(level => ({ title: level.title ?? level.name, ...runLevel(level) }));
  return conclude(results);
}

/** Installs and builds; false when that failed, which has been told. */
function prepare() {
  if (!isInstalled(ROOT)) {
    say('Installing dependencies (npm ci)');
    const { ok, output } = install(ROOT);
    if (!ok) return complain(output);
  }
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  say('Building');
  return node(['esbuild.mjs']) === 0;
}

/** Real documents are held against the link checkers of the bench. */
function prepareLinkCheckers() {
  const folder = join(ROOT, 'bench');
  if (isInstalled(folder)) return true;
  say('Installing the link checkers to compare with (npm ci in bench/)');
  const { ok, output } = install(folder);
  return ok || complain(output);
}

function runLevel(level) {
  heading(level.title ?? level.name);
  const skip = (process.env.SDET_TEST_SKIP ?? '').split(',');
  const skippedBy = level.needsVscode === true ? 'vscode' : level.skippedBy;
  if (skippedBy !== undefined && skip.includes(skippedBy)) {
    loud(`NOT RUN: ${level.title} — left out by SDET_TEST_SKIP=${skippedBy}`);
    return { passed: 0, failed: 0, skipped: 1 };
  }
  const absent = level.absent?.();
  if (absent !== undefined) {
    say(`not run: ${absent}`);
    return { passed: 0, failed: 0, skipped: 0 };
  }
  const { status, counts } = level.run();
  if (counts === undefined) {
    loud(
      `NOT RUN: ${level.title ?? level.name} — it could not start or broke off (see above); it counts as failed`,
    );
    return { passed: 0, failed: 1, skipped: 0 };
  }
  // A runner that fails without a failed test met an error outside every test.
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** Levels that start processes of their own keep to vitest's few workers; `more`: arguments beside. */
function vitest(name, projects, more = []) {
  const file = join(RESULTS, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const args = [
    'run',
    '--passWithNoTests',
    ...more,
    ...reporters,
    ...projects.flatMap(project => ['--project', project]),
  ];
  const status = node([join('node_modules', 'vitest', 'vitest.mjs'), ...args]);
  const report = readJson(file);
  const counts = report && {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.testResults.filter(isBrokenFile).length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: failuresOf(report, ROOT),
  };
  return { status, counts };
}

/** A test file that failed before its first test: no test of it is counted anywhere. */
function isBrokenFile({ status, assertionResults }) {
  return status === 'failed' && !assertionResults.some(test => test.status === 'failed');
}

/** Other editors on this machine; those that are missing are installed first. */
function editors() {
  const status = node(['test/editors/setup.mjs']);
  return status === 0 ? vitest('editors', ['editors']) : { status, counts: undefined };
}

function vscode(name) {
  const status = node(name in VSCODE_SCRIPTS ? [VSCODE_SCRIPTS[name]] : ['test/vscode/run.mjs', name]);
  return { status, counts: readJson(join(RESULTS, `vscode-${name}.json`)) };
}

function conclude(results) {
  heading('all levels');
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { title, failures = [], ...counts } of results) {
    say(`  ${title}: ${sentence(counts)}`);
    for (const failure of failures.slice(0, MOST_TOLD)) say(failureText(failure).replace(/^/gm, '    '));
    if (failures.length > MOST_TOLD) say(`    … and ${failures.length - MOST_TOLD} more, further up`);
    for (const key of Object.keys(total)) total[key] += counts[key];
  }
  if (total.passed + total.failed === 0) total.failed = 1; // a run of no tests proves nothing
  say('');
  say(sentence(total));
  return total.failed > 0 ? 1 : 0;
}

function sentence({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Runs a script with this Node from the project's folder, its output shown; gives its exit code. */
function node(args) {
  const done = spawnSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
  return done.status ?? 1;
}

function hasTests(folder) {
  const path = join(ROOT, 'test', folder);
  return (
    existsSync(path) && readdirSync(path, { recursive: true }).some(name => String(name).endsWith('.test.ts'))
  );
}

function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

function say(text) {
  process.stdout.write(`${text}\n`);
}

function heading(text) {
  say(`\n══ ${text}\n`);
}

function loud(text) {
  const line = '!'.repeat(Math.min(text.length + 6, 110));
  say(`${line}\n!! ${text}\n${line}`);
}

function complain(text) {
  process.stderr.write(`${text}\n`);
  return false;
}

function refuse(text, code = 2) {
  process.stderr.write(`npm test: ${text}\n`);
  say('0 passed, 1 failed');
  return code;
}
