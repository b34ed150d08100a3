import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { type ProjectPath, projectPath } from '../../core/base/projectPath.ts';
import { baselineName, baselinePath } from '../../core/manifest/baselinePath.ts';
import { type Change, Project } from '../../core/project/project.ts';
import { changeOf, MANIFEST, type ProjectFiles, readWanted, type UnreadablePath } from '../host.ts';
import { nodeFiles, readTextFile } from './fileSystem.ts';

/** A project read from the disk as far as it could be. */
export interface LoadedProject {
  readonly project: Project;
  /** Where the project knows its manifest; a name that no other file has when it lies outside the folder. */
  readonly manifestPath: ProjectPath;
  /** False when there is no manifest at that place: the project then has the defaults, and no chapters. */
  readonly manifestFound: boolean;
  /** Files and folders that could not be looked into; path and system code of the folder itself when it is none. */
  readonly problems: readonly UnreadablePath[];
  /** Reads a file of the project that is no text of it, such as a picture. */
  readonly readBytes: ProjectFiles['readBytes'];
  /** The absolute path on the disk of a file of the project. */
  readonly diskPath: (path: ProjectPath) => string;
}

/** What to read. */
export interface LoadOptions {
  /** A manifest to use in place of the folder's own; it may lie anywhere. */
  readonly manifestFile?: string;
}

/** Reads the project in the folder `root` for good: everything that its manifest asks for. Never throws for what it finds. */
export async function loadProject(root: string, options: LoadOptions = {}): Promise<LoadedProject> {
  const folder = resolve(root);
  const files = nodeFiles(folder);
  const problems: UnreadablePath[] = [];
  const listed = await files.list(problem => problems.push(problem));
  const manifest = locateManifest(folder, listed, options.manifestFile);
  const project = new Project({ manifestPath: manifest.path });
  const present = listed.map((path): Change => ({ kind: 'present', path }));
  const baseline = baselinePath(manifest.path);
  const outside = manifest.outside === undefined ? undefined : await readTextFile(manifest.outside);
  const known =
    manifest.outside === undefined ? undefined : await readTextFile(baselineBeside(manifest.outside));
  const given = [
    ...(outside === undefined ? [] : [changeOf(manifest.path, outside)]),
    ...(known === undefined ? [] : [changeOf(baseline, known)]),
  ];
  project.apply([...present, ...given]);
  await readWanted(project, files, changes => project.apply(changes));
  return {
    project,
    manifestPath: manifest.path,
    manifestFound: outside === undefined ? listed.includes(manifest.path) : outside.kind !== 'missing',
    problems,
    readBytes: files.readBytes,
    diskPath: path => {
      if (manifest.outside !== undefined && path === manifest.path) return manifest.outside;
      if (manifest.outside !== undefined && path === baseline) return baselineBeside(manifest.outside);
      return join(folder, ...path.split('/'));
    },
  };
}

function baselineBeside(manifest: string): string {
  return join(dirname(manifest), baselineName(basename(manifest)));
}

/** Where the manifest lies: a path of the project, or (`outside`) a file of the disk with a name made up for it and its baseline. */
function locateManifest(
  folder: string,
  listed: readonly ProjectPath[],
  manifestFile: string | undefined,
): { readonly path: ProjectPath; readonly outside?: string } {
  if (manifestFile === undefined) return { path: MANIFEST };
  const file = resolve(manifestFile);
  const inside = projectPath(relative(folder, file).split(sep).join('/'));
  if (listed.includes(inside)) return { path: inside };
  let name = basename(file);
  const isTaken = (path: ProjectPath): boolean =>
    listed.includes(path) || listed.includes(baselinePath(path));
  while (isTaken(projectPath(name))) name = `_${name}`;
  return { path: projectPath(name), outside: file };
}
