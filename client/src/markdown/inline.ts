import { itemHref } from './hrefs.ts';
import { findIds } from './ids.ts';
import type { KnownItem } from './itemTable.ts';
import { changed, type MarkdownToken, newToken } from './markdownIt.ts';

/** The tokens that our rules write. */
export const BADGE = 'sdet_badge';

/** How references to items are written in one document. */
export interface LinkContext {
  readonly document: string;
  find(id: string): KnownItem | undefined;
  /** Whether the rendering of this document shows an item of it as such. */
  isShown(item: KnownItem): boolean;
}

/** Turns the known IDs of a line of text into links, but those in code, links, URLs and raw HTML links; the same list when there is none. */
export function withLinks(
  children: readonly MarkdownToken[],
  context: LinkContext,
  own: string | undefined,
): readonly MarkdownToken[] {
  let inLinks = 0;
  let isOwn = own !== undefined;
  const find = (id: string): KnownItem | undefined => {
    // The ID at the head of an item does not lead to itself.
    if (isOwn && id === own) {
      isOwn = false;
      return undefined;
    }
    return context.find(id);
  };
  const result: MarkdownToken[] = [];
  for (const token of children) {
    if (token.type === 'link_open' || opensLink(token)) inLinks += 1;
    else if (token.type === 'link_close' || closesLink(token)) inLinks = Math.max(0, inLinks - 1);
    if (token.type === 'text' && inLinks === 0) addLinked(result, token, find, context);
    else result.push(token);
  }
  return result.length === children.length ? children : result;
}

function opensLink({ type, content }: MarkdownToken): boolean {
  return type === 'html_inline' && /^<a[\s>]/i.test(content);
}

function closesLink({ type, content }: MarkdownToken): boolean {
  return type === 'html_inline' && /^<\/a[\s>]/i.test(content);
}

function addLinked(
  result: MarkdownToken[],
  token: MarkdownToken,
  find: (id: string) => KnownItem | undefined,
  context: LinkContext,
): void {
  const { content } = token;
  const found = findIds(content, find);
  if (found.length === 0) {
    result.push(token);
    return;
  }
  let at = 0;
  for (const { id, item, start, end } of found) {
    if (start > at) result.push(changed(token, { content: content.slice(at, start) }));
    result.push(...link(token, id, item, context));
    at = end;
  }
  if (at < content.length) result.push(changed(token, { content: content.slice(at) }));
}

function link(
  like: MarkdownToken,
  id: string,
  item: KnownItem,
  context: LinkContext,
): readonly MarkdownToken[] {
  const attrs: [string, string][] = [
    ['href', itemHref(context.document, item, context.isShown(item))],
    ['class', item.withdrawn === undefined ? 'sdet-id' : 'sdet-id sdet-withdrawn'],
  ];
  const title = describe(item);
  if (title !== '') attrs.push(['title', title]);
  return [
    newToken(like, { type: 'link_open', tag: 'a', nesting: 1, attrs }),
    changed(like, { content: id }),
    newToken(like, { type: 'link_close', tag: 'a', nesting: -1 }),
  ];
}

/** `Authentification unique — obligatoire` */
function describe({ title, level, withdrawn }: KnownItem): string {
  return [title, withdrawn ?? level?.name ?? ''].filter(part => part !== '').join(' — ');
}

/** The level of an item, and its state when it holds no more, as tokens with a text of their own. */
export function badges(like: MarkdownToken, { level, withdrawn }: KnownItem): readonly MarkdownToken[] {
  const badge = (content: string, name: string): MarkdownToken =>
    newToken(like, { type: BADGE, content, meta: name });
  return [
    ...(withdrawn === undefined ? [] : [badge(withdrawn, 'sdet-withdrawn')]),
    ...(level === undefined ? [] : [badge(level.name, `sdet-rank-${level.rank}`)]),
  ];
}

/** Puts tokens behind the first `length` code units of the text, outside what is bold or slanted there. */
export function insertBehind(
  children: readonly MarkdownToken[],
  length: number,
  inserted: readonly MarkdownToken[],
): readonly MarkdownToken[] {
  let seen = 0;
  let depth = 0;
  for (const [index, token] of children.entries()) {
    depth += token.nesting;
    const size = textOf(token).length;
    const rest = length - seen;
    if (depth === 0 && token.type === 'text' && rest > 0 && rest < size)
      return [
        ...children.slice(0, index),
        changed(token, { content: token.content.slice(0, rest) }),
        ...inserted,
        changed(token, { content: token.content.slice(rest) }),
        ...children.slice(index + 1),
      ];
    seen += size;
    if (seen >= length && depth === 0)
      return [...children.slice(0, index + 1), ...inserted, ...children.slice(index + 1)];
  }
  return [...children, ...inserted];
}

/** The text of a token that counts for what a line begins with. */
export function textOf({ type, content }: MarkdownToken): string {
  if (type === 'text' || type === 'code_inline') return content;
  return type === 'softbreak' || type === 'hardbreak' ? '\n' : '';
}
