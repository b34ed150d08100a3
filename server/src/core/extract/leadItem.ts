import type { ListItem, Paragraph, RootContent } from 'mdast';
import { endOf, type Prose, proseOf, startOf } from '../syntax/prose.ts';
import { attributeList } from './attributeList.ts';
import { draft, type ItemDraft } from './draft.ts';
import { fieldList } from './fieldList.ts';
import type { IdOccurrence } from './idMatcher.ts';
import { labelledBlock } from './labelledBlock.ts';
import type { Context } from './reading.ts';

/**
 * `- **EX-AAS-002** L'ENT DEVRAIT…`: a list item that starts with an ID in bold, brackets or code.
 * `boundary` is where its list starts, when it is the first item of that list.
 */
export function leadListItem(node: ListItem, boundary: number, context: Context): ItemDraft | undefined {
  const [first, ...rest] = node.children;
  if (first?.type !== 'paragraph') return undefined;
  return leadItem(first, rest, { start: startOf(node), end: endOf(node), boundary }, context);
}

/**
 * `**EX-AAS-002** L'ENT DEVRAIT…`: a paragraph that starts so. With it go the list that its colon announces, its
 * field list and its labelled blocks, as far as they follow without anything else between.
 */
export function leadParagraph(
  node: Paragraph,
  following: readonly RootContent[],
  context: Context,
): ItemDraft | undefined {
  const announces = /:\s*$/.test(context.source.text.slice(startOf(node), endOf(node)));
  const end = following.findIndex(
    (other, index) =>
      !(other.type === 'list' && ((index === 0 && announces) || fieldList(other, context))) &&
      !labelledBlock(other, context),
  );
  const rest = end < 0 ? following : following.slice(0, end);
  const last = rest.at(-1) ?? node;
  return leadItem(node, rest, { start: startOf(node), end: endOf(last), boundary: startOf(node) }, context);
}

interface Extent {
  readonly start: number;
  readonly end: number;
  readonly boundary: number;
}

function leadItem(
  paragraph: Paragraph,
  body: readonly RootContent[],
  extent: Extent,
  context: Context,
): ItemDraft | undefined {
  const prose = proseOf(paragraph, context.source, 'text');
  const found = marked(paragraph, prose, context);
  if (!found?.match.forms.includes('lead')) return undefined;
  const attributes = attributeList(prose, found.end + spaces(prose, found.end), context.reading);
  const title = boldTitle(paragraph, prose, found);
  const from = attributes?.end ?? title?.end ?? found.end;
  const start = from + (/^\s*[—–:-]?\s*/.exec(prose.text.slice(from))?.[0].length ?? 0);
  const text = prose.slice(start);
  const hidden = proseOf(paragraph, context.source, 'opaque');
  const whole = text.spanOf(0, text.text.length);
  return draft(
    {
      match: found.match,
      form: 'lead',
      idSpan: prose.spanOf(found.start, found.start + found.match.id.length),
      titleSpan: title ? prose.spanOf(title.start, title.end) : prose.spanOf(found.end, found.end),
      span: context.source.spanOf(extent.start, extent.end),
      boundary: extent.boundary,
    },
    {
      title: title?.text ?? '',
      body,
      fields: attributes?.fields ?? [],
      head:
        text.text.trim() === ''
          ? { spans: [], words: [], proses: [] }
          : { spans: [whole], words: [text], proses: [hidden.slice(start)] },
    },
  );
}

/** The ID at the start of the paragraph when it is set off: bold, in code, or in brackets. */
function marked(paragraph: Paragraph, prose: Prose, context: Context): IdOccurrence | undefined {
  const [first] = paragraph.children;
  if (
    first?.type === 'strong' ||
    first?.type === 'inlineCode' ||
    (first?.type === 'text' && /^\s*\[/.test(first.value))
  ) {
    return context.reading.ids.atStart(prose.text);
  }
  return undefined;
}

/** `**EX-AAS-001 — Titre** : énoncé`: what follows the ID inside the bold is the title. */
function boldTitle(
  paragraph: Paragraph,
  prose: Prose,
  found: IdOccurrence,
): { text: string; start: number; end: number } | undefined {
  const [first] = paragraph.children;
  if (first?.type !== 'strong') return undefined;
  const length = first.children.reduce((sum, child) => sum + ('value' in child ? child.value.length : 0), 0);
  const inside = prose.text.slice(found.end, length);
  const title = inside.replace(/^\s*[—–:.-]?\s*/, '');
  const start = found.end + inside.length - title.length;
  return title.trim() === ''
    ? undefined
    : { text: title.trim().replace(/\s*:$/, ''), start, end: start + title.trimEnd().length };
}

function spaces(prose: Prose, from: number): number {
  return /^\s*/.exec(prose.text.slice(from))?.[0].length ?? 0;
}
