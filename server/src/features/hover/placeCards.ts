import type { MarkupContent } from 'vscode-languageserver-types';
import type { ProjectPath } from '../../core/base/projectPath.ts';
import type { Span } from '../../core/base/span.ts';
import type { ItemId } from '../../core/model/item.ts';
import type { SectionFact } from '../../core/model/section.ts';
import { proseOf } from '../../core/syntax/prose.ts';
import type { FeatureContext } from '../feature.ts';
import { markdownTree } from '../markdownTree.ts';
import { type Markup, shorten } from '../markup.ts';
import { FEATURE_MESSAGES } from '../messages.ts';
import { anchorPlace, type Place } from '../places.ts';
import { itemLinks } from './itemLinks.ts';
import { HOVER_MESSAGES } from './messages.ts';

/** Longest text that a card shows of a place, in code units. */
const TEXT_LIMIT = 600;

/** How many sections below one its outline names. */
const OUTLINE_LIMIT = 12;

const IMAGE = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp)$/i;

/** The card of a heading or anchor: number and title, file, outline, the items in it. */
export function anchorCard(
  context: FeatureContext,
  path: ProjectPath,
  name: string,
  markup: Markup,
): MarkupContent | undefined {
  const { view } = context.project;
  const sections = view.facts(path)?.sections ?? [];
  const index = sections.findIndex(({ slug }) => slug === name);
  const section = sections[index];
  if (section) return sectionCard(context, path, index, markup);
  const place = anchorPlace(view, path, name);
  if (place?.span === undefined) return undefined;
  return markup.content([markup.strong(`#${name}`), markup.emphasis(path), lineAt(context, place, markup)]);
}

/** The card of a section: number, title, volume, outline and items. */
function sectionCard(
  context: FeatureContext,
  path: ProjectPath,
  index: number,
  markup: Markup,
): MarkupContent | undefined {
  const { view } = context.project;
  const facts = view.facts(path);
  const section = facts?.sections[index];
  if (facts === undefined || section === undefined) return undefined;
  const { role } = facts;
  const volume =
    role.kind === 'chapter' ? view.manifest.volumes.find(({ id }) => id === role.volume)?.title : undefined;
  const items = facts.items.filter(({ idSpan }) => within(section.span, idSpan)).map(({ id }) => id);
  return markup.content([
    markup.strong(titleOf(context, path, index)),
    markup.emphasis([volume, path].filter(Boolean).join(' · ')),
    outline(context, path, index, markup),
    opening(context, path, section, markup),
    itemsLine(context, items, markup),
  ]);
}

/** Whether a card of the section says more than its heading does. */
export function hasOutline(context: FeatureContext, path: ProjectPath, name: string): boolean {
  const facts = context.project.view.facts(path);
  const index = facts?.sections.findIndex(({ slug }) => slug === name) ?? -1;
  const section = facts?.sections[index];
  if (facts === undefined || section === undefined) return false;
  const below = facts.sections.some(({ parent }) => parent === index);
  return below || facts.items.some(({ idSpan }) => within(section.span, idSpan));
}

function titleOf({ project: { view }, language }: FeatureContext, path: ProjectPath, index: number): string {
  const section = view.facts(path)?.sections[index];
  const number = view.sectionNumbers(path)[index];
  return [number, section?.title].filter(Boolean).join(' ') || FEATURE_MESSAGES[language].untitled;
}

/** The sections right below one, items apart: those have a line of their own. */
function outline(
  context: FeatureContext,
  path: ProjectPath,
  index: number,
  markup: Markup,
): string | undefined {
  const facts = context.project.view.facts(path);
  const items = facts?.items ?? [];
  const below = (facts?.sections ?? []).flatMap(({ parent, headingSpan }, at) =>
    parent === index && !items.some(({ idSpan, form }) => form === 'heading' && within(headingSpan, idSpan))
      ? [at]
      : [],
  );
  if (below.length === 0) return undefined;
  const lines = below.slice(0, OUTLINE_LIMIT).map(at => markup.text(titleOf(context, path, at)));
  const rest = below.length - lines.length;
  return markup.list(rest > 0 ? [...lines, FEATURE_MESSAGES[context.language].more(rest)] : lines);
}

/** The first paragraph of a section, when it begins with one. */
function opening(
  context: FeatureContext,
  path: ProjectPath,
  { headingSpan, span }: SectionFact,
  markup: Markup,
): string | undefined {
  const text = paragraphIn(context, path, { start: headingSpan.end, end: span.end });
  return text === undefined ? undefined : markup.text(shorten(text, TEXT_LIMIT / 2));
}

/** The readable text of the first paragraph at the top level that lies in a part of a document. */
function paragraphIn(context: FeatureContext, path: ProjectPath, part: Span): string | undefined {
  const source = context.project.view.text(path);
  if (source === undefined || !/\.mdx?$/i.test(path)) return undefined;
  const blocks = markdownTree(context.project, path).children.filter(
    ({ position }) => (position?.start.offset ?? -1) >= part.start && (position?.end.offset ?? 0) <= part.end,
  );
  const first = blocks.find(({ type }) => type !== 'html' && type !== 'heading' && type !== 'yaml');
  const heading = blocks.findIndex(({ type }) => type === 'heading');
  if (first?.type !== 'paragraph' || (heading >= 0 && heading < blocks.indexOf(first) && part.start > 0))
    return undefined;
  const identity = { text: source, spanOf: (start: number, end: number) => ({ start, end }) };
  const text = proseOf(first, identity, 'text').text.replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}

