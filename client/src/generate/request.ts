import { Uri } from 'vscode';
import type { ViewDetailName, ViewFormat } from '../../../server/src/protocol/contract/views.ts';

/** How much of each item a version shows; `own`: as much as its definition says, in plain words where none does. */
export type Detail = ViewDetailName | 'own';

const DETAILS: readonly Detail[] = ['titles', 'plain', 'full', 'own'];

/** The formats that versions are written in. */
export const FORMATS: readonly ViewFormat[] = ['md', 'html', 'docx'];

/** What a caller may give the command so that it asks nothing; every part is optional. */
export interface ViewsArgument {
  /** Folder of the project; needed only where the window holds several. */
  readonly project?: Uri;
  readonly actors?: readonly string[];
  /** Ids of versions, as `sdet/views` lists them. */
  readonly views?: readonly string[];
  readonly formats?: readonly ViewFormat[];
  readonly detail?: Detail;
  /** Where the files go. */
  readonly folder?: Uri;
  /** Replaces files that a person changed without asking. */
  readonly overwrite?: boolean;
}

/** Reads what a caller passed to the command; what does not fit is left out, and asked for. */
export function readArgument(argument: unknown): ViewsArgument {
  if (typeof argument !== 'object' || argument === null) return {};
  const { project, actors, views, formats, detail, folder, overwrite } = argument as Record<string, unknown>;
  const projectUri = readUri(project);
  const folderUri = readUri(folder);
  return {
    ...(projectUri ? { project: projectUri } : {}),
    ...(isWords(actors) ? { actors } : {}),
    ...(isWords(views) ? { views } : {}),
    ...(areFormats(formats) ? { formats } : {}),
    ...(isDetail(detail) ? { detail } : {}),
    ...(folderUri ? { folder: folderUri } : {}),
    ...(typeof overwrite === 'boolean' ? { overwrite } : {}),
  };
}

function isDetail(value: unknown): value is Detail {
  return DETAILS.some(detail => detail === value);
}

function areFormats(value: unknown): value is readonly ViewFormat[] {
  return isWords(value) && value.every(word => FORMATS.some(format => format === word));
}

function isWords(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every(word => typeof word === 'string');
}

/** Reads a place: key bindings can give text only, a URI or an absolute path on the disk. */
export function readUri(value: unknown): Uri | undefined {
  if (value instanceof Uri) return value;
  if (typeof value !== 'string' || value === '') return undefined;
  return /^[a-z][a-z0-9+.-]+:\//i.test(value) ? Uri.parse(value) : Uri.file(value);
}
