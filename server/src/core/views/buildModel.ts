import type { ProjectPath } from '../base/projectPath.ts';
import type { Span } from '../base/span.ts';
import { encloses } from '../base/span.ts';
import type { Language } from '../manifest/manifest.ts';
import { LABEL_PRESETS } from '../manifest/presets/labels.ts';
import { viewTexts } from '../messages/views/index.ts';
import type { DocumentFacts } from '../model/documentFacts.ts';
import type { ItemFact } from '../model/item.ts';
import type { OutsideForm, ViewGlossary, ViewGrouping } from '../model/view.ts';
import type { ProjectView } from '../project/projectView.ts';
import { levelOf } from '../project/resolve.ts';
import type { Actor } from './actors.ts';
import {
  type CataloguePlaces,
  cataloguePlaces,
  entryNames,
  type FieldContext,
  readableFields,
} from './fields.ts';
import { groupedOutline } from './groups.ts';
import { heldWithIntro, viewIntro } from './intro.ts';
import { CLOSING_KEY, itemKey, type NodeKey } from './nodeKey.ts';
import { originStatements } from './origin.ts';
import {
  buildOutline,
  introSpan,
  itemAfter,
  type OutlineNode,
  type OutlineSection,
  preambleSpan,
} from './outline.ts';
import {
  type Held,
  placeOfItem,
  sectionAnchor,
  type TargetFinder,
  targetFinder,
  type ViewTarget,
} from './rewriteReferences.ts';
import type { PlacedItem, Selection } from './selectItems.ts';
import type { ViewSummary } from './summary.ts';
import type {
  ListEntry,
  Passage,
  ViewDetail,
  ViewItem,
  ViewModel,
  ViewNode,
  ViewSection,
  ViewText,
} from './viewModel.ts';

/** What a view is to be made of. */
export interface ModelRequest {
  readonly actors: readonly Actor[] | 'all';
  /** Title of the version; by default it names the actors. */
  readonly title: string | undefined;
  readonly outside: OutsideForm;
  /** `chapter` by default. */
  readonly groupBy?: ViewGrouping;
  /** `none` by default: a page alone has no end to explain its terms at. */
  readonly glossary?: ViewGlossary;
  readonly selection: Selection;
  readonly summary: ViewSummary;
  readonly detail: ViewDetail;
  readonly language: Language;
  /** The Markdown file that the version begins with. */
  readonly intro?: ProjectPath | undefined;
  /** The chapters of what was chosen, if they are known already. */
  readonly outline?: readonly OutlineNode[];
  /** What the view holds, where it is more than the selection: pages that are shown together. */
  readonly held?: Held;
  /** Where the entries of catalogues are written, if that is known already. */
  readonly catalogues?: CataloguePlaces;
}

interface Context extends FieldContext {
  readonly detail: ViewDetail;
  /** The headings do not tell where an item stands in the source: it says so itself. */
  readonly saysPlace: boolean;
}

/** Turns a selection into what every format shows. */
export function buildModel(view: ProjectView, request: ModelRequest): ViewModel {
  const { selection, summary, detail, language, groupBy = 'chapter' } = request;
  const actors = request.actors === 'all' ? [] : request.actors;
  const texts = viewTexts(language);
  const outline =
    groupBy === 'chapter'
      ? (request.outline ?? buildOutline(view, selection.chosen))
      : groupedOutline(view, selection.chosen, groupBy, language, texts);
  const catalogues = request.catalogues ?? cataloguePlaces(view);
  const intro = viewIntro(view, request.intro);
  const held = request.held ?? heldBy(outline, selection.undesignated);
  const finder = targetFinder(view, heldWithIntro(held, intro));
  const extent = request.glossary ?? 'none';
  // Without a list of cited texts their names are plain words.
  const targets: TargetFinder =
    extent === 'none' ? { ...finder, source: () => ({ kind: 'nowhere' }) } : finder;
  const saysPlace = groupBy !== 'chapter';
  const names = entryNames(view);
  const context: Context = { view, targets, language, texts, detail, catalogues, names, saysPlace };
  const parts = outline.map(node => nodeOf(node, context));
  return {
    kind: 'model',
    language,
    detail,
    actors,
    outside: request.outside,
    glossary: { terms: view.entries('glossary') ?? [], extent },
    sources: view.entries('references') ?? [],
    title: view.manifest.title || texts.untitled,
    subtitle: request.title ?? texts.subtitle[detail](actors.map(({ name }) => name)),
    intro,
    origin: originStatements(view.manifest, request, texts),
    summary,
    parts:
      selection.undesignated.length === 0 ? parts : [...parts, closingPart(selection.undesignated, context)],
    targets,
  };
}

