import { folderOf, type ProjectPath, projectPath } from '../core/base/projectPath.ts';
import { folded } from './uris.ts';

/**
 * The spellings that the disk uses for the files and folders of a project. Where the file system does not tell cases
 * apart (`isFolding`), any other spelling leads to them; elsewhere each spelling is a file of its own.
 */
export class FileSpellings {
  isFolding = false;
  readonly #files = new Set<ProjectPath>();
  readonly #byFolded = new Map<string, ProjectPath>();

  /** Takes the files that lie on the disk, all of them. */
  reset(paths: Iterable<ProjectPath>): void {
    this.#files.clear();
    this.#byFolded.clear();
    for (const path of paths) this.add(path);
  }

  /** Notes a file that lies on the disk, and its folders. */
  add(path: ProjectPath): void {
    this.#files.add(path);
    if (!this.isFolding) return;
    for (let part: string = path; part !== ''; part = folderOf(part))
      this.#byFolded.set(folded(part), projectPath(part));
  }

  /** Notes that a file lies there no more. */
  delete(path: ProjectPath): void {
    this.#files.delete(path);
    if (this.#byFolded.get(folded(path)) === path) this.#byFolded.delete(folded(path));
  }

  /** How the disk spells a path; what it does not hold is spelled as given, in folders as the disk spells them. */
  of(path: ProjectPath): ProjectPath {
    if (!this.isFolding || this.#files.has(path)) return path;
    return this.#byFolded.get(folded(path)) ?? this.newName(path);
  }

  /** How something that is about to be made is spelled: its name as given, in folders as the disk spells them. */
  newName(path: ProjectPath): ProjectPath {
    const folder = folderOf(path);
    if (!this.isFolding || folder === '') return path;
    return projectPath(`${this.of(projectPath(folder))}${path.slice(folder.length)}`);
  }
}
