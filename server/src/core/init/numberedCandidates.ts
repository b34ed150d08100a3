import type { ItemForm } from '../model/item.ts';

/** A place where an item that has a bare number could be defined: `### Critère 1.1 …`, `| **2.1.1** | …`. */
export interface NumberedCandidate {
  readonly number: string;
  readonly form: ItemForm;
  /** The word before the number, in lower case; empty in a cell without one. */
  readonly word: string;
}

const NUMBER = String.raw`(?:n[°º]\s*)?(\d{1,3}\.\d{1,3}(?:\.\d{1,3})?)(?![.\d]*\d)`;
const WORD = String.raw`(\p{L}{4,20})`;
const SPACE = String.raw`[ \u00a0\u202f]`;
const HEADING = new RegExp(String.raw`^#{1,6}\s+[[*]*${WORD}${SPACE}${NUMBER}`, 'u');
const LEAD = new RegExp(String.raw`^\s*(?:[-*+]\s+)?\*\*\[?${WORD}${SPACE}${NUMBER}`, 'u');
const CELL = new RegExp(String.raw`^\s*[[*\x60]*(?:${WORD}${SPACE})?${NUMBER}[\]*\x60]*\s*$`, 'u');

/** What a heading, or a paragraph that begins in bold, would define. */
export function numberedStart(line: string): readonly NumberedCandidate[] {
  const heading = HEADING.exec(line);
  const found = heading ?? LEAD.exec(line);
  return found ? [candidate(found, heading ? 'heading' : 'lead')] : [];
}

/** What the first cell of a row would define. */
export function numberedRow(cell: string): NumberedCandidate | undefined {
  const found = CELL.exec(cell);
  return found ? candidate(found, 'table') : undefined;
}

function candidate([, word = '', number = '']: RegExpExecArray, form: ItemForm): NumberedCandidate {
  return { word: word.toLowerCase(), number, form };
}
