import { decorate } from './decorate.ts';
import { BADGE } from './inline.ts';
import type { ItemTable } from './itemTable.ts';
import type { MarkdownIt, MarkdownToken, RenderRule } from './markdownIt.ts';

/** What the plugin works with. */
export interface PluginContext {
  readonly table: ItemTable;
  /** A document was rendered, with or without items. */
  rendered(): void;
  /** Rendering as we want it went wrong; the document was rendered without us. */
  failed(error: unknown): void;
}

/**
 * Lets VS Code's own preview of Markdown show items and links to them. Nothing is read and nobody is asked: the table
 * says all. VS Code parses a document once for several readers; which document it is, is known when it is rendered.
 */
export function extendMarkdownIt<Markdown extends MarkdownIt>(
  markdown: Markdown,
  { table, rendered, failed }: PluginContext,
): Markdown {
  const { renderer, utils } = markdown;
  const render = renderer.render;
  const badge: RenderRule = (tokens, index) => {
    const { content = '', meta } = tokens[index] ?? {};
    return ` <span class="sdet-badge ${String(meta)}">${utils.escapeHtml(content)}</span>`;
  };
  renderer.rules[BADGE] = badge;
  renderer.render = (tokens, options, env) => {
    let shown: readonly MarkdownToken[] = tokens;
    const document = documentOf(env);
    if (document !== undefined) {
      rendered();
      try {
        shown = decorate(tokens, document, table);
      } catch (error) {
        failed(error);
      }
    }
    return render.call(renderer, shown, options, env);
  };
  return markdown;
}

function documentOf(env: unknown): string | undefined {
  const document = (env as { readonly currentDocument?: unknown } | null | undefined)?.currentDocument;
  return document === undefined || document === null ? undefined : String(document);
}
