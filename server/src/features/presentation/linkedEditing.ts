import type { Range } from 'vscode-languageserver-types';
import type { Span } from '../../core/base/span.ts';
import type { DocumentFacts } from '../../core/model/documentFacts.ts';
import { defineFeature } from '../feature.ts';
import type { TextDocumentPositionParams } from '../lsp.ts';
import { subjectAt } from '../navigation/subject.ts';
import { declarationsIn, usesIn } from '../navigation/uses.ts';

/** Ranges that a client edits together; the LSP's `LinkedEditingRanges`. */
export interface LinkedRanges {
  readonly ranges: readonly Range[];
  readonly wordPattern: string;
}

/** What a label may be made of while it is edited: anything but brackets, escapes and line ends. */
const LABEL = '[^\\[\\]\\\\\\r\\n]+';

/**
 * Edits a footnote's mark with its definition, and the label of a link with its definition: where each stands written
 * in the same way, so that the text stays exact letter by letter. Prose that speaks of a note by its number is for rename.
 */
export const linkedEditing = defineFeature<TextDocumentPositionParams, LinkedRanges>({
  method: 'textDocument/linkedEditingRange',
  capabilities: { linkedEditingRangeProvider: true },
  about: 'position',
  handle(context, { position }) {
    const { view } = context.project;
    const facts = view.facts(context.path);
    const text = view.text(context.path);
    const positions = context.positions(context.path);
    if (facts === undefined || text === undefined || positions === undefined) return null;
    const offset = positions.offsetAt(position);
    const subject = subjectAt(view, context.path, offset);
    if (subject?.kind !== 'footnote' && subject?.kind !== 'definition') return null;
    const definitions = declarationsIn(view, subject, context.path);
    const spans = [...definitions, ...usesIn(view, subject, context.path)];
    const isOnOne = spans.some(({ start, end }) => start <= offset && offset <= end);
    const isExact = definitions.length === 1 && spans.length > 1 && areSame(text, spans);
    if (!isOnOne || !isExact || speaksOf(facts, subject.label)) return null;
    const sorted = [...spans].sort((a, b) => a.start - b.start);
    return { ranges: sorted.map(span => positions.rangeOf(span)), wordPattern: LABEL };
  },
});

function areSame(text: string, spans: readonly Span[]): boolean {
  const written = new Set(spans.map(({ start, end }) => text.slice(start, end)));
  const [only = ''] = written;
  return written.size === 1 && new RegExp(`^${LABEL}$`).test(only);
}

/** « note de bas de page n° 4 » would be left behind. */
function speaksOf({ references }: DocumentFacts, label: string): boolean {
  return references.some(fact => fact.kind === 'footnote' && fact.syntax === 'prose' && fact.label === label);
}
