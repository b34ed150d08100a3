import { textOf } from './inline.ts';
import type { MarkdownToken } from './markdownIt.ts';

/** Where a directive begins and ends among the tokens of a document. */
export interface DirectiveExtent {
  /** Index of the inline token whose first line opens it. */
  readonly open: number;
  /** Index of the inline token whose last line closes it. */
  readonly close: number;
  /** The colons and what follows them: `exigence{#EX-1}` */
  readonly head: string;
}

/** The directives of a document that are closed, outer ones before inner ones. */
export function findDirectives(tokens: readonly MarkdownToken[]): readonly DirectiveExtent[] {
  const open: { readonly index: number; readonly colons: number; readonly head: string }[] = [];
  const found: DirectiveExtent[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'inline' || !token.content.includes(':::')) continue;
    const lines = plain(token).split('\n');
    const [, colons = '', head] = /^(:{3,})[ \t]*([\p{L}{[].*)$/u.exec(lines[0] ?? '') ?? [];
    if (head !== undefined && token.level === 1) open.push({ index, colons: colons.length, head });
    const closing = /^[ \t]*(:{3,})[ \t]*$/.exec(lines.at(-1) ?? '')?.[1]?.length ?? 0;
    const last = open.at(-1);
    if (closing === 0 || last === undefined || closing < last.colons) continue;
    open.pop();
    found.push({ open: last.index, close: index, head: last.head });
  }
  return found.sort((a, b) => a.open - b.open);
}

function plain({ children }: MarkdownToken): string {
  return (children ?? []).map(textOf).join('');
}

/** The children of an inline token without its first line, or without its last. */
export function withoutLine(
  children: readonly MarkdownToken[],
  which: 'first' | 'last',
): readonly MarkdownToken[] {
  const isBreak = ({ type }: MarkdownToken): boolean => type === 'softbreak' || type === 'hardbreak';
  if (which === 'first') {
    const end = children.findIndex(isBreak);
    return end < 0 ? [] : children.slice(end + 1);
  }
  return children.slice(0, Math.max(0, children.findLastIndex(isBreak)));
}
