/** Nesting beyond this is refused: no catalogue comes near it, and the YAML parser is recursive. */
const DEEPEST = 200;

/**
 * The offset at which a YAML text nests more than 200 levels deep; undefined when it does not.
 * One pass over the code units, before the parser sees the text: near the end of its stack it would end the process.
 */
export function tooDeepAt(text: string): number | undefined {
  const indents: number[] = [];
  let flow = 0;
  let dashes = 0;
  let lineStart = 0;
  let atLineStart = true;
  /** True where a value may begin: only there do brackets and quotes mean what they mean in YAML. */
  let opening = true;
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? '';
    if (char === '\n') {
      lineStart = i + 1;
      atLineStart = true;
      opening = true;
      dashes = 0;
      continue;
    }
    if (char === ' ' || char === '\t' || char === '\r') continue;
    if (atLineStart) {
      atLineStart = false;
      const indent = i - lineStart;
      while (indents.length > 0 && (indents.at(-1) ?? 0) >= indent) indents.pop();
      indents.push(indent);
    }
    if (opening && (char === '"' || char === "'")) {
      i = closingQuote(text, i);
      opening = false;
    } else if (opening && (char === '[' || char === '{')) flow++;
    else if (char === ']' || char === '}') flow = Math.max(0, flow - 1);
    else if (opening && isIndicator(text, i)) dashes++;
    else opening = char === ':' || char === ',';
    if (flow + dashes + indents.length > DEEPEST) return i;
  }
  return undefined;
}

/** `- ` or `? `: one more level on the same line. */
function isIndicator(text: string, at: number): boolean {
  const next = text[at + 1];
  return (text[at] === '-' || text[at] === '?') && (next === ' ' || next === '\t');
}

function closingQuote(text: string, start: number): number {
  const quote = text[start];
  for (let i = start + 1; i < text.length; i++) {
    if (quote === '"' && text[i] === '\\') i++;
    else if (text[i] === quote) return i;
  }
  return text.length;
}
