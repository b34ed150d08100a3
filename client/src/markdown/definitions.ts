import { leadingId } from './ids.ts';
import { textOf } from './inline.ts';
import type { KnownItem } from './itemTable.ts';
import type { MarkdownToken } from './markdownIt.ts';

/** Where an item begins in a rendering. */
export interface Definition {
  readonly item: KnownItem;
  /** How much of the line's text is the ID, brackets included. */
  readonly length: number;
}

interface Candidate extends Definition {
  readonly index: number;
  readonly line: number;
}

/** The opening line of a directive that names an item: `:::exigence{#EX-1 level=obligatoire}` */
const DIRECTIVE = /^:{3,}[^\n{]*\{[^\n}]*#([^\s}]{1,64})/;

/**
 * Finds where the items of a document begin: for each the line of text that starts with its ID and stands in its form,
 * nearest to where the server last saw it. Gives them by the index of the inline token.
 */
export function findDefinitions(
  tokens: readonly MarkdownToken[],
  items: readonly KnownItem[],
): ReadonlyMap<number, Definition> {
  const known = new Map(items.map(item => [item.id, item]));
  const nearest = new Map<string, Candidate>();
  for (const candidate of candidates(tokens, id => known.get(id))) {
    const other = nearest.get(candidate.item.id);
    if (other === undefined || distance(candidate) < distance(other))
      nearest.set(candidate.item.id, candidate);
  }
  return new Map([...nearest.values()].map(({ index, item, length }) => [index, { item, length }]));
}

function distance({ line, item }: Candidate): number {
  return Math.abs(line - item.line);
}

function* candidates(
  tokens: readonly MarkdownToken[],
  find: (id: string) => KnownItem | undefined,
): Generator<Candidate> {
  let line = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.map) [line] = token.map;
    if (token.type !== 'inline' || !token.children) continue;
    const found = definitionIn(token, tokens[index - 1]?.type ?? '', find);
    if (found) yield { ...found, index, line };
  }
}

/** The forms that can begin in a block, by the token that opens it. */
const FORMS: Readonly<Record<string, KnownItem['form']>> = {
  heading_open: 'heading',
  td_open: 'table',
  paragraph_open: 'lead',
};

function definitionIn(
  { children }: MarkdownToken,
  around: string,
  find: (id: string) => KnownItem | undefined,
): Definition | undefined {
  const text = startOf(children ?? []);
  const id = around === 'paragraph_open' ? DIRECTIVE.exec(text)?.[1] : undefined;
  const directive = id === undefined ? undefined : find(id);
  if (directive?.form === 'directive') return { item: directive, length: 0 };
  const found = leadingId(text, find);
  return found && found.item.form === FORMS[around] ? { item: found.item, length: found.end } : undefined;
}

/** As much of a line's text as can tell. */
function startOf(children: readonly MarkdownToken[]): string {
  let text = '';
  for (const token of children) {
    text += textOf(token);
    if (text.length > 400) break;
  }
  return text;
}
