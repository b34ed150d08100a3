import { type Card, cardsOf } from './cards.ts';
import { type Definition, findDefinitions } from './definitions.ts';
import { type DirectiveExtent, findDirectives, withoutLine } from './directives.ts';
import { itemAnchor } from './hrefs.ts';
import { badges, insertBehind, type LinkContext, withLinks } from './inline.ts';
import type { ItemTable, KnownItem } from './itemTable.ts';
import { changed, type MarkdownToken, marked, newToken } from './markdownIt.ts';

/** What is known of a document when it is rendered. */
interface Reading {
  readonly tokens: readonly MarkdownToken[];
  readonly definitions: ReadonlyMap<number, Definition>;
  readonly directives: readonly DirectiveExtent[];
  readonly context: LinkContext;
}

/**
 * What a document is rendered from: items as cards with their level, known IDs as links. A document of no project is rendered
 * from the same tokens as before; no token is ever changed, since VS Code keeps them for other readers.
 */
export function decorate(
  tokens: readonly MarkdownToken[],
  document: string,
  table: ItemTable,
): readonly MarkdownToken[] {
  const items = table.itemsOf(document);
  const [first] = tokens;
  if (items === undefined || first === undefined) return tokens;
  const definitions = findDefinitions(tokens, items);
  const shown = new Set([...definitions.values()].map(({ item }) => item));
  const context: LinkContext = {
    document,
    find: id => table.find(id, document),
    isShown: item => shown.has(item),
  };
  const reading = { tokens, definitions, directives: findDirectives(tokens), context };
  const whole = items.filter(({ form }) => form === 'document');
  const start = first.type === 'front_matter' ? 1 : 0;
  const written = withCards(rewritten(reading), tokens, cardsOf(tokens, definitions, reading.directives));
  return [
    ...written.slice(0, start),
    ...whole.flatMap(item => headOf(first, item, true)),
    ...written.slice(start),
  ];
}

/** Every token as it is to be rendered, at its own index; undefined: it is left out. */
function rewritten({
  tokens,
  definitions,
  directives,
  context,
}: Reading): readonly (MarkdownToken | undefined)[] {
  const opens = new Set(directives.map(({ open }) => open));
  const closes = new Set(directives.map(({ close }) => close));
  const result: (MarkdownToken | undefined)[] = [...tokens];
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'inline' || !token.children) continue;
    const definition = definitions.get(index);
    let { children } = token;
    if (closes.has(index)) children = withoutLine(children, 'last');
    if (opens.has(index)) children = withoutLine(children, 'first');
    if (children.length === 0 && token.children.length > 0) leaveOut(result, index);
    else {
      const shown = inlineOf(token, children, definition, context);
      if (shown !== token.children) result[index] = changed(token, { children: shown });
    }
    if (definition) markAround(result, index, definition.item);
  }
  return result;
}

function inlineOf(
  token: MarkdownToken,
  children: readonly MarkdownToken[],
  definition: Definition | undefined,
  context: LinkContext,
): readonly MarkdownToken[] {
  if (definition === undefined || definition.item.form === 'directive')
    return withLinks(children, context, undefined);
  const { item, length } = definition;
  const own = badges(token, item);
  if (item.form === 'heading') return [...withLinks(children, context, item.id), ...own];
  return withLinks(insertBehind(children, length, own), context, item.id);
}

/** Leaves out the block around an inline token, in a table the whole row: there it held the end of a directive alone. */
function leaveOut(tokens: (MarkdownToken | undefined)[], index: number): void {
  const isCell = /^t[dh]_open$/.test(tokens[index - 1]?.type ?? '');
  let [from, to] = [index - 1, index + 1];
  if (isCell) {
    while (from > 0 && tokens[from]?.type !== 'tr_open') from -= 1;
    while (to < tokens.length - 1 && tokens[to]?.type !== 'tr_close') to += 1;
  }
  tokens.fill(undefined, from, to + 1);
}

