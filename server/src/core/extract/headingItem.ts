import type { Heading, RootContent } from 'mdast';
import { endOf, type Prose, proseOf, startOf } from '../syntax/prose.ts';
import { attributeList } from './attributeList.ts';
import { draft, type ItemDraft } from './draft.ts';
import type { Context } from './reading.ts';

/** What may stand between an ID and its title. */
const SEPARATOR = /^\s*[—–:.|)-]?\s*/;

/**
 * `### EX-AAS-001 — Authentification unique`, the ID bare, bracketed, bold or in code. `following` are the blocks
 * behind the heading in the same container; the item goes to the next heading of its rank or higher.
 */
export function headingItem(
  node: Heading,
  following: readonly RootContent[],
  context: Context,
): ItemDraft | undefined {
  const prose = proseOf(node, context.source, 'text');
  const found = context.reading.ids.atStart(prose.text);
  if (!found?.match.forms.includes('heading')) return undefined;
  const attributes = trailingAttributes(prose, context);
  const titleEnd = attributes?.start ?? prose.text.length;
  const titleStart = found.end + (SEPARATOR.exec(prose.text.slice(found.end, titleEnd))?.[0].length ?? 0);
  const title = prose.text.slice(titleStart, titleEnd).trim();
  const end = following.findIndex(other => other.type === 'heading' && other.depth <= node.depth);
  const body = end < 0 ? following : following.slice(0, end);
  const last = body.at(-1);
  return draft(
    {
      match: found.match,
      form: 'heading',
      idSpan: prose.spanOf(found.start, found.start + found.match.id.length),
      titleSpan: prose.spanOf(titleStart, titleStart + title.length),
      span: context.source.spanOf(startOf(node), last ? endOf(last) : endOf(node)),
      boundary: startOf(node),
    },
    { title, body, fields: attributes?.fields ?? [] },
  );
}

/** `## Titre {#ancre actors=hebergeur}`: the list that ends a heading. */
export function trailingAttributes(prose: Prose, context: Context): ReturnType<typeof attributeList> {
  const open = prose.text.lastIndexOf('{');
  const list = open < 0 ? undefined : attributeList(prose, open, context.reading);
  return list && prose.text.slice(list.end).trim() === '' ? list : undefined;
}
