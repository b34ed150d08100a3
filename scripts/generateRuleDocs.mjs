// Writes docs/rules from the rules themselves: `npm run docs`. Pages of rules that are no more are removed.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import process from 'node:process';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
const target = join(root, 'docs/rules');

const { outputFiles } = await build({
  entryPoints: [join(root, 'server/src/core/rules/docs.ts')],
  bundle: true,
  format: 'esm',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  write: false,
});
const { ruleDocs } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);

const pages = ruleDocs();
for (const [path, text] of pages) {
  mkdirSync(dirname(join(target, path)), { recursive: true });
  writeFileSync(join(target, path), text);
}
const stale = readdirSync(target, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile())
  .map(entry => join(entry.parentPath, entry.name))
  .filter(file => !pages.has(relative(target, file).split(sep).join('/')));
for (const file of stale) rmSync(file);
process.stdout.write(`docs/rules: ${pages.size} pages written, ${stale.length} removed\n`);
