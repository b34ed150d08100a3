/** A text as prose of Markdown that is read as that very text: what would be markup is escaped. */
export function escapedMarkdown(text: string): string {
  return text.replace(/[\\`*[\]<>|]|&(?=#?\w+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&');
}
