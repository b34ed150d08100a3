import { join } from 'node:path';
import { build } from 'esbuild';
import { OUT, ROOT } from '../paths.mjs';

/** The core in one file that plain Node can load. */
export const CORE_BUNDLE = join(OUT, 'core.cjs');

const ENTRY = `
export { Project } from './server/src/core/project/project.ts';
export { isUnsafe } from './server/src/core/base/regex/isUnsafe.ts';
export { HARMLESS, NOTORIOUS } from './test/unit/core/base/regex/patterns.ts';
export { allFindings, findingsOf } from './server/src/core/rules/findings.ts';
`;

/** Builds the core from its sources, to be driven in process. */
export async function buildCore() {
  await build({
    stdin: { contents: ENTRY, resolveDir: ROOT, loader: 'ts' },
    outfile: CORE_BUNDLE,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    logLevel: 'warning',
  });
}
