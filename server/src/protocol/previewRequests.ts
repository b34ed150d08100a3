import type { ProjectPath } from '../core/base/projectPath.ts';
import { projectPath } from '../core/base/projectPath.ts';
import type { Level } from '../core/model/level.ts';
import type { ProjectView } from '../core/project/projectView.ts';
import { viewsOf } from '../core/views/definitions.ts';
import { Preview } from '../core/views/preview/preview.ts';
import type { LinkPlaceResult } from './contract/linkPlace.ts';
import type { PreviewResult } from './contract/preview.ts';
import { member } from './json.ts';
import { PreviewPieces } from './previewPieces.ts';
import { previewScope } from './previewScope.ts';
import type { ProjectSession } from './projectSession.ts';
import { settled } from './viewRequests.ts';

/** How long one answer works, in milliseconds: what is left is asked for again, and typing goes before it. */
const TURN = 30;

interface Shown {
  readonly preview: Preview;
  readonly pieces: PreviewPieces;
}

const previews = new WeakMap<ProjectSession, Shown>();

function previewOf(session: ProjectSession): Shown {
  const known = previews.get(session) ?? {
    preview: new Preview(session.project),
    pieces: new PreviewPieces(),
  };
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
  const shown = previewOf(session);
  const state = shown.preview.show(documents, options, path, () => Date.now() < end);
  const known = member(params, 'known');
  const pieces = state.blocks.map(block => ({
    key: block.key,
    ...(block.path === undefined ? {} : { document: session.uriOf(block.path) }),
    ...shown.pieces.send(block.key, block.html, member(known, block.key)),
  }));
  shown.pieces.endAnswer();
  const { language } = view.manifest;
  return {
    pieces,
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
