import { Lexer } from 'yaml';
import { type Span, span } from '../base/span.ts';
import { isMark, SCALAR } from './yamlMarks.ts';

/** Where the comments of a YAML text stand: from `#` to the end of the line. What only looks like one in a string is none. */
export function yamlComments(text: string): readonly Span[] {
  const found: Span[] = [];
  let offset = 0;
  let previous = '';
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme.startsWith('#') && previous !== SCALAR) found.push(span(offset, offset + lexeme.length));
    if (!isMark(lexeme)) offset += lexeme.length;
    previous = lexeme;
  }
  return found;
}
