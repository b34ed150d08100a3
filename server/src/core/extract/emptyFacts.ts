import type { ProjectPath } from '../base/projectPath.ts';
import type { DocumentFacts, DocumentRole } from '../model/documentFacts.ts';

/** Facts that are not yet their own symbols. */
export type Facts = Omit<DocumentFacts, 'symbols'>;

/** A document that says nothing: what every kind of file starts from. */
export function emptyFacts(path: ProjectPath, role: DocumentRole): Facts {
  return {
    path,
    role,
    title: undefined,
    generated: false,
    inherited: [],
    items: [],
    sections: [],
    anchors: [],
    references: [],
    entries: [],
    captions: [],
    footnotes: [],
    linkDefinitions: [],
    strayKeywords: [],
    suppressions: [],
    debts: [],
    view: undefined,
    problems: [],
  };
}
