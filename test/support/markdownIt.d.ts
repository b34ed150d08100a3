// markdown-it comes without types; the tests hand its tokens on and look at none.
declare module 'markdown-it' {
  interface MarkdownToken {
    readonly type: string;
    readonly markup: string;
    readonly content: string;
    readonly map: number[] | null;
    readonly children: MarkdownToken[] | null;
  }
  export default class MarkdownIt {
    constructor(options: { readonly html: boolean; readonly linkify: boolean });
    parse(text: string, env: object): MarkdownToken[];
  }
}
