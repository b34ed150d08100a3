import { l10n, type QuickPickItem, QuickPickItemKind, Uri, window } from 'vscode';
import type { ActorChoice, ProjectActors } from '../../../server/src/protocol/contract/actors.ts';
import type {
  ProjectViews,
  ViewDetailName,
  ViewFormat,
} from '../../../server/src/protocol/contract/views.ts';
import { isBelow } from '../files/isBelow.ts';
import { chooseFolder, type FolderQuestion } from './chooseFolder.ts';
import { type Detail, FORMATS, type ViewsArgument } from './request.ts';
import { tick } from './tick.ts';

/** A project and for whom versions of it can be made. */
export type ProjectReaders = ProjectActors & ProjectViews;

/** All that a person has to decide before versions are generated. */
export interface ChosenViews {
  readonly project: Uri;
  readonly actors: readonly string[];
  /** Ids of versions that the project defines. */
  readonly views: readonly string[];
  /** Absent: as much as each version says itself. */
  readonly detail?: ViewDetailName;
  readonly formats: readonly ViewFormat[];
  readonly folder: Uri;
}

/** What was taken the last time, and is proposed again. */
export interface LastChoice {
  readonly folder: Uri | undefined;
  readonly formats: readonly ViewFormat[];
}

/** Asks for what the argument does not give; undefined when a person left one of the questions. */
export async function chooseViews(
  projects: readonly ProjectReaders[],
  given: ViewsArgument,
  last: LastChoice,
): Promise<ChosenViews | undefined> {
  const project = await chooseProject(projects, given.project);
  if (project === undefined) return undefined;
  const readers = await readersFor(project, given);
  if (readers === undefined || readers.actors.length + readers.views.length === 0) return undefined;
  const detail = given.detail ?? (await chooseDetail(readers.views.length > 0));
  if (detail === undefined) return undefined;
  const formats = given.formats ?? (isAsked(given) ? await chooseFormats(last.formats) : ['md' as const]);
  if (formats === undefined || formats.length === 0) return undefined;
  const uri = Uri.parse(project.project);
  const folder = given.folder ?? (await chooseFolder(uri, last.folder, folderQuestion()));
  if (folder === undefined) return undefined;
  return { project: uri, ...readers, ...(detail === 'own' ? {} : { detail }), formats, folder };
}

/** Who names actors or versions and no format wants Markdown: so it was when there was nothing else. */
function isAsked({ actors, views }: ViewsArgument): boolean {
  return actors === undefined && views === undefined;
}

async function readersFor(
  project: ProjectReaders,
  { actors, views }: ViewsArgument,
): Promise<Pick<ChosenViews, 'actors' | 'views'> | undefined> {
  if (actors !== undefined || views !== undefined) return { actors: actors ?? [], views: views ?? [] };
  return chooseReaders(project);
}

/** A project in a list. */
interface ProjectChoice {
  readonly project: string;
  readonly title: string;
}

/** The project that is wanted, or the one around what is open; where neither tells, a person is asked. */
export async function chooseProject<Project extends ProjectChoice>(
  projects: readonly Project[],
  wanted: Uri | undefined,
  open = window.activeTextEditor?.document.uri,
  question = title(),
): Promise<Project | undefined> {
  if (wanted !== undefined) return projects.find(({ project }) => isFolderOf(project, wanted));
  const around = open && innermost(projects.filter(({ project }) => isFolderOf(project, open)));
  if (around !== undefined || projects.length < 2) return around ?? projects[0];
  const picks = projects.map(project => ({
    label: project.title,
    description: Uri.parse(project.project).path,
    project,
  }));
  const picked = await window.showQuickPick(picks, {
    title: question,
    placeHolder: l10n.t('Which project?'),
    ignoreFocusOut: true,
  });
  return picked?.project;
}

function isFolderOf(project: string, uri: Uri): boolean {
  const folder = Uri.parse(project);
  return isBelow(uri, folder) || String(uri).replace(/\/$/, '') === String(folder).replace(/\/$/, '');
}

