import type { ItemForm } from '../model/item.ts';
import { type NumberedCandidate, numberedRow, numberedStart } from './numberedCandidates.ts';

/** A text where an ID could be defined. */
export interface Candidate {
  readonly token: string;
  readonly form: ItemForm;
  /** The column's header, or the key of the front matter; empty for other forms. */
  readonly label: string;
  readonly path: string;
  /** Without bold, brackets or code, but before a colon: `REQ-001: The unit shall…`. */
  readonly bare?: true;
}

/** What one Markdown file shows at a glance. */
export interface ScannedFile {
  readonly path: string;
  readonly text: string;
  /** From the front matter, else the first heading of the highest rank. */
  readonly title: string | undefined;
  readonly candidates: readonly Candidate[];
  /** Where an item with a bare number could be defined: `### Critère 1.1 …`. */
  readonly numberedItems: readonly NumberedCandidate[];
  /** Scalars of the front matter. */
  readonly matter: readonly { readonly key: string; readonly value: string }[];
  readonly headings: number;
  /** Headings that begin with a typed number. */
  readonly numbered: number;
}

const ID = '[A-Za-z][A-Za-z0-9]*(?:[-_.][A-Za-z0-9]+)*[-+]{0,2}';
const HEADING = new RegExp(`^#{1,6}\\s+[\\[*\`]*(${ID})(?=[\\]*\`]*(?:\\s|$|:))`);
const LEAD = new RegExp(
  `^\\s*(?:[-*+]\\s+|\\d+[.)]\\s+|>\\s*)?(?:\\*\\*\\[?|\\[{1,2}|\`)(${ID})(?=[\\]*\`\\s:])(?!\\]\\()`,
);
const BARE = new RegExp(`^\\s*(?:[-*+]\\s+|\\d+[.)]\\s+|>\\s*)?(${ID})\\s?:(?=\\s)`);
const CELL = new RegExp(`^[\\[*\`]*(${ID})[\\]*\`]*$`);
const NUMBERED =
  /^#{2,6}\s+(?:(?:chapitre|chapter|annexe|annex)\s+)?(?:\d{1,3}(?:\.\d{1,3})*\.?|[A-Z]\.\d[\d.]*)\s/i;

/** What only marks a place: `<a id="x"></a>`. */
const ANCHOR = /<(a|span)\s(?![^>]*\bhref\b)[^>]*><\/\1>\s?/gi;

