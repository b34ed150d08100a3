import { mkdir, rename as renameFile, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { projectPath } from '../../core/base/projectPath.ts';
import type { Language } from '../../core/manifest/manifest.ts';
import { refactorTexts } from '../../core/messages/refactor/index.ts';
import type { DocumentRole } from '../../core/model/documentFacts.ts';
import { type Moved, moveFiles, moveRefusal } from '../../core/refactor/moveFiles.ts';
import { errorCode } from '../../host/node/folderWalk.ts';
import { defineCommand } from '../command.ts';
import { EXIT } from '../exitCode.ts';
import type { LoadedTarget } from '../loadTarget.ts';
import { pathInside, shownPath } from '../paths.ts';
import { changesOf, differenceOf, loadWhole, refusalError, sizeOf } from '../refactorTarget.ts';
import { findProject } from '../targets.ts';
import { UserError } from '../userError.ts';
import { type FileChange, writeChanges } from '../writeChanges.ts';

interface MoveOptions {
  readonly manifest?: string;
  readonly dryRun?: true;
}

/** `sdet move FROM TO`: moves or renames a file or a folder; links, the manifest and the baseline follow. */
export const move = defineCommand<MoveOptions>({
  name: 'move',
  declare: (command, { help }) =>
    command
      .description(help.move)
      .argument(`<${help.words.from}>`, help.moveFrom)
      .argument(`<${help.words.to}>`, help.moveTo)
      .argument(`[${help.words.path}]`, help.movePath)
      .option(`--manifest <${help.words.file}>`, help.manifest)
      .option('--dry-run', help.dryRun),
  run: async (context, { args: [given = '', wanted = '', ...paths], options }) => {
    const { io, messages, language } = context;
    const from = resolve(io.cwd, given);
    const to = await destinationOf(io.cwd, from, wanted);
    const around = paths.length > 0 || options.manifest !== undefined ? paths : [dirname(from)];
    const target = await findProject({ cwd: io.cwd, paths: around, manifest: options.manifest });
    const read = await loadWhole(target, context);
    const [source, place] = [from, to].map(path => inProject(io.cwd, target.root, path));
    const moves = [{ from: projectPath(source ?? ''), to: projectPath(place ?? '') }];
    const { view } = read.loaded.project;
    const refusal = moveRefusal(view, moves);
    if (refusal) throw refusalError(read, refusal, context);
    const result = moveFiles(view, moves);
    const [doubt] = result.doubts;
    if (doubt) throw refusalError(read, doubt, context);
    const shown = [from, to].map(path => shownPath(io.cwd, path));
    const { places, files } = sizeOf(result.edits);
    const summary = messages.refactor.moved(
      shown[0] ?? '',
      shown[1] ?? '',
      result.files.length,
      places,
      files,
    );
    const notes = notesOf(result, read, language);
    if (options.dryRun) {
      io.stdout.write(differenceOf(read, result.edits));
      io.stderr.write(`${[`${summary} ${messages.refactor.dryRun}`, ...notes].join('\n')}\n`);
    } else {
      await moveWhole(io.cwd, { from, to }, changesOf(read, result.edits));
      io.stdout.write(`${[summary, ...notes].join('\n')}\n`);
    }
    return EXIT.clean;
  },
});

/** Into a folder that is there, or that is written with a final slash; else as that very file or folder. */
async function destinationOf(cwd: string, from: string, wanted: string): Promise<string> {
  const to = resolve(cwd, wanted);
  if (/[\\/]$/.test(wanted)) return join(to, basename(from));
  const isFolder = await stat(to).then(
    stats => stats.isDirectory(),
    () => false,
  );
  // On a disk that knows no case, a folder may be found under its own new name.
  return isFolder && to.toLowerCase() !== from.toLowerCase() ? join(to, basename(from)) : to;
}

function inProject(cwd: string, root: string, path: string): string {
  const inside = pathInside(root, path);
  if (inside === undefined)
    throw new UserError(({ error }) => error.outsideProject(shownPath(cwd, path), shownPath(cwd, root)));
  return inside;
}

/** What the moves mean beyond links: documents that are read as something else, IDs that change. */
function notesOf({ roles, ids }: Moved, { shown }: LoadedTarget, language: Language): readonly string[] {
  const { move: texts } = refactorTexts(language);
  const nameOf = (role: DocumentRole | undefined): string | undefined => {
    if (role === undefined) return undefined;
    const name = texts.roles[role.kind] ?? role.kind;
    return role.kind === 'chapter' ? `${name} ${role.volume}` : name;
  };
  return [
    ...roles.map(({ path, before, after }) => texts.reread(shown(path), nameOf(before), nameOf(after))),
    ...ids.map(({ from, to }) => texts.id(from, to)),
  ];
}

/** Writes every text and moves the file or folder; when one of the two cannot be done, neither is. */
async function moveWhole(
  cwd: string,
  { from, to }: { readonly from: string; readonly to: string },
  changes: readonly FileChange[],
): Promise<void> {
  const made = await mkdir(dirname(to), { recursive: true }).catch(thrown => {
    throw cannotMove(cwd, to, thrown);
  });
  try {
    if (await isAnother(from, to)) throw new UserError(({ error }) => error.targetExists(shownPath(cwd, to)));
    await writeChanges(cwd, changes);
    try {
      await renameFile(from, to);
    } catch (thrown) {
      await writeChanges(
        cwd,
        changes.map(({ file, before, after }) => ({ file, before: after, after: before })),
      );
      throw cannotMove(cwd, to, thrown);
    }
  } catch (thrown) {
    if (made !== undefined) await removeEmpty(dirname(to), made);
    throw thrown;
  }
}

/** Whether something else lies where a file is to go; its own name in other capitals may be found there. */
async function isAnother(from: string, to: string): Promise<boolean> {
  const [source, target] = await Promise.all([from, to].map(path => stat(path).catch(() => undefined)));
  if (target === undefined) return false;
  return source?.ino !== target.ino || source.dev !== target.dev;
}

/** Takes away the folders that were made, from the innermost to `first`. */
async function removeEmpty(folder: string, first: string): Promise<void> {
  for (let current = folder; current.startsWith(first); current = dirname(current)) {
    try {
      await rmdir(current);
    } catch {
      return;
    }
  }
}

function cannotMove(cwd: string, to: string, thrown: unknown): UserError {
  return new UserError(({ error }) => error.cannotWrite(shownPath(cwd, to), errorCode(thrown)));
}
