import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Location, LocationLink, Position, WorkspaceEdit } from 'vscode-languageserver-types';
import { type ProjectPath, projectPath } from '../../../server/src/core/base/projectPath.ts';
import type { Feature } from '../../../server/src/features/feature.ts';
import { willRenameFiles } from '../../../server/src/features/fileMoves/willRenameFiles.ts';
import { definition } from '../../../server/src/features/navigation/definition.ts';
import { references } from '../../../server/src/features/navigation/references.ts';
import { prepareRename } from '../../../server/src/features/rename/prepareRename.ts';
import { rename } from '../../../server/src/features/rename/rename.ts';
import { ABLE, bench, type FeatureBench, pathOf } from '../../support/featureRequest.ts';
import type { Files } from '../../support/inMemoryProject.ts';
import { textsAfter, VscodeMarkdown } from '../../support/vscodeMarkdown.ts';

/** One question, and what both answered; a question about edits once for each line that they change. */
export interface Compared {
  readonly question: 'headings' | 'definition' | 'references' | 'rename' | 'move';
  /** Where it was asked: `a.md:3 [lien](b.md)`, or `a.md → b.md`. */
  readonly place: string;
  readonly ours: string;
  readonly theirs: string;
}

const NOT_CANCELLED = { isCancellationRequested: false };

/** Where the two do not say the same: for edits line by line. */
export function differencesIn(compared: Compared): readonly Compared[] {
  const { question, ours, theirs } = compared;
  if (ours === theirs) return [];
  if (question !== 'rename' && question !== 'move') return [compared];
  if (ours === 'refused' || theirs === 'refused') return [compared];
  const [mine, other] = [byPlace(ours), byPlace(theirs)];
  const places = new Set([...mine.keys(), ...other.keys()]);
  return [...places]
    .filter(place => mine.get(place) !== other.get(place))
    .map(place => ({
      ...compared,
      place: `${compared.place}, ${place}`,
      ours: mine.get(place) ?? '',
      theirs: other.get(place) ?? '',
    }));
}

function byPlace(lines: string): ReadonlyMap<string, string> {
  const split = lines.split('\n').filter(line => line !== '');
  return new Map(split.map(line => [/^.*?:\d+(?= )/.exec(line)?.[0] ?? '', line.replace(/^.*?:\d+ /, '')]));
}

/** How many are asked about: one of so many. */
export interface Sample {
  /** Links and headings, counted in each document. */
  readonly places: number;
  /** Files and folders that move; each makes VS Code's service read the whole project anew. */
  readonly moves: number;
}

/** Asks both about every heading, link and file of a project (or of a sample), and gives what they answered. */
export async function* answers(
  files: Files,
  sample: Sample = { places: 1, moves: 1 },
): AsyncGenerator<Compared> {
  const ours = bench(files, { client: { ...ABLE, changeAnnotations: false, definitionLinks: false } });
  const theirs = new VscodeMarkdown(files);
  const paths = Object.keys(files).filter(
    path => path.endsWith('.md') && ours.project.view.facts(projectPath(path)) !== undefined,
  );
  try {
    for (const path of paths) {
      yield await headings(ours, theirs, path);
      yield* links(ours, theirs, path, sample.places);
      yield* sections(ours, theirs, path, sample.places);
    }
    yield* moves(ours, paths, sample.moves);
  } finally {
    theirs.dispose();
  }
}

async function headings(ours: FeatureBench, theirs: VscodeMarkdown, path: string): Promise<Compared> {
  const lines = sectionsOf(ours, path).map(({ titleSpan }) => positionAt(ours, path, titleSpan.start).line);
  return {
    question: 'headings',
    place: path,
    ours: lines.join(' '),
    theirs: (await theirs.headings(path)).join(' '),
  };
}

async function* links(
  ours: FeatureBench,
  theirs: VscodeMarkdown,
  path: string,
  nth: number,
): AsyncGenerator<Compared> {
  let index = 0;
  for (const fact of ours.project.view.facts(projectPath(path))?.references ?? []) {
    if (fact.kind !== 'link' || fact.target.kind !== 'file') continue;
    if (index++ % nth !== 0) continue;
    const position = positionAt(ours, path, fact.urlSpan.start);
    const inside = { line: position.line, character: position.character + 1 };
    yield {
      question: 'definition',
      place: `${path}:${inside.line + 1} ${textOf(ours, path).slice(fact.urlSpan.start, fact.urlSpan.end)}`,
      ours: places(ask(ours, definition, path, { position: inside }), pathOf),
      theirs: places(await theirs.definition(path, inside), theirPath),
    };
  }
}

