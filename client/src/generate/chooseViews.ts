import { l10n, type QuickPickItem, QuickPickItemKind, Uri, window } from 'vscode';
import type { ActorChoice, ProjectActors } from '../../../server/src/protocol/contract.ts';
import { chooseFolder } from './chooseFolder.ts';
import type { Detail, ViewsArgument } from './request.ts';

/** All that a person has to decide before versions are generated. */
export interface ChosenViews {
  readonly project: Uri;
  readonly actors: readonly string[];
  readonly detail: Detail;
  readonly folder: Uri;
}

/** Asks for what the argument does not give; undefined when a person left one of the questions. */
export async function chooseViews(
  projects: readonly ProjectActors[],
  given: ViewsArgument,
  lastFolder: Uri | undefined,
): Promise<ChosenViews | undefined> {
  const project = await chooseProject(projects, given.project);
  if (project === undefined) return undefined;
  const actors = given.actors ?? (await chooseActors(project.actors));
  if (actors === undefined || actors.length === 0) return undefined;
  const detail = given.detail ?? (await chooseDetail());
  if (detail === undefined) return undefined;
  const uri = Uri.parse(project.project);
  const folder = given.folder ?? (await chooseFolder(uri, lastFolder));
  return folder && { project: uri, actors, detail, folder };
}

async function chooseProject(
  projects: readonly ProjectActors[],
  wanted: Uri | undefined,
): Promise<ProjectActors | undefined> {
  if (wanted !== undefined) return projects.find(({ project }) => isFolderOf(project, wanted));
  const open = window.activeTextEditor?.document.uri;
  const around = open && innermost(projects.filter(({ project }) => isFolderOf(project, open)));
  if (around !== undefined || projects.length < 2) return around ?? projects[0];
  const picks = projects.map(project => ({
    label: project.title,
    description: Uri.parse(project.project).path,
    project,
  }));
  const picked = await window.showQuickPick(picks, {
    title: title(),
    placeHolder: l10n.t('Which project?'),
    ignoreFocusOut: true,
  });
  return picked?.project;
}

function isFolderOf(project: string, uri: Uri): boolean {
  const folder = Uri.parse(project);
  const path = folder.path.replace(/\/$/, '');
  return folder.scheme === uri.scheme && (uri.path === path || uri.path.startsWith(`${path}/`));
}

function innermost(projects: readonly ProjectActors[]): ProjectActors | undefined {
  return [...projects].sort((a, b) => b.project.length - a.project.length)[0];
}

type ActorPick = QuickPickItem & { readonly id?: string };

async function chooseActors(actors: readonly ActorChoice[]): Promise<readonly string[] | undefined> {
  const picked = await window.showQuickPick(actorPicks(actors), {
    title: title(),
    placeHolder: l10n.t('For which actors? One file is written for each.'),
    canPickMany: true,
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return picked?.flatMap(({ id }) => id ?? []);
}

/** The actors as a list to tick, under the names of their groups; the order of the catalogue is kept inside. */
export function actorPicks(actors: readonly ActorChoice[]): readonly ActorPick[] {
  const groups = new Map<string, ActorPick[]>();
  for (const { id, name, group } of actors) {
    const picks = groups.get(group ?? '') ?? [];
    groups.set(group ?? '', picks);
    picks.push({ id, label: name, description: id });
  }
  return [...groups].flatMap(([label, picks]) =>
    label === '' ? picks : [{ label, kind: QuickPickItemKind.Separator }, ...picks],
  );
}

async function chooseDetail(): Promise<Detail | undefined> {
  const picks: readonly (QuickPickItem & { readonly detailLevel: Detail })[] = [
    {
      label: l10n.t('Plain'),
      detail: l10n.t('Each item in plain words: its “En clair” block, or else its first sentence.'),
      detailLevel: 'plain',
    },
    { label: l10n.t('Full'), detail: l10n.t('Each item with its whole text.'), detailLevel: 'full' },
  ];
  const picked = await window.showQuickPick(picks, {
    title: title(),
    placeHolder: l10n.t('How much of each item?'),
    ignoreFocusOut: true,
  });
  return picked?.detailLevel;
}

function title(): string {
  return l10n.t('Simplified Version');
}
