import type { ProjectPath } from '../base/projectPath.ts';
import { compileGlob } from '../manifest/glob.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { parseManifest } from '../manifest/parseManifest.ts';
import { compileRoles } from '../manifest/roles.ts';
import type { DocumentRole } from '../model/documentFacts.ts';
import type { ProjectView } from '../project/projectView.ts';
import {
  entryOf,
  mapsOf,
  parseYaml,
  resolved,
  scalarsOf,
  type YamlNode,
  type YamlScalar,
} from '../syntax/yamlSyntax.ts';
import { applyEdits, grouped, type PlacedEdit } from './edits.ts';
import { insertedGlobs, type ManifestSource, renamedGlobs } from './moveGlobs.ts';
import type { FileMove, FilesAfter, Relocation } from './moves.ts';

/** A manifest after some moves. */
export interface MovedManifest {
  readonly edits: readonly PlacedEdit[];
  /** As it reads then. */
  readonly manifest: Manifest;
}

/** A list of globs of the manifest, with the node that holds it. */
interface GlobList {
  readonly node: YamlNode | undefined;
  /** What its files are for; undefined for lists that name no documents. */
  readonly role: DocumentRole | undefined;
}

/**
 * The edits that keep each document in its role: paths and folders under their new names, and documents that leave
 * their glob named beside it. One that goes where another glob takes it changes its role, as its author wants.
 */
export function manifestEdits(
  view: ProjectView,
  manifestPath: ProjectPath | undefined,
  moves: readonly FileMove[],
  relocate: Relocation,
  files: FilesAfter,
): MovedManifest {
  const text = manifestPath === undefined ? undefined : view.text(manifestPath);
  if (manifestPath === undefined || text === undefined) return { edits: [], manifest: view.manifest };
  const source: ManifestSource = { path: manifestPath, text };
  const renamed = globLists(view, text).flatMap(({ node }) => renamedGlobs(source, node, relocate, files));
  const manifest = manifestAfter(source, renamed);
  const lost = lostDocuments(view, source, manifest, files);
  if (lost.length === 0) return { edits: renamed, manifest };
  const edits = [...renamed, ...additions(view, source, lost, moves)];
  return { edits, manifest: manifestAfter(source, edits) };
}

function manifestAfter(source: ManifestSource, edits: readonly PlacedEdit[]): Manifest {
  const own = grouped(edits).edits.get(source.path) ?? [];
  return parseManifest(parseYaml(applyEdits(source.text, own)).root);
}

function globLists(view: ProjectView, text: string): readonly GlobList[] {
  const { root } = parseYaml(text);
  const at = (node: YamlNode | undefined, key: string): YamlNode | undefined => entryOf(node, key)?.value;
  const volumes = resolved(at(root, 'volumes'));
  const links = at(root, 'links');
  return [
    ...(volumes?.kind === 'seq' ? mapsOf(volumes) : []).map((map, index): GlobList => {
      const volume = view.manifest.volumes[index]?.id ?? '';
      return { node: at(map, 'chapters'), role: { kind: 'chapter', volume } };
    }),
    { node: at(root, 'registers'), role: { kind: 'register' } },
    { node: at(root, 'catalogues'), role: { kind: 'catalogue' } },
    { node: at(root, 'views'), role: { kind: 'view' } },
    { node: at(root, 'ignore'), role: undefined },
    { node: at(links, 'root'), role: undefined },
    { node: at(links, 'anchor-files'), role: undefined },
  ];
}

/** Documents that no glob would name any more. */
function lostDocuments(
  view: ProjectView,
  source: ManifestSource,
  manifest: Manifest,
  { moved }: FilesAfter,
): readonly FileMove[] {
  const roleOf = compileRoles(manifest, source.path);
  return moved.filter(({ from, to }) => isListed(view.facts(from)?.role) && roleOf(to) === undefined);
}

/** Roles that no glob of the manifest gives. */
const UNLISTED: ReadonlySet<DocumentRole['kind']> = new Set(['manifest', 'baseline', 'intro']);

function isListed(role: DocumentRole | undefined): boolean {
  return role !== undefined && !UNLISTED.has(role.kind);
}

/** Names lost documents beside the glob that named them: by one new glob for a whole folder, or one by one. */
function additions(
  view: ProjectView,
  source: ManifestSource,
  lost: readonly FileMove[],
  moves: readonly FileMove[],
): readonly PlacedEdit[] {
  const byScalar = new Map<YamlScalar, FileMove[]>();
  for (const { node, role } of globLists(view, source.text)) {
    for (const scalar of scalarsOf(node)) {
      const matches = compileGlob(scalar.text);
      for (const move of lost) {
        const taken = [...byScalar.values()].some(list => list.includes(move));
        const isOf = JSON.stringify(view.facts(move.from)?.role) === JSON.stringify(role);
        if (!taken && isOf && matches(move.from))
          byScalar.set(scalar, [...(byScalar.get(scalar) ?? []), move]);
      }
    }
  }
  return [...byScalar].map(([scalar, list]) => {
    const globs = folderGlob(scalar.text, list, moves) ?? list.map(({ to }) => to);
    return insertedGlobs(source, scalar, globs);
  });
}

/** `livre/*.md` for all that a glob has named of a folder that went to `livre`; undefined when that names others too. */
function folderGlob(
  glob: string,
  lost: readonly FileMove[],
  moves: readonly FileMove[],
): readonly string[] | undefined {
  const move = moves.find(({ from }) => lost.every(({ from: path }) => path.startsWith(`${from}/`)));
  if (lost.length < 2 || move === undefined) return undefined;
  const name = glob.slice(glob.lastIndexOf('/') + 1);
  const candidates = [`${move.to}/${name}`, `${move.to}/**/${name}`];
  const found = candidates.find(candidate => lost.every(({ to }) => compileGlob(candidate)(to)));
  return found === undefined ? undefined : [found];
}
