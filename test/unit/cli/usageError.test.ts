import { Argument, Command, CommanderError, Option } from 'commander';
import { describe, expect, test } from 'vitest';
import { CLI_MESSAGES } from '../../../server/src/cli/messages/index.ts';
import { describeUsageError } from '../../../server/src/cli/usageError.ts';

/** What the parser of a small program objects to, in its own words. */
function errorOf(argv: readonly string[]): CommanderError {
  const quiet = (command: Command): Command =>
    command.exitOverride().configureOutput({ outputError: () => undefined, writeErr: () => undefined });
  const program = quiet(new Command('p'));
  const sub = quiet(new Command('view'))
    .addArgument(new Argument('[what]').choices(['items', 'sections']))
    .requiredOption('--out <dir>')
    .addOption(new Option('--format <f>').choices(['text', 'json']))
    .action(() => undefined);
  program.addCommand(sub);
  program.addCommand(
    quiet(new Command('list'))
      .argument('<rule>')
      .action(() => undefined),
  );
  program.addCommand(quiet(new Command('lint')).action(() => undefined));
  try {
    program.parse([...argv], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error;
    throw error;
  }
  throw new Error('no error');
}

function check(command: string, french: string, english: string): void {
  const error = errorOf(command.split(' '));
  expect(describeUsageError(error, CLI_MESSAGES.fr).replaceAll('\u00a0', ' ')).toBe(french);
  expect(describeUsageError(error, CLI_MESSAGES.en)).toBe(english);
}

describe('errors of the parser', () => {
  test('unknown option', () => check('list a --xyz', 'Option inconnue : --xyz.', 'Unknown option: --xyz.'));
  test('unknown option with a near one', () =>
    check(
      'view --out o --fromat x',
      'Option inconnue : --fromat.\nVouliez-vous dire --format ?',
      'Unknown option: --fromat.\nDid you mean --format?',
    ));
  test('unknown command with several near ones', () =>
    check(
      'lin',
      'Commande inconnue : lin.\nVouliez-vous dire lint ?',
      'Unknown command: lin.\nDid you mean lint?',
    ));
  test('unknown command with two near ones', () =>
    check(
      'lit',
      'Commande inconnue : lit.\nVouliez-vous dire lint ou list ?',
      'Unknown command: lit.\nDid you mean lint or list?',
    ));
  test('missing argument', () => check('list', 'Il manque l’argument rule.', 'Argument rule is missing.'));
  test('missing value', () =>
    check('view --out', 'L’option --out <dir> attend une valeur.', 'Option --out <dir> needs a value.'));
  test('missing option', () =>
    check('view items', 'Il manque l’option --out <dir>.', 'Option --out <dir> is missing.'));
  test('too many arguments', () =>
    check('list a b', 'Trop d’arguments : 1 attendu, 2 reçus.', 'Too many arguments: 1 expected, 2 given.'));
  test('refused value of an option', () =>
    check(
      'view --format xml --out o',
      'Valeur refusée pour --format <f> : « xml ». Valeurs possibles : text, json.',
      'Value refused for --format <f>: “xml”. Possible values: text, json.',
    ));
  test('refused value of an argument', () =>
    check(
      'view all --out o',
      'Valeur refusée pour what : « all ». Valeurs possibles : items, sections.',
      'Value refused for what: “all”. Possible values: items, sections.',
    ));
});

test('an error that is not known keeps its own words', () =>
  expect(describeUsageError({ code: 'commander.new', message: 'error: odd' }, CLI_MESSAGES.fr)).toBe('odd'));
