import { basename, dirname, resolve } from 'node:path';
import { Argument } from 'commander';
import { exportProject } from '../../core/exports/exportProject.ts';
import { EXPORT_FORMATS, EXPORT_KINDS, type ExportFormat, FORMATS_OF } from '../../core/model/export.ts';
import { allFindings } from '../../core/rules/findings.ts';
import { isGenerated, isUnmodified } from '../../core/views/generatedMark.ts';
import { defineCommand } from '../command.ts';
import { EXIT } from '../exitCode.ts';
import { loadTarget } from '../loadTarget.ts';
import type { CliMessages } from '../messages/index.ts';
import { pathInside, shownPath, wayTo } from '../paths.ts';
import { choiceOption } from '../program.ts';
import { findProject, type Request, type Target } from '../targets.ts';
import { UserError } from '../userError.ts';
import { type Ownership, writeOutput } from '../writeOutput.ts';

interface ExportCommandOptions {
  readonly format?: ExportFormat;
  readonly out?: string;
  readonly manifest?: string;
  readonly force?: boolean;
}

/** `sdet export KIND`: what a project or a part of it holds, on stdout or in a file; without KIND, what there is. */
export const exportCommand = defineCommand<ExportCommandOptions>({
  name: 'export',
  declare: (command, { help }) =>
    command
      .description(help.export)
      .addArgument(new Argument(`[${help.words.what}]`, help.exportWhat).choices(EXPORT_KINDS))
      .argument(`[${help.words.path}]`, help.path)
      .addOption(choiceOption(`--format <${help.words.format}>`, help.exportFormat, EXPORT_FORMATS))
      .option(`--out <${help.words.file}>`, help.exportOut)
      .option(`--manifest <${help.words.file}>`, help.manifest)
      .option('--force', help.viewForce),
  run: async ({ io, messages }, { args: [what = '', ...paths], options }) => {
    const isStdout = options.out === undefined || options.out === '-';
    if (isStdout && options.force) throw new UserError(({ error }) => error.forceNeedsOut);
    const kind = EXPORT_KINDS.find(name => name === what);
    if (kind === undefined) {
      io.stdout.write(kindsText(messages));
      return EXIT.clean;
    }
    const formats = FORMATS_OF[kind];
    const format = options.format ?? formatOfName(options.out) ?? formats[0];
    if (!formats.includes(format))
      throw new UserError(({ error }) => error.exportFormat(kind, format, formats));
    const target = await findPart({ cwd: io.cwd, paths, manifest: options.manifest });
    const read = await loadTarget(target, io, messages);
    const nothing = read.nothing ?? (read.paths.length === 0 ? read.notices.join('\n') : undefined);
    if (nothing !== undefined) throw new UserError(() => nothing);
    const file = isStdout ? undefined : resolve(io.cwd, options.out ?? '');
    const folder = file === undefined ? io.cwd : dirname(file);
    const sourceBase = wayTo(folder, target.root);
    const part = target.only === undefined ? {} : { only: new Set(read.paths) };
    const { text } = exportProject(read.loaded.project.view, kind, format, { sourceBase, ...part });
    if (file === undefined) io.stdout.write(text);
    else {
      const place = { cwd: io.cwd, folder, force: options.force ?? false, ownership: ownershipOf(text) };
      const written = await writeOutput({ name: basename(file), text }, place);
      io.stdout.write(`${messages.export.written(shownPath(io.cwd, written))}\n`);
    }
    const errors = allFindings(read.loaded.project).filter(({ severity }) => severity === 'error').length;
    if (errors > 0) io.stderr.write(`${messages.view.findings(errors)}\n`);
    for (const notice of read.notices) io.stderr.write(`${messages.error.line(notice)}\n`);
    return read.isIncomplete ? EXIT.usage : EXIT.clean;
  },
});

/** The format that the name of the file asks for; undefined when it asks for none. */
function formatOfName(name: string | undefined): ExportFormat | undefined {
  return EXPORT_FORMATS.find(format => name?.toLowerCase().endsWith(`.${format}`));
}

/** Only Markdown bears our mark; any other file that differs may be somebody's work. */
function ownershipOf(made: string): (text: string) => Ownership {
  return text => {
    if (text === made || isUnmodified(text)) return 'ours';
    return isGenerated(text) ? 'edited' : 'foreign';
  };
}

/** The one project that a path means, and what of it: a file or a folder inside it means its documents alone. */
async function findPart(request: Request): Promise<Target> {
  const target = await findProject(request);
  const [path] = request.paths;
  const inside = path === undefined ? undefined : pathInside(target.root, resolve(request.cwd, path));
  if (inside === undefined || inside === '') return target;
  const shown = shownPath(request.cwd, resolve(request.cwd, path ?? ''));
  return { ...target, only: [{ path: inside, shown, mayBeEmpty: false }] };
}

/** Each kind with its formats and what it holds. */
function kindsText({ help }: CliMessages): string {
  return EXPORT_KINDS.map(
    kind => `${kind.padEnd(14)}${FORMATS_OF[kind].join(', ').padEnd(9)}${help.exportKinds[kind]}\n`,
  ).join('');
}
