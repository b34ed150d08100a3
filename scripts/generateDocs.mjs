// Writes docs/rules from the rules themselves and docs/formats from the schemas: `npm run docs`. Pages of what is no more are removed.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import process from 'node:process';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');

/** What a module of `server/src/core/docs` exports. */
async function pagesOf(module, name) {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'server/src/core/docs', module)],
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    write: false,
  });
  const exported = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  return exported[name]();
}

function write(folder, pages) {
  const target = join(root, folder);
  for (const [path, text] of pages) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), text);
  }
  const stale = readdirSync(target, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .filter(file => !pages.has(relative(target, file).split(sep).join('/')));
  for (const file of stale) rmSync(file);
  process.stdout.write(`${folder}: ${pages.size} pages written, ${stale.length} removed\n`);
}

write('docs/rules', await pagesOf('rules.ts', 'ruleDocs'));
write('docs/formats', await pagesOf('formats.ts', 'formatDocs'));
