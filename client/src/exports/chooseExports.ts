import { l10n, Uri, window } from 'vscode';
import type {
  ExportFormatName,
  ExportKindName,
  WantedExport,
} from '../../../server/src/protocol/contract/exports.ts';
import type { ProjectViews } from '../../../server/src/protocol/contract/views.ts';
import { chooseFolder } from '../generate/chooseFolder.ts';
import { chooseProject } from '../generate/chooseViews.ts';
import { tick } from '../generate/tick.ts';
import { type ChosenPart, choosePart, partOf } from './choosePart.ts';
import type { ExportArgument } from './exportArgument.ts';
import { hasChoice, kindPicks, tableFormatPicks, wantedExports } from './exportChoice.ts';

/** All that a person has to decide before a project is exported. */
export interface ChosenExports extends ChosenPart {
  readonly project: Uri;
  readonly outputs: readonly WantedExport[];
  readonly folder: Uri;
}

/** What was taken the last time, and is proposed again. */
export interface LastExports {
  readonly folder: Uri | undefined;
  readonly kinds: readonly ExportKindName[];
  readonly formats: readonly ExportFormatName[];
}

/** Asks for what the argument does not give; undefined when a person left one of the questions. */
export async function chooseExports(
  projects: readonly ProjectViews[],
  given: ExportArgument,
  last: LastExports,
): Promise<ChosenExports | undefined> {
  const open = window.activeTextEditor?.document.uri;
  const project = await chooseProject(projects, given.project, open, title());
  if (project === undefined) return undefined;
  const kinds = given.kinds ?? (await chooseKinds(last.kinds));
  if (kinds === undefined || kinds.length === 0) return undefined;
  const isAsked = given.kinds === undefined && hasChoice(kinds);
  const formats = given.formats ?? (isAsked ? await chooseFormats(last.formats) : []);
  if (formats === undefined || (isAsked && formats.length === 0)) return undefined;
  const root = Uri.parse(project.project);
  const part =
    given.part === undefined && given.kinds === undefined
      ? await choosePart(root, open, title())
      : partOf(root, given.part ?? root);
  if (part === undefined) return undefined;
  const folder =
    given.folder ??
    (await chooseFolder(root, last.folder, {
      title: title(),
      proposed: l10n.t('exports'),
      browse: l10n.t('Folder for the exports'),
    }));
  if (folder === undefined) return undefined;
  return { project: root, outputs: wantedExports(kinds, formats), ...part, folder };
}

async function chooseKinds(
  ticked: readonly ExportKindName[],
): Promise<readonly ExportKindName[] | undefined> {
  const placeHolder = l10n.t('What is to be exported?');
  const picked = await tick(kindPicks(ticked), { title: title(), placeHolder });
  return picked?.map(({ exportKind }) => exportKind);
}

async function chooseFormats(
  ticked: readonly ExportFormatName[],
): Promise<readonly ExportFormatName[] | undefined> {
  const placeHolder = l10n.t('Tables in which formats?');
  const picked = await tick(tableFormatPicks(ticked), { title: title(), placeHolder });
  return picked?.map(({ format }) => format);
}

function title(): string {
  return l10n.t('Export');
}
