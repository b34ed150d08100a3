import { span } from '../base/span.ts';
import { align, type MappedText } from '../syntax/alignment.ts';
import type { YamlScalar } from '../syntax/yamlSyntax.ts';
import type { Context } from './reading.ts';

/** A scalar's content with its places in the file: quotes, escapes, indentation and folding are stepped over. */
export function scalarMap(value: YamlScalar, context: Context): MappedText {
  const { start, end } = value.span;
  const written = context.source.text.slice(start, end);
  const opening = /^(?:["']|[|>][^\n]*\n)/.exec(written)?.[0].length ?? 0;
  const aligned = align(value.text, written.slice(opening), start + opening);
  return { text: value.text, spanOf: (from, to) => clamp(aligned.spanOf(from, to), start, end) };
}

function clamp(
  place: { start: number; end: number },
  low: number,
  high: number,
): ReturnType<MappedText['spanOf']> {
  const within = (at: number): number => Math.min(Math.max(at, low), high);
  return span(within(place.start), within(place.end));
}
