import { folderOf, type ProjectPath, projectPath } from '../base/projectPath.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { compileRoles } from '../manifest/roles.ts';
import type { DocumentFacts, DocumentRole } from '../model/documentFacts.ts';
import type { ItemId } from '../model/item.ts';
import type { ProjectView } from '../project/projectView.ts';
import { entryOf, parseYaml, scalarsOf } from '../syntax/yamlSyntax.ts';
import { baselineEdits } from './baseline.ts';
import { applyEdits, grouped, type PlacedEdit, type ProjectEdits } from './edits.ts';
import { linkEdits, type MovedProject, movedProject, placeAfter, wantedPlace } from './moveLinks.ts';
import { manifestEdits } from './moveManifest.ts';
import { type FileMove, filesAfter, type Relocation, relocation } from './moves.ts';
import type { Refusal } from './refusal.ts';
import { citationEdits } from './renameItem.ts';
import { type Rereader, rereader } from './reread.ts';
import { shapeOf } from './shape.ts';
import { yamlEdit } from './yamlText.ts';

/** A document that is read as something else where it goes. */
export interface RoleChange {
  /** Its new path. */
  readonly path: ProjectPath;
  readonly before: DocumentRole | undefined;
  readonly after: DocumentRole | undefined;
}

/** What moves of files ask for. */
export interface Moved {
  /** Paths are those before the moves: the edits are done first. */
  readonly edits: ProjectEdits;
  /** Every file that goes to another place. */
  readonly files: readonly FileMove[];
  readonly roles: readonly RoleChange[];
  /** Items whose ID is taken from their path and changes with it. */
  readonly ids: readonly { readonly from: ItemId; readonly to: ItemId }[];
  /** Documents that would say something else than before, and why what could not be followed was left. */
  readonly doubts: readonly Refusal[];
}

/**
 * The edits that keep a project whole while files and folders move: links in moved files and to them, paths and globs
 * of the manifest, intros of views, the baseline, and IDs that are taken from paths. `trust`: documents are not read again
 * to see whether they still say the same, for those who move the files in any case.
 */
export function moveFiles(
  view: ProjectView,
  moves: readonly FileMove[],
  verification: 'verify' | 'trust' = 'verify',
): Moved {
  const relocate = relocation(moves);
  const files = filesAfter(view, relocate);
  const manifestPath = view.documents().find(path => view.facts(path)?.role.kind === 'manifest');
  const settings = manifestEdits(view, manifestPath, moves, relocate, files);
  const project = movedProject(view, relocate, files, settings.manifest);
  const roleAt = rolesAfter(view, settings.manifest, relocate(manifestPath ?? projectPath('')), relocate);
  const ids = changedIds(view, files.moved, rereader(view, settings.manifest), roleAt);
  const cited = ids.map(({ from, to }) => citationEdits(view, from, to));
  const doubts = cited.flatMap(result => ('kind' in result ? [result.refusal] : []));
  const list: PlacedEdit[] = [
    ...settings.edits,
    ...cited.flatMap(result => ('kind' in result ? [] : result)),
    ...view.documents().flatMap(path => [...linkEdits(project, path), ...introEdits(project, path)]),
  ];
  const { edits, clash } = grouped(list);
  if (clash)
    doubts.push({ kind: 'inexact', text: clash.text, place: { path: clash.path, span: clash.span } });
  const debts = baselineEdits(view, edits, {
    item: id => ids.find(({ from }) => from === id)?.to ?? id,
    file: path => relocate(projectPath(path)),
  });
  return {
    edits: grouped([...[...edits.values()].flat(), ...debts]).edits,
    files: files.moved,
    roles: files.moved.flatMap(({ from, to }) => roleChange(view.facts(from)?.role, to, roleAt(to))),
    ids,
    doubts: verification === 'trust' ? doubts : [...doubts, ...changedMeanings(project, edits, ids, roleAt)],
  };
}

type RoleAt = (path: ProjectPath) => DocumentRole | undefined;

/** What files are for after the moves: an introduction stays one, since its view goes on naming it. */
function rolesAfter(
  view: ProjectView,
  manifest: Manifest,
  manifestPath: ProjectPath,
  relocate: Relocation,
): RoleAt {
  const roleOf = compileRoles(manifest, manifestPath);
  const intros = new Set(
    view.documents().flatMap(path => {
      const intro = view.facts(path)?.view?.intro;
      return intro === undefined ? [] : [relocate(intro)];
    }),
  );
  return path => roleOf(path)?.role ?? (intros.has(path) ? { kind: 'intro' } : undefined);
}