function itemsLine(context: FeatureContext, items: readonly ItemId[], markup: Markup): string | undefined {
  if (items.length === 0) return undefined;
  const { colon } = FEATURE_MESSAGES[context.language];
  return markup.labelled(HOVER_MESSAGES[context.language].items, colon, itemLinks(context, items, markup));
}

/** The card of a file: its title and first lines, the picture itself for a picture. */
export function fileCard(
  context: FeatureContext,
  path: ProjectPath,
  markup: Markup,
): MarkupContent | undefined {
  const { view } = context.project;
  if (view.file(path) !== 'file') return undefined;
  if (IMAGE.test(path))
    return markup.content([markup.emphasis(path), markup.image(path, context.uriOf(path))]);
  const facts = view.facts(path);
  const text = paragraphIn(context, path, { start: 0, end: Number.MAX_SAFE_INTEGER });
  return markup.content([
    facts?.title === undefined ? undefined : markup.strong(facts.title),
    markup.emphasis(path),
    text === undefined ? undefined : markup.text(shorten(text, TEXT_LIMIT)),
    itemsLine(
      context,
      (facts?.items ?? []).map(({ id }) => id),
      markup,
    ),
  ]);
}

/** The text of a footnote, or where a link definition leads; undefined when nothing bears the label. */
export function labelCard(
  context: FeatureContext,
  kind: 'footnote' | 'definition',
  path: ProjectPath,
  label: string,
  markup: Markup,
): MarkupContent | undefined {
  const { view } = context.project;
  const facts = view.facts(path);
  const fact = (kind === 'footnote' ? facts?.footnotes : facts?.linkDefinitions)?.find(
    each => each.label === label,
  );
  const text = view.text(path);
  if (fact === undefined || text === undefined) return undefined;
  const words = HOVER_MESSAGES[context.language];
  const written = text.slice(fact.labelSpan.start, fact.labelSpan.end);
  const body = text.slice(fact.labelSpan.end, fact.span.end).replace(/^\]:\s*/, '');
  return markup.content([
    markup.strong(kind === 'footnote' ? words.footnote(written) : words.linkDefinition(written)),
    kind === 'footnote'
      ? noteText(context, path, fact.span, body, markup)
      : markup.text(shorten(body, TEXT_LIMIT)),
    kind === 'footnote' ? undefined : titleBehind(context, path, fact.span, markup),
  ]);
}

/** The readable text of a note, without its markup. */
function noteText(
  { project }: FeatureContext,
  path: ProjectPath,
  span: Span,
  body: string,
  markup: Markup,
): string {
  const node = markdownTree(project, path).children.find(
    ({ position }) => position?.start.offset === span.start,
  );
  const identity = {
    text: project.view.text(path) ?? '',
    spanOf: (start: number, end: number) => ({ start, end }),
  };
  const blocks = node?.type === 'footnoteDefinition' ? node.children : [];
  const paragraphs = blocks
    .filter(({ type }) => type === 'paragraph')
    .map(block => proseOf(block, identity, 'text').text);
  return markup.text(shorten((paragraphs.join(' ') || body).replace(/\s+/g, ' ').trim(), TEXT_LIMIT));
}

/** The title of the file to which a definition leads. */
function titleBehind(
  { project: { view } }: FeatureContext,
  path: ProjectPath,
  span: Span,
  markup: Markup,
): string | undefined {
  const link = view
    .facts(path)
    ?.references.find(fact => fact.kind === 'link' && fact.span.start === span.start);
  const title =
    link?.kind === 'link' && link.target.kind === 'file' ? view.facts(link.target.path)?.title : undefined;
  return title === undefined ? undefined : markup.emphasis(title);
}

/** The card of places that bear the same number: captions as they are written, sections with their files. */
export function placesCard(
  context: FeatureContext,
  places: readonly Place[],
  markup: Markup,
): MarkupContent | undefined {
  if (places.length === 0) return undefined;
  const lines = places.slice(0, OUTLINE_LIMIT).map(place => {
    const line = lineAt(context, place, markup);
    return places.length === 1 ? line : `${line} — ${markup.emphasis(place.path)}`;
  });
  const only = places.length === 1 ? places[0] : undefined;
  return markup.content(only ? [lines[0], markup.emphasis(only.path)] : [markup.list(lines)]);
}

/** The line in which a place stands. */
function lineAt({ project: { view } }: FeatureContext, { path, span }: Place, markup: Markup): string {
  const text = view.text(path) ?? '';
  const at = span?.start ?? 0;
  const end = text.indexOf('\n', at);
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, end < 0 ? text.length : end);
  return markup.text(shorten(line.replace(/^[\s>#*_-]+|[*_]+$/g, '').replace(/<[^>]*>/g, ''), TEXT_LIMIT));
}

/** The card of a range: its items with their titles. */
export function itemsCard(
  context: FeatureContext,
  ids: readonly ItemId[],
  markup: Markup,
): MarkupContent | undefined {
  const { view } = context.project;
  const known = ids.filter(id => view.definitions(id).length > 0);
  if (known.length === 0) return undefined;
  const lines = known.slice(0, OUTLINE_LIMIT).map(id => {
    const title = view.item(id)?.title ?? '';
    return title === ''
      ? itemLinks(context, [id], markup)
      : `${itemLinks(context, [id], markup)} — ${markup.text(title)}`;
  });
  const rest = known.length - lines.length;
  const words = FEATURE_MESSAGES[context.language];
  return markup.content([
    markup.strong(HOVER_MESSAGES[context.language].itemCount(known.length)),
    markup.list(rest > 0 ? [...lines, words.more(rest)] : lines),
  ]);
}

function within(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