/** What an outline and items without an actor make a view hold. */
export function heldBy(outline: readonly OutlineNode[], undesignated: readonly PlacedItem[]): Held {
  const keys = new Set<NodeKey>();
  const first = new Map<ProjectPath, NodeKey>();
  const visit = (node: OutlineNode): void => {
    keys.add(node.key);
    const path = node.kind === 'item' ? node.item.path : pathOf(node);
    if (path !== undefined && !first.has(path)) first.set(path, node.key);
    if (node.kind === 'section') node.children.forEach(visit);
  };
  outline.forEach(visit);
  for (const { path, index } of undesignated) keys.add(itemKey(path, index));
  return { keys, first };
}

function pathOf({ origin }: OutlineSection): ProjectPath | undefined {
  return 'path' in origin ? origin.path : undefined;
}

function nodeOf(node: OutlineNode, context: Context): ViewNode {
  if (node.kind === 'section') return sectionOf(node, context);
  const item = itemOf(node.item, context);
  return context.saysPlace ? { ...item, place: placeInWords(node.item, context) } : item;
}

function sectionOf({ key, origin, children }: OutlineSection, context: Context): ViewSection {
  const inner = children.map(child => nodeOf(child, context));
  const common = {
    kind: 'section',
    key,
    children: inner,
    remark: undefined,
    introBefore: undefined,
  } as const;
  if (origin.kind === 'volume' || origin.kind === 'group') {
    const level = origin.kind === 'volume' ? 'volume' : 'chapter';
    const title = { lead: origin.title, text: undefined };
    return { ...common, level, title, begins: undefined, intro: undefined };
  }
  const facts = context.view.facts(origin.path);
  const text = (span: Span, fallback: string): Passage => ({
    path: origin.path,
    spans: [span],
    except: [],
    fallback,
  });
  if (origin.kind === 'chapter') {
    const isChapter = facts?.role.kind === 'chapter';
    const preamble =
      facts && isChapter && context.detail !== 'titles'
        ? preambleSpan(facts, context.view.text(origin.path)?.length ?? 0)
        : undefined;
    const title = { lead: origin.title, text: undefined };
    const begins = { path: origin.path, offset: 0 };
    return { ...common, level: 'chapter', title, begins, intro: preamble && text(preamble, '') };
  }
  const section = facts?.sections[origin.index];
  const isTop = section !== undefined && section.parent < 0;
  return {
    ...common,
    level: isTop ? 'chapter' : 'section',
    title: {
      lead: computedNumber(context.view, origin),
      text: section && text(section.titleSpan, section.title),
    },
    begins: section && { path: origin.path, offset: section.headingSpan.start },
    intro: facts && context.detail !== 'titles' ? text(introSpan(facts, origin.index), '') : undefined,
    introBefore: facts && entryAt(origin.path, itemAfter(facts, introSpan(facts, origin.index).end)),
  };
}

/** `3.4 ` before a heading whose number is counted, not typed: the prose may call it « § 3.4 ». */
function computedNumber(
  view: ProjectView,
  { path, index }: Extract<OutlineSection['origin'], { kind: 'section' }>,
): string {
  if (view.facts(path)?.sections[index]?.number !== undefined) return '';
  const number = view.sectionNumbers(path)[index];
  return number === undefined ? '' : `${number} `;
}

function entryAt(path: ProjectPath, item: ItemFact | undefined): ListEntry | undefined {
  return item?.form === 'lead' ? { path, span: item.span } : undefined;
}

