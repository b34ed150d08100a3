import { span } from '../base/span.ts';
import type { Problem } from '../model/problem.ts';

/** The problem of a text that was refused at an offset of its file, because reading it would take too long. */
export function tooComplex(offset: number): Problem {
  return { code: 'syntax', detail: { kind: 'too-complex' }, span: span(offset, offset) };
}
