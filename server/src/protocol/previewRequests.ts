import type { ProjectPath } from '../core/base/projectPath.ts';
import { projectPath } from '../core/base/projectPath.ts';
import type { Level } from '../core/model/level.ts';
import type { ProjectView } from '../core/project/projectView.ts';
import { viewsOf } from '../core/views/definitions.ts';
import { Preview, type PreviewBlock } from '../core/views/preview/preview.ts';
import type { LinkPlaceResult } from './contract/linkPlace.ts';
import type { PreviewPiece, PreviewResult } from './contract/preview.ts';
import { member } from './json.ts';
import { previewScope } from './previewScope.ts';
import type { ProjectSession } from './projectSession.ts';
import { settled } from './viewRequests.ts';

/** How long one answer works, in milliseconds: what is left is asked for again, and typing goes before it. */
const TURN = 30;

const previews = new WeakMap<ProjectSession, Preview>();

function previewOf(session: ProjectSession): Preview {
  const known = previews.get(session) ?? new Preview(session.project);
  previews.set(session, known);
  return known;
}

/** Writes what a preview shows now, unsaved text included. */
export async function preview(session: ProjectSession, params: unknown): Promise<PreviewResult | null> {
  if (!session.loaded) await settled(session);
  session.flush();
  const { view } = session.project;
  const { extent, documents, path, volume, options, choice } = previewScope(session, params);
  if (documents.length === 0) return null;
  const end = Date.now() + TURN;
  const state = previewOf(session).show(documents, options, path, () => Date.now() < end);
  const { language } = view.manifest;
  return {
    pieces: state.blocks.map(block => pieceOf(session, block, member(params, 'known'))),
    missing: state.missing,
    title: view.manifest.title,
    language,
    kept: state.kept,
    leftOut: state.leftOut,
    readers: viewsOf(view).map(({ id, title, path }) => ({ id, name: title, defined: path !== undefined })),
    levels: levelsOf(view, documents).map(({ id, name }) => ({ id, name: name[language] })),
    ...(volume === undefined ? {} : { volume }),
    ...(path === undefined ? {} : { chapter: view.facts(path)?.title ?? path }),
    shown: {
      extent,
      ...(choice === undefined ? {} : { view: choice.id }),
      detail: options.detail,
      levels: options.levels ?? [],
    },
  };
}

/** Where a link of a preview leads in the source. */
export function linkPlace(session: ProjectSession, params: unknown): LinkPlaceResult | null {
  session.flush();
  const href = member(params, 'href');
  const [way = '', fragment = ''] = typeof href === 'string' ? href.split('#').map(decoded) : [];
  const path = projectPath(way.replace(/^\.\//, ''));
  const { view } = session.project;
  if (view.file(path) !== 'file') return null;
  const facts = view.facts(path);
  const heading = facts?.sections.find(({ slug }) => slug === fragment)?.headingSpan;
  const place = heading ?? facts?.anchors.find(({ name }) => name === fragment)?.span;
  const line = place ? session.positions(path)?.rangeOf(place).start.line : undefined;
  return { uri: session.uriOf(path), line: line ?? 0 };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The levels that documents may use, strongest first. */
function levelsOf(view: ProjectView, documents: readonly ProjectPath[]): readonly Level[] {
  const levels = new Map(
    documents.flatMap(path => view.dialect(path).levels).map(level => [level.id, level] as const),
  );
  return [...levels.values()].sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1));
}

function pieceOf(session: ProjectSession, { key, path, html }: PreviewBlock, known: unknown): PreviewPiece {
  const mark = markOf(html);
  return {
    key,
    mark,
    ...(path === undefined ? {} : { document: session.uriOf(path) }),
    ...(member(known, key) === mark ? {} : { html }),
  };
}

/** Tells two texts apart: their length and a hash of 32 bits (FNV-1a). */
function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `${text.length.toString(36)}-${(hash >>> 0).toString(36)}`;
}
