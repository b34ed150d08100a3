import type { CliCommand } from '../command.ts';
import { check } from './check.ts';
import { list } from './list.ts';
import { lsp } from './lsp.ts';

/** Every command, in the order of the help. */
export const COMMANDS: readonly CliCommand[] = [check, list, lsp];
