import { describe, expect, test } from 'vitest';
import { defineCommand } from '../../../server/src/cli/command.ts';
import { EXIT, type ExitCode } from '../../../server/src/cli/exitCode.ts';
import { choiceOption } from '../../../server/src/cli/program.ts';
import { run } from '../../../server/src/cli/run.ts';
import { UserError } from '../../../server/src/cli/userError.ts';
import { type FakeIo, fakeIo } from './fakeIo.ts';

/** Prints what it was given; its first argument says how it ends. */
const echo = defineCommand<{ format: string; to?: string }>({
  name: 'echo',
  declare: (command, { help }) =>
    command
      .description(help.check)
      .argument('<how>', help.listWhat)
      .addOption(choiceOption('--format <FORMAT>', help.format, ['text', 'json'], 'text'))
      .option('--to <FILE>', help.manifest),
  run: ({ io, language, colours }, { args: [how], options }): Promise<ExitCode> => {
    if (how === 'wrong') throw new UserError(({ error }) => error.noPath('x'));
    if (how === 'bug') throw new Error('broken invariant: two and two');
    io.stdout.write(`${language} ${options.format} ${options.to ?? '-'} ${colours.red('rouge')}\n`);
    return Promise.resolve(how === 'findings' ? EXIT.findings : EXIT.clean);
  },
});

async function runIn(io: FakeIo, ...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const code = await run(argv, io, [echo]);
  return { code, out: io.out().replaceAll('\u00a0', ' '), err: io.err().replaceAll('\u00a0', ' ') };
}
const sdet = (...argv: string[]): ReturnType<typeof runIn> => runIn(fakeIo(), ...argv);

describe('a command', () => {
  test('gets its arguments and options', async () => {
    expect(await sdet('echo', 'ok', '--to', 'f')).toEqual({ code: 0, out: 'fr text f rouge\n', err: '' });
    expect((await sdet('--lang', 'en', 'echo', 'ok')).out).toBe('en text - rouge\n');
    expect((await sdet('echo', 'ok', '--lang', 'en', '--format=json')).out).toBe('en json - rouge\n');
  });
  test('decides the exit code', async () => expect((await sdet('echo', 'findings')).code).toBe(1));
  test('writes colours to a terminal only', async () => {
    const terminal = (): FakeIo => fakeIo({ terminal: 80 });
    expect((await runIn(terminal(), 'echo', 'ok')).out).toContain('\u001B[31mrouge');
    expect((await runIn(terminal(), 'echo', 'ok', '--no-color')).out).not.toContain('\u001B');
    expect((await runIn(terminal(), '--no-color', 'echo', 'ok')).out).not.toContain('\u001B');
    expect((await runIn(fakeIo({ terminal: 80, env: { NO_COLOR: '1' } }), 'echo', 'ok')).out).not.toContain(
      '\u001B',
    );
  });
});

describe('wrong use', () => {
  test('is told in the user’s language, with code 2', async () => {
    expect(await sdet('echo')).toEqual({
      code: 2,
      out: '',
      err: 'sdet : Il manque l’argument how.\nAide : sdet echo --help\n',
    });
    expect((await sdet('--lang', 'en', 'echo')).err).toBe(
      'sdet: Argument how is missing.\nHelp: sdet echo --help\n',
    );
  });
  test('names a near command', async () => {
    expect((await sdet('ecko', 'x')).err).toBe(
      'sdet : Commande inconnue : ecko.\nVouliez-vous dire echo ?\nAide : sdet --help\n',
    );
  });
  test('refuses a language that it does not speak', async () => {
    const { code, err } = await sdet('echo', 'ok', '--lang', 'de');
    expect(code).toBe(2);
    expect(err).toContain('Valeur refusée pour --lang <LANGUE> : « de ». Valeurs possibles : fr, en.');
  });
  test('shows the help on stderr when nothing is asked', async () => {
    const { code, out, err } = await sdet();
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Usage : sdet [options] [commande]');
  });
  test('found by a command has its own message', async () =>
    expect(await sdet('echo', 'wrong')).toEqual({ code: 2, out: '', err: 'sdet : « x » n’existe pas.\n' }));
});

describe('a bug', () => {
  test('is told without a stack trace, with code 3', async () => {
    const { code, out, err } = await sdet('echo', 'bug');
    expect([code, out]).toEqual([3, '']);
    expect(err).toContain('broken invariant: two and two');
    expect(err).toContain('sdet 1.2.3, Node ');
    expect(err).not.toMatch(/^\s+at /m);
  });
  test('shows its trace when asked', async () => {
    const { err } = await runIn(fakeIo({ env: { SDET_DEBUG: '1' } }), 'echo', 'bug');
    expect(err).toMatch(/^\s+at /m);
  });
});

describe('help and version', () => {
  test('the version is that of the package', async () =>
    expect(await sdet('--version')).toEqual({ code: 0, out: '1.2.3\n', err: '' }));
  test('the help of the program, in French', async () => {
    const { code, out } = await sdet('--help');
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "Usage : sdet [options] [commande]

      Vérifie des documents d’exigences écrits en Markdown et en YAML, et en tire la version qu’il faut à
      chaque lecteur.

      Options :
        -V, --version    affiche la version
        --lang <LANGUE>  langue des messages (sinon celle de l’environnement : LC_ALL, LC_MESSAGES, LANG)
                         (valeurs : fr, en)
        --no-color       sans couleurs (NO_COLOR et FORCE_COLOR comptent aussi)
        -h, --help       affiche cette aide

      Commandes :
        echo how         vérifie un projet et montre les constats
        help [COMMANDE]  affiche l’aide d’une commande

      Codes de sortie : 0 rien à signaler, 1 constats au seuil ou au-dessus, 2 mauvais usage ou entrée
      illisible, 3 défaut de sdet.
      "
    `);
  });
  test('the help of a command, in English', async () => {
    const { code, out } = await sdet('echo', '--help', '--lang', 'en');
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "Usage: sdet echo [options] how

      Check a project and show the findings.

      Arguments:
        how                what to list

      Options:
        --format <FORMAT>  form of the output (values: text, json; default: text)
        --to <FILE>        manifest that lies elsewhere: PATH may then be a read-only folder without
                           sdet.yaml
        -h, --help         show this help

      Common options:
        -V, --version      show the version
        --lang <LANGUAGE>  language of the messages (else that of the environment: LC_ALL, LC_MESSAGES,
                           LANG) (values: fr, en)
        --no-color         without colours (NO_COLOR and FORCE_COLOR count as well)
      "
    `);
  });
  test('help as a command', async () => {
    const asked = await sdet('help', 'echo');
    expect(asked).toEqual(await sdet('echo', '--help'));
  });
  test('no word of the parser’s own is left in the French help', async () => {
    const { out } = await sdet('echo', '--help');
    expect(out).not.toMatch(/default|choices|Usage:|Options:|Arguments:|Global|display/);
  });
  test('is folded at the width of the terminal', async () => {
    const { out } = await runIn(fakeIo({ terminal: 60 }), '--help');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(60);
  });
});
