// markdown-it comes without types: what the tests use of it.
declare module 'markdown-it' {
  interface MarkdownToken {
    readonly type: string;
    readonly tag: string;
    readonly nesting: number;
    readonly level: number;
    readonly hidden: boolean;
    readonly block: boolean;
    readonly markup: string;
    readonly content: string;
    readonly map: [number, number] | null;
    readonly attrs: [string, string][] | null;
    readonly children: MarkdownToken[] | null;
    readonly meta: unknown;
  }
  export default class MarkdownIt {
    readonly options: object;
    readonly utils: { escapeHtml(text: string): string };
    readonly renderer: {
      render(tokens: readonly MarkdownToken[], options: unknown, env: unknown): string;
      readonly rules: Record<string, unknown>;
    };
    constructor(options: { readonly html: boolean; readonly linkify: boolean });
    parse(text: string, env: object): MarkdownToken[];
  }
}