async function* sections(
  ours: FeatureBench,
  theirs: VscodeMarkdown,
  path: string,
  nth: number,
): AsyncGenerator<Compared> {
  for (const [index, { titleSpan, title }] of sectionsOf(ours, path).entries()) {
    if ((index + path.length) % nth !== 0) continue;
    const position = positionAt(ours, path, titleSpan.end);
    const place = `${path}:${position.line + 1} ${title}`;
    const found = ask(ours, references, path, { position, context: { includeDeclaration: false } });
    const others = await theirs.references(path, position);
    yield { question: 'references', place, ours: places(found, pathOf), theirs: places(others, theirPath) };
    const whole = textOf(ours, path).slice(titleSpan.start, titleSpan.end);
    yield {
      question: 'rename',
      place,
      ours: renamedByUs(ours, path, position),
      theirs: changed(ours, await theirs.renamed(path, position, `${whole} nouveau`)),
    };
  }
}

async function* moves(ours: FeatureBench, paths: readonly string[], nth: number): AsyncGenerator<Compared> {
  const folders = paths.flatMap(path => (path.includes('/') ? [path.slice(0, path.lastIndexOf('/'))] : []));
  for (const [index, from] of [...new Set([...paths, ...folders])].entries()) {
    if (index % nth !== 0) continue;
    const to = `ailleurs/loin/${from.slice(from.lastIndexOf('/') + 1)}`;
    const there = (path: string): string => movedTo(path, from, to);
    const theirs = new VscodeMarkdown(renamed(ours.files, there));
    const texts = await theirs.moved(from, to);
    theirs.dispose();
    const back = new Map(Object.keys(ours.files).map(path => [there(path), path]));
    yield {
      question: 'move',
      place: `${from} → ${to}`,
      ours: changed(ours, movedByUs(ours, from, to)),
      theirs: changed(
        ours,
        renamed(texts, path => back.get(path) ?? path),
      ),
    };
  }
}

function movedTo(path: string, from: string, to: string): string {
  return path === from || path.startsWith(`${from}/`) ? to + path.slice(from.length) : path;
}

function renamed(files: Files, name: (path: string) => string): Files {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [name(path), text]));
}

function movedByUs(ours: FeatureBench, from: string, to: string): Files {
  const { context } = ours;
  const edit = willRenameFiles.handle(
    {
      projects: [context],
      language: 'fr',
      client: context.client,
      locate: uri => ({ project: context, path: projectPath(pathOf(String(uri))) }),
    },
    { files: [{ oldUri: `mem://p/${from}`, newUri: `mem://p/${to}` }] },
    NOT_CANCELLED,
  );
  return after(ours, edit ?? {});
}

/** What is renamed is what the client shows for editing: the title behind an ID, a number with its title. */
function renamedByUs(ours: FeatureBench, path: string, position: Position): string {
  const prepared = ask(ours, prepareRename, path, { position });
  if (prepared === null || !('placeholder' in prepared)) return 'refused';
  const newName = `${prepared.placeholder} nouveau`;
  const edit = ask(ours, rename, path, { position, newName });
  return edit === null || 'refused' in edit ? 'refused' : changed(ours, after(ours, edit));
}

/** The lines of Markdown files that differ from what they were. */
function changed(ours: FeatureBench, texts: Files | undefined): string {
  if (texts === undefined) return 'refused';
  return Object.entries(texts)
    .filter(([path, text]) => path.endsWith('.md') && text !== textOf(ours, path))
    .flatMap(([path, text]) => {
      const before = textOf(ours, path).split('\n');
      return text
        .split('\n')
        .flatMap((line, index) => (line === before[index] ? [] : [`${path}:${index + 1} ${line}`]));
    })
    .sort()
    .join('\n');
}

function after(ours: FeatureBench, edit: WorkspaceEdit): Files {
  const documents = Object.entries(ours.files).map(([path, text]) =>
    TextDocument.create(`mem://p/${path}`, '', 1, text),
  );
  return textsAfter(edit, documents, pathOf);
}

function ask<Params, Result>(
  { context }: FeatureBench,
  feature: Feature<Params, Result>,
  path: string,
  params: object,
): Result | null {
  const textDocument = { uri: `mem://p/${path}` };
  return feature.handle(
    { ...context, path: projectPath(path) },
    { textDocument, ...params } as never,
    NOT_CANCELLED,
  );
}

function places(
  found: Location | readonly (Location | LocationLink)[] | null,
  path: (uri: string) => string,
): string {
  const list = found === null ? [] : [found].flat();
  const lines = list.map(place =>
    'uri' in place
      ? `${path(place.uri)}:${place.range.start.line + 1}`
      : `${path(place.targetUri)}:${place.targetSelectionRange.start.line + 1}`,
  );
  return [...new Set(lines)].sort().join(' ');
}

function theirPath(uri: string): string {
  return decodeURIComponent(uri.replace('file:///p/', ''));
}

function sectionsOf(ours: FeatureBench, path: string) {
  return ours.project.view.facts(projectPath(path))?.sections ?? [];
}

function textOf(ours: FeatureBench, path: string): string {
  return ours.files[path] ?? '';
}

function positionAt(ours: FeatureBench, path: string, offset: number): Position {
  const positions = ours.context.positions(projectPath(path) satisfies ProjectPath);
  if (positions === undefined) throw new Error(`${path} was not read`);
  return positions.rangeOf({ start: offset, end: offset }).start;
}
