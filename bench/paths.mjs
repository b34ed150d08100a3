import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** This folder. */
export const BENCH = dirname(fileURLToPath(import.meta.url));

/** The repository. */
export const ROOT = dirname(BENCH);

/** What the bench makes: projects, the core's bundle, the last figures. Not under version control. */
export const OUT = join(ROOT, 'build', 'bench');

/** The built command line. */
export const CLI = join(ROOT, 'dist', 'cli.cjs');

/** The built language server. */
export const SERVER = join(ROOT, 'dist', 'server.cjs');
