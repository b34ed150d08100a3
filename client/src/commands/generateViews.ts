import { Uri } from 'vscode';
import type { ViewFormat } from '../../../server/src/protocol/contract/views.ts';
import { type ChosenViews, chooseViews, type ProjectReaders } from '../generate/chooseViews.ts';
import { confirmReplacing } from '../generate/confirmReplacing.ts';
import { projectReaders } from '../generate/projectReaders.ts';
import { readArgument } from '../generate/request.ts';
import { bytesOfView, requestViews } from '../generate/requestViews.ts';
import { showSummary, type WrittenFile } from '../generate/showSummary.ts';
import { tryToWrite } from '../generate/tryToWrite.ts';
import type { Session } from '../session.ts';
import type { ClientCommand } from './command.ts';
import { tellNoProject } from './noProject.ts';

/** Where the folder and the formats taken last are remembered, per workspace. */
const LAST_FOLDER = 'sdet.generateViews.folder';
const LAST_FORMATS = 'sdet.generateViews.formats';

/** Writes the simplified version of a project for some readers. Resolves to the files that were written. */
export const generateViews: ClientCommand = {
  id: 'sdet.generateViews',
  async run({ session }, argument): Promise<readonly WrittenFile[] | undefined> {
    const given = readArgument(argument);
    const projects = await projectReaders(session);
    if (projects.length === 0) {
      tellNoProject();
      return undefined;
    }
    const { workspaceState } = session.context;
    const folder = workspaceState.get<string>(LAST_FOLDER);
    const last = {
      folder: folder === undefined ? undefined : Uri.parse(folder),
      formats: workspaceState.get<readonly ViewFormat[]>(LAST_FORMATS) ?? ['md'],
    };
    const chosen = await chooseViews(projects, given, last);
    if (chosen === undefined) return undefined;
    const written = await generate(session, chosen, projects, given.overwrite ?? false);
    if (written === undefined) return undefined;
    await workspaceState.update(LAST_FOLDER, String(chosen.folder));
    await workspaceState.update(LAST_FORMATS, chosen.formats);
    void showSummary(written, chosen.folder);
    return written;
  },
};

async function generate(
  session: Session,
  chosen: ChosenViews,
  projects: readonly ProjectReaders[],
  overwrite: boolean,
): Promise<readonly WrittenFile[] | undefined> {
  const views = await requestViews(session, chosen);
  if (views === undefined) return undefined;
  const files = views.map(view => ({
    view,
    uri: Uri.joinPath(chosen.folder, view.name),
    bytes: bytesOfView(view),
  }));
  if (!overwrite && !(await confirmReplacing(session, files))) return undefined;
  if (!(await tryToWrite(files))) return undefined;
  const names = new Map(
    projects.flatMap(project => [
      ...project.views.map(({ id, title }) => [id, title] as const),
      ...project.actors.map(({ id, name }) => [id, name] as const),
    ]),
  );
  return files.map(({ view, uri }) => ({
    uri,
    actor: names.get(view.actor) ?? view.actor,
    kept: view.kept,
    leftOut: view.leftOut,
    warnings: view.warnings,
  }));
}
