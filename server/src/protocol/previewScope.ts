import { fold } from '../core/base/fold.ts';
import type { ProjectPath } from '../core/base/projectPath.ts';
import { VIEW_DETAILS } from '../core/model/view.ts';
import type { ProjectView } from '../core/project/projectView.ts';
import { actorDirectory } from '../core/views/actors.ts';
import { type DefinedView, viewsOf } from '../core/views/definitions.ts';
import type { PreviewOptions } from '../core/views/preview/preview.ts';
import type { PreviewExtent } from './contract/preview.ts';
import { member, stringsIn } from './json.ts';
import type { ProjectSession } from './projectSession.ts';
import { uriKey } from './uris.ts';

/** What a client wants to see in a preview, as the project has it. */
export interface PreviewScope {
  readonly extent: PreviewExtent;
  /** In reading order. */
  readonly documents: readonly ProjectPath[];
  /** The document that is looked at; undefined when it is none that is ever shown. */
  readonly path: ProjectPath | undefined;
  /** Title of the volume of that document; undefined in projects of one volume. */
  readonly volume: string | undefined;
  readonly options: PreviewOptions;
  /** The version; undefined: everybody's. */
  readonly choice: DefinedView | undefined;
}

/** Reads a `PreviewChoice`. Without a document that can be shown, a chapter or volume has no documents. */
export function previewScope(session: ProjectSession, params: unknown): PreviewScope {
  const { view } = session.project;
  const key = uriKey(member(params, 'document'));
  const found = key === undefined ? undefined : session.pathOf(key);
  const below = found === undefined ? undefined : session.spellings.of(found);
  const path = below !== undefined && isShown(view, below) ? below : undefined;
  const wanted = extentOf(member(params, 'extent'));
  const volume = path === undefined ? undefined : volumeOf(view, path);
  const extent = wanted === 'volume' && volume === undefined ? 'chapter' : wanted;
  const documents = documentsOf(view, extent, path, volume?.id);
  const { choice, options } = chosen(view, params);
  // Words that a version begins with do not stand before each of its chapters.
  const { intro, ...ofPart } = options;
  const shown = extent === 'project' && intro !== undefined ? { ...ofPart, intro } : ofPart;
  return { extent, documents, path, volume: volume?.title, options: shown, choice };
}

function isShown(view: ProjectView, path: ProjectPath): boolean {
  const facts = view.facts(path);
  return facts !== undefined && !facts.generated && /^(?:chapter|register)$/.test(facts.role.kind);
}

function extentOf(value: unknown): PreviewExtent {
  return value === 'volume' || value === 'project' ? value : 'chapter';
}

function volumeOf(
  view: ProjectView,
  path: ProjectPath,
): { readonly id: string; readonly title: string } | undefined {
  const role = view.facts(path)?.role;
  if (role?.kind !== 'chapter' || view.manifest.volumes.length < 2) return undefined;
  const volume = view.manifest.volumes.find(({ id }) => id === role.volume);
  return volume && { id: volume.id, title: volume.title ?? volume.id };
}

function documentsOf(
  view: ProjectView,
  extent: PreviewExtent,
  path: ProjectPath | undefined,
  volume: string | undefined,
): readonly ProjectPath[] {
  if (extent === 'chapter') return path === undefined ? [] : [path];
  const all = view.documents().filter(document => isShown(view, document));
  return extent === 'project' ? all : all.filter(document => volumeOf(view, document)?.id === volume);
}

/** What a version keeps, as it is defined but for what the client chose; nobody's name means everybody. */
function chosen(
  view: ProjectView,
  params: unknown,
): { readonly options: PreviewOptions; readonly choice: DefinedView | undefined } {
  const asked = member(params, 'view');
  const choice =
    typeof asked === 'string' ? viewsOf(view).find(({ id }) => fold(id) === fold(asked)) : undefined;
  const { actors = 'all', levels: own, detail: usual = 'plain', ...rest } = choice?.options ?? {};
  const detail = VIEW_DETAILS.find(name => name === member(params, 'detail')) ?? usual;
  const known = actors === 'all' ? [] : actorDirectory(view).findAll(actors).actors;
  const levels = stringsIn(member(params, 'levels'));
  const kept = levels.length > 0 ? levels : own;
  return {
    choice,
    options: {
      outside: 'link',
      language: view.manifest.language,
      ...rest,
      actors: actors === 'all' ? 'all' : known,
      detail,
      ...(kept === undefined ? {} : { levels: kept }),
    },
  };
}
