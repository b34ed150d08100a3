import { type ProjectPath, projectPath } from '../core/base/projectPath.ts';
import { type LoadedProject, loadProject } from '../host/node/loadProject.ts';
import type { CliIo } from './io.ts';
import type { CliMessages } from './messages/index.ts';
import { nothingRead } from './nothingRead.ts';
import { shownPath } from './paths.ts';
import type { Target } from './targets.ts';

/** A project that was read, as far as it was asked for. */
export interface LoadedTarget {
  readonly loaded: LoadedProject;
  /** The documents that were asked for, in reading order. */
  readonly paths: readonly ProjectPath[];
  /** Its folder as the user sees it. */
  readonly root: string;
  /** How the user sees a file of it. */
  readonly shown: (path: ProjectPath) => string;
  /** Why nothing but a manifest was read; undefined when something was. */
  readonly nothing: string | undefined;
  /** What could not be read, or is no part of the project, for stderr. */
  readonly notices: readonly string[];
  /** True when some of what was asked for could not be read, so that silence about it is no approval. */
  readonly isIncomplete: boolean;
}

/** Reads a project from the disk and says what of it could not be read. */
export async function loadTarget(target: Target, io: CliIo, messages: CliMessages): Promise<LoadedTarget> {
  const root = shownPath(io.cwd, target.root);
  const progress = io.stderr.isTerminal ? messages.report.progress(root) : '';
  if (progress !== '') io.stderr.write(progress);
  const { manifestFile } = target;
  const loaded = await loadProject(target.root, manifestFile === undefined ? {} : { manifestFile });
  if (progress !== '') io.stderr.write('\r\u001B[K');
  const shown = (path: ProjectPath): string => shownPath(io.cwd, loaded.diskPath(path));
  const { paths, foreign } = selected(loaded.project.view.documents(), target.only);
  const nothing = nothingRead(loaded, shown, messages);
  const notices = [
    ...loaded.problems.map(({ path, code }) => messages.error.unreadable(shown(projectPath(path)), code)),
    ...foreign.map(path => messages.error.notOfProject(path, shown(loaded.manifestPath))),
    ...(nothing === undefined ? [] : [nothing]),
  ];
  const isIncomplete = nothing !== undefined || loaded.problems.length > 0;
  return { loaded, paths, root, shown, nothing, notices, isIncomplete };
}

/** The documents that lie where it was asked for, and the asked paths where none lies. */
function selected(
  documents: readonly ProjectPath[],
  only: Target['only'],
): { readonly paths: readonly ProjectPath[]; readonly foreign: readonly string[] } {
  if (only === undefined) return { paths: documents, foreign: [] };
  const isIn = (document: string, path: string): boolean =>
    document === path || document.startsWith(`${path}/`);
  return {
    paths: documents.filter(document => only.some(({ path }) => isIn(document, path))),
    foreign: only
      .filter(({ path, mayBeEmpty }) => !mayBeEmpty && !documents.some(document => isIn(document, path)))
      .map(({ shown }) => shown),
  };
}
