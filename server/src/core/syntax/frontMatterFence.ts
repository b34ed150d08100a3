/** A rule at the top of a text, prose and a second rule are no front matter: its first line is `key:` or a comment. */
const FRONT_MATTER =
  /^---[ \t]*\r?\n(?:[ \t]*\r?\n)*(?:#|---|["']?[\p{L}_][\p{L}\p{N} _.-]{0,60}["']?[ \t]*:(?:\s|$))/u;

/** The line that ends front matter; `...` is how Pandoc and YAML itself write it. */
const CLOSING = /\n(---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/**
 * The sign that closes the front matter with which a text begins; undefined when it begins with none, or it never ends: then
 * it is a rule and Markdown, and the extension would take the lists below it for paragraphs.
 */
export function frontMatterClosing(text: string): string | undefined {
  return FRONT_MATTER.test(text) ? CLOSING.exec(text)?.[1] : undefined;
}

/** Where the text behind its front matter begins, in UTF-16 code units: 0 when there is none, or it never ends. */
export function frontMatterEnd(text: string): number {
  const closing = FRONT_MATTER.test(text) ? CLOSING.exec(text) : undefined;
  return closing ? closing.index + closing[0].length : 0;
}
