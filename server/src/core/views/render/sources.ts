import type { PhrasingContent, Root, RootContent } from 'mdast';
import { fold } from '../../base/fold.ts';
import { naturalOrder } from '../../base/naturalOrder.ts';
import type { ViewTexts } from '../../messages/views/viewTexts.ts';
import type { EntryAttributes } from '../../model/catalogue.ts';
import { eachNode } from '../../syntax/eachNode.ts';
import { SOURCES_KEY, sourceKey } from '../nodeKey.ts';
import type { ViewModel } from '../viewModel.ts';
import { addToContents } from './addToContents.ts';
import type { Content } from './content.ts';
import { linkTo } from './viewNodes.ts';

/** An address that a reader may follow. */
const WEB = /^https?:\/\/[^\s<>]+$/i;

/**
 * The texts that a view and its notes cite in brackets (`[RGS]`), as its last part: name, what the catalogue says of them,
 * date and address. Only a view that explains terms has such a list; without it, the brackets are text.
 */
export function sourceList(
  root: Root,
  notes: readonly RootContent[],
  { glossary, sources }: ViewModel,
  content: Content,
  texts: ViewTexts,
): Root {
  const list: Root = { type: 'root', children: [] };
  if (glossary.extent === 'none') return list;
  const cited = citedKeys({ type: 'root', children: [...root.children, ...notes] });
  const listed = sources.filter(({ id }) => cited.has(sourceKey(id)));
  if (listed.length === 0) return list;
  const sorted = listed.toSorted((a, b) => naturalOrder(fold(a.id), fold(b.id)));
  addToContents(root, SOURCES_KEY, texts.sources.title);
  list.children.push(
    { type: 'heading', depth: 2, children: [word(texts.sources.title)], data: { viewKey: SOURCES_KEY } },
    ...sorted.flatMap(source => entry(source, content, texts)),
  );
  return list;
}

function citedKeys(root: Root): ReadonlySet<string> {
  const cited = new Set<string>();
  eachNode(root, node => {
    const target = node.type === 'link' ? node.data?.viewTarget : undefined;
    if (target?.kind === 'inside') cited.add(target.key);
  });
  return cited;
}

function entry(source: EntryAttributes, content: Content, texts: ViewTexts): readonly RootContent[] {
  const said = (key: string): string | undefined => source.extra[key]?.[0];
  const title = fold(source.id) === fold(source.name) ? source.name : `${source.id} — ${source.name}`;
  const date = said('date');
  const url = said('url') ?? '';
  const lines: (readonly PhrasingContent[])[] = [
    ...(source.description ? [content.text(source.description)] : []),
    ...(said('version') === undefined ? [] : [[word(texts.sources.version(said('version') ?? ''))]]),
    ...(date === undefined ? [] : [[word(texts.sources.date(date))]]),
    ...(WEB.test(url) ? [[linkTo({ kind: 'web', url }, [word(url)])]] : []),
  ];
  return [
    {
      type: 'heading',
      depth: 3,
      children: [...content.text(title)],
      data: { viewKey: sourceKey(source.id) },
    },
    ...lines.map((children): RootContent => ({ type: 'paragraph', children: [...children] })),
  ];
}

function word(value: string): PhrasingContent {
  return { type: 'text', value };
}
