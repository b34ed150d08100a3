import type { span } from '../base/span.ts';
import { align, type MappedText, type Notation } from './alignment.ts';
import type { YamlScalar } from './yamlSyntax.ts';

const NOTATIONS: Readonly<Record<YamlScalar['style'], Notation>> = {
  plain: 'plain',
  block: 'plain',
  'single-quoted': 'single-quoted',
  'double-quoted': 'double-quoted',
};

/**
 * A scalar's content with its places in the file `text`: quotes, escapes, indentation and folding are stepped over.
 * `«EX-AAS-001»` of `id: "EX-AAS-001"`.
 */
export function scalarMap(scalar: YamlScalar, text: string): MappedText {
  const { start, end } = scalar.span;
  const written = text.slice(start, end);
  const opening = OPENINGS[scalar.style].exec(written)?.[0].length ?? 0;
  const aligned = align(scalar.text, written.slice(opening), start + opening, NOTATIONS[scalar.style]);
  return { text: scalar.text, spanOf: (from, to) => aligned.spanOf(from, to) };
}

/** What stands before the content: the quote, or the header line of a block. */
const OPENINGS: Readonly<Record<YamlScalar['style'], RegExp>> = {
  plain: /^/,
  block: /^[^\n]*\n/,
  'single-quoted': /^'/,
  'double-quoted': /^"/,
};

/** Where the whole content of a scalar stands, without quotes. */
export function contentSpan(scalar: YamlScalar, text: string): ReturnType<typeof span> {
  return scalarMap(scalar, text).spanOf(0, scalar.text.length);
}
