import type { MarkupContent } from 'vscode-languageserver-types';
import { shownText } from '../core/syntax/prose.ts';

/** Writes small texts for people, as Markdown or, for clients that cannot show it, as plain text. */
export interface Markup {
  /** Text of the project: shown as it stands, whatever characters it holds. */
  text(text: string): string;
  strong(text: string): string;
  emphasis(text: string): string;
  link(text: string, uri: string): string;
  quote(text: string): string;
  /** Text of ours that is Markdown already; plain text loses its backquotes, nothing else. */
  prose(text: string): string;
  /** `**label**: content`; what stands between them is the language's own. */
  labelled(label: string, colon: string, content: string): string;
  list(lines: readonly string[]): string;
  /** A picture of the project; nothing where only text is shown. */
  image(text: string, uri: string): string | undefined;
  content(blocks: readonly (string | undefined)[]): MarkupContent;
}

const SPECIAL = /[\\`*_{}[\]<>#|~&$]/g;

/** Escapes what Markdown would read as markup; white space is folded, so the result is one line. */
export function escapeMarkdown(text: string): string {
  const line = shownText(text)
    .replace(/[^\S\u00A0\u202F]+/g, ' ')
    .trim();
  return line
    .replace(SPECIAL, char => (char === '&' ? '&amp;' : `\\${char}`))
    .replace(/^(\d*)([-+.)])(?=\s|$)/, '$1\\$2');
}

const MARKDOWN: Markup = {
  text: escapeMarkdown,
  strong: text => `**${escapeMarkdown(text)}**`,
  emphasis: text => `*${escapeMarkdown(text)}*`,
  link: (text, uri) => `[${escapeMarkdown(text)}](<${uri.replace(/[<>]/g, encodeURIComponent)}>)`,
  quote: text => `> ${text}`,
  prose: text => text,
  labelled: (label, colon, content) => `**${escapeMarkdown(label)}**${colon}${content}`,
  list: lines => lines.map(line => `- ${line}`).join('\n'),
  image: (text, uri) => `![${escapeMarkdown(text)}](<${uri.replace(/[<>]/g, encodeURIComponent)}>)`,
  content: blocks => ({ kind: 'markdown', value: blocks.filter(block => block !== undefined).join('\n\n') }),
};

const PLAIN: Markup = {
  text: shownText,
  strong: text => text,
  emphasis: text => text,
  link: text => text,
  quote: text => text,
  prose: text => text.replace(/`/g, ''),
  labelled: (label, colon, content) => `${label}${colon}${content}`,
  list: lines => lines.map(line => `- ${line}`).join('\n'),
  image: () => undefined,
  content: blocks => ({ kind: 'plaintext', value: blocks.filter(block => block !== undefined).join('\n\n') }),
};

/** The writer for a client. */
export function markupFor(markdown: boolean): Markup {
  return markdown ? MARKDOWN : PLAIN;
}

/** At most `limit` code units of a text, cut between words. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit);
  const space = cut.lastIndexOf(' ');
  return `${space > limit / 2 ? cut.slice(0, space) : cut.replace(/\p{Surrogate}$/u, '')}…`;
}
