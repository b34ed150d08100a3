import { Option } from 'commander';
import { defineCommand } from '../command.ts';
import { EXIT } from '../exitCode.ts';
import { UserError } from '../userError.ts';

interface LspOptions {
  readonly stdio?: boolean;
}

/** `sdet lsp --stdio`: the language server, for editors that start a command. */
export const lsp = defineCommand<LspOptions>({
  name: 'lsp',
  declare: (command, { help }) =>
    command
      .description(help.lsp)
      .option('--stdio', help.lspStdio)
      // Editors built on vscode-languageclient add it to every command line.
      .addOption(new Option('--clientProcessId <id>').hideHelp()),
  run: async ({ io }, { options }) => {
    if (options.stdio !== true) throw new UserError(({ error }) => error.stdioNeeded);
    await io.serve();
    return EXIT.clean;
  },
});
