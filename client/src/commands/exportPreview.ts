import { l10n, Uri, window } from 'vscode';
import { formatPicks } from '../generate/chooseViews.ts';
import { bytesOfView, requestViews } from '../generate/requestViews.ts';
import { openWritten, tellWritten, type WrittenFile } from '../generate/showSummary.ts';
import { tryToWrite } from '../generate/tryToWrite.ts';
import type { ClientCommand } from './command.ts';

/** Writes what the preview shows into a file. Resolves to it. */
export const exportPreview: ClientCommand = {
  id: 'sdet.exportPreview',
  async run({ session, previews }): Promise<WrittenFile | undefined> {
    const panel = previews.current;
    if (panel?.result === undefined) {
      void window.showInformationMessage(l10n.t('There is no preview to export: open one first.'));
      return undefined;
    }
    const { state, name } = panel;
    const { project, ...preview } = state;
    const format = await window.showQuickPick(formatPicks([]), {
      title: l10n.t('Export the Preview'),
      placeHolder: l10n.t('In which format?'),
    });
    if (format === undefined) return undefined;
    const root = Uri.parse(project);
    const proposed = Uri.joinPath(root, `${name.replace(/[^\p{L}\p{N} ’'-]+/gu, '-')}.${format.format}`);
    // The dialog itself asks before a file is replaced.
    const uri = await window.showSaveDialog({
      title: l10n.t('Export the Preview'),
      defaultUri: proposed,
      filters: { [format.label]: [format.format] },
    });
    if (uri === undefined) return undefined;
    const folder = Uri.joinPath(uri, '..');
    const [made] =
      (await requestViews(session, { project: root, folder, preview, formats: [format.format] })) ?? [];
    if (made === undefined) return undefined;
    if (!(await tryToWrite([{ uri, bytes: bytesOfView(made) }]))) return undefined;
    const written = { uri, actor: name, kept: made.kept, leftOut: made.leftOut, warnings: made.warnings };
    void tell(written);
    return written;
  },
};

async function tell(written: WrittenFile): Promise<void> {
  const open = l10n.t('Open');
  const name = written.uri.path.split('/').at(-1) ?? '';
  const { kept, leftOut, warnings } = written;
  const text = l10n.t('Preview written to “{0}”: {1} kept, {2} left out.', name, kept, leftOut);
  if ((await tellWritten(text, warnings, open)) === open) await openWritten(written.uri);
}