function innermost<Project extends ProjectChoice>(projects: readonly Project[]): Project | undefined {
  return [...projects].sort((a, b) => b.project.length - a.project.length)[0];
}

type ActorPick = QuickPickItem & { readonly id?: string };

async function chooseReaders(
  project: ProjectReaders,
): Promise<Pick<ChosenViews, 'actors' | 'views'> | undefined> {
  const views = viewPicks(project);
  const picked = await tick<ReaderPick>([...views, ...actorPicks(project.actors)], {
    title: title(),
    placeHolder: l10n.t('For whom? Files of their own are written for each.'),
    matchOnDescription: true,
  });
  return (
    picked && {
      actors: picked.flatMap(({ id, isView }) => (id === undefined || isView ? [] : [id])),
      views: picked.flatMap(({ id, isView }) => (id !== undefined && isView ? [id] : [])),
    }
  );
}

type ReaderPick = ActorPick & { readonly isView?: boolean };

/** The versions that the project defines itself, under a heading of theirs; nothing where it defines none. */
export function viewPicks({ views }: Pick<ProjectReaders, 'views'>): readonly ReaderPick[] {
  const defined = views.filter(({ definition }) => definition !== undefined);
  if (defined.length === 0) return [];
  const picks = defined.map(({ id, title }) => ({ id, label: title, description: id, isView: true }));
  return [{ label: l10n.t('Versions of the project'), kind: QuickPickItemKind.Separator }, ...picks];
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

/** Asks how much of each item is shown; `own` is offered where versions say so themselves. */
async function chooseDetail(own: boolean): Promise<Detail | undefined> {
  const picked = await window.showQuickPick(detailPicks(own), {
    title: title(),
    placeHolder: l10n.t('How much of each item?'),
    ignoreFocusOut: true,
  });
  return picked?.detailLevel;
}

/** The details as a list to choose from. */
export function detailPicks(own: boolean): readonly (QuickPickItem & { readonly detailLevel: Detail })[] {
  const asDefined = {
    label: l10n.t('As Defined'),
    detail: l10n.t('As much as each version of the project says itself; for actors, plain.'),
    detailLevel: 'own',
  } as const;
  return [
    ...(own ? [asDefined] : []),
    {
      label: l10n.t('Plain'),
      detail: l10n.t('Each item in plain words: its “En clair” block, or else its first sentence.'),
      detailLevel: 'plain',
    },
    { label: l10n.t('Full'), detail: l10n.t('Each item with its whole text.'), detailLevel: 'full' },
    { label: l10n.t('Titles'), detail: l10n.t('Titles and levels alone.'), detailLevel: 'titles' },
  ];
}

/** The formats as a list, those taken last ticked. */
export function formatPicks(
  ticked: readonly ViewFormat[],
): readonly (QuickPickItem & { readonly format: ViewFormat })[] {
  const words: Readonly<Record<ViewFormat, readonly [label: string, detail: string]>> = {
    md: ['Markdown', l10n.t('Text that is read as it is, and by many tools.')],
    html: [l10n.t('Web Page'), l10n.t('One file for a browser, with a filter by level and a search.')],
    docx: ['Word', l10n.t('A document for Word or LibreOffice.')],
  };
  return FORMATS.map(format => {
    const [label, detail] = words[format];
    return { label, description: `.${format}`, detail, format, picked: ticked.includes(format) };
  });
}

async function chooseFormats(ticked: readonly ViewFormat[]): Promise<readonly ViewFormat[] | undefined> {
  const picked = await tick(formatPicks(ticked), {
    title: title(),
    placeHolder: l10n.t('In which formats?'),
  });
  return picked?.map(({ format }) => format);
}

function folderQuestion(): FolderQuestion {
  return {
    title: title(),
    proposed: l10n.t('simplified-versions'),
    browse: l10n.t('Folder for the simplified versions'),
  };
}

function title(): string {
  return l10n.t('Simplified Version');
}
