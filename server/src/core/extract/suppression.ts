import type { Html, Parents, Root, RootContent } from 'mdast';
import type { Span } from '../base/span.ts';
import type { ItemFact } from '../model/item.ts';
import type { SuppressionFact } from '../model/mark.ts';
import { endOf, spanOfNode, startOf } from '../syntax/prose.ts';
import { yamlComments } from '../syntax/yamlComments.ts';
import type { Context } from './reading.ts';

/** The word that makes a comment a suppression: `<!-- sdet-ignore rule/name, other/rule : motif -->`. */
const WORD = /\s*sdet-ignore(?![^\s:])/y;

/** `# sdet-ignore rule/name : motif` */
const YAML_COMMENT = /^#[ \t]*sdet-ignore(?![^\s:])/;

/**
 * The suppressions of a Markdown text: each holds for the block behind its comment, with what is nested in it, and
 * before the heading of an item for the whole item.
 */
export function suppressions(
  root: Root,
  items: readonly ItemFact[],
  context: Context,
): readonly SuppressionFact[] {
  if (!context.source.text.includes(KEYWORD)) return [];
  const inner = items.filter(({ form }) => form !== 'document');
  const ends = new Map(inner.map(({ span }) => [span.start, span.end]));
  return inside(root, context).map(fact => {
    const end = Math.max(fact.target.end, ends.get(fact.target.start) ?? 0);
    return { ...fact, target: { start: fact.target.start, end } };
  });
}

function inside(parent: Parents, context: Context): readonly SuppressionFact[] {
  const children = parent.children as readonly RootContent[];
  let behind: RootContent | undefined;
  const fromEnd = children.toReversed().map(node => {
    const next = behind;
    if (node.type !== 'html' || !isComment(node.value)) behind = node;
    if (node.type === 'html') return inComment(node, next, context);
    return 'children' in node ? inside(node, context) : [];
  });
  return fromEnd.reverse().flat();
}

function inComment(node: Html, next: RootContent | undefined, context: Context): readonly SuppressionFact[] {
  const target = next ? spanOfNode(next, context.source) : context.source.spanOf(endOf(node), endOf(node));
  return commentsIn(node.value).flatMap(({ start, end }) =>
    named(node.value, { start, end }, end - '-->'.length, startOf(node), context).map(found => ({
      ...found,
      target,
    })),
  );
}

/** HTML comments that begin with the word. Written by hand: text that never ends a comment must not cost its square. */
function commentsIn(html: string): readonly Span[] {
  const found: Span[] = [];
  for (let start = html.indexOf('<!--'); start >= 0; ) {
    const end = html.indexOf('-->', start + '<!--'.length);
    if (end < 0) break;
    WORD.lastIndex = start + '<!--'.length;
    if (WORD.test(html)) found.push({ start, end: end + '-->'.length });
    start = html.indexOf('<!--', end);
  }
  return found;
}

function isComment(html: string): boolean {
  return /^\s*<!--.*-->\s*$/s.test(html);
}

/**
 * The suppressions of a YAML text: each holds for its own line or, alone on its line, for the entry behind it.
 * `part`: where the YAML stands in the text; all of it by default.
 */
export function yamlSuppressions(context: Context, part?: Span): readonly SuppressionFact[] {
  const { text: whole } = context.source;
  const { start, end } = part ?? { start: 0, end: whole.length };
  const text = whole.slice(0, end);
  const yaml = text.slice(start);
  if (!yaml.includes(KEYWORD)) return [];
  return yamlComments(yaml).flatMap(place => {
    const written = yaml.slice(place.start, place.end);
    if (!YAML_COMMENT.test(written)) return [];
    const comment = { start: start + place.start, end: start + place.start + written.trimEnd().length };
    const target = yamlTarget(text, comment.start);
    return named(text, comment, comment.end, 0, context).map(found => ({ ...found, target }));
  });
}

/** `- id: A`, or a hyphen alone. */
const LIST_ENTRY = /^-(?:\s|$)/;

function yamlTarget(text: string, comment: number): Span {
  const lineStart = text.lastIndexOf('\n', comment) + 1;
  const alone = text.slice(lineStart, comment).trim() === '';
  if (!alone) return { start: lineStart, end: lineEnd(text, comment) };
  const rest = /\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*([ \t]*)(?=\S)/y;
  rest.lastIndex = lineEnd(text, comment);
  const found = rest.exec(text);
  if (!found) return { start: comment, end: text.length };
  const start = rest.lastIndex;
  const indent = found[1]?.length ?? 0;
  // The entries of a list may stand under their key without being indented; comments end nothing.
  const ownEntry = LIST_ENTRY.test(text.slice(start, start + 2)) ? '' : `(?![ \\t]{${indent}}-\\s)`;
  const next = new RegExp(`\\n${ownEntry}(?=[ \\t]{0,${indent}}[^\\s#])`).exec(text.slice(start));
  return { start, end: next ? start + next.index : text.length };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** One suppression for each name behind the word; one without a name where there is none. */
function named(
  text: string,
  comment: Span,
  end: number,
  offset: number,
  { source }: Context,
): readonly Omit<SuppressionFact, 'target'>[] {
  const word = text.indexOf(KEYWORD, comment.start);
  const from = word + KEYWORD.length;
  const colon = text.indexOf(':', from);
  const to = colon < 0 || colon > end ? end : colon;
  const reason = text.slice(Math.min(to + 1, end), end).trim();
  const span = source.spanOf(offset + comment.start, offset + comment.end);
  const placed = (rule: string, at: number, length = rule.length): Omit<SuppressionFact, 'target'> => {
    return { rule, ruleSpan: source.spanOf(offset + at, offset + at + length), reason, span };
  };
  const names = [...text.slice(from, to).matchAll(/[^\s,]+/g)];
  if (names.length === 0) return [placed('', word, KEYWORD.length)];
  return names.map(name => placed(name[0], from + name.index));
}

const KEYWORD = 'sdet-ignore';
