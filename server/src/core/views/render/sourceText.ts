import type { Definition, FootnoteDefinition, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { ProjectPath } from '../../base/projectPath.ts';
import { encloses, type Span, span } from '../../base/span.ts';
import type { ItemReference, LinkReference } from '../../model/reference.ts';
import type { ComputedProject } from '../../project/projectView.ts';
import { align, type MappedText, verbatim } from '../../syntax/alignment.ts';
import { parseMarkdown } from '../../syntax/markdown.ts';
import { parseYaml, type YamlNode, type YamlScalar } from '../../syntax/yamlSyntax.ts';

/** A stretch of Markdown that was parsed: a whole chapter, or one text of a register. */
export interface Fragment {
  readonly tree: Root;
  /** The Markdown and where it stands in its file. */
  readonly source: MappedText;
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>;
}

/** A document of the source, ready to be shown in parts. */
export interface SourceText {
  readonly path: ProjectPath;
  /** The Markdown around a place of the file; undefined where none stands. */
  fragmentAt(place: Span): Fragment | undefined;
  /** IDs in running text, by place. */
  readonly mentions: readonly ItemReference[];
  /** Links by the offset at which they begin. */
  readonly links: ReadonlyMap<number, LinkReference>;
}

/** Reads documents of the source, each once. */
export type SourceTexts = (path: ProjectPath) => SourceText | undefined;

/**
 * Reads sources for one view. The trees outlive the view only as long as memory allows: a run over many actors parses
 * each document once, and a server that made one view gives the memory back.
 */
export function sourceTexts(project: ComputedProject): SourceTexts {
  const read = new Map<ProjectPath, SourceText | undefined>();
  return path => {
    if (!read.has(path)) read.set(path, sourceText(project, path));
    return read.get(path);
  };
}

function sourceText(project: ComputedProject, path: ProjectPath): SourceText | undefined {
  const facts = project.view.facts(path);
  const text = project.view.text(path);
  if (!facts || text === undefined) return undefined;
  const fragmentAt = facts.role.kind === 'chapter' ? inChapter(project, path, text) : inRegister(text);
  const mentions = facts.references.filter(reference => reference.kind === 'item');
  const links = facts.references.filter(reference => reference.kind === 'link');
  return {
    path,
    fragmentAt,
    mentions,
    links: new Map(links.map(link => [link.span.start, link])),
  };
}

function inChapter(project: ComputedProject, path: ProjectPath, text: string): SourceText['fragmentAt'] {
  const remembered = project.compute(`views/tree ${path}`, view =>
    remember(fragment(verbatim(view.text(path) ?? '', 0))),
  );
  const known = remembered.deref();
  const whole = known?.source.text === text ? known : fragment(verbatim(text, 0));
  return () => whole;
}

function remember(value: Fragment): WeakRef<Fragment> {
  return new WeakRef(value);
}

function inRegister(text: string): SourceText['fragmentAt'] {
  const scalars = [...scalarsIn(parseYaml(text).root)];
  const made = new Map<YamlScalar, Fragment>();
  return place => {
    const scalar = scalars.find(candidate => encloses(candidate.span, place));
    if (!scalar) return undefined;
    const known = made.get(scalar) ?? fragment(scalarSource(scalar, text));
    made.set(scalar, known);
    return known;
  };
}

function* scalarsIn(node: YamlNode | undefined): Generator<YamlScalar> {
  if (node?.kind === 'scalar') yield node;
  else if (node?.kind === 'seq') for (const item of node.items) yield* scalarsIn(item);
  else if (node?.kind === 'map') for (const { value } of node.entries) yield* scalarsIn(value);
}

/** A scalar's content with its places in the file: as extract reads it, so that its references are found again. */
function scalarSource(scalar: YamlScalar, text: string): MappedText {
  const { start, end } = scalar.span;
  const written = text.slice(start, end);
  const opening = /^(?:["']|[|>][^\n]*\n)/.exec(written)?.[0].length ?? 0;
  const aligned = align(scalar.text, written.slice(opening), start + opening);
  const within = (at: number): number => Math.min(Math.max(at, start), end);
  return {
    text: scalar.text,
    spanOf(from, to) {
      const place = aligned.spanOf(from, to);
      return span(within(place.start), within(place.end));
    },
  };
}

function fragment(source: MappedText): Fragment {
  const tree = parseMarkdown(source.text);
  const definitions = new Map<string, Definition>();
  const footnotes = new Map<string, FootnoteDefinition>();
  visit(tree, node => {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
    if (node.type === 'footnoteDefinition' && !footnotes.has(node.identifier))
      footnotes.set(node.identifier, node);
  });
  return { tree, source, definitions, footnotes };
}
