/** A part of a text that is filled in: fixed text, a place with what stands there at first, or one of several texts. */
export type SnippetPart = string | { readonly stop: string } | { readonly choice: readonly string[] };

/** The parts as an LSP snippet; places are visited in order, the cursor ends behind the last part. */
export function asSnippet(parts: readonly SnippetPart[]): string {
  let stops = 0;
  return parts
    .map(part => {
      if (typeof part === 'string') return escaped(part, /[\\$]/g);
      stops++;
      if ('stop' in part)
        return part.stop === '' ? `$${stops}` : `\${${stops}:${escaped(part.stop, /[\\$}]/g)}}`;
      return `\${${stops}|${part.choice.map(each => escaped(each, /[\\$},|]/g)).join(',')}|}`;
    })
    .join('');
}

/** The parts as plain text: each place as it is at first. */
export function asPlainText(parts: readonly SnippetPart[]): string {
  return parts
    .map(part => (typeof part === 'string' ? part : 'stop' in part ? part.stop : (part.choice[0] ?? '')))
    .join('');
}

function escaped(text: string, special: RegExp): string {
  return text.replace(special, '\\$&');
}
