import { type Span, span } from '../../core/base/span.ts';
import type { ItemForm } from '../../core/model/item.ts';
import type { CompletionSite } from './offer.ts';

/** Where a new item is begun. */
export interface NewItemPlace {
  readonly form: ItemForm;
  /** What the item replaces: the word at the cursor. */
  readonly span: Span;
  readonly typed: string;
  /** `alone`: the ID is all that is missing, since more of the item stands there; `head`: its body stands below. */
  readonly extent: 'whole' | 'head' | 'alone';
  /** Headings: `#` to write before the ID; empty where they stand already. Tables: the labels of the columns. */
  readonly hashes: string;
}

const WORD = String.raw`[\p{L}\p{N}][\p{L}\p{N}_.+-]*`;
const HEADING = new RegExp(String.raw`^(#{1,6})[ \t]+\[?(${WORD})?$`, 'u');
const ENTRY = new RegExp(String.raw`^[ \t>]*[-*+][ \t]+(?:\*\*|\[|\x60)?(${WORD})?$`, 'u');
const ROW = new RegExp(String.raw`^[ \t>]*\|[ \t]*(?:\*\*|\[|\x60)?(${WORD})?$`, 'u');
const DIRECTIVE = new RegExp(String.raw`^[ \t>]*:::+[ \t]*(${WORD})?$`, 'u');
const BLANK = new RegExp(`^(${WORD})?$`, 'u');

/** Where an item may begin on the line of the cursor: in each form that fits; none in the midst of prose. */
export function newItemPlaces(site: CompletionSite): readonly NewItemPlace[] {
  if (site.typed !== undefined && site.typed !== '-') return [];
  const { text, offset } = site;
  const lineEnd = text.indexOf('\n', offset);
  const behind = text.slice(offset, lineEnd < 0 ? text.length : lineEnd).replace(/\r$/, '');
  const word = /^[\p{L}\p{N}_.+-]*/u.exec(behind)?.[0] ?? '';
  const rest: Rest = {
    end: offset + word.length,
    behind: behind.slice(word.length).trim(),
    hasBody: lineEnd >= 0 && !/^\s*(?:#{1,6}[ \t]|$)/.test(text.slice(lineEnd, lineEnd + LOOK_AHEAD)),
  };
  const begun = begunPlace(site, rest);
  return begun ? [begun] : onBlankLine(site, rest);
}

/** How far behind a heading its body is looked for. */
const LOOK_AHEAD = 1000;

/** What stands behind the cursor. */
interface Rest {
  /** Where the word at the cursor ends. */
  readonly end: number;
  /** The rest of the line. */
  readonly behind: string;
  /** Something other than a heading follows on the next lines. */
  readonly hasBody: boolean;
}

/** The line already says which form it will be: `### `, `| `, `- `, `:::`. */
function begunPlace(
  { line, offset }: CompletionSite,
  { end, behind, hasBody }: Rest,
): NewItemPlace | undefined {
  const place = (form: ItemForm, typed: string, extent: NewItemPlace['extent']): NewItemPlace => {
    return { form, span: span(offset - typed.length, end), typed, extent, hashes: '' };
  };
  const isLast = behind.replace(/^[\]*\x60]+/, '').trim() === '';
  const heading = HEADING.exec(line);
  if (heading) return place('heading', heading[2] ?? '', !isLast ? 'alone' : hasBody ? 'head' : 'whole');
  const row = ROW.exec(line);
  if (row) return place('table', row[1] ?? '', behind === '' ? 'whole' : 'alone');
  const entry = ENTRY.exec(line);
  if (entry) return place('lead', entry[1] ?? '', isLast ? 'whole' : 'alone');
  const directive = DIRECTIVE.exec(line);
  return directive ? place('directive', directive[1] ?? '', isLast ? 'whole' : 'alone') : undefined;
}

/** A line of its own takes every form that the file uses, that of the item before first; a heading where it uses none. */
function onBlankLine(
  { line, text, offset, facts }: CompletionSite,
  { end, behind }: Rest,
): readonly NewItemPlace[] {
  const blank = BLANK.exec(line);
  const before = text.slice(0, offset - line.length);
  if (!blank || behind !== '' || !/(?:^|\n)[ \t]*\r?\n$|^$/.test(before)) return [];
  const usable = facts.items.filter(
    ({ form }) => form === 'heading' || form === 'lead' || form === 'directive',
  );
  const nearest = usable.findLast(item => item.span.start <= offset) ?? usable[0];
  const forms = new Set([nearest?.form ?? 'heading', ...usable.map(({ form }) => form)]);
  const typed = blank[1] ?? '';
  return [...forms].map(form => ({
    form,
    span: span(offset - typed.length, end),
    typed,
    extent: 'whole',
    hashes: hashesBefore(before),
  }));
}

/** The rank at which the items before are written, else one below the last heading. */
function hashesBefore(before: string): string {
  const headings = [...before.matchAll(/^(#{1,6})[ \t]+(.*)$/gm)];
  const last = headings.at(-1)?.[1] ?? '';
  const item = headings.findLast(([, , title = '']) =>
    /^\[?\**[\p{L}]{1,12}[-.]?[\p{L}\d.-]*\d/u.test(title),
  )?.[1];
  return item ?? (last === '' ? '##' : `${last}#`.slice(0, 6));
}
