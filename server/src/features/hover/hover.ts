import type { Hover } from 'vscode-languageserver-types';
import { type Span, touches } from '../../core/base/span.ts';
import type { DocumentFacts } from '../../core/model/documentFacts.ts';
import { endOf, startOf } from '../../core/syntax/prose.ts';
import { defineFeature, type FeatureContext } from '../feature.ts';
import type { TextDocumentPositionParams } from '../lsp.ts';
import { markdownTree, nodesAt } from '../markdownTree.ts';
import { type Markup, markupFor } from '../markup.ts';
import { type Subject, subjectAt } from '../navigation/subject.ts';
import { type Card, card } from './card.ts';
import { entryCard } from './entryCard.ts';
import { itemCard } from './itemCard.ts';
import { levelCardAt } from './levelCard.ts';
import { anchorCard, fileCard, hasOutline, itemsCard, labelCard, placesCard } from './placeCards.ts';
import { ruleCard } from './ruleCard.ts';
import { termCardAt } from './termCard.ts';
import { yamlCard } from './yamlCard.ts';

/**
 * Shows a card of what stands at a place: an item and who cites it, a section with its outline, a note, a file, a
 * catalogue entry, a level, a rule, a term, a key of YAML.
 */
export const hover = defineFeature<TextDocumentPositionParams, Hover>({
  method: 'textDocument/hover',
  capabilities: { hoverProvider: true },
  about: 'position',
  handle(context, { position }) {
    const { view } = context.project;
    const positions = context.positions(context.path);
    const facts = view.facts(context.path);
    const text = view.text(context.path);
    if (positions === undefined || facts === undefined || text === undefined) return null;
    const found = cardAt(context, facts, text, positions.offsetAt(position));
    return found === undefined ? null : { contents: found.contents, range: positions.rangeOf(found.span) };
  },
});

function cardAt(
  context: FeatureContext,
  facts: DocumentFacts,
  text: string,
  offset: number,
): Card | undefined {
  const markup = markupFor(context.client.hoverMarkdown);
  const rule = facts.suppressions.find(({ ruleSpan }) => touches(ruleSpan, offset));
  if (rule) return card(ruleCard(context, rule.rule, markup), rule.ruleSpan);
  const level = levelCardAt(context, facts, offset, markup);
  if (level) return level;
  const subject = subjectAt(context.project.view, context.path, offset);
  const found =
    subject && card(subjectCard(context, subject, offset, markup), spanAround(facts, subject.span, offset));
  if (found) return found;
  if (/\.(?:ya?ml|json)$/i.test(context.path))
    return yamlCard(context, facts, { text, start: 0 }, offset, markup);
  return inMarkdown(context, facts, text, offset, markup);
}

/** The text that a card is about holds the cursor: the whole link, where it stands on the words of one. */
function spanAround(facts: DocumentFacts, found: Span, offset: number): Span {
  if (touches(found, offset)) return found;
  return facts.references.find(fact => fact.kind === 'link' && touches(fact.span, offset))?.span ?? found;
}

function subjectCard(
  context: FeatureContext,
  subject: Subject,
  offset: number,
  markup: Markup,
): Card['contents'] | undefined {
  const { view } = context.project;
  switch (subject.kind) {
    case 'item':
      return itemCard(context, subject.id, markup);
    case 'items':
      return itemsCard(context, subject.ids, markup);
    case 'entry':
      return entryCard(context, subject.catalogue, subject.id, markup);
    case 'anchor': {
      const isItself = view.facts(context.path)?.sections.some(({ titleSpan }) => touches(titleSpan, offset));
      if (isItself && !hasOutline(context, subject.path, subject.name)) return undefined;
      return anchorCard(context, subject.path, subject.name, markup);
    }
    case 'file':
      return fileCard(context, subject.path, markup);
    case 'footnote':
    case 'definition':
      return labelCard(context, subject.kind, subject.path, subject.label, markup);
    case 'caption': {
      const places = view
        .captions(subject.volume, subject.word, subject.number)
        .flatMap(path =>
          (view.facts(path)?.captions ?? [])
            .filter(({ word, number }) => word === subject.word && number === subject.number)
            .map(({ span }) => ({ path, span })),
        );
      const elsewhere = places.filter(({ path, span }) => path !== context.path || !touches(span, offset));
      return placesCard(context, elsewhere, markup);
    }
    case 'places':
      return placesCard(context, subject.places, markup);
  }
}

/** Front matter, or a term in prose: not in code, HTML or a link's destination. */
function inMarkdown(
  context: FeatureContext,
  facts: DocumentFacts,
  text: string,
  offset: number,
  markup: Markup,
): Card | undefined {
  const nodes = nodesAt(markdownTree(context.project, context.path), offset);
  const frontMatter = nodes.find(({ type }) => type === 'yaml');
  if (frontMatter) {
    const start = text.indexOf('\n', startOf(frontMatter)) + 1;
    const part = { text: text.slice(start, text.lastIndexOf('\n', endOf(frontMatter) - 1) + 1), start };
    return yamlCard(context, facts, part, offset, markup);
  }
  return nodes.at(-1)?.type === 'text' ? termCardAt(context, text, offset, markup) : undefined;
}
