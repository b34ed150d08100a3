import type { Definition, FootnoteDefinition, Root } from 'mdast';
import type { ProjectPath } from '../../base/projectPath.ts';
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
import { parseMarkdown } from '../../syntax/markdown.ts';
import { scalarMap } from '../../syntax/scalarMap.ts';
import { parseYaml, type YamlNode, type YamlScalar } from '../../syntax/yamlSyntax.ts';

/** A stretch of Markdown that was parsed: a whole chapter, or one text of a register. */
export interface Fragment {
  readonly tree: Root;
  /** The Markdown and where it stands in its file. */
  readonly source: MappedText;
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>;
}

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
  /** What running text refers to without a link: IDs, numbers of sections, figures and notes; by place. */
  readonly mentions: readonly Mention[];
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
  if (!facts) return undefined;
  const links = facts.references.filter(reference => reference.kind === 'link');
  return {
    path,
    fragmentAt: parsed(project, path).fragmentAt,
    mentions: facts.references.filter(isMention),
    links: new Map(links.map(link => [link.span.start, link])),
  };
}

function isMention(reference: ReferenceFact): reference is Mention {
  if (reference.kind === 'item') return reference.syntax !== 'range';
  if (reference.kind === 'source') return reference.syntax === 'bracket';
  if (reference.kind === 'footnote') return reference.syntax === 'prose';
  return reference.kind === 'section' || reference.kind === 'caption';
}

/** The trees of one document. */
interface Parsed {
  readonly fragmentAt: SourceText['fragmentAt'];
}

/** The memo holds a box that the project empties when the text changes; what is in it may go when memory is short. */
function parsed(project: ComputedProject, path: ProjectPath): Parsed {
  const kept = project.compute(`views/source ${path}`, view => {
    const facts = view.facts(path);
    const inMarkdown = facts !== undefined && isMarkdown(facts.role);
    return { text: view.text(path) ?? '', inMarkdown, trees: undefined as WeakRef<Parsed> | undefined };
  });
  const known = kept.trees?.deref();
  if (known) return known;
  const made: Parsed = { fragmentAt: kept.inMarkdown ? inMarkdown(project, path) : inRegister(kept.text) };
  kept.trees = new WeakRef(made);
  return made;
}

function inMarkdown({ view }: ComputedProject, path: ProjectPath): SourceText['fragmentAt'] {
  const whole = fragment(view.markdown(path), verbatim(view.text(path) ?? '', 0));
  return () => whole;
}

/** The texts of a register are parsed as they are asked for. */
function inRegister(text: string): SourceText['fragmentAt'] {
  const scalars = [...scalarsIn(parseYaml(text).root)];
  const made = new Map<YamlScalar, Fragment>();
  return place => {
    const scalar = scalarAt(scalars, place);
    if (!scalar) return undefined;
    const known = made.get(scalar) ?? registerText(scalarMap(scalar, text));
    made.set(scalar, known);
    return known;
  };
}

/** Scalars stand in the order of the text: the one around a place, by bisection. */
function scalarAt(scalars: readonly YamlScalar[], place: Span): YamlScalar | undefined {
  let low = 0;
  let high = scalars.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((scalars[middle]?.span.start ?? 0) <= place.start) low = middle + 1;
    else high = middle;
  }
  const scalar = scalars[low - 1];
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

function fragment(tree: Root, source: MappedText): Fragment {
  const definitions = new Map<string, Definition>();
  const footnotes = new Map<string, FootnoteDefinition>();
  eachNode(tree, node => {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
    if (node.type === 'footnoteDefinition' && !footnotes.has(node.identifier))
      footnotes.set(node.identifier, node);
  });
  return { tree, source, definitions, footnotes };
}
