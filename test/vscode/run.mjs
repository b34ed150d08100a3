// Runs the suites in a real VS Code: `node test/vscode/run.mjs current|minimum`. Where a desktop VS Code is at hand it is
// used: VSCODE_PATH names its executable, SDET_VSCODE=download has @vscode/test-electron fetch the version.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { builds, projectRoot } from './harness/builds.mjs';
import { bundleSuites } from './harness/bundle.mjs';
import { workspaces } from './harness/workspaces.mjs';
import { setup } from './setup.mjs';

async function executableOf(build) {
  if (process.env.VSCODE_PATH !== undefined) return process.env.VSCODE_PATH;
  if (process.env.SDET_VSCODE === 'download') return downloadAndUnzipVSCode(builds[build].vscode);
  setup([build]);
  return join(import.meta.dirname, 'code.mjs');
}

/** Runs one suite; resolves to how many tests passed, failed and were skipped. */
async function runOne(vscodeExecutablePath, build, suite, extensionTestsPath) {
  const scratch = workspaces[suite]();
  const home = mkdtempSync(join(tmpdir(), 'sdet-vscode-'));
  const results = join(home, 'results.json');
  console.log(`\n── VS Code ${builds[build].vscode} (${build}), suite “${suite}”`);
  try {
    await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: projectRoot,
      extensionTestsPath,
      extensionTestsEnv: { SDET_VSCODE_BUILD: build, SDET_TEST_SUITE: suite, SDET_TEST_RESULTS: results },
      launchArgs: [scratch.folder, '--disable-extensions', `--user-data-dir=${join(home, 'user')}`],
    });
    return readResults(results) ?? { passed: 0, failed: 1, skipped: 0 };
  } catch (error) {
    console.error(error.message);
    const counted = readResults(results) ?? { passed: 0, failed: 0, skipped: 0 };
    return { ...counted, failed: Math.max(counted.failed, 1) };
  } finally {
    scratch.remove();
    rmSync(home, { recursive: true, force: true });
  }
}

function readResults(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

const build = process.argv[2] ?? 'current';
if (builds[build] === undefined) throw new Error(`no such build: ${build}`);
const executable = await executableOf(build);
const tests = await bundleSuites();
const total = { passed: 0, failed: 0, skipped: 0, failures: [] };
for (const suite of Object.keys(workspaces)) {
  const { failures = [], ...counted } = await runOne(executable, build, suite, tests);
  for (const key of Object.keys(counted)) total[key] += counted[key];
  total.failures.push(...failures);
}
mkdirSync(join(projectRoot, 'build/test-results'), { recursive: true });
writeFileSync(join(projectRoot, `build/test-results/vscode-${build}.json`), JSON.stringify(total));
console.log(`VS Code ${build}: ${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
