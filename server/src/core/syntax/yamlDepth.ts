import { DOCUMENT, FLOW_END, isMark, SCALAR } from './yamlMarks.ts';

/** Nesting beyond this is refused: no catalogue comes near it, and the parser behind the lexer is recursive. */
const DEEPEST = 200;

/**
 * The offset at which a YAML text nests more than 200 levels deep; undefined when it does not. `lexemes` are what the
 * parser's own lexer makes of the text; it is iterative, so that this can be asked before anything overflows.
 */
export function tooDeepAt(lexemes: readonly string[]): number | undefined {
  const columns: number[] = [];
  let flow = 0;
  let offset = 0;
  let column = 0;
  let previous = '';
  for (const lexeme of lexemes) {
    if (lexeme === DOCUMENT) columns.length = 0;
    if (lexeme === DOCUMENT || lexeme === FLOW_END) flow = 0;
    const mark = isMark(lexeme);
    if (!mark && previous !== SCALAR && flow > 0 && (lexeme === ']' || lexeme === '}')) flow--;
    else if (!mark && /^[^\s#]/.test(lexeme)) {
      if (flow === 0) {
        while ((columns.at(-1) ?? -1) >= column) columns.pop();
        columns.push(column);
      }
      if (previous !== SCALAR && (lexeme === '[' || lexeme === '{')) flow++;
    }
    if (flow + columns.length > DEEPEST) return offset;
    previous = lexeme;
    if (mark) continue;
    offset += lexeme.length;
    const lineEnd = lexeme.lastIndexOf('\n');
    column = lineEnd < 0 ? column + lexeme.length : lexeme.length - lineEnd - 1;
  }
  return undefined;
}
