import type { ContainerDirective } from 'mdast-util-directive';
import { endOf, type Prose, proseOf, proseOfText, startOf } from '../syntax/prose.ts';
import { attributeList } from './attributeList.ts';
import { draft, type ItemDraft } from './draft.ts';
import type { Context } from './reading.ts';

/** `:::exigence{#EX-AAS-003 level=obligatoire}` … `:::`: a block whose id is an ID of the project. */
export function directiveItem(node: ContainerDirective, context: Context): ItemDraft | undefined {
  const match = context.reading.ids.match(node.attributes?.['id'] ?? '');
  if (!match?.forms.includes('directive')) return undefined;
  const line = openingLine(node, context);
  const open = line.text.indexOf('{');
  const attributes = open < 0 ? undefined : attributeList(line, open, context.reading);
  const idAt = Math.max(0, line.text.indexOf(match.id));
  const [first, ...rest] = node.children;
  const label = first?.type === 'paragraph' && first.data?.directiveLabel === true ? first : undefined;
  const title = label && proseOf(label, context.source, 'text');
  const idSpan = line.spanOf(idAt, idAt + match.id.length);
  return draft(
    {
      match,
      form: 'directive',
      idSpan,
      titleSpan: title ? title.spanOf(0, title.text.length) : { start: idSpan.end, end: idSpan.end },
      span: context.source.spanOf(startOf(node), endOf(node)),
      boundary: startOf(node),
    },
    { title: title?.text.trim() ?? '', body: label ? rest : node.children, fields: attributes?.fields ?? [] },
  );
}

/** The line of the opening fence, as a prose of its own: its attributes are no Markdown. */
function openingLine(node: ContainerDirective, context: Context): Prose {
  const start = startOf(node);
  const text = context.source.text.slice(start, endOf(node)).split(/\r?\n|\r/, 1)[0] ?? '';
  return proseOfText({ text, spanOf: (from, to) => context.source.spanOf(start + from, start + to) });
}
