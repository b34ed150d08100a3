import type { DocumentFacts } from '../model/documentFacts.ts';
import type { ProjectSymbol } from '../model/symbol.ts';

/** What a document gives to the rest of the project: its facts without positions. */
export function symbolsOf(facts: Omit<DocumentFacts, 'symbols'>): readonly ProjectSymbol[] {
  const symbols: ProjectSymbol[] = [];
  for (const { id, attributes } of facts.items) symbols.push({ kind: 'item', id, attributes });
  for (const section of facts.sections) {
    symbols.push({ kind: 'section', number: section.number, title: section.title, slug: section.slug });
  }
  for (const { name } of facts.anchors) symbols.push({ kind: 'anchor', name });
  for (const { attributes } of facts.entries) symbols.push({ kind: 'entry', attributes });
  for (const reference of facts.references) {
    if (reference.kind === 'item') {
      symbols.push({ kind: 'reference', from: reference.from, role: reference.role, to: reference.id });
    } else if (reference.kind === 'link' && reference.target.kind === 'file') {
      symbols.push({ kind: 'link', path: reference.target.path, fragment: reference.target.fragment });
    }
  }
  return symbols;
}
