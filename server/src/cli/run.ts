import { CommanderError } from 'commander';
import type { CliCommand } from './command.ts';
import { EXIT, type ExitCode } from './exitCode.ts';
import type { CliIo } from './io.ts';
import { chooseLanguage } from './language.ts';
import { CLI_MESSAGES, type CliMessages } from './messages/index.ts';
import { buildProgram, type CommonOptions } from './program.ts';
import { coloursFor } from './terminal/colours.ts';
import { describeUsageError } from './usageError.ts';
import { UserError } from './userError.ts';

/** Runs one command line (without node and script) and says with which code the process is to end. Never throws. */
export async function run(
  argv: readonly string[],
  io: CliIo,
  commands: readonly CliCommand[],
): Promise<ExitCode> {
  const language = chooseLanguage(argv, io.env);
  const messages = CLI_MESSAGES[language];
  let code: ExitCode = EXIT.clean;
  const program = buildProgram(commands, messages, io, async (command, parsed) => {
    const refused = parsed.optsWithGlobals<CommonOptions>().color === false;
    const colours = coloursFor(io.stdout, io.env, refused);
    code = await command.run({ io, language, messages, colours }, parsed);
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    return failed(error, io, messages, helpOf(argv, commands));
  }
}

function failed(error: unknown, io: CliIo, messages: CliMessages, help: string): ExitCode {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.clean;
    if (error.code !== 'commander.help') {
      const text = describeUsageError(error, messages);
      io.stderr.write(`${messages.error.line(text)}\n${messages.usage.seeHelp(help)}\n`);
    }
    return EXIT.usage;
  }
  if (error instanceof UserError) {
    io.stderr.write(`${messages.error.line(error.describe(messages))}\n`);
    return EXIT.usage;
  }
  return crashed(error, io, messages);
}

/** Tells a bug: one line for the user, the stack only where it was asked for. */
export function crashed(error: unknown, io: CliIo, messages: CliMessages): ExitCode {
  const detail = error instanceof Error ? error.message : String(error);
  const text = messages.error.bug(detail, io.version, process.version);
  io.stderr.write(`${messages.error.line(text)}\n`);
  if (io.env['SDET_DEBUG'] === '1' && error instanceof Error) io.stderr.write(`${error.stack ?? ''}\n`);
  return EXIT.bug;
}

function helpOf(argv: readonly string[], commands: readonly CliCommand[]): string {
  const command = commands.find(({ name }) => argv.includes(name));
  return command === undefined ? 'sdet' : `sdet ${command.name}`;
}
