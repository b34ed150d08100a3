import type { ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { Span } from '../base/span.ts';
import { endOf, type Prose, proseOf, startOf } from '../syntax/prose.ts';
import { attributeList } from './attributeList.ts';
import { behindAnchors } from './behindAnchors.ts';
import { draft, type ItemDraft } from './draft.ts';
import { fieldList } from './fieldList.ts';
import type { LeadingId } from './idMatcher.ts';
import { NO_STATEMENT, type Statement } from './itemBody.ts';
import { labelledBlock } from './labelledBlock.ts';
import type { Context } from './reading.ts';
import { afterSeparator } from './separator.ts';

/**
 * `- **EX-AAS-002** L'ENT DEVRAIT…`: a list item that starts with an ID in bold, brackets or code. All of the entry is
 * the item's but the items inside it: what follows one of them in the entry is the outer item's again.
 */
export function leadListItem(
  node: ListItem,
  leadIn: Prose | undefined,
  context: Context,
): ItemDraft | undefined {
  const [first, ...body] = node.children;
  const lead = first?.type === 'paragraph' ? leadOf(first, context) : undefined;
  return (
    lead &&
    leadItem(lead, { start: startOf(node), end: endOf(node) }, { body, leadIn, isClosed: true }, context)
  );
}

/**
 * `**EX-AAS-002** L'ENT DEVRAIT…`: a paragraph that starts so; `siblings[index]` is the paragraph. With it go the list that
 * its colon announces, its field list and its labelled blocks, as far as they follow without anything else between.
 */
export function leadParagraph(
  node: Paragraph,
  siblings: readonly RootContent[],
  index: number,
  context: Context,
): ItemDraft | undefined {
  const lead = leadOf(node, context);
  if (!lead) return undefined;
  let end = index + 1;
  if (announcesList(lead.prose.text) && siblings[end]?.type === 'list') end++;
  for (let more = belonging(siblings, end, context); more > 0; more = belonging(siblings, end, context))
    end += more;
  const body = siblings.slice(index + 1, end);
  return leadItem(lead, { start: startOf(node), end: endOf(body.at(-1) ?? node) }, { body }, context);
}

/** Tells whether a text ends in a colon: what follows is its list. */
export function announcesList(text: string): boolean {
  return text.trimEnd().endsWith(':');
}

/** How many of the blocks at `index` belong to the item before them. */
function belonging(siblings: readonly RootContent[], index: number, context: Context): number {
  const node = siblings[index];
  if (node?.type === 'list' && fieldList(node, context)) return 1;
  return labelledBlock(siblings, index, context)?.length ?? 0;
}

/** A paragraph that begins with an ID that is set off. */
interface Lead {
  readonly paragraph: Paragraph;
  /** What holds the ID: bold text, code, or text in brackets. */
  readonly first: PhrasingContent;
  /** How many code units of the paragraph's text stand before it. */
  readonly skipped: number;
  readonly prose: Prose;
  readonly found: LeadingId;
}

/**
 * The ID at the start of the paragraph when it is set off (bold, in code, in brackets, or by a colon where its kind says so)
 * and defines in this form.
 */
function leadOf(paragraph: Paragraph, context: Context): Lead | undefined {
  const { nodes, skipped, prose } = behindAnchors(paragraph, context.source);
  const first = paragraph.children[nodes];
  const isSetOff =
    first?.type === 'strong' ||
    first?.type === 'inlineCode' ||
    (first?.type === 'text' && /^\s*\[/.test(first.value));
  const mayBeBare = first?.type === 'text' && context.reading.dialect.items.some(({ bare }) => bare);
  if (first === undefined || !(isSetOff || mayBeBare)) return undefined;
  const found = context.reading.leading(prose.text);
  if (!isSetOff && !(found?.match.bare && /^\s?:(?=\s|$)/.test(prose.text.slice(found.after))))
    return undefined;
  return found?.match.forms.includes('lead') ? { paragraph, first, skipped, prose, found } : undefined;
}

function leadItem(lead: Lead, extent: Span, rest: Partial<ItemDraft>, context: Context): ItemDraft {
  const { paragraph, prose, found } = lead;
  const title = boldTitle(lead, context);
  const behind = title?.after ?? found.after;
  const attributes = attributeList(prose, behind + spaces(prose.text, behind), context.reading);
  return draft(
    {
      match: found.match,
      form: 'lead',
      idSpan: prose.spanOf(found.start, found.end),
      titleSpan: prose.spanOf(title?.start ?? found.after, title?.end ?? found.after),
      span: context.source.spanOf(extent.start, extent.end),
      headEnd: endOf(paragraph),
      extent,
    },
    {
      title: title?.text ?? '',
      fields: attributes?.fields ?? [],
      head: headStatement(lead, attributes?.end ?? behind, context),
      ...rest,
    },
  );
}

/** What follows the ID, its title and its attributes in the paragraph itself. */
function headStatement({ paragraph, skipped, prose }: Lead, from: number, context: Context): Statement {
  const start = afterSeparator(prose.text, from);
  const words = prose.slice(start);
  if (words.text.trim() === '') return NO_STATEMENT;
  const hidden = proseOf(paragraph, context.source, 'opaque').slice(skipped + start);
  return { spans: [words.spanOf(0, words.text.length)], words: [words], proses: [hidden] };
}

interface Title {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Behind the bold text. */
  readonly after: number;
}

/** `**EX-AAS-001 — Titre** : énoncé`: what follows the ID inside the bold is the title. */
function boldTitle({ first, prose, found }: Lead, context: Context): Title | undefined {
  if (first.type !== 'strong') return undefined;
  const after = proseOf(first, context.source, 'text').text.length;
  const start = afterSeparator(prose.text, found.after);
  const text = prose.text
    .slice(start, after)
    .trim()
    .replace(/\s*[:.]$/, '');
  return start >= after || text === '' ? undefined : { text, start, end: start + text.length, after };
}

function spaces(text: string, from: number): number {
  return text.slice(from).length - text.slice(from).trimStart().length;
}
