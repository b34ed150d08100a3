/** Marks that the lexer puts between the parts of a text; they are no parts of it. */
export const DOCUMENT = '\u0002';
export const FLOW_END = '\u0018';
/** What follows is a plain scalar or the lines of a block scalar. */
export const SCALAR = '\u001f';

/** Tells whether something that the lexer gave is no part of the text. */
export function isMark(lexeme: string): boolean {
  return lexeme === DOCUMENT || lexeme === FLOW_END || lexeme === SCALAR;
}
