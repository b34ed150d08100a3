import type { Definition, FootnoteDefinition, Root } from 'mdast';
import { LineIndex } from '../../base/lineIndex.ts';
import type { ProjectPath } from '../../base/projectPath.ts';
import { lastAtOrBefore } from '../../base/search.ts';
import { encloses, type Span } from '../../base/span.ts';
import { isMarkdown } from '../../model/documentFacts.ts';
import type {
  CaptionReference,
  FootnoteReference,
  ItemReference,
  LinkReference,
  ReferenceFact,
  SectionReference,
  SourceReference,
} from '../../model/reference.ts';
import type { ComputedProject } from '../../project/projectView.ts';
import { type MappedText, verbatim } from '../../syntax/alignment.ts';
import { eachNode } from '../../syntax/eachNode.ts';
import type { SameBlock } from '../../syntax/earlierReading.ts';
import { parseMarkdown } from '../../syntax/markdown.ts';
import { startOf } from '../../syntax/prose.ts';
import { scalarMap } from '../../syntax/scalarMap.ts';
import { parseYaml, type YamlNode, type YamlScalar } from '../../syntax/yamlSyntax.ts';

/** A stretch of Markdown that was parsed: a whole chapter, or one text of a register. */
export interface Fragment {
  readonly tree: Root;
  /** The Markdown and where it stands in its file. */
  readonly source: MappedText;
  readonly definitions: Pick<ReadonlyMap<string, Definition>, 'get'>;
  readonly footnotes: Pick<ReadonlyMap<string, FootnoteDefinition>, 'get' | 'has'>;
}

/**
 * What stands in a stretch of a file, told from one time to the next: the same shape means the same nodes on the same lines,
 * perhaps further on in their text.
 */
export type StretchShape = readonly (object | string | number)[];

/** A reference in running text. */
export type Mention =
  | ItemReference
  | SectionReference
  | CaptionReference
  | FootnoteReference
  | SourceReference;

/** A document of the source, ready to be shown in parts. */
export interface SourceText {
  readonly path: ProjectPath;
  /** The Markdown around a place of the file; undefined where none stands. */
  fragmentAt(place: Span): Fragment | undefined;
  /** What running text in a stretch of the file refers to without a link: IDs, numbers of sections, figures and notes; by place. */
  mentionsIn(stretch: Span): readonly Mention[];
  /** The link that begins at an offset. */
  linkAt(offset: number): LinkReference | undefined;
  /** The shape of a stretch of the file. */
  shapeOf(stretch: Span): StretchShape;
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
  if (!facts) return undefined;
  const links = new Map(
    facts.references.flatMap(reference =>
      reference.kind === 'link' ? [[reference.span.start, reference]] : [],
    ),
  );
  const mentions = facts.references.filter(isMention);
  return {
    path,
    ...parsed(project, path),
    mentionsIn: stretch => beginningIn(mentions, stretch),
    linkAt: offset => links.get(offset),
  };
}

/** Those that begin inside a stretch; mentions are sorted by place. */
function beginningIn(mentions: readonly Mention[], { start, end }: Span): readonly Mention[] {
  const from = lastAtOrBefore(mentions.length, index => mentions[index]?.span.start ?? 0, start - 1) + 1;
  let to = from;
  while (to < mentions.length && (mentions[to]?.span.start ?? end) < end) to++;
  return mentions.slice(from, to);
}

function isMention(reference: ReferenceFact): reference is Mention {
  if (reference.kind === 'item') return reference.syntax !== 'range';
  if (reference.kind === 'source') return reference.syntax === 'bracket';
  if (reference.kind === 'footnote') return reference.syntax === 'prose';
  return reference.kind === 'section' || reference.kind === 'caption';
}

/** The trees of one document. */
type Parsed = Pick<SourceText, 'fragmentAt' | 'shapeOf'>;

/** The memo holds a box that the project empties when the text changes; what is in it may go when memory is short. */
function parsed(project: ComputedProject, path: ProjectPath): Parsed {
  const kept = project.compute(`views/source ${path}`, view => {
    const facts = view.facts(path);
    const inMarkdown = facts !== undefined && isMarkdown(facts.role);
    return { text: view.text(path) ?? '', inMarkdown, trees: undefined as WeakRef<Parsed> | undefined };
  });
  const known = kept.trees?.deref();
  if (known) return known;
  const made = kept.inMarkdown ? inMarkdown(project, path) : inRegister(kept.text);
  kept.trees = new WeakRef(made);
  return made;
}

