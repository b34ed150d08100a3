import { l10n, Uri, workspace } from 'vscode';
import {
  EXPORT,
  type ExportFormatName,
  type ExportKindName,
  type ExportParams,
  type ExportResult,
} from '../../../server/src/protocol/contract/exports.ts';
import { VIEWS, type ViewsResult } from '../../../server/src/protocol/contract/views.ts';
import { type ChosenExports, chooseExports } from '../exports/chooseExports.ts';
import { readExportArgument } from '../exports/exportArgument.ts';
import { kindPicks } from '../exports/exportChoice.ts';
import { askWithProgress, tellOtherDisk } from '../generate/askWithProgress.ts';
import { confirmReplacing } from '../generate/confirmReplacing.ts';
import { linkBase } from '../generate/linkBase.ts';
import { offerToOpen } from '../generate/showSummary.ts';
import { countWritten } from '../generate/summary.ts';
import { tryToWrite } from '../generate/tryToWrite.ts';
import type { Session } from '../session.ts';
import type { ClientCommand } from './command.ts';
import { tellNoProject } from './noProject.ts';

/** Where what was taken last is remembered, per workspace. */
const LAST_FOLDER = 'sdet.export.folder';
const LAST_KINDS = 'sdet.export.kinds';
const LAST_FORMATS = 'sdet.export.formats';

/** A file that was written. */
interface WrittenExport {
  readonly uri: Uri;
  readonly exportKind: ExportKindName;
}

/** Writes index, traceability, coverage, graph or model of a project or a part of it. Resolves to the files. */
export const exportProject: ClientCommand = {
  id: 'sdet.export',
  async run({ session }, argument): Promise<readonly WrittenExport[] | undefined> {
    const given = readExportArgument(argument);
    const projects = (await session.ask<ViewsResult>(VIEWS, {}))?.projects ?? [];
    if (projects.length === 0) {
      tellNoProject();
      return undefined;
    }
    const { workspaceState } = session.context;
    const folder = workspaceState.get<string>(LAST_FOLDER);
    const chosen = await chooseExports(projects, given, {
      folder: folder === undefined ? undefined : Uri.parse(folder),
      kinds: workspaceState.get<readonly ExportKindName[]>(LAST_KINDS) ?? ['index'],
      formats: workspaceState.get<readonly ExportFormatName[]>(LAST_FORMATS) ?? ['md'],
    });
    if (chosen === undefined) return undefined;
    const written = await write(session, chosen, given.overwrite ?? false);
    if (written === undefined) return undefined;
    const { outputs } = chosen;
    const tables = outputs.map(({ format }) => format).filter(format => format === 'md' || format === 'csv');
    await workspaceState.update(LAST_FOLDER, String(chosen.folder));
    await workspaceState.update(LAST_KINDS, [...new Set(outputs.map(({ kind }) => kind))]);
    if (tables.length > 0) await workspaceState.update(LAST_FORMATS, [...new Set(tables)]);
    void tell(written, chosen.folder);
    return written;
  },
};

async function write(
  session: Session,
  { project, outputs, part, folder }: ChosenExports,
  overwrite: boolean,
): Promise<readonly WrittenExport[] | undefined> {
  const base = linkBase(project, folder);
  if (base === undefined) {
    tellOtherDisk();
    return undefined;
  }
  const params: ExportParams = {
    project: String(project),
    outputs,
    ...(part === undefined ? {} : { part: String(part) }),
    linkBase: base,
  };
  const result = await askWithProgress<ExportResult>(session, {
    method: EXPORT,
    params,
    title: l10n.t('Exporting the project'),
    failed: reason => l10n.t('The project could not be exported: {0}', reason),
  });
  if (result === undefined) return undefined;
  const files = result.files.map(({ name, text, kind }) => ({
    uri: Uri.joinPath(folder, name),
    bytes: new TextEncoder().encode(text),
    exportKind: kind,
  }));
  if (!overwrite && !(await confirmReplacing(session, files))) return undefined;
  if (!(await tryToWrite(files))) return undefined;
  return files.map(({ uri, exportKind }) => ({ uri, exportKind }));
}

async function tell(files: readonly WrittenExport[], folder: Uri): Promise<void> {
  const words = new Map(kindPicks([]).map(({ exportKind, label }) => [exportKind, label]));
  const picks = files.map(({ uri, exportKind }) => ({
    label: uri.path.split('/').at(-1) ?? '',
    description: words.get(exportKind) ?? exportKind,
    uri,
  }));
  const head = countWritten(files.length, workspace.asRelativePath(folder));
  await offerToOpen(`${head} ${picks.map(({ label }) => label).join(' · ')}`, picks, l10n.t('Which file?'));
}
