import type { Html } from 'mdast';
import type { Span } from '../base/span.ts';
import { align } from '../syntax/alignment.ts';
import { endOf, startOf } from '../syntax/prose.ts';
import type { Context } from './reading.ts';

/** Where parts of a piece of HTML stand in the file; inside a quote its lines begin with marks. */
export function htmlPlaces(node: Html, { source }: Context): (start: number, end: number) => Span {
  const start = startOf(node);
  const written = align(node.value, source.text.slice(start, endOf(node)), start, 'code');
  return (from, to) => {
    const place = written.spanOf(from, to);
    return source.spanOf(place.start, place.end);
  };
}
