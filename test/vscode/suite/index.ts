import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';

interface Failure {
  readonly title: string;
  readonly message: string;
}

/** What VS Code calls: runs the tests of the folder that `SDET_TEST_SUITE` names, and writes how many passed. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 90_000, slow: 2_000, color: true });
  const folder = join(__dirname, process.env['SDET_TEST_SUITE'] ?? 'project');
  const files = readdirSync(folder)
    .filter(name => name.endsWith('.test.cjs'))
    .sort();
  for (const name of files) mocha.addFile(join(folder, name));
  const failures = await new Promise<number>(done => {
    const runner = mocha.run(done);
    const failed: Failure[] = [];
    runner.on('fail', (test, error) =>
      failed.push({ title: test.fullTitle(), message: String(error.stack) }),
    );
    runner.once('end', () => report(runner.stats, failed));
  });
  if (files.length === 0) throw new Error(`no tests in ${folder}`);
  if (failures > 0) throw new Error(`${failures} failed`);
}

function report(stats: Mocha.Stats | undefined, failures: readonly Failure[]): void {
  const file = process.env['SDET_TEST_RESULTS'];
  if (file === undefined || stats === undefined) return;
  writeFileSync(
    file,
    JSON.stringify({ passed: stats.passes, failed: stats.failures, skipped: stats.pending, failures }),
  );
}
