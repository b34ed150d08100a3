import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Option } from 'commander';
import { pictureLack } from '../../core/messages/views/pictureLacks.ts';
import { VIEW_DETAILS } from '../../core/model/view.ts';
import type { ProjectView } from '../../core/project/projectView.ts';
import { allFindings } from '../../core/rules/findings.ts';
import { wordsOfView } from '../../core/views/budget.ts';
import type { UnknownActors } from '../../core/views/view.ts';
import { type CommandContext, defineCommand } from '../command.ts';
import { EXIT, type ExitCode } from '../exitCode.ts';
import { type LoadedTarget, loadTarget } from '../loadTarget.ts';
import { shownPath, wayTo } from '../paths.ts';
import { choiceOption } from '../program.ts';
import { findProject } from '../targets.ts';
import { UserError } from '../userError.ts';
import { type ChosenView, chosenFormats, chosenViews, type ViewChoice } from '../viewChoice.ts';
import { ownershipFinder, type ViewFiles, type ViewFormat, viewFiles } from '../viewFiles.ts';
import { writeOutputs } from '../writeOutput.ts';

interface ViewCommandOptions extends ViewChoice {
  readonly format: string;
  readonly out: string;
  readonly manifest?: string;
  readonly check?: boolean;
  readonly force?: boolean;
}

/** `sdet view`: writes versions of a project, or tells whether those on the disk are up to date. */
export const view = defineCommand<ViewCommandOptions>({
  name: 'view',
  declare: (command, { help }) =>
    command
      .description(help.view)
      .argument(`[${help.words.path}]`, help.path)
      .addOption(new Option(`--actor <${help.words.id}>`, help.viewActor).argParser(gathered))
      .addOption(new Option(`--view <${help.words.id}>`, help.viewView).argParser(gathered))
      .option('--all', help.viewAll)
      .requiredOption(`--out <${help.words.folder}>`, help.viewOut)
      .addOption(choiceOption(`--detail <${help.words.detail}>`, help.viewDetail, VIEW_DETAILS))
      .addOption(new Option(`--format <${help.words.format}>`, help.viewFormat).default('md'))
      .option(`--manifest <${help.words.file}>`, help.manifest)
      .option('--check', help.viewCheck)
      .option('--force', help.viewForce),
  run: async (context, { args, options }) => {
    const { io, messages } = context;
    const formats = chosenFormats(options.format);
    const target = await findProject({ cwd: io.cwd, paths: args, manifest: options.manifest });
    const read = await loadTarget(target, io, messages);
    const { nothing } = read;
    if (nothing !== undefined) throw new UserError(() => nothing);
    const folder = resolve(io.cwd, options.out);
    const made = await makeAll(read, options, formats, wayTo(folder, target.root));
    const code = options.check
      ? await compare(made, folder, context)
      : await write(made, folder, formats, options.force ?? false, context);
    tellPictures(made, context);
    tellBudgets(made, read, context);
    const errors = allFindings(read.loaded.project).filter(({ severity }) => severity === 'error').length;
    if (errors > 0) io.stderr.write(`${messages.view.findings(errors)}\n`);
    for (const notice of read.notices) io.stderr.write(`${messages.error.line(notice)}\n`);
    return read.isIncomplete ? EXIT.usage : code;
  },
});

function gathered(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

interface MadeView {
  readonly chosen: ChosenView;
  readonly made: ViewFiles;
}

async function makeAll(
  { loaded: { project, readBytes } }: LoadedTarget,
  options: ViewCommandOptions,
  formats: readonly ViewFormat[],
  sourceBase: string,
): Promise<readonly MadeView[]> {
  const result: MadeView[] = [];
  for (const chosen of chosenViews(project.view, options)) {
    const made = await viewFiles(project, { ...chosen.options, sourceBase }, formats, readBytes);
    if (made.kind === 'unknown-actors') throw unknownActors(made, project.view);
    result.push({ chosen, made });
  }
  return result;
}

/** All files are made before the first is written: an unknown actor in the last view leaves the folder as it was. */
async function write(
  views: readonly MadeView[],
  folder: string,
  formats: readonly ViewFormat[],
  force: boolean,
  { io, messages }: CommandContext,
): Promise<ExitCode> {
  const place = { cwd: io.cwd, folder, force, ownership: await ownershipFinder(formats) };
  const files = views.flatMap(({ made }) => made.files);
  const written = await writeOutputs(files, place);
  let next = 0;
  for (const { made } of views) {
    for (const path of written.slice(next, next + made.files.length))
      io.stdout.write(`${messages.view.written(shownPath(io.cwd, path))}\n`);
    next += made.files.length;
    const { kept, withoutActor, leftOut } = made.summary;
    io.stdout.write(`${messages.view.kept(kept, withoutActor, leftOut)}\n`);
  }
  return EXIT.clean;
}

async function compare(
  views: readonly MadeView[],
  folder: string,
  { io, messages }: CommandContext,
): Promise<ExitCode> {
  let code: ExitCode = EXIT.clean;
  for (const { name, text } of views.flatMap(({ made }) => made.files)) {
    const path = join(folder, name);
    const found = await readFile(path).catch(() => undefined);
    const same = found?.equals(Buffer.from(text));
    const say = same ? messages.view.same : found ? messages.view.stale : messages.view.missing;
    if (!same) code = EXIT.findings;
    io.stdout.write(`${say(shownPath(io.cwd, path))}\n`);
  }
  return code;
}

/** Each picture and reason once, however many versions do without it. */
function tellPictures(views: readonly MadeView[], { io, language }: CommandContext): void {
  const lines = views.flatMap(({ made }) =>
    made.lacking.map(({ path, why }) => pictureLack(language, path, why)),
  );
  for (const line of new Set(lines)) io.stderr.write(`${line}\n`);
}

function tellBudgets(
  views: readonly MadeView[],
  { loaded: { project } }: LoadedTarget,
  { io, messages }: CommandContext,
): void {
  for (const { chosen } of views) {
    const { id, options, budget } = chosen;
    if (budget === undefined || id === undefined) continue;
    const words = project.compute(`views/budget ${id}`, (view, part) => wordsOfView(view, options, part));
    if (words !== undefined && words > budget)
      io.stderr.write(`${messages.view.overBudget(id, words, budget)}\n`);
  }
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
