import { type Span, span } from '../../core/base/span.ts';

/** The word in which a completion is asked for. */
export interface CompletionToken {
  /** The whole word, also what stands behind the cursor: this is replaced. */
  readonly span: Span;
  /** The part before the cursor. */
  readonly prefix: string;
  /** How the word is opened: `[[` asks for an ID and nothing else. */
  readonly opened: 'wiki' | 'bracket' | 'no';
  /** True when the `]]` of a wiki ID is already there. */
  readonly closed: boolean;
}

const LONGEST_TOKEN = 64;
const BEFORE = /[\p{L}\p{N}][\p{L}\p{N}\p{M}_.+-]*$/u;
const AFTER = /^[\p{L}\p{N}\p{M}_.+-]+/u;

/** The word around an offset; it may be empty. */
export function completionToken(text: string, offset: number): CompletionToken {
  const before = text.slice(Math.max(0, offset - LONGEST_TOKEN), offset);
  const after = text.slice(offset, offset + LONGEST_TOKEN);
  const prefix = BEFORE.exec(before)?.[0] ?? '';
  const rest = (AFTER.exec(after)?.[0] ?? '').replace(/[_.+-]+$/, '');
  const lead = before.slice(0, before.length - prefix.length);
  return {
    span: span(offset - prefix.length, offset + rest.length),
    prefix,
    opened: lead.endsWith('[[') ? 'wiki' : lead.endsWith('[') ? 'bracket' : 'no',
    closed: after.slice(rest.length).startsWith(']]'),
  };
}
