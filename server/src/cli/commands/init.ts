import { lstat, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { proposeManifest } from '../../core/init/proposeManifest.ts';
import { renderManifest } from '../../core/init/renderManifest.ts';
import { nodeFiles } from '../../host/node/fileSystem.ts';
import { errorCode } from '../../host/node/folderWalk.ts';
import { type CommandContext, defineCommand } from '../command.ts';
import { EXIT, type ExitCode } from '../exitCode.ts';
import { shownPath } from '../paths.ts';
import { printable } from '../terminal/printable.ts';
import { UserError } from '../userError.ts';
import { type Ownership, writeOutput } from '../writeOutput.ts';

interface InitOptions {
  readonly yes?: boolean;
  readonly manifest?: string;
}

/** `sdet init`: proposes a manifest from what a folder holds, and writes it when the user agrees. */
export const init = defineCommand<InitOptions>({
  name: 'init',
  declare: (command, { help }) =>
    command
      .description(help.init)
      .argument(`[${help.words.path}]`, help.initPath)
      .option('-y, --yes', help.initYes)
      .option(`--manifest <${help.words.file}>`, help.initManifest),
  run: async (context, { args: [path = '.'], options }) => {
    const { io, language } = context;
    const root = resolve(io.cwd, path);
    await refuseFile(root, path);
    const target =
      options.manifest === undefined ? join(root, 'sdet.yaml') : resolve(io.cwd, options.manifest);
    await refuseExisting(target, shownPath(io.cwd, target));
    const proposal = proposeManifest(await textsOf(root));
    if (proposal === undefined) throw new UserError(({ error }) => error.nothingToPropose(path));
    const text = renderManifest(proposal, language);
    io.stdout.write(printable(text));
    return options.yes === true ? write(target, text, context) : askFirst(target, text, context);
  },
});

async function askFirst(target: string, text: string, context: CommandContext): Promise<ExitCode> {
  const { io, messages } = context;
  if (io.ask === undefined) throw new UserError(({ error }) => error.needsYes);
  const answer = await io.ask(`\n${messages.init.question(shownPath(io.cwd, target))}`);
  if (messages.init.yes.test(answer.trim())) return write(target, text, context);
  io.stderr.write(`${messages.init.notWritten}\n`);
  return EXIT.clean;
}

async function write(target: string, text: string, { io, messages }: CommandContext): Promise<ExitCode> {
  const place = { cwd: io.cwd, folder: dirname(target), force: false, ownership: (): Ownership => 'foreign' };
  await writeOutput({ name: basename(target), text }, place);
  io.stderr.write(`${messages.init.written(shownPath(io.cwd, target))}\n`);
  return EXIT.clean;
}

async function refuseFile(root: string, shown: string): Promise<void> {
  try {
    if ((await stat(root)).isDirectory()) return;
  } catch (thrown) {
    const code = errorCode(thrown);
    throw new UserError(({ error }) =>
      code === 'ENOENT' || code === 'ENOTDIR' ? error.noPath(shown) : error.unreadable(shown, code),
    );
  }
  throw new UserError(({ error }) => error.initNeedsFolder(shown));
}

async function refuseExisting(target: string, shown: string): Promise<void> {
  try {
    await lstat(target);
  } catch {
    return;
  }
  throw new UserError(({ error }) => error.manifestExists(shown));
}

/** The texts of the Markdown and YAML files of a folder; other files by their paths alone. */
async function textsOf(root: string): Promise<ReadonlyMap<string, string>> {
  const files = nodeFiles(root);
  const texts = new Map<string, string>();
  for (const path of await files.list()) {
    const read = /\.(?:md|ya?ml)$/i.test(path) ? await files.read(path) : undefined;
    texts.set(path, read?.kind === 'text' ? read.text : '');
  }
  return texts;
}
