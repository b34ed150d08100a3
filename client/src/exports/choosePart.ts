import { l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import { isBelow } from '../files/isBelow.ts';

/** A part of a project, or all of it. */
export interface ChosenPart {
  /** A file or folder; absent: the whole project. */
  readonly part?: Uri;
}

type PartPick = QuickPickItem & { readonly chosen: ChosenPart };

/** Asks of what of a project something is made; undefined when a person left the question. */
export async function choosePart(
  project: Uri,
  open: Uri | undefined,
  title: string,
): Promise<ChosenPart | undefined> {
  const other = { label: l10n.t('Another folder…'), chosen: {} };
  const picked = await window.showQuickPick<PartPick>([...partPicks(project, open), other], {
    title,
    placeHolder: l10n.t('Of what?'),
    ignoreFocusOut: true,
  });
  return picked === other ? browse(project, title) : picked?.chosen;
}

/** The whole project, then the file that is open and its folder where they belong to it. */
export function partPicks(project: Uri, open: Uri | undefined): readonly PartPick[] {
  const whole = { label: l10n.t('Whole project'), chosen: {} };
  if (open === undefined || !isBelow(open, project)) return [whole];
  const folder = Uri.joinPath(open, '..');
  const parts = isBelow(folder, project) ? [open, folder] : [open];
  return [
    whole,
    ...parts.map(part => ({
      label: part.path.split('/').at(-1) ?? '',
      description: workspace.asRelativePath(part),
      chosen: { part },
    })),
  ];
}

async function browse(project: Uri, title: string): Promise<ChosenPart | undefined> {
  const [folder] =
    (await window.showOpenDialog({
      title,
      openLabel: l10n.t('Export This Folder'),
      defaultUri: project,
      canSelectFiles: false,
      canSelectFolders: true,
    })) ?? [];
  return folder && partOf(project, folder);
}

/** The project's own folder, or one around it, means all of it. */
export function partOf(project: Uri, part: Uri): ChosenPart {
  return String(part) === String(project) || isBelow(project, part) ? {} : { part };
}
