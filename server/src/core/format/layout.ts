import type { Span } from '../base/span.ts';
import type { TextEdit } from '../model/edit.ts';

/** One construct of a text and the edits that put it in order; none when it is in order already. */
export interface Layout {
  /** The whole construct: it is formatted as a whole or not at all. */
  readonly span: Span;
  /** In the order of the text; they do not overlap, and change white space, pipes and rules of tables alone. */
  readonly edits: readonly TextEdit[];
}

/** The edit that puts `text` at a span; none when it stands there already. */
export function edit(whole: string, span: Span, text: string): readonly TextEdit[] {
  return whole.slice(span.start, span.end) === text ? [] : [{ span, text }];
}

/** Offset of the end of the line in which `at` stands, before its line end. */
export function lineEndAt(text: string, at: number): number {
  const end = /[\r\n]/g;
  end.lastIndex = at;
  return end.exec(text)?.index ?? text.length;
}
