import { isAbsolute, relative, resolve, sep } from 'node:path';
import { Option } from 'commander';
import type { ProjectView } from '../../core/project/projectView.ts';
import { allFindings } from '../../core/rules/findings.ts';
import { isGenerated, isUnmodified } from '../../core/views/generatedMark.ts';
import { generateView, type UnknownActors } from '../../core/views/view.ts';
import type { ViewDetail } from '../../core/views/viewModel.ts';
import { defineCommand } from '../command.ts';
import { EXIT } from '../exitCode.ts';
import { loadTarget } from '../loadTarget.ts';
import { shownPath } from '../paths.ts';
import { choiceOption } from '../program.ts';
import { findProject } from '../targets.ts';
import { UserError } from '../userError.ts';
import { type Ownership, writeOutput } from '../writeOutput.ts';

interface ViewCommandOptions {
  readonly actor: readonly string[];
  readonly detail: ViewDetail;
  readonly out: string;
  readonly manifest?: string;
  readonly force?: boolean;
}

/** `sdet view`: writes the version of a project that some actors need. */
export const view = defineCommand<ViewCommandOptions>({
  name: 'view',
  declare: (command, { help }) =>
    command
      .description(help.view)
      .argument(`[${help.words.path}]`, help.path)
      .addOption(
        new Option(`--actor <${help.words.id}>`, help.viewActor)
          .argParser((value, before: readonly string[] = []) => [...before, value])
          .makeOptionMandatory(),
      )
      .requiredOption(`--out <${help.words.folder}>`, help.viewOut)
      .addOption(choiceOption(`--detail <${help.words.detail}>`, help.viewDetail, ['plain', 'full'], 'plain'))
      .addOption(choiceOption(`--format <${help.words.format}>`, help.viewFormat, ['md'], 'md'))
      .option(`--manifest <${help.words.file}>`, help.manifest)
      .option('--force', help.viewForce),
  run: async ({ io, messages }, { args, options }) => {
    const target = await findProject({ cwd: io.cwd, paths: args, manifest: options.manifest });
    const read = await loadTarget(target, io, messages);
    const { nothing } = read;
    if (nothing !== undefined) throw new UserError(() => nothing);
    const folder = resolve(io.cwd, options.out);
    const { project } = read.loaded;
    const { actor: actors, detail, force = false } = options;
    const output = generateView(project, { actors, detail, sourceBase: wayTo(target.root, folder) });
    if (output.kind === 'unknown-actors') throw unknownActors(output, project.view);
    const file = { name: output.fileName, text: output.text };
    const written = await writeOutput(file, { cwd: io.cwd, folder, force, ownership });
    const { kept, withoutActor, leftOut } = output.summary;
    io.stdout.write(`${messages.view.written(shownPath(io.cwd, written))}\n`);
    io.stdout.write(`${messages.view.kept(kept, withoutActor, leftOut)}\n`);
    const errors = allFindings(project).filter(({ severity }) => severity === 'error').length;
    if (errors > 0) io.stderr.write(`${messages.view.findings(errors)}\n`);
    for (const notice of read.notices) io.stderr.write(`${messages.error.line(notice)}\n`);
    return read.isIncomplete ? EXIT.usage : EXIT.clean;
  },
});

function ownership(text: string): Ownership {
  if (isUnmodified(text)) return 'ours';
  return isGenerated(text) ? 'edited' : 'foreign';
}

/** How links of the output lead back to the sources; empty where only an absolute path could. */
function wayTo(root: string, folder: string): string {
  const way = relative(folder, root);
  return isAbsolute(way) ? '' : way.split(sep).join('/');
}

function unknownActors({ actors }: UnknownActors, project: ProjectView): UserError {
  const known = (project.entries('actors') ?? []).map(({ id }) => id);
  return new UserError(({ error }) => {
    const lines = actors.map(({ name, nearest }) =>
      error.unknownActor(name, nearest === undefined ? [] : [nearest]),
    );
    return [...lines, known.length > 0 ? error.knownActors(known) : error.noActors].join('\n');
  });
}
