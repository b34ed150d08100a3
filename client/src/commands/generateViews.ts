import { l10n, ProgressLocation, Uri, window } from 'vscode';
import { ACTORS, type ActorsResult, type ProjectActors } from '../../../server/src/protocol/contract.ts';
import { type ChosenViews, chooseViews } from '../generate/chooseViews.ts';
import { confirmReplacing } from '../generate/confirmReplacing.ts';
import { readArgument } from '../generate/request.ts';
import { reasonOf, requestViews } from '../generate/requestViews.ts';
import { showSummary, type WrittenFile } from '../generate/showSummary.ts';
import { writeFiles } from '../generate/writeFiles.ts';
import type { Session } from '../session.ts';
import type { ClientCommand } from './command.ts';
import { tellNoProject } from './noProject.ts';

/** Where the folder taken last is remembered, per workspace. */
const LAST_FOLDER = 'sdet.generateViews.folder';

/** Writes the simplified version of a project for one or more actors. Resolves to the files that were written. */
export const generateViews: ClientCommand = {
  id: 'sdet.generateViews',
  async run(session, argument): Promise<readonly WrittenFile[] | undefined> {
    const given = readArgument(argument);
    const projects = (await session.ask<ActorsResult>(ACTORS, {}))?.projects ?? [];
    if (projects.length === 0) {
      tellNoProject();
      return undefined;
    }
    const last = session.context.workspaceState.get<string>(LAST_FOLDER);
    const chosen = await chooseViews(projects, given, last === undefined ? undefined : Uri.parse(last));
    if (chosen === undefined) return undefined;
    const written = await generate(session, chosen, projects, given.overwrite ?? false);
    if (written === undefined) return undefined;
    await session.context.workspaceState.update(LAST_FOLDER, String(chosen.folder));
    void showSummary(written, chosen.folder);
    return written;
  },
};

async function generate(
  session: Session,
  chosen: ChosenViews,
  projects: readonly ProjectActors[],
  overwrite: boolean,
): Promise<readonly WrittenFile[] | undefined> {
  const views = await window.withProgress(
    {
      location: ProgressLocation.Notification,
      title: l10n.t('Generating the simplified version'),
      cancellable: true,
    },
    (progress, token) => requestViews(session, chosen, progress, token),
  );
  if (views === undefined) return undefined;
  const files = views.map(view => ({ view, uri: Uri.joinPath(chosen.folder, view.name), text: view.text }));
  if (!overwrite && !(await confirmReplacing(session, files))) return undefined;
  try {
    await writeFiles(files);
  } catch (error) {
    void window.showErrorMessage(l10n.t('Nothing was written: {0}', reasonOf(error)));
    return undefined;
  }
  const names = new Map(projects.flatMap(({ actors }) => actors).map(({ id, name }) => [id, name]));
  return files.map(({ view, uri }) => ({
    uri,
    actor: names.get(view.actor) ?? view.actor,
    kept: view.kept,
    leftOut: view.leftOut,
  }));
}
