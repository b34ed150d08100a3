import type { Span } from '../../core/base/span.ts';
import type { CatalogueKind } from '../../core/model/catalogue.ts';
import type { DocumentFacts } from '../../core/model/documentFacts.ts';
import type { FieldFact } from '../../core/model/field.ts';
import type { ItemId } from '../../core/model/item.ts';
import type { ReferenceFact } from '../../core/model/reference.ts';
import type { ProjectView } from '../../core/project/projectView.ts';
import { isWithdrawn } from '../../core/project/resolve.ts';
import { entryOfValue, FIELD_CATALOGUES, fieldsOf } from '../fieldValue.ts';

/**
 * The types of tokens, all of them standard so that every theme has a colour: `class` an item's ID, `enumMember` a
 * level, `keyword` a modal keyword, `type` an actor, `namespace` a service, `struct` another catalogue entry,
 * `property` a field's label, `number` the number of a section, figure or footnote, `macro` a suppressed rule.
 */
export const TOKEN_TYPES = [
  'class',
  'enumMember',
  'keyword',
  'type',
  'namespace',
  'struct',
  'property',
  'number',
  'macro',
] as const; // prettier-ignore

/** A type of tokens. */
export type TokenType = (typeof TOKEN_TYPES)[number];

/** `definition`: where an ID is defined; `deprecated`: a withdrawn item, a service or term that is no longer to be used. */
export const TOKEN_MODIFIERS = ['definition', 'deprecated'] as const;

/** A modifier of tokens. */
export type TokenModifier = (typeof TOKEN_MODIFIERS)[number];

/** A piece of text that means something; it may go over several lines. */
export interface Token {
  readonly span: Span;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/** What of a document means something, in the order of the text; no two overlap. */
export function tokensIn(view: ProjectView, facts: DocumentFacts): readonly Token[] {
  const withdrawn = withdrawnIds(view);
  const tokens = [
    ...definitions(facts),
    ...facts.references.flatMap(fact => referenceToken(view, fact, withdrawn)),
    ...[...fieldsOf(facts)].flatMap(field => fieldTokens(view, field)),
    ...[...facts.items.flatMap(item => item.keywords), ...facts.strayKeywords].map(({ span }) =>
      token(span, 'keyword'),
    ),
    ...facts.entries.map(({ idSpan, attributes }) =>
      token(idSpan, CATALOGUE_TOKENS[attributes.catalogue], 'definition'),
    ),
    ...[...facts.footnotes, ...facts.captions].map(fact =>
      token('labelSpan' in fact ? fact.labelSpan : fact.span, 'number', 'definition'),
    ),
    ...facts.suppressions.map(({ ruleSpan }) => token(ruleSpan, 'macro')),
  ];
  return apart(tokens);
}

const CATALOGUE_TOKENS: Readonly<Record<CatalogueKind, TokenType>> = {
  actors: 'type',
  services: 'namespace',
  levels: 'enumMember',
  glossary: 'struct',
  references: 'struct',
  objects: 'struct',
  needs: 'struct',
};

function token(span: Span, type: TokenType, ...modifiers: readonly TokenModifier[]): Token {
  return { span, type, modifiers };
}

type IsWithdrawn = (id: ItemId) => boolean;

function withdrawnIds(view: ProjectView): IsWithdrawn {
  const known = new Map<ItemId, boolean>();
  return id => {
    const attributes = known.has(id) ? undefined : view.item(id);
    if (!known.has(id)) known.set(id, attributes !== undefined && isWithdrawn(attributes));
    return known.get(id) ?? false;
  };
}

function definitions({ items }: DocumentFacts): readonly Token[] {
  return items.map(({ idSpan, attributes }) =>
    isWithdrawn(attributes)
      ? token(idSpan, 'class', 'definition', 'deprecated')
      : token(idSpan, 'class', 'definition'),
  );
}

function referenceToken(view: ProjectView, fact: ReferenceFact, isOut: IsWithdrawn): readonly Token[] {
  switch (fact.kind) {
    case 'item':
      if (fact.syntax === 'range') return [];
      return [isOut(fact.id) ? token(fact.span, 'class', 'deprecated') : token(fact.span, 'class')];
    case 'section':
    case 'caption':
    case 'footnote':
      return [token(fact.span, 'number')];
    case 'source':
      return view.entry('references', fact.name) ? [token(fact.span, 'struct')] : [];
    default:
      return [];
  }
}

function fieldTokens(view: ProjectView, { key, labelSpan, values }: FieldFact): readonly Token[] {
  if (key === undefined) return [];
  const catalogue = FIELD_CATALOGUES[key];
  const label = token(labelSpan, 'property');
  if (catalogue === undefined) return [label];
  return [
    label,
    ...values.map(({ span, text }) => {
      const entry = catalogue === 'levels' ? undefined : entryOfValue(view, catalogue, text);
      const isOld = entry?.extra['deprecated'] !== undefined || entry?.extra['merged-into'] !== undefined;
      return token(span, CATALOGUE_TOKENS[catalogue], ...(isOld ? (['deprecated'] as const) : []));
    }),
  ];
}

/** Of tokens that overlap the one that begins first stays, of those the shorter. */
function apart(tokens: readonly Token[]): readonly Token[] {
  const sorted = tokens
    .filter(({ span }) => span.end > span.start)
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let end = 0;
  return sorted.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}