/** Reads a Markdown file line by line: quick rather than exact, since it only makes a proposal. */
export function scanFile(path: string, written: string): ScannedFile {
  // The hyphens of word processors are hyphens.
  const text = written.replace(/[‐‑]/g, '-');
  const lines = text.split(/\r\n?|\n/);
  const { matter, end } = frontMatter(lines);
  const candidates: Candidate[] = matter.flatMap(({ key, value }) =>
    isIdLike(value) ? [{ token: value, form: 'document', label: key, path }] : [],
  );
  const headings: string[] = [];
  const numberedItems: NumberedCandidate[] = [];
  const body = outsideFences(lines.slice(end)).map(line => line.replace(ANCHOR, ''));
  for (const [index, line] of body.entries()) {
    if (/^#{1,6}\s/.test(line)) headings.push(line);
    const heading = idIn(HEADING, line);
    const lead = heading === undefined ? idIn(LEAD, line) : undefined;
    const bare = heading ?? lead ?? idIn(BARE, line);
    if (heading !== undefined) candidates.push({ token: heading, form: 'heading', label: '', path });
    else if (lead !== undefined) candidates.push({ token: lead, form: 'lead', label: '', path });
    else if (bare !== undefined) candidates.push({ token: bare, form: 'lead', label: '', path, bare: true });
    else if (isRule(line)) {
      const found = tableIds(body, index, path);
      candidates.push(...found);
      if (found.length === 0) numberedItems.push(...numberedRows(body, index));
    }
    numberedItems.push(...numberedStart(line));
  }
  const first = headings.find(line => line.startsWith('# '));
  return {
    path,
    text,
    title:
      matter.find(({ key }) => key === 'title')?.value ??
      first?.replace(/^#+\s+|[*`]|\s+#+$|\{[^}]*\}/g, '').trim(),
    candidates,
    numberedItems,
    matter,
    headings: headings.filter(line => line.startsWith('##')).length,
    numbered: headings.filter(line => NUMBERED.test(line)).length,
  };
}

/** A word with letters in front and a number at its end: `EX-AAS-001`, `OIA_08a`, `R12`; or with its grade, as ANSSI has: `R12-`, `R12+`. */
export function isIdLike(text: string): boolean {
  // `A.2.1` is a section of an annex, `v1.2` a version.
  if (/^[A-Za-z]{1,2}(?:\d*\.)+\d/.test(text)) return false;
  if (/^[A-Z]+\d+[-+]{1,2}$/.test(text)) return true;
  return (
    text.length <= 40 && /^[A-Za-z][\w.-]*$/.test(text) && /(?:^|[-_.]|[A-Za-z])\d+[a-z]{0,2}$/.test(text)
  );
}

function idIn(expression: RegExp, line: string): string | undefined {
  const token = expression.exec(line)?.[1];
  return token !== undefined && isIdLike(token) ? token : undefined;
}

interface Matter {
  readonly matter: ScannedFile['matter'];
  /** The first line behind it. */
  readonly end: number;
}

function frontMatter(lines: readonly string[]): Matter {
  const close = lines[0]?.trimEnd() === '---' ? lines.indexOf('---', 1) : -1;
  if (close < 0) return { matter: [], end: 0 };
  const matter = lines.slice(1, close).flatMap(line => {
    const found = /^([\p{L}][\p{L}\p{N}_-]*):\s+["']?(.*?)["']?\s*$/u.exec(line);
    return found ? [{ key: found[1] ?? '', value: found[2] ?? '' }] : [];
  });
  return { matter, end: close + 1 };
}

/** The lines, those of code blocks emptied. */
function outsideFences(lines: readonly string[]): readonly string[] {
  let fence = '';
  return lines.map(line => {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
    if (fence === '' && mark === '') return line;
    if (fence === '') fence = mark;
    else if (mark.startsWith(fence)) fence = '';
    return '';
  });
}

function isRule(line: string): boolean {
  return line.includes('|') && /^\s*\|?(?:\s*:?-+:?\s*\|)*\s*:?-+:?\s*\|?\s*$/.test(line);
}

/** A column whose header says that it holds IDs: `ID`, `MSTG-ID`, `Réf.`. */
const ID_HEADER = /(?:^|[^\p{L}])(?:id|identifiant|identifier|r[ée]f|r[ée]f[ée]rence|code)(?![\p{L}])/iu;

/** The IDs that are all of a cell of the first column, or of the first one headed so; `at` is the rule under the header. */
function tableIds(lines: readonly string[], at: number, path: string): readonly Candidate[] {
  const headers = cells(lines[at - 1] ?? '').map(plain);
  const rows = rowsUnder(lines, at);
  const idsOf = (column: number): readonly string[] =>
    rows.flatMap(row => {
      const token = CELL.exec((row[column] ?? '').trim())?.[1];
      return token !== undefined && isIdLike(token) ? [token] : [];
    });
  const headed = headers.findIndex((header, column) => ID_HEADER.test(header) && idsOf(column).length > 0);
  const column = Math.max(0, headed);
  return idsOf(column).map(token => ({ token, form: 'table', label: headers[column] ?? '', path }));
}

function numberedRows(lines: readonly string[], at: number): readonly NumberedCandidate[] {
  const rows = rowsUnder(lines, at).map(([first]) => numberedRow(first ?? ''));
  return rows.length > 1 && rows.every(row => row !== undefined) ? rows : [];
}

/** The cells of the rows under the rule of a table. */
function rowsUnder(lines: readonly string[], at: number): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  for (let row = at + 1; (lines[row] ?? '').includes('|'); row++) rows.push(cells(lines[row] ?? ''));
  return rows;
}

function cells(line: string): readonly string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|');
}

function plain(text: string): string {
  return text.replace(/[*_`]/g, '').trim();
}