function inMarkdown({ view }: ComputedProject, path: ProjectPath): Parsed {
  const { root, blocks } = view.markdown(path);
  const whole = fragment(root, verbatim(view.text(path) ?? '', 0));
  // Where nothing tells blocks from one reading to the next, those of this reading are the same for as long as it is kept.
  const same = blocks ?? root.children.map(() => ({}));
  return {
    fragmentAt: () => whole,
    shapeOf: stretch => shapeOfBlocks(root, same, stretch),
  };
}

/**
 * Where a stretch begins, and the blocks of the top level in it, each told by what is the same as long as its tree is. A part
 * of a text is the same or none of its blocks is: between those that are the same, and before them up to a heading, nothing has
 * changed.
 */
function shapeOfBlocks({ children }: Root, blocks: readonly SameBlock[], { start, end }: Span): StretchShape {
  const beginOf = (index: number): number => startOf(children[index] ?? NOTHING);
  const first = Math.max(0, lastAtOrBefore(children.length, beginOf, start));
  const last = Math.max(first, lastAtOrBefore(children.length, beginOf, end - 1));
  const line = children[first]?.position?.start.line ?? 0;
  return [line, beginOf(first) - start, ...blocks.slice(first, last + 1)];
}

const NOTHING: Root = { type: 'root', children: [] };

/** The texts of a register are parsed as they are asked for. A shape is text, from the line on which the scalar around its start begins. */
function inRegister(text: string): Parsed {
  const scalars = [...scalarsIn(parseYaml(text).root)];
  const lines = new LineIndex(text);
  const made = new Map<YamlScalar, Fragment>();
  return {
    fragmentAt(place) {
      const scalar = scalarAt(scalars, place);
      if (!scalar) return undefined;
      const known = made.get(scalar) ?? registerText(scalarMap(scalar, text));
      made.set(scalar, known);
      return known;
    },
    shapeOf({ start, end }) {
      const begin = scalarAt(scalars, { start, end: start })?.span.start ?? start;
      const { line, character } = lines.positionAt(begin);
      return [line, start - begin, text.slice(begin - character, end)];
    },
  };
}

/** Scalars stand in the order of the text: the one around a place, by bisection. */
function scalarAt(scalars: readonly YamlScalar[], place: Span): YamlScalar | undefined {
  const before = lastAtOrBefore(scalars.length, index => scalars[index]?.span.start ?? 0, place.start);
  const scalar = scalars[before];
  return scalar && encloses(scalar.span, place) ? scalar : undefined;
}

function* scalarsIn(node: YamlNode | undefined): Generator<YamlScalar> {
  if (node?.kind === 'scalar') yield node;
  else if (node?.kind === 'seq') for (const item of node.items) yield* scalarsIn(item);
  else if (node?.kind === 'map') for (const { value } of node.entries) yield* scalarsIn(value);
}

function registerText(source: MappedText): Fragment {
  return fragment(parseMarkdown(source.text), source);
}

/** Its definitions are looked for when they are first asked for: most texts use none. */
function fragment(tree: Root, source: MappedText): Fragment {
  let known: Definitions | undefined;
  const found = (): Definitions => {
    known ??= definitionsIn(tree);
    return known;
  };
  return {
    tree,
    source,
    definitions: { get: label => found().links.get(label) },
    footnotes: {
      get: label => found().footnotes.get(label),
      has: label => found().footnotes.has(label),
    },
  };
}

interface Definitions {
  readonly links: ReadonlyMap<string, Definition>;
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>;
}

/** The first of each label. */
function definitionsIn(tree: Root): Definitions {
  const links = new Map<string, Definition>();
  const footnotes = new Map<string, FootnoteDefinition>();
  eachNode(tree, node => {
    if (node.type === 'definition' && !links.has(node.identifier)) links.set(node.identifier, node);
    if (node.type === 'footnoteDefinition' && !footnotes.has(node.identifier))
      footnotes.set(node.identifier, node);
  });
  return { links, footnotes };
}
