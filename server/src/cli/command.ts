import type { Command } from 'commander';
import type { Language } from '../core/manifest/manifest.ts';
import type { ExitCode } from './exitCode.ts';
import type { CliIo } from './io.ts';
import type { CliMessages } from './messages/index.ts';
import type { Colours } from './terminal/colours.ts';

/** What a command works with. */
export interface CommandContext {
  readonly io: CliIo;
  readonly language: Language;
  readonly messages: CliMessages;
  /** For stdout. */
  readonly colours: Colours;
}

/** One command of `sdet`. */
export interface CliCommand {
  readonly name: string;
  /** Adds arguments, options and descriptions to the command of that name. */
  readonly declare: (command: Command, messages: CliMessages) => void;
  /** Does the work; wrong use and unreadable input are thrown as `UserError`. */
  readonly run: (context: CommandContext, command: Command) => Promise<ExitCode>;
}

/** A command whose work gets its parsed arguments and options; `Options` says what `declare` makes of them. */
export function defineCommand<Options extends object>(definition: {
  readonly name: string;
  readonly declare: (command: Command, messages: CliMessages) => void;
  readonly run: (
    context: CommandContext,
    given: { readonly args: readonly string[]; readonly options: Readonly<Options> },
  ) => Promise<ExitCode>;
}): CliCommand {
  const { name, declare, run } = definition;
  return {
    name,
    declare,
    run: (context, command) => run(context, { args: command.args, options: command.opts<Options>() }),
  };
}
