import type {
  BlockContent,
  Heading,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast';
import type { ViewTexts } from '../../messages/views/viewTexts.ts';
import type { NodeKey } from '../nodeKey.ts';
import type { ViewTarget } from '../rewriteReferences.ts';
import type { ViewField, ViewItem, ViewModel, ViewNode, ViewSection, ViewText } from '../viewModel.ts';
import type { Content } from './content.ts';
import { firstSentence } from './firstSentence.ts';
import { linkTo, withoutLinks } from './viewNodes.ts';

interface Context {
  readonly content: Content;
  readonly texts: ViewTexts;
  readonly model: ViewModel;
}

/** The rank of the headings of a view's parts: over them stands its title. */
export const TOP = 2;

/** Headings go no deeper; what lies below the deepest stays on its rank. */
const DEEPEST = 6;

/**
 * The whole view as one Markdown tree: headings carry the key of their place, links and images their target instead
 * of an address, footnotes are called but not yet defined. Renderers turn these into what their format has.
 */
export function assemble(model: ViewModel, content: Content, texts: ViewTexts): Root {
  const context: Context = { content, texts, model };
  const children: RootContent[] = [
    heading(1, content.text(model.title), model.intro?.key === undefined ? {} : ownPlace(model.intro.key)),
    {
      ...paragraph([{ type: 'strong', children: [...content.text(model.subtitle)] }]),
      data: { viewSubtitle: true },
    },
    ...introduction(context),
    originList(context),
    ...contents(context),
    ...model.parts.flatMap(part => nodeBlocks(part, TOP, context)),
  ];
  return { type: 'root', children };
}

function word(value: string): PhrasingContent {
  return { type: 'text', value };
}

function heading(depth: number, children: readonly PhrasingContent[], data: Heading['data'] = {}): Heading {
  const rank = Math.min(depth, DEEPEST) as Heading['depth'];
  return { type: 'heading', depth: rank, children: [...children], data };
}

/** The heading of a place of the view. */
function placeHeading(depth: number, node: ViewNode, children: readonly PhrasingContent[]): Heading {
  return heading(depth, children, {
    viewKey: node.key,
    ...(node.kind === 'item' ? { viewItem: node } : {}),
    ...(node.begins === undefined ? {} : { viewPlace: node.begins }),
  });
}

function paragraph(children: readonly PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children: [...children] };
}

function linked(
  target: ViewTarget,
  children: readonly PhrasingContent[],
  hint?: string,
): readonly PhrasingContent[] {
  return target.kind === 'nowhere' ? children : [linkTo(target, children, hint)];
}

function bulletList(viewList: 'origin' | 'fields', items: readonly (readonly PhrasingContent[])[]): List {
  const entries = items.map((children): ListItem => {
    return { type: 'listItem', spread: false, children: [paragraph(children)] };
  });
  return { type: 'list', ordered: false, spread: false, children: entries, data: { viewList } };
}

/** A place that links lead to, and that is no part of the source's text. */
function ownPlace(viewKey: NodeKey): NonNullable<Heading['data']> {
  return { viewKey, viewIntro: true };
}

/** The words that the version begins with; the statement of origin behind them then has a heading of its own. */
function introduction({ model: { intro }, content, texts }: Context): readonly RootContent[] {
  if (!intro) return [];
  const blocks = below(content.blocks(intro.passage), 1).map(block => {
    const offset = block.type === 'heading' ? block.data?.viewPlace?.offset : undefined;
    const key = offset === undefined ? undefined : intro.headings.get(offset);
    return key === undefined ? block : { ...block, data: { ...block.data, ...ownPlace(key) } };
  });
  return blocks.length === 0 ? [] : [...blocks, heading(2, [word(texts.about)])];
}

/** `**Label** : text` */
function labelled(
  label: string,
  value: readonly PhrasingContent[],
  { texts }: Context,
): readonly PhrasingContent[] {
  return [{ type: 'strong', children: [word(label)] }, word(texts.colon), ...value];
}

function originList(context: Context): List {
  return bulletList(
    'origin',
    context.model.origin.map(({ label, text, target }) => {
      const lead: PhrasingContent[] = [{ type: 'strong', children: [word(label)] }];
      return [...linked(target, lead), word(context.texts.colon), ...context.content.text(text)];
    }),
  );
}

/** Volumes, chapters, files that are one item, and the closing part as links; nothing when there is only one. */
function contents(context: Context): readonly RootContent[] {
  const parts = context.model.parts.filter(isEntry);
  if (parts.flatMap(part => [part, ...entriesBelow(part)]).length < 2) return [];
  return [heading(2, [word(context.texts.contents)]), contentsList(parts, context)];
}

/** An item that is shown by its title alone would only be said twice. */
function isEntry(node: ViewNode): boolean {
  return node.kind === 'item' ? node.isDocument && node.texts.length > 0 : node.level !== 'section';
}

function entriesBelow(node: ViewNode): readonly ViewNode[] {
  return node.kind === 'section' && node.level === 'volume' ? node.children.filter(isEntry) : [];
}

