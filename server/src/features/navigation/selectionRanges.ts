import type { Range, SelectionRange } from 'vscode-languageserver-types';
import { encloses, type Span, span, touches } from '../../core/base/span.ts';
import { type DocumentFacts, isMarkdown } from '../../core/model/documentFacts.ts';
import { defineFeature } from '../feature.ts';
import type { TextDocumentParams } from '../lsp.ts';
import { memberOf, positionIn } from '../params.ts';
import type { TextPositions } from '../position.ts';
import { markdownBlocks, yamlBlocks } from './blocks.ts';

/** Grows a selection by what the text means: word, ID, link or value, field, paragraph, item, section, document. */
export const selectionRanges = defineFeature<TextDocumentParams, readonly SelectionRange[]>({
  method: 'textDocument/selectionRange',
  capabilities: { selectionRangeProvider: true },
  about: 'document',
  handle(context, params) {
    const { view } = context.project;
    const facts = view.facts(context.path);
    const text = view.text(context.path);
    const positions = context.positions(context.path);
    if (facts === undefined || text === undefined || positions === undefined) return null;
    const sent = memberOf(params, 'positions');
    const places = Array.isArray(sent) ? sent.map(positionIn) : [];
    const spans = [...meant(facts), ...nodesOf(facts, text)];
    return places.flatMap(place =>
      place ? [toRange(chainAt(text, positions.offsetAt(place), spans), positions)] : [],
    );
  },
});

/** What the project makes of the text. */
function meant(facts: DocumentFacts): readonly Span[] {
  const fields = [...facts.inherited, ...facts.items.flatMap(({ fields: own }) => own)];
  return [
    ...facts.items.flatMap(item => [item.idSpan, item.titleSpan, item.span, ...blocksOf(item)]),
    ...fields.flatMap(field => [field.labelSpan, field.span, ...field.values.map(value => value.span)]),
    ...fields.flatMap(({ values }) => valuesSpan(values)),
    ...facts.sections.flatMap(section => [section.titleSpan, section.headingSpan, section.span]),
    ...facts.references.flatMap(fact => (fact.kind === 'link' ? [fact.urlSpan, fact.span] : [fact.span])),
    ...facts.entries.flatMap(entry => [entry.idSpan, entry.span]),
    ...facts.footnotes.flatMap(note => [note.labelSpan, note.span]),
  ];
}

function blocksOf({ blocks }: DocumentFacts['items'][number]): readonly Span[] {
  return blocks.flatMap(block => [block.contentSpan, block.span]);
}

/** All values of a field, which one selects before its label. */
function valuesSpan(values: readonly { readonly span: Span }[]): readonly Span[] {
  const [first, last] = [values[0], values.at(-1)];
  return first && last ? [span(first.span.start, last.span.end)] : [];
}

function nodesOf({ role }: DocumentFacts, text: string): readonly Span[] {
  const blocks = isMarkdown(role) ? markdownBlocks(text) : yamlBlocks(text);
  return blocks.filter(({ type }) => type !== 'text').map(block => block.span);
}

const WORD_BEFORE = /[\p{L}\p{N}\p{M}_]*$/u;
const WORD_AFTER = /^[\p{L}\p{N}\p{M}_]*/u;
const LONGEST_WORD = 100;

function wordAt(text: string, offset: number): Span {
  const before = WORD_BEFORE.exec(text.slice(Math.max(0, offset - LONGEST_WORD), offset))?.[0] ?? '';
  const after = WORD_AFTER.exec(text.slice(offset, offset + LONGEST_WORD))?.[0] ?? '';
  return span(offset - before.length, offset + after.length);
}

/** From inside out; each holds the one before and more. Spans that only cross the chain are left out. */
function chainAt(text: string, offset: number, spans: readonly Span[]): readonly Span[] {
  const around = spans.filter(candidate => touches(candidate, offset)).sort((a, b) => sizeOf(a) - sizeOf(b));
  const chain = [wordAt(text, offset)];
  for (const candidate of [...around, span(0, text.length)]) {
    const inner = chain.at(-1) ?? candidate;
    if (encloses(candidate, inner) && sizeOf(candidate) > sizeOf(inner)) chain.push(candidate);
  }
  return chain;
}

function sizeOf({ start, end }: Span): number {
  return end - start;
}

function toRange(chain: readonly Span[], positions: TextPositions): SelectionRange {
  const ranges = chain
    .map(place => positions.rangeOf(place))
    .filter((range, index, all) => {
      return index === 0 || JSON.stringify(range) !== JSON.stringify(all[index - 1]);
    });
  const outermost: SelectionRange = { range: ranges.at(-1) ?? NOWHERE };
  return ranges.slice(0, -1).reduceRight((parent, range) => ({ range, parent }), outermost);
}

const NOWHERE: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
