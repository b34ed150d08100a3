import { type ProjectPath, projectPath } from '../../server/src/core/base/projectPath.ts';
import type { Span } from '../../server/src/core/base/span.ts';
import type { TextEdit } from '../../server/src/core/model/edit.ts';
import type { Problem } from '../../server/src/core/model/problem.ts';
import { type Change, Project, type ProjectOptions } from '../../server/src/core/project/project.ts';
import { EXAMPLE_MANIFEST } from '../../server/src/core/rules/exampleManifest.ts';
import { parseMarks } from './marks.ts';

/** Texts by project path. */
export type Files = Readonly<Record<string, string>>;

/** A place of a project. */
export interface Place {
  readonly path: ProjectPath;
  readonly span: Span;
}

/** A project whose texts bore marks. */
export interface MarkedProject {
  readonly project: Project;
  /** Texts without marks. */
  readonly files: Files;
  /** Every `⟦…⟧`, file by file in the order given. */
  readonly marks: readonly Place[];
  /** `$0`; undefined when there is none. */
  readonly cursor: { readonly path: ProjectPath; readonly offset: number } | undefined;
}

/** The files with a manifest: without `sdet.yaml`, one volume of `*.md`, catalogues in `catalogues/`, registers in `exigences/`. */
export function withManifest(files: Files): Files {
  return 'sdet.yaml' in files ? files : { 'sdet.yaml': EXAMPLE_MANIFEST, ...files };
}

/** A project of these texts, loaded as a host does it: what exists is told first, then what is asked for. No marks. */
export function projectOf(files: Files, options: ProjectOptions = {}): Project {
  const project = new Project(options);
  load(project, withManifest(files));
  return project;
}

/** A project of texts with marks `⟦…⟧` and `$0`, which are taken out. */
export function markedProject(marked: Files): MarkedProject {
  const parsed = Object.entries(withManifest(marked)).map(([path, text]) => ({
    path: projectPath(path),
    ...parseMarks(text),
  }));
  const files = Object.fromEntries(parsed.map(({ path, text }) => [path, text]));
  const marks = parsed.flatMap(({ path, spans }) => spans.map(span => ({ path, span })));
  const [cursor] = parsed.flatMap(({ path, cursor: offset }) =>
    offset === undefined ? [] : [{ path, offset }],
  );
  return { project: projectOf(files), files, marks, cursor };
}

/** Tells a project of files and gives it the texts that it asks for. */
export function load(project: Project, files: Files): void {
  project.apply(Object.keys(files).map((path): Change => ({ kind: 'present', path: projectPath(path) })));
  for (let wanted = project.wanted(); wanted.length > 0; wanted = project.wanted()) {
    project.apply(wanted.map(path => textOf(path, files[path] ?? '')));
  }
}

/** The change that gives a file its text. */
export function textOf(path: string, text: string, problems: readonly Problem[] = []): Change {
  return { kind: 'text', path: projectPath(path), text, problems };
}

/** A text after edits that do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const fromEnd = [...edits].sort((a, b) => b.span.start - a.span.start);
  return fromEnd.reduce(
    (done, { span, text: put }) => done.slice(0, span.start) + put + done.slice(span.end),
    text,
  );
}