function contentsList(nodes: readonly ViewNode[], context: Context): List {
  const entries = nodes.map((node): ListItem => {
    const title = node.kind === 'item' ? itemTitle(node, context) : sectionTitle(node, context);
    const below = entriesBelow(node);
    const line = paragraph([linkTo({ kind: 'inside', key: node.key }, withoutLinks(title))]);
    return {
      type: 'listItem',
      spread: false,
      children: below.length > 0 ? [line, contentsList(below, context)] : [line],
    };
  });
  const data = { viewList: 'contents' } as const;
  return { type: 'list', ordered: false, spread: false, children: entries, data };
}

function sectionTitle({ title }: ViewSection, { content }: Context): readonly PhrasingContent[] {
  return [...content.text(title.lead), ...(title.text ? content.inline(title.text) : [])];
}

/** The ID of the item itself is no reference. */
function itemTitle({ title }: ViewItem, { content }: Context): readonly PhrasingContent[] {
  return [word(title.lead), ...(title.text ? content.inline(title.text) : [])];
}

function nodeBlocks(node: ViewNode, depth: number, context: Context): readonly RootContent[] {
  return node.kind === 'item' ? itemBlocks(node, depth, context) : sectionBlocks(node, depth, context);
}

function sectionBlocks(section: ViewSection, depth: number, context: Context): readonly RootContent[] {
  const remark = section.remark === undefined ? [] : [paragraph([word(section.remark)])];
  return [
    placeHeading(depth, section, sectionTitle(section, context)),
    ...remark,
    ...introBlocks(section, depth, context),
    ...section.children.flatMap(child => nodeBlocks(child, depth + 1, context)),
  ];
}

function introBlocks(
  { intro, introBefore }: ViewSection,
  depth: number,
  { content }: Context,
): readonly RootContent[] {
  const blocks = intro ? content.blocks(intro) : [];
  const announced = introBefore !== undefined && content.leadIn(introBefore).length > 0;
  return below(announced ? blocks.slice(0, -1) : blocks, depth);
}

/** Headings inside a piece of the source go below the heading over it. */
function below(blocks: readonly BlockContent[], depth: number): readonly BlockContent[] {
  const ranks = blocks.flatMap(block => (block.type === 'heading' ? [block.depth] : []));
  const top = Math.min(...ranks);
  return blocks.map(block =>
    block.type === 'heading' ? heading(depth + 1 + block.depth - top, block.children, block.data) : block,
  );
}

/** One item of a view as `assemble` puts it there, its heading `depth` deep. */
export function assembleItem(
  item: ViewItem,
  depth: number,
  model: ViewModel,
  content: Content,
  texts: ViewTexts,
): Root {
  return { type: 'root', children: [...itemBlocks(item, depth, { content, texts, model })] };
}

function itemBlocks(item: ViewItem, depth: number, context: Context): readonly RootContent[] {
  const { texts, model } = context;
  const fields = item.fields.map(field => fieldLine(field, context));
  const place =
    item.place && labelled(texts.place.label, linked(item.place.target, [word(item.place.text)]), context);
  return [
    placeHeading(depth, item, itemTitle(item, context)),
    ...(place ? [paragraph(place)] : []),
    ...(fields.length > 0 ? [bulletList('fields', fields)] : []),
    ...item.texts.flatMap(text => textBlocks(text, depth, context)),
    ...(model.detail === 'full' ? [] : [sourceLine(item, context)]),
  ];
}

/** What leads from an item to its full text. */
function sourceLine({ id, source }: ViewItem, { texts }: Context): Paragraph {
  const link = linkTo({ kind: 'source', ...source }, [word(texts.fullText(id))]);
  return { ...paragraph([link]), data: { viewSource: true } };
}

function fieldLine({ label, values }: ViewField, context: Context): readonly PhrasingContent[] {
  const parts = values.flatMap(({ text, target, hint }, index) => {
    const shown = target.kind === 'nowhere' ? context.content.text(text) : linked(target, [word(text)], hint);
    return index === 0 ? shown : [word(', '), ...shown];
  });
  return labelled(label, parts, context);
}

function textBlocks(text: ViewText, depth: number, context: Context): readonly BlockContent[] {
  const { content } = context;
  const all = below(content.blocks(text.passage), depth);
  const blocks = text.extent === 'whole' ? all : firstSentence(all);
  const whole = [...content.leadIn(text.entry), ...blocks];
  if (!text.block || whole.length === 0) return isPlain(text, context) ? capitalized(whole) : whole;
  return [{ type: 'blockquote', children: labelBlocks(text.block.label, whole, context) }];
}

/** *En clair* without its label. */
function isPlain({ extent }: ViewText, { model }: Context): boolean {
  return model.detail === 'plain' && extent === 'whole';
}

/** What followed a label and a colon becomes a sentence of its own. */
function capitalized(blocks: readonly BlockContent[]): readonly BlockContent[] {
  const [first, ...rest] = blocks;
  const [start, ...others] = first?.type === 'paragraph' ? first.children : [];
  if (first?.type !== 'paragraph' || start?.type !== 'text') return blocks;
  const value = start.value.replace(/^[\s«“"]*\p{Ll}/u, letters => letters.toUpperCase());
  return [{ ...first, children: [word(value), ...others] }, ...rest];
}

/** The label goes in front of the first paragraph, or on a line of its own. */
function labelBlocks(label: string, blocks: readonly BlockContent[], context: Context): BlockContent[] {
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph') return [paragraph(labelled(label, [], context)), ...blocks];
  return [{ ...first, children: [...labelled(label, first.children, context)] }, ...rest];
}