function itemOf({ path, index, fact }: PlacedItem, context: Context): ViewItem {
  const { view, texts, detail } = context;
  const facts = view.facts(path);
  const { title } = fact.attributes;
  return {
    kind: 'item',
    key: itemKey(path, index),
    id: fact.id,
    isDocument: fact.form === 'document',
    title: {
      lead: fact.id + (title === '' ? '' : texts.dash),
      text: title === '' ? undefined : { path, spans: titleSpans(fact), except: [], fallback: title },
    },
    begins: { path, offset: fact.span.start },
    level: levelOf(view.dialect(path).levels, fact.attributes)?.level,
    fields: readableFields({ path, index, fact }, detail, context),
    texts: facts ? textsOf(facts, fact, context) : [],
    source: facts ? placeOfItem(facts, fact) : { path, fragment: undefined },
    place: undefined,
  };
}

/** In a register the title is plain text, no Markdown. */
function titleSpans({ form, titleSpan }: ItemFact): readonly Span[] {
  return form === 'register' ? [] : [titleSpan];
}

function textsOf(facts: DocumentFacts, fact: ItemFact, { detail, language }: Context): readonly ViewText[] {
  if (detail === 'titles') return [];
  const except = itemsWithin(facts, fact);
  const passage = (spans: readonly Span[], fallback: string): Passage => ({
    path: facts.path,
    spans,
    except,
    fallback: except.length === 0 ? fallback : '',
  });
  const statement = passage(fact.statementSpans, fact.attributes.statement);
  const blocks = fact.blocks.map(
    ({ key, text, contentSpan }): ViewText => ({
      block: { key, label: LABEL_PRESETS[language][key][0] ?? key },
      passage: passage([contentSpan], text),
      extent: 'whole',
      entry: undefined,
    }),
  );
  const entry = entryAt(facts.path, fact);
  if (detail === 'full') return [{ block: undefined, passage: statement, extent: 'whole', entry }, ...blocks];
  const plain = blocks.filter(({ block }) => block?.key === 'plain');
  if (plain.length > 0) return plain.map(text => ({ ...text, block: undefined }));
  return [{ block: undefined, passage: statement, extent: 'first-sentence', entry }];
}

/** The places of other items inside an item; they are in the order of the text, a whole file comes first. */
function itemsWithin(facts: DocumentFacts, fact: ItemFact): readonly Span[] {
  const found: Span[] = [];
  for (let index = facts.items.indexOf(fact) + 1; index < facts.items.length; index++) {
    const other = facts.items[index];
    if (!other || other.span.start >= fact.span.end) break;
    if (encloses(fact.span, other.span)) found.push(other.span);
  }
  return found;
}

function closingPart(items: readonly PlacedItem[], context: Context): ViewSection {
  const { title, remark } = context.texts.closing;
  return {
    kind: 'section',
    level: 'closing',
    key: CLOSING_KEY,
    title: { lead: title, text: undefined },
    begins: undefined,
    intro: undefined,
    introBefore: undefined,
    remark,
    children: items.map(item => ({ ...itemOf(item, context), place: placeInWords(item, context) })),
  };
}

/** « Annexe opérationnelle, 2.3 Fédération d'identités »: volume, and the section or file around an item. */
function placeInWords({ path, fact }: PlacedItem, { view, texts, targets }: Context): ViewItem['place'] {
  const facts = view.facts(path);
  if (!facts) return undefined;
  const { role, sections, title } = facts;
  const several = view.manifest.volumes.length > 1;
  const volume =
    role.kind === 'chapter' && several
      ? view.manifest.volumes.find(({ id }) => id === role.volume)
      : undefined;
  const section = sections[fact.section];
  const heading = section
    ? [view.sectionNumbers(path)[fact.section], section.title].filter(Boolean).join(' ')
    : title;
  const names = [volume?.title, heading].filter(name => name !== undefined && name !== '');
  if (names.length === 0) return undefined;
  const reference = {
    url: '',
    image: false,
    target: { kind: 'file', path, fragment: sectionAnchor(facts, section) },
  } as const;
  const target: ViewTarget = targets.link(reference, path);
  return { text: texts.place.text(names as readonly string[]), target };
}