/** Marks the row, the entry of a list or the inner paragraph that an item stands in. */
function markAround(tokens: (MarkdownToken | undefined)[], index: number, item: KnownItem): void {
  const at = itemElement(tokens, index);
  const token = at === undefined ? undefined : tokens[at];
  if (at !== undefined && token) tokens[at] = marked(token, classesOf(item), itemAnchor(item.id));
}

function itemElement(tokens: readonly (MarkdownToken | undefined)[], index: number): number | undefined {
  const around = tokens[index - 1];
  if (around?.type === 'td_open') {
    for (let at = index - 2; at >= 0; at--) if (tokens[at]?.type === 'tr_open') return at;
    return undefined;
  }
  // On the top level there is a card around it.
  if (around === undefined || around.level === 0) return undefined;
  return tokens[index - 2]?.type === 'list_item_open' ? index - 2 : index - 1;
}

/** Puts the cards around their tokens. */
function withCards(
  tokens: readonly (MarkdownToken | undefined)[],
  originals: readonly MarkdownToken[],
  cards: readonly Card[],
): readonly MarkdownToken[] {
  const result: MarkdownToken[] = [];
  const ends: { readonly end: number; readonly close: MarkdownToken }[] = [];
  let next = 0;
  for (let index = 0; index <= tokens.length; index++) {
    while (ends.length > 0 && (ends.at(-1)?.end ?? 0) <= index)
      result.push(...[ends.pop()?.close ?? []].flat());
    for (let card = cards[next]; card?.begin === index; card = cards[++next]) {
      const like = originals[index];
      if (like === undefined) continue;
      const { item, name } = card;
      const attrs: [string, string][] = [['class', item ? classesOf(item) : 'sdet-directive']];
      if (item) attrs.push(['id', itemAnchor(item.id)]);
      result.push(newToken(like, { type: 'sdet_card_open', tag: 'div', nesting: 1, block: true, attrs }));
      if (item?.form === 'directive') result.push(...headOf(like, item, false));
      else if (name !== undefined) result.push(...headLine(like, [strong(like, name)].flat(), []));
      const close = newToken(like, { type: 'sdet_card_close', tag: 'div', nesting: -1, block: true });
      ends.push({ end: Math.min(card.end, ends.at(-1)?.end ?? card.end), close });
    }
    const token = tokens[index];
    if (token) result.push(token);
  }
  return result;
}

/** A line that says ID, title and level of an item whose text does not begin with them. */
function headOf(like: MarkdownToken, item: KnownItem, alone: boolean): readonly MarkdownToken[] {
  const title = item.title === '' ? '' : ` — ${item.title}`;
  const line = [
    ...strong(like, item.id),
    newToken(like, { type: 'text', content: title }),
    ...badges(like, item),
  ];
  return headLine(like, line, alone ? [['id', itemAnchor(item.id)]] : [], alone ? classesOf(item) : '');
}

function headLine(
  like: MarkdownToken,
  children: readonly MarkdownToken[],
  attrs: readonly (readonly [string, string])[],
  classes = '',
): readonly MarkdownToken[] {
  const names = ['sdet-head', classes].filter(name => name !== '').join(' ');
  const around = { tag: 'p', block: true };
  return [
    newToken(like, { ...around, type: 'paragraph_open', nesting: 1, attrs: [['class', names], ...attrs] }),
    newToken(like, { type: 'inline', level: 1, block: true, children }),
    newToken(like, { ...around, type: 'paragraph_close', nesting: -1 }),
  ];
}

function strong(like: MarkdownToken, content: string): readonly MarkdownToken[] {
  return [
    newToken(like, { type: 'strong_open', tag: 'strong', nesting: 1 }),
    newToken(like, { type: 'text', content }),
    newToken(like, { type: 'strong_close', tag: 'strong', nesting: -1 }),
  ];
}

function classesOf({ level, withdrawn }: KnownItem): string {
  return [
    'sdet-item',
    ...(level === undefined ? [] : [`sdet-rank-${level.rank}`]),
    ...(withdrawn === undefined ? [] : ['sdet-withdrawn']),
  ].join(' ');
}
