import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from './builds.mjs';

const source = join(projectRoot, 'test/vscode/suite');

/** Bundles the suites into `dist/test/vscode`; resolves to the module that VS Code is to run. */
export async function bundleSuites() {
  const outdir = join(projectRoot, 'dist/test/vscode');
  rmSync(outdir, { recursive: true, force: true });
  const files = readdirSync(source, { recursive: true }).map(String);
  const tests = files.filter(name => name.endsWith('.test.ts'));
  await build({
    entryPoints: ['index.ts', ...tests].map(name => join(source, name)),
    outbase: source,
    outdir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return join(outdir, 'index.cjs');
}
