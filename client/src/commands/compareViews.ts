import { commands, l10n, type QuickPickItem, window } from 'vscode';
import {
  actorPicks,
  chooseProject,
  detailPicks,
  type ProjectReaders,
  viewPicks,
} from '../generate/chooseViews.ts';
import { projectReaders } from '../generate/projectReaders.ts';
import type { Detail } from '../generate/request.ts';
import { versionUri } from '../preview/versionTexts.ts';
import type { ClientCommand } from './command.ts';
import { tellNoProject } from './noProject.ts';

/** Shows two versions side by side as texts: two readers, or one with two details. A caller may name both. */
export const compareViews: ClientCommand = {
  id: 'sdet.compareViews',
  async run({ session }, argument): Promise<void> {
    const projects = await projectReaders(session);
    if (projects.length === 0) {
      tellNoProject();
      return;
    }
    const project = await chooseProject(projects, undefined);
    if (project === undefined) return;
    const given = readSides(argument);
    const left = given[0] ?? (await chooseSide(project, l10n.t('First version')));
    const right = left && (given[1] ?? (await chooseSide(project, l10n.t('Second version'))));
    if (left === undefined || right === undefined) return;
    const [one, other] = [left, right].map(side => ({ ...side, name: nameOf(side, project) }));
    if (!one || !other) return;
    const uris = [one, other].map(({ view, detail, name }) =>
      versionUri({ project: project.project, view, detail }, name),
    );
    await commands.executeCommand('vscode.diff', ...uris, `${one.name} ↔ ${other.name}`);
  },
};

/** One side of a comparison. */
interface Side {
  readonly view: string;
  readonly detail: Detail;
}

/** Reads the sides that a caller gave; those that do not fit are asked for. */
function readSides(argument: unknown): readonly (Side | undefined)[] {
  if (!Array.isArray(argument)) return [];
  return argument.map((side: { readonly view?: unknown; readonly detail?: unknown } | null) => {
    const detail = detailPicks(true).find(({ detailLevel }) => detailLevel === side?.detail)?.detailLevel;
    return typeof side?.view === 'string' ? { view: side.view, detail: detail ?? 'own' } : undefined;
  });
}

async function chooseSide(project: ProjectReaders, title: string): Promise<Side | undefined> {
  const readers: readonly (QuickPickItem & { readonly id?: string })[] = [
    ...viewPicks(project),
    ...actorPicks(project.actors),
  ];
  const options = { title, matchOnDescription: true, ignoreFocusOut: true };
  const reader = await window.showQuickPick(readers, { ...options, placeHolder: l10n.t('For whom?') });
  if (reader?.id === undefined) return undefined;
  const isDefined = project.views.some(({ id, definition }) => id === reader.id && definition !== undefined);
  const details = detailPicks(isDefined);
  const placeHolder = l10n.t('How much of each item?');
  const detail = await window.showQuickPick(details, { ...options, placeHolder });
  return detail && { view: reader.id, detail: detail.detailLevel };
}

/** `Éditeur ENT (Plain)` */
function nameOf({ view, detail }: Side, { views, actors }: ProjectReaders): string {
  const name =
    views.find(({ id }) => id === view)?.title ?? actors.find(({ id }) => id === view)?.name ?? view;
  const word = detailPicks(true).find(({ detailLevel }) => detailLevel === detail)?.label;
  return detail === 'own' ? name : `${name} (${word})`;
}
