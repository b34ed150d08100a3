import type { ContainerDirective } from 'mdast-util-directive';
import { endOf, type Prose, proseOf, proseOfText, startOf } from '../syntax/prose.ts';
import { type AttributeList, attributeList } from './attributeList.ts';
import { draft, type ItemDraft } from './draft.ts';
import type { Context } from './reading.ts';

/** `:::exigence{#EX-AAS-003 level=obligatoire}` … `:::`: a block whose id is an ID of the project. */
export function directiveItem(node: ContainerDirective, context: Context): ItemDraft | undefined {
  const { line, attributes, id } = directiveHead(node, context);
  const match = id && context.reading.ids.match(id.text);
  if (!id || !match?.forms.includes('directive')) return undefined;
  const [first, ...rest] = node.children;
  const label = first?.type === 'paragraph' && first.data?.directiveLabel === true ? first : undefined;
  const title = label && proseOf(label, context.source, 'text');
  const idSpan = line.spanOf(id.start, id.start + id.text.length);
  return draft(
    {
      match,
      form: 'directive',
      idSpan,
      titleSpan: title ? title.spanOf(0, title.text.length) : { start: idSpan.end, end: idSpan.end },
      span: context.source.spanOf(startOf(node), endOf(node)),
      headEnd: startOf(node) + line.text.length,
      extent: { start: startOf(node), end: endOf(node) },
    },
    {
      title: title?.text.trim() ?? '',
      isClosed: true,
      body: label ? rest : node.children,
      fields: attributes?.fields ?? [],
    },
  );
}

/** The opening line of a directive, taken apart. */
export interface DirectiveHead {
  /** The line as a prose of its own: its attributes are no Markdown. */
  readonly line: Prose;
  readonly attributes: AttributeList | undefined;
  /** The directive's id, and where it stands in the line. */
  readonly id: { readonly text: string; readonly start: number } | undefined;
}

/** Reads the opening line of a directive. */
export function directiveHead(node: ContainerDirective, context: Context): DirectiveHead {
  const start = startOf(node);
  const text = context.source.text.slice(start, endOf(node)).split(/\r?\n|\r/, 1)[0] ?? '';
  const line = proseOfText({ text, spanOf: (from, to) => context.source.spanOf(start + from, start + to) });
  const open = text.lastIndexOf('{');
  const attributes = open < 0 ? undefined : attributeList(line, open, context.reading);
  const id = node.attributes?.['id'] ?? '';
  const at = id === '' ? -1 : text.indexOf(id, Math.max(0, open));
  return { line, attributes, id: at < 0 ? undefined : { text: id, start: at } };
}
