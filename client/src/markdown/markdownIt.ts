/** What this extension uses of a token of markdown-it, whichever version VS Code has. */
export interface MarkdownToken {
  readonly type: string;
  readonly tag: string;
  readonly nesting: number;
  readonly level: number;
  readonly content: string;
  readonly hidden: boolean;
  readonly block: boolean;
  /** First line and the line behind the last, both from zero. */
  readonly map: readonly [number, number] | null;
  readonly attrs: readonly (readonly [name: string, value: string])[] | null;
  readonly children: readonly MarkdownToken[] | null;
  readonly meta: unknown;
}

/** Writes one token as HTML. */
export type RenderRule = (tokens: readonly MarkdownToken[], index: number) => string;

/** What this extension uses of markdown-it. */
export interface MarkdownIt {
  readonly renderer: {
    render(tokens: readonly MarkdownToken[], options: unknown, env: unknown): string;
    readonly rules: Record<string, unknown>;
  };
  readonly utils: { escapeHtml(text: string): string };
}

/** How markdown-it makes its tokens. */
type TokenClass = new (type: string, tag: string, nesting: number) => MarkdownToken;

/** Differs from a token in some of its parts. The original is not touched: VS Code keeps it for other readers. */
export function changed(token: MarkdownToken, parts: Partial<MarkdownToken>): MarkdownToken {
  const copy = Object.assign(newToken(token, token), parts);
  return copy.attrs === null
    ? copy
    : Object.assign(copy, { attrs: copy.attrs.map(attribute => [...attribute]) });
}

/** A new token of the kind of markdown-it that made `like`. */
export function newToken(like: MarkdownToken, parts: Partial<MarkdownToken>): MarkdownToken {
  const { type = '', tag = '', nesting = 0 } = parts;
  return Object.assign(new (like.constructor as TokenClass)(type, tag, nesting), parts);
}

/** A token with more classes, and an anchor. */
export function marked(token: MarkdownToken, classes: string, anchor: string): MarkdownToken {
  const others = (token.attrs ?? []).filter(([name]) => name !== 'class' && name !== 'id');
  const own = token.attrs?.find(([name]) => name === 'class')?.[1];
  const all = own === undefined ? classes : `${own} ${classes}`;
  return changed(token, { attrs: [...others, ['class', all], ['id', anchor]] });
}
