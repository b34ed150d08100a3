import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** This folder. */
export const BENCH = dirname(fileURLToPath(import.meta.url));

/** The repository. */
export const ROOT = dirname(BENCH);

/** What the bench makes: projects, copies of what is measured, the last figures. Not under version control. */
export const OUT = join(ROOT, 'build', 'bench');

/** The copy of our build that is measured. */
export const APP = join(OUT, 'app');

/** Our command line. */
export const CLI = join(APP, 'dist', 'cli.cjs');

/** Our language server. */
export const SERVER = join(APP, 'dist', 'server.cjs');
