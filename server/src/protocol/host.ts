import type { ProjectFiles } from './projectFiles.ts';

/** A timer that can still be stopped. */
export interface Timer {
  cancel(): void;
}

/** Where the files of projects come from. */
export interface FileAccess {
  /** URIs of the folders at or below `folder` that hold a manifest. */
  findProjects(folder: string): Promise<readonly string[]>;
  /** The files of the project in the folder `root`, a URI. */
  files(root: string): ProjectFiles;
}

/** What the server needs of the platform that it runs on. */
export interface ServerHost {
  /** Runs something later, once; after 0 ms means: as soon as waiting messages had their turn. */
  after(milliseconds: number, run: () => void): Timer;
  /** The files that the platform reaches by itself, or those that the client reads for us. */
  fileAccess(through: 'platform' | 'client'): FileAccess;
}
