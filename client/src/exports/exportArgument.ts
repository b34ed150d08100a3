import type { Uri } from 'vscode';
import type { ExportFormatName, ExportKindName } from '../../../server/src/protocol/contract/exports.ts';
import { readUri } from '../generate/request.ts';
import { EXPORT_KINDS } from './exportChoice.ts';

/** What a caller may give the command so that it asks nothing; every part is optional. */
export interface ExportArgument {
  /** Folder of the project; needed only where the window holds several. */
  readonly project?: Uri;
  readonly kinds?: readonly ExportKindName[];
  /** Each kind is written in those that it has, in its usual one when it has none of them. */
  readonly formats?: readonly ExportFormatName[];
  /** A file or folder of the project; its own folder means all of it. */
  readonly part?: Uri;
  /** Where the files go. */
  readonly folder?: Uri;
  /** Replaces files that a person may have written, without asking. */
  readonly overwrite?: boolean;
}

const FORMATS: readonly ExportFormatName[] = ['md', 'csv', 'svg', 'json'];

/** Reads what a caller passed to the command; what does not fit is left out, and asked for. */
export function readExportArgument(argument: unknown): ExportArgument {
  if (typeof argument !== 'object' || argument === null) return {};
  const { project, kinds, formats, part, folder, overwrite } = argument as Record<string, unknown>;
  const [projectUri, partUri, folderUri] = [project, part, folder].map(readUri);
  return {
    ...(projectUri ? { project: projectUri } : {}),
    ...(areOf(kinds, EXPORT_KINDS) ? { kinds } : {}),
    ...(areOf(formats, FORMATS) ? { formats } : {}),
    ...(partUri ? { part: partUri } : {}),
    ...(folderUri ? { folder: folderUri } : {}),
    ...(typeof overwrite === 'boolean' ? { overwrite } : {}),
  };
}

function areOf<Word extends string>(value: unknown, words: readonly Word[]): value is readonly Word[] {
  return Array.isArray(value) && value.length > 0 && value.every(one => words.some(word => word === one));
}
