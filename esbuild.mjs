// Builds what runs: `node esbuild.mjs [--production] [--watch] [name…]`; names are keys of BUNDLES, all by default.
import { existsSync, rmSync } from 'node:fs';
import { build, context } from 'esbuild';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const named = process.argv.slice(2).filter(argument => !argument.startsWith('--'));

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  target: 'es2023',
  minify: production,
  sourcemap: !production,
  legalComments: 'none',
  logLevel: 'warning',
};

/** An ESM bundle would fail at load on `require('process')` in the yaml package. @type {import('esbuild').BuildOptions} */
const node = {
  ...common,
  platform: 'node',
  format: 'cjs',
  target: 'node20.19',
  mainFields: ['module', 'main'],
};

/** Without the condition `worker`, micromark's entity decoder is the DOM build: "document is not defined". */
const worker = { ...common, platform: 'browser', format: 'iife', conditions: ['worker'] };

/** Proves that core and features run anywhere: `platform: 'neutral'` resolves neither Node's modules nor vscode. */
const neutral = {
  ...common,
  platform: 'neutral',
  format: 'esm',
  mainFields: ['module', 'main'],
  conditions: ['worker'],
  write: false,
  sourcemap: false,
};

/** @type {Record<string, import('esbuild').BuildOptions>} */
const BUNDLES = {
  server: { ...node, entryPoints: ['server/src/host/node/main.ts'], outfile: 'dist/server.cjs' },
  'server.browser': {
    ...worker,
    entryPoints: ['server/src/host/browser/main.ts'],
    outfile: 'dist/server.browser.js',
  },
  cli: {
    ...node,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cli.cjs',
    banner: { js: '#!/usr/bin/env node' },
  },
  client: {
    ...node,
    entryPoints: ['client/src/extension.node.ts'],
    outfile: 'dist/client.cjs',
    external: ['vscode'],
  },
  'client.browser': {
    ...worker,
    format: 'cjs',
    entryPoints: ['client/src/extension.browser.ts'],
    outfile: 'dist/client.browser.js',
    external: ['vscode'],
  },
  preview: {
    ...common,
    platform: 'browser',
    format: 'iife',
    entryPoints: ['client/src/preview/webview/main.ts'],
    outfile: 'dist/preview.js',
  },
  'neutral-core': {
    ...neutral,
    entryPoints: [
      'server/src/core/rules/findings.ts',
      'server/src/core/views/view.ts',
      'server/src/docx/renderDocx.ts',
    ],
    outdir: 'out',
  },
  'neutral-features': { ...neutral, entryPoints: ['server/src/features/index.ts'], outdir: 'out' },
};

const unknown = named.filter(name => !(name in BUNDLES));
if (unknown.length > 0) {
  console.error(
    `esbuild.mjs: no bundle named ${unknown.join(', ')}; there are ${Object.keys(BUNDLES).join(', ')}`,
  );
  process.exit(2);
}

const chosen = named.length > 0 ? named : Object.keys(BUNDLES);
let failed = false;
await Promise.all(
  chosen.map(async name => {
    const options = BUNDLES[name];
    for (const entry of options.entryPoints)
      if (!existsSync(entry)) throw new Error(`${name}: ${entry} is missing`);
    try {
      if (watch && options.write !== false) await (await context(options)).watch();
      else await build(options);
      if (production && options.outfile !== undefined) rmSync(`${options.outfile}.map`, { force: true });
    } catch (error) {
      failed = true;
      console.error(`esbuild.mjs: bundle ${name} failed: ${error.message.split('\n')[0]}`);
    }
  }),
);
if (failed) process.exit(1);
