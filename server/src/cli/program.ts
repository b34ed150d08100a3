import { Argument, Command, type Help, Option } from 'commander';
import { displayWidth } from '../core/base/cells.ts';
import type { CliCommand } from './command.ts';
import type { CliIo } from './io.ts';
import { LANGUAGES } from './language.ts';
import type { CliMessages } from './messages/index.ts';
import { wrap } from './terminal/wrap.ts';

/** Options that every command takes. */
export interface CommonOptions {
  readonly color: boolean;
}

const HELP_WIDTH = { least: 40, usual: 100, most: 120 } as const;

/**
 * The argument parser with all commands. It never ends the process: wrong use is thrown, and `onCommand` is told
 * which command was asked for.
 */
export function buildProgram(
  commands: readonly CliCommand[],
  messages: CliMessages,
  io: CliIo,
  onCommand: (command: CliCommand, parsed: Command) => Promise<void>,
): Command {
  const { help } = messages;
  const program = prepared(new Command('sdet'), messages, io)
    .description(help.program)
    .version(io.version, '-V, --version', help.version)
    .addOption(new Option(`--lang <${help.words.lang}>`, help.lang).choices(LANGUAGES))
    .option('--no-color', help.noColor)
    .helpCommand(`help [${help.commandName}]`, help.helpCommand)
    .usage(`${help.optionsWord} ${help.commandWord}`)
    .addHelpText('after', `\n${wrap(help.after, helpWidth(io.stdout.columns)).join('\n')}`);
  for (const definition of commands) {
    const command = prepared(new Command(definition.name), messages, io);
    definition.declare(command, messages);
    command.summary(command.description()).description(asSentence(command.description()));
    command.usage([help.optionsWord, ...command.registeredArguments.map(usageOf)].join(' '));
    command.action(() => onCommand(definition, command));
    program.addCommand(command);
  }
  return program;
}

function asSentence(text: string): string {
  return `${text.slice(0, 1).toLocaleUpperCase()}${text.slice(1)}.`;
}

/** A choice of values as the option parser wants it, said in the user's language. */
export function choiceOption<T extends string>(
  flags: string,
  description: string,
  choices: readonly T[],
  byDefault?: T,
): Option {
  const option = new Option(flags, description).choices(choices);
  return byDefault === undefined ? option : option.default(byDefault);
}

function prepared(command: Command, messages: CliMessages, io: CliIo): Command {
  return command
    .exitOverride()
    .helpOption('-h, --help', messages.help.help)
    .configureHelp(helpIn(messages))
    .configureOutput({
      writeOut: text => io.stdout.write(text),
      writeErr: text => io.stderr.write(text),
      outputError: () => undefined,
      getOutHelpWidth: () => helpWidth(io.stdout.columns),
      getErrHelpWidth: () => helpWidth(io.stderr.columns),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
}

function helpWidth(columns: number | undefined): number {
  return Math.max(HELP_WIDTH.least, Math.min(columns ?? HELP_WIDTH.usual, HELP_WIDTH.most));
}

/** The help's own words in the user's language; lines are broken at plain spaces only. */
function helpIn({ help }: CliMessages): Partial<Help> {
  const headings: Readonly<Record<string, string>> = {
    'Usage:': help.usage,
    'Arguments:': help.arguments,
    'Options:': help.options,
    'Global Options:': help.globalOptions,
    'Commands:': help.commands,
  };
  return {
    showGlobalOptions: true,
    displayWidth,
    styleTitle: heading => headings[heading] ?? heading,
    optionDescription: option => described(option, help),
    argumentDescription: argument => described(argument, help),
    argumentTerm: usageOf,
    subcommandTerm: command => [command.name(), ...command.registeredArguments.map(usageOf)].join(' '),
    boxWrap: (text, width) => wrap(text, width).join('\n'),
  };
}

/** `RULE`, `[PATH…]`: an argument as the usage line shows it. */
function usageOf(argument: Argument): string {
  const name = `${argument.name()}${argument.variadic ? '…' : ''}`;
  return argument.required ? name : `[${name}]`;
}

function described(target: Option | Argument, help: CliMessages['help']): string {
  const takesValue = target instanceof Argument || target.required || target.optional;
  const extra = [
    ...(target.argChoices === undefined ? [] : [help.choices(target.argChoices)]),
    ...(takesValue && typeof target.defaultValue === 'string' ? [help.byDefault(target.defaultValue)] : []),
  ];
  return extra.length === 0 ? target.description : `${target.description} ${help.extra(extra)}`;
}