function roleChange(
  before: DocumentRole | undefined,
  path: ProjectPath,
  after: DocumentRole | undefined,
): readonly RoleChange[] {
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ path, before, after }];
}

/** The IDs that documents take from their paths, where these change. */
function changedIds(
  view: ProjectView,
  moved: readonly FileMove[],
  reader: Rereader,
  roleAt: RoleAt,
): Moved['ids'] {
  return moved.flatMap(({ from, to }) => {
    const old = wholeItem(view.facts(from));
    const role = roleAt(to);
    if (old === undefined || role === undefined) return [];
    const now = wholeItem(reader.facts(to, role, view.text(from) ?? ''));
    return now === undefined || now === old ? [] : [{ from: old, to: now }];
  });
}

/** The ID that a document takes from its path. */
function wholeItem(facts: DocumentFacts | undefined): ItemId | undefined {
  return facts?.items.find(({ form, idSpan }) => form === 'document' && idSpan.end === idSpan.start)?.id;
}

/** The `intro` of a view: a path from the project's folder, so that it changes with its file and not with the view. */
function introEdits({ view, relocate }: MovedProject, path: ProjectPath): readonly PlacedEdit[] {
  const text = view.text(path);
  const facts = view.facts(path);
  const link = facts?.references.find(({ kind }) => kind === 'link');
  if (
    text === undefined ||
    facts?.role.kind !== 'view' ||
    link?.kind !== 'link' ||
    link.target.kind !== 'file'
  )
    return [];
  const now = relocate(link.target.path);
  const [scalar] = scalarsOf(entryOf(parseYaml(text).root, 'intro')?.value);
  if (scalar === undefined || now === link.target.path) return [];
  return [{ path, role: 'setting', ...yamlEdit(text, scalar, link.urlSpan, now) }];
}

/** Documents that keep their role and yet would say something else after the edits. */
function changedMeanings(
  project: MovedProject,
  edits: ProjectEdits,
  ids: Moved['ids'],
  roleAt: RoleAt,
): readonly Refusal[] {
  const { view, relocate, after } = project;
  const reader = rereader(view, after.manifest);
  return view.documents().flatMap((path): readonly Refusal[] => {
    const facts = view.facts(path);
    const to = relocate(path);
    if (facts === undefined || (to === path && !edits.has(path))) return [];
    const role = roleAt(to);
    if (facts.role.kind === 'manifest' || JSON.stringify(role) !== JSON.stringify(facts.role)) return [];
    const text = applyEdits(view.text(path) ?? '', edits.get(path) ?? []);
    const was = shapeOf(facts, {
      id: id => ids.find(({ from }) => from === id)?.to ?? id,
      link: link => wantedPlace(project, path, link),
    });
    const now = shapeOf(reader.facts(to, facts.role, text), {
      link: link => placeAfter(project, to, link),
    });
    return was.length === now.length && was.every((line, at) => line === now[at])
      ? []
      : [{ kind: 'other-meaning', name: to, path }];
  });
}

/** Why files cannot be moved so; undefined when they can. */
export function moveRefusal(view: ProjectView, moves: readonly FileMove[]): Refusal | undefined {
  const sources = new Set(moves.map(({ from }) => from));
  for (const { from, to } of moves) {
    if (from === '' || view.file(from) === undefined) return { kind: 'no-file', path: from };
    if (from === to || isManifest(view, from) || to === '' || to.startsWith(`${from}/`))
      return { kind: 'bad-destination', path: to };
    if (view.file(projectPath(folderOf(to))) === 'file') return { kind: 'bad-destination', path: to };
    const isCaseOnly = from.toLowerCase() === to.toLowerCase();
    if (view.file(to) !== undefined && !isCaseOnly && !sources.has(to)) return { kind: 'exists', path: to };
  }
  return undefined;
}

/** The manifest makes its folder a project, and the baseline lies beside it. */
function isManifest(view: ProjectView, path: ProjectPath): boolean {
  const kind = view.facts(path)?.role.kind;
  return kind === 'manifest' || kind === 'baseline';
}
