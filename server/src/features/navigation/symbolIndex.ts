import { SymbolKind } from 'vscode-languageserver-types';
import { fold } from '../../core/base/fold.ts';
import type { ProjectPath } from '../../core/base/projectPath.ts';
import type { Span } from '../../core/base/span.ts';
import type { DocumentFacts } from '../../core/model/documentFacts.ts';
import { unitOf } from '../../core/project/project.ts';
import type { ComputedProject, ProjectView } from '../../core/project/projectView.ts';
import { headingNames } from './headingNames.ts';

/** Something of the project that can be searched by name. */
export interface IndexedSymbol {
  /** What is shown: `EX-AAS-001 Authentification unique`, `3.4 Hébergement`. */
  readonly name: string;
  readonly kind: SymbolKind;
  /** The heading or catalogue in which it stands; undefined at the top. */
  readonly container: string | undefined;
  readonly span: Span;
  /** The name as it is compared. */
  readonly folded: string;
  /** Length of the ID or number at the start of `folded`; 0 when it has none. */
  readonly idLength: number;
  /** A bit for each letter or pair of digits of `folded`: most names that cannot fit are seen by it. */
  readonly letters: number;
}

/** Items, sections and catalogue entries of one document, in the order of the text; remembered until it changes. */
export function symbolsIn(project: ComputedProject, path: ProjectPath): readonly IndexedSymbol[] {
  return project.compute(unitOf('names', path), view => {
    const facts = view.facts(path);
    return facts === undefined ? [] : indexOf(view, facts);
  });
}

function indexOf(view: ProjectView, facts: DocumentFacts): readonly IndexedSymbol[] {
  const numbers = view.sectionNumbers(facts.path);
  const headings = headingNames(view, facts);
  const items = facts.items.map(({ id, attributes: { title }, idSpan, section }) =>
    symbol(SymbolKind.Key, `${id} ${title}`.trim(), id, headings[section] ?? facts.title, idSpan),
  );
  const own = new Set(facts.items.map(({ form, span }) => (form === 'heading' ? span.start : -1)));
  const sections = facts.sections.flatMap(({ titleSpan, headingSpan, parent }, index) => {
    const name = headings[index];
    if (own.has(headingSpan.start) || name === undefined || name === '') return [];
    return [symbol(SymbolKind.String, name, numbers[index] ?? '', headings[parent], titleSpan)];
  });
  const entries = facts.entries.map(({ attributes: { id, name }, idSpan }) =>
    symbol(SymbolKind.Constant, name === id ? id : `${id} ${name}`.trim(), id, facts.title, idSpan),
  );
  return [...items, ...sections, ...entries].sort((a, b) => a.span.start - b.span.start);
}

function symbol(
  kind: SymbolKind,
  name: string,
  id: string,
  container: string | undefined,
  span: Span,
): IndexedSymbol {
  const folded = fold(name);
  const idLength = folded.startsWith(fold(id)) ? fold(id).length : 0;
  return { name, kind, container, span, folded, idLength, letters: lettersOf(folded) };
}

/** The letters and digits of a folded text as bits: a text that lacks one of a query's cannot fit it. */
export function lettersOf(folded: string): number {
  let letters = 0;
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at);
    if (code >= 97 && code <= 122) letters |= 1 << (code - 97);
    else if (code >= 48 && code <= 57) letters |= 1 << (26 + ((code - 48) >> 1));
  }
  return letters;
}
