import type { CliCommand } from '../command.ts';
import { check } from './check.ts';
import { explain } from './explain.ts';
import { exportCommand } from './export.ts';
import { init } from './init.ts';
import { list } from './list.ts';
import { lsp } from './lsp.ts';
import { move } from './move.ts';
import { rename } from './rename.ts';
import { schema } from './schema.ts';
import { view } from './view.ts';

/** Every command, in the order of the help. */
export const COMMANDS: readonly CliCommand[] = [
  check,
  view,
  exportCommand,
  list,
  explain,
  rename,
  move,
  init,
  schema,
  lsp,
];
