import type { ProjectPath } from '../base/projectPath.ts';
import type { Reading } from '../extract/reading.ts';
import type { Dialect, Manifest } from '../manifest/manifest.ts';
import type { RoleMatch } from '../manifest/roles.ts';
import type { DocumentFacts } from '../model/documentFacts.ts';
import type { Problem } from '../model/problem.ts';
import type { AutoNumbering } from './autoNumbering.ts';
import type { NameIndex } from './nameIndex.ts';
import { fileNames } from './names.ts';
import { RecentReadings } from './recentReadings.ts';
import { SortedList } from './sortedList.ts';
import { SymbolTables } from './symbolTables.ts';

/** A text as the host gave it. */
export interface GivenText {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** All that a project holds. Written by `Project` alone, read through a `ProjectView`. */
export interface ProjectState {
  manifest: Manifest;
  /** Files that exist, read or not. */
  readonly present: Set<ProjectPath>;
  /** The same, sorted. */
  readonly files: SortedList<ProjectPath>;
  /** The same, for links that lead nowhere. */
  readonly fileNames: NameIndex<ProjectPath>;
  /** Number of files under each folder that has any. */
  readonly folders: Map<string, number>;
  readonly texts: Map<ProjectPath, GivenText>;
  /** What is kept of chapters that are written in. */
  readonly recent: RecentReadings;
  /** Files that the project reads. */
  readonly roles: Map<ProjectPath, RoleMatch>;
  readonly facts: Map<ProjectPath, DocumentFacts>;
  /** Volume id (the empty string for files outside volumes) to how its files are read. */
  readonly readings: Map<string, Reading>;
  readonly defaultDialect: Dialect;
  /** Documents with facts, in reading order. */
  documents: readonly ProjectPath[];
  readonly order: Map<ProjectPath, number>;
  readonly tables: SymbolTables;
  /** Computed numbers of volumes that were asked for since their outline last changed. */
  readonly autoNumberings: Map<string, AutoNumbering>;
}

/** A project without any file. */
export function emptyState(manifest: Manifest, dialect: Dialect): ProjectState {
  return {
    manifest,
    present: new Set(),
    files: new SortedList<ProjectPath>([]),
    fileNames: fileNames(),
    folders: new Map(),
    texts: new Map(),
    recent: new RecentReadings(),
    roles: new Map(),
    facts: new Map(),
    readings: new Map(),
    defaultDialect: dialect,
    documents: [],
    order: new Map(),
    tables: new SymbolTables(),
    autoNumberings: new Map(),
  };
}

/** The dialect's key in `readings` of a file. */
export function volumeOf(state: ProjectState, path: ProjectPath): string {
  const role = state.roles.get(path)?.role;
  return role?.kind === 'chapter' ? role.volume : '';
}
