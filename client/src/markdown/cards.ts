import type { Definition } from './definitions.ts';
import type { DirectiveExtent } from './directives.ts';
import type { KnownItem } from './itemTable.ts';
import type { MarkdownToken } from './markdownIt.ts';

/** A box around some blocks of a document. */
export interface Card {
  /** Index of its first token and of the one behind its last. */
  readonly begin: number;
  readonly end: number;
  readonly item: KnownItem | undefined;
  /** What a directive is called that is no item. */
  readonly name: string | undefined;
}

/** The boxes of a document in their order: its items that begin on the top level, and its directives. */
export function cardsOf(
  tokens: readonly MarkdownToken[],
  definitions: ReadonlyMap<number, Definition>,
  directives: readonly DirectiveExtent[],
): readonly Card[] {
  const inDirectives = new Set(directives.map(({ open }) => open));
  const items = [...definitions].flatMap(([index, { item }]): readonly Card[] => {
    const begin = index - 1;
    const start = tokens[begin];
    if (start?.level !== 0 || inDirectives.has(index) || item.form === 'directive') return [];
    const line = start.map?.[0] ?? 0;
    return [{ begin, end: firstBlockFrom(tokens, begin, line + item.lines), item, name: undefined }];
  });
  const boxes = directives.map(({ open, close, head }): Card => {
    const item = definitions.get(open)?.item;
    const end = endOfBlock(tokens, close);
    return { begin: open - 1, end, item, name: item ? undefined : nameOf(head) };
  });
  return [...items, ...boxes].sort((a, b) => a.begin - b.begin || b.end - a.end);
}

/** Index of the first block on the top level that begins on a line or behind it. */
function firstBlockFrom(tokens: readonly MarkdownToken[], begin: number, line: number): number {
  for (let index = endOfBlock(tokens, begin); index < tokens.length; index = endOfBlock(tokens, index)) {
    const [start] = tokens[index]?.map ?? [];
    if (start !== undefined && start >= line) return index;
  }
  return tokens.length;
}

/** Index behind the block on the top level that a token belongs to. */
function endOfBlock(tokens: readonly MarkdownToken[], index: number): number {
  for (let at = index; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.level === 0 && token.nesting !== 1) return at + 1;
  }
  return tokens.length;
}

/** `note — Attention` of `note[Attention]{.class}` */
function nameOf(head: string): string {
  const name = /^[\p{L}\p{N}_-]+/u.exec(head)?.[0] ?? '';
  const label = /^[^[{]*\[([^\]]*)\]/.exec(head)?.[1] ?? '';
  return [name, label].filter(part => part !== '').join(' — ');
}
