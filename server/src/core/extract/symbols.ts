import type { DocumentFacts } from '../model/documentFacts.ts';
import { isHiding } from '../model/problem.ts';
import type { ProjectSymbol } from '../model/symbol.ts';

/** What a document gives to the rest of the project: its facts without positions. */
export function symbolsOf(facts: Omit<DocumentFacts, 'symbols'>): readonly ProjectSymbol[] {
  const symbols: ProjectSymbol[] = [];
  for (const { id, attributes } of facts.items) symbols.push({ kind: 'item', id, attributes });
  for (const section of facts.sections) {
    symbols.push({
      kind: 'section',
      number: section.number,
      annex: section.annex,
      title: section.title,
      slug: section.slug,
    });
  }
  if (facts.sections.length > 0) symbols.push({ kind: 'outline', shape: shapeOf(facts) });
  for (const { word, number } of facts.captions) symbols.push({ kind: 'caption', word, number });
  for (const { name } of facts.anchors) symbols.push({ kind: 'anchor', name });
  for (const { attributes } of facts.entries) symbols.push({ kind: 'entry', attributes });
  if (definesItems(facts.role) && facts.problems.some(isHiding)) symbols.push({ kind: 'hidden' });
  for (const { debt } of facts.debts) symbols.push({ kind: 'debt', debt });
  for (const reference of facts.references) {
    if (reference.kind === 'item') {
      symbols.push({ kind: 'reference', from: reference.from, role: reference.role, to: reference.id });
    } else if (reference.kind === 'link' && reference.target.kind === 'file') {
      symbols.push({ kind: 'link', path: reference.target.path, fragment: reference.target.fragment });
    }
  }
  return symbols;
}

/** Only of such files it matters what they may hold: others refer to their items, sections and anchors. */
function definesItems({ kind }: DocumentFacts['role']): boolean {
  return kind === 'chapter' || kind === 'register';
}

/** Parents of all sections, with a mark for items and the number of annexes: `-1 0 0i 2aB`. */
function shapeOf({ sections, items }: Omit<DocumentFacts, 'symbols'>): string {
  const starts = new Set(items.flatMap(({ form, span }) => (form === 'heading' ? [span.start] : [])));
  return sections
    .map(({ parent, annex, number, headingSpan }) => {
      return `${parent}${starts.has(headingSpan.start) ? 'i' : ''}${annex ? `a${number ?? ''}` : ''}`;
    })
    .join(' ');
}
