import { foldInPlace } from '../base/fold.ts';
import { matchesOf } from '../base/matchesOf.ts';
import { type Span, span } from '../base/span.ts';
import type { DocumentFacts } from '../model/documentFacts.ts';
import type { ItemFact } from '../model/item.ts';
import type { RuleContext } from './rule.ts';

/** Stands for each code unit that is not read as prose. */
export const HIDDEN = '\ufffc';

const known = new WeakMap<DocumentFacts, string>();

/**
 * The text of a document as long as the document itself, with all that is no prose hidden: front matter, code, HTML, the
 * targets of links, addresses, attributes. Marks of emphasis are spaces. Of a register only titles, statements and blocks
 * are left. So what is found in it stands at the same place in the document.
 */
export function proseText({ facts, path, project }: RuleContext): string {
  const done = known.get(facts);
  if (done !== undefined) return done;
  const text = project.text(path) ?? '';
  const prose = facts.role.kind === 'register' ? onlyIn(text, textsOf(facts)) : maskMarkdown(text);
  known.set(facts, prose);
  return prose;
}

/** Parts of the prose that make up the statement of an item. */
export function statementOf(context: RuleContext, { statementSpans }: ItemFact): readonly Span[] {
  const text = proseText(context);
  return statementSpans.filter(({ start, end }) => text.slice(start, end).trim() !== '');
}

/** Where a pattern matches in the statements of the items; `letters`: whether capitals and accents count. */
export function* statementMatches(
  context: RuleContext,
  pattern: RegExp,
  letters: 'folded' | 'as-written' = 'folded',
): Generator<{ readonly span: Span; readonly text: string }> {
  const prose = proseText(context);
  for (const item of context.facts.items) {
    for (const { start, end } of statementOf(context, item)) {
      const statement = prose.slice(start, end);
      const searched = letters === 'folded' ? foldInPlace(statement) : statement;
      for (const { 0: found, index } of matchesOf(searched, pattern)) {
        const place = span(start + index, start + index + found.length);
        yield { span: place, text: prose.slice(place.start, place.end).replace(/\s+/g, ' ') };
      }
    }
  }
}

function textsOf(facts: DocumentFacts): readonly Span[] {
  return facts.items.flatMap(item => [
    item.titleSpan,
    ...item.statementSpans,
    ...item.blocks.map(({ contentSpan }) => contentSpan),
  ]);
}

function onlyIn(text: string, spans: readonly Span[]): string {
  let prose = '';
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start < prose.length) continue;
    prose += hide(text.slice(prose.length, start)) + maskInline(text.slice(start, end));
  }
  return prose + hide(text.slice(prose.length));
}

const FRONT_MATTER = /^---[ \t]*\r?\n[\s\S]*?^---[ \t]*$/m;

const FENCE = /^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\1[`~]*[ \t]*$|(?![\s\S]))/gm;

function maskMarkdown(text: string): string {
  const matter = text.startsWith('---') ? (FRONT_MATTER.exec(text)?.[0] ?? '') : '';
  return hide(matter) + maskInline(text.slice(matter.length).replace(FENCE, hide));
}

/** What opens something that is no prose: code, a comment, a tag, a target, a note, a definition, an address, attributes. */
const OPENING =
  /`+|<!--|<\/?[A-Za-z][^<>]*>|\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"[^"\n]*")?\)|\[\^[^\]\s]{1,100}\]|^ {0,3}\[[^\]\n]+\]:.*$|\bhttps?:\/\/[^\s<>)\]]*[^\s<>)\].,;:!?]|\{[#\p{L}][^{}\n]*\}/gmu;

function maskInline(text: string): string {
  let masked = '';
  const closings = new Closings(text);
  const opening = new RegExp(OPENING);
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const [mark] = found;
    const end = closings.endOf(mark, found.index);
    opening.lastIndex = end;
    if (mark.startsWith('`') && end === found.index + mark.length) continue;
    masked += text.slice(masked.length, found.index) + hide(text.slice(found.index, end));
  }
  return (masked + text.slice(masked.length)).replace(/[*_~]/g, ' ');
}

/** Finds where code and comments end; what was once not found is not looked for again, so the whole is linear. */
class Closings {
  readonly #text: string;
  /** Mark → up to where it has no closing. */
  readonly #none = new Map<string, number>();

  #blank = -1;

  constructor(text: string) {
    this.#text = text;
  }

  /** Behind the closing; behind the mark itself when it opens nothing, or is whole. */
  endOf(mark: string, at: number): number {
    const behind = at + mark.length;
    if (mark === '<!--') {
      const close = this.#text.indexOf('-->', behind);
      return close < 0 ? this.#text.length : close + 3;
    }
    if (!mark.startsWith('`') || (this.#none.get(mark) ?? 0) > at) return behind;
    const limit = this.#blankAfter(behind);
    for (let close = this.#text.indexOf(mark, behind); close >= 0 && close < limit; ) {
      const run = /`+/y;
      run.lastIndex = close;
      const length = run.exec(this.#text)?.[0].length ?? 1;
      if (length === mark.length) return close + length;
      close = this.#text.indexOf(mark, close + length);
    }
    this.#none.set(mark, limit);
    return behind;
  }

  /** The next blank line, at which every code span has ended. */
  #blankAfter(at: number): number {
    if (this.#blank < at) {
      const blank = /\n[ \t]*\r?\n/g;
      blank.lastIndex = at;
      this.#blank = blank.exec(this.#text)?.index ?? this.#text.length;
    }
    return this.#blank;
  }
}

function hide(text: string): string {
  return text.replace(/[^\r\n]/g, HIDDEN);
}
