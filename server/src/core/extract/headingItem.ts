import type { Heading, RootContent } from 'mdast';
import type { SameBlock } from '../syntax/earlierReading.ts';
import { endOf, type Prose, startOf } from '../syntax/prose.ts';
import { type AttributeList, attributeList } from './attributeList.ts';
import { behindAnchors } from './behindAnchors.ts';
import { found } from './blockMemory.ts';
import { draft, type ItemDraft } from './draft.ts';
import type { HeadingLead } from './earlierFacts.ts';
import type { LeadingId } from './idMatcher.ts';
import type { Context, Reading } from './reading.ts';
import { afterSeparator } from './separator.ts';
import { typedNumber } from './typedNumber.ts';

/**
 * `### EX-AAS-001 — Authentification unique`, the ID bare, bracketed, bold or in code, behind a word for its kind
 * (`### Critère 1.1 — Images`) or behind the number of its section (`### 3.4 EX-AAS-001 — …`); `siblings[index]` is the heading.
 * The item goes to the next heading of its rank or higher. `block` as `readMarkdown` gives it, for a heading of the top level.
 */
export function headingItem(
  node: Heading,
  siblings: readonly RootContent[],
  index: number,
  context: Context,
  block?: SameBlock,
): ItemDraft | undefined {
  const start = startOf(node);
  const { lead } = found(context.earlier?.leads, block, start, () => ({ lead: leadOf(node, context) }));
  if (!lead) return undefined;
  const { title, fields, ...told } = lead;
  const body = siblings.slice(index + 1, nextHeading(siblings, index, node.depth));
  const end = endOf(body.at(-1) ?? node);
  return draft(
    {
      ...told,
      form: 'heading',
      span: context.source.spanOf(start, end),
      headEnd: endOf(node),
      extent: { start, end },
    },
    { title, body, fields },
  );
}

function leadOf(node: Heading, context: Context): HeadingLead['lead'] {
  const { prose } = behindAnchors(node, context.source);
  const id = idOf(prose.text, context.reading);
  if (!id?.match.forms.includes('heading')) return undefined;
  const attributes = trailingAttributes(prose, context);
  const head = prose.text.slice(0, attributes?.start);
  const titleStart = afterSeparator(head, id.after);
  const title = head.slice(titleStart).trim();
  return {
    match: id.match,
    idSpan: prose.spanOf(id.start, id.end),
    title,
    titleSpan: prose.spanOf(titleStart, titleStart + title.length),
    fields: attributes?.fields ?? [],
  };
}

/** What stands between an ID and the title of its item. Without it a numbered heading may be about the item: `3.4 EX-001 et les autres`. */
const TITLE_SIGN = /^\s*(?:[—–:-](?=\s)|[.|)](?=\s)|$)/;

function idOf(text: string, { leading }: Reading): LeadingId | undefined {
  const first = leading(text);
  if (first) return first;
  const { length = 0 } = typedNumber(text) ?? {};
  const found = length > 0 ? leading(text.slice(length)) : undefined;
  if (!found || !TITLE_SIGN.test(text.slice(length + found.after))) return undefined;
  return {
    match: found.match,
    start: length + found.start,
    end: length + found.end,
    after: length + found.after,
  };
}

/** The index of the next heading of that rank or higher behind `index`; the number of siblings when there is none. */
function nextHeading(siblings: readonly RootContent[], index: number, depth: number): number {
  for (let at = index + 1; at < siblings.length; at++) {
    const other = siblings[at];
    if (other?.type === 'heading' && other.depth <= depth) return at;
  }
  return siblings.length;
}

/** `## Titre {#ancre actors=hebergeur}`: the list that ends a heading. */
export function trailingAttributes(prose: Prose, context: Context): AttributeList | undefined {
  const open = prose.text.lastIndexOf('{');
  const list = open < 0 ? undefined : attributeList(prose, open, context.reading);
  return list && prose.text.slice(list.end).trim() === '' ? list : undefined;
}
