import type { CliMessages } from './messages/index.ts';

/** Says an error of the argument parser, which speaks English only, in the user's language. */
export function describeUsageError(
  error: { readonly code: string; readonly message: string },
  messages: CliMessages,
): string {
  const [first = '', second = ''] = error.message.split('\n');
  const say = TRANSLATIONS[error.code];
  return say?.(first, suggestions(second), messages) ?? error.message.replace(/^error: /, '');
}

type Translation = (line: string, near: readonly string[], messages: CliMessages) => string | undefined;

/** By code of the parser; `undefined` where its text has another form than the one we know. */
const TRANSLATIONS: Readonly<Record<string, Translation>> = {
  'commander.unknownOption': (line, near, { usage }) =>
    withMatch(/unknown option '(.*)'$/, line, ([option = '']) => usage.unknownOption(option, near)),
  'commander.unknownCommand': (line, near, { usage }) =>
    withMatch(/unknown command '(.*)'$/, line, ([command = '']) => usage.unknownCommand(command, near)),
  'commander.missingArgument': (line, _, { usage }) =>
    withMatch(/argument '(.*)'$/, line, ([name = '']) => usage.missingArgument(name)),
  'commander.optionMissingArgument': (line, _, { usage }) =>
    withMatch(/option '(.*)' argument missing$/, line, ([option = '']) => usage.missingValue(option)),
  'commander.missingMandatoryOptionValue': (line, _, { usage }) =>
    withMatch(/option '(.*)' not specified$/, line, ([option = '']) => usage.missingOption(option)),
  'commander.excessArguments': (line, _, { usage }) =>
    withMatch(/Expected (\d+) .* got (\d+)\.$/, line, ([expected, got]) =>
      usage.tooMany(Number(expected), Number(got)),
    ),
  'commander.invalidArgument': (line, _, { usage }) =>
    withMatch(
      /option '(.*)' argument '(.*)' is invalid\. Allowed choices are (.*)\.$/,
      line,
      ([option = '', value = '', choices = '']) => usage.badValue(value, option, choices.split(', ')),
    ) ??
    withMatch(
      /value '(.*)' is invalid for argument '(.*)'\. Allowed choices are (.*)\.$/,
      line,
      ([value = '', name = '', choices = '']) => usage.badValue(value, name, choices.split(', ')),
    ),
};

function withMatch(
  pattern: RegExp,
  line: string,
  say: (groups: readonly string[]) => string,
): string | undefined {
  const match = pattern.exec(line);
  return match === null ? undefined : say(match.slice(1));
}

/** `(Did you mean --format?)`, `(Did you mean one of list, lsp?)` */
function suggestions(line: string): readonly string[] {
  const names = /^\(Did you mean (?:one of )?(.*)\?\)$/.exec(line)?.[1];
  return names === undefined ? [] : names.split(', ');
}
