import type { ProjectPath } from '../base/projectPath.ts';
import { lastAtOrBefore } from '../base/search.ts';
import { encloses, type Span } from '../base/span.ts';
import { type DocumentFacts, ownVolume } from '../model/documentFacts.ts';
import { type ItemFact, itemId } from '../model/item.ts';
import type { CaptionReference, LinkReference, SectionReference } from '../model/reference.ts';
import { sectionKey as numberKey, type SectionFact } from '../model/section.ts';
import { anchorFile, linkedPlace } from '../project/linkTargets.ts';
import type { DefinitionPlace, ProjectView } from '../project/projectView.ts';
import { chapterKey, itemKey, type NodeKey, sectionKey, sourceKey } from './nodeKey.ts';
import { introSpan } from './outline.ts';

/** A place of the source that a link can name. */
export interface SourcePlace {
  readonly path: ProjectPath;
  /** An anchor of that file, decoded; undefined for the file as a whole. */
  readonly fragment: string | undefined;
}

/** Where a reference leads in a view. */
export type ViewTarget =
  /** To something that the view holds. */
  | { readonly kind: 'inside'; readonly key: NodeKey }
  /** To the full document. */
  | ({ readonly kind: 'source' } & SourcePlace)
  /** Out of the project, by an address that may be followed from anywhere. */
  | { readonly kind: 'web'; readonly url: string }
  /** Nowhere: broken in the source already, or of a kind that we do not pass on. Its text stays. */
  | { readonly kind: 'nowhere' };

/** Finds where the references of the source lead in one view. */
export interface TargetFinder {
  /** What an ID leads to. */
  item(id: string): ViewTarget;
  /** What a number in the prose of the file `from` leads to: `§ 3.4`, `figure 2`. */
  numbered(reference: SectionReference | CaptionReference, from: ProjectPath): ViewTarget;
  /** What the name of another text in brackets leads to: the list at the end of a view that has one. */
  source(name: string): ViewTarget;
  /** What a link or image written in the file `from` leads to. */
  link(reference: Pick<LinkReference, 'target' | 'image' | 'url'>, from: ProjectPath): ViewTarget;
}

/** What a view holds. */
export interface Held {
  readonly keys: Pick<ReadonlySet<NodeKey>, 'has'>;
  /** The first heading or item that comes from each document. */
  readonly first: Pick<ReadonlyMap<ProjectPath, NodeKey>, 'get'>;
}

/** Fragments that name no anchor of a document: a line, a text to look for, a page. */
const NO_ANCHOR = /^(?::~:|L\d+(?:-L?\d+)?$|[/!]|[\w-]+=)/;

const NOWHERE: ViewTarget = { kind: 'nowhere' };

/** Schemes of addresses that lead somewhere when a reader follows them, and run nothing. */
const WEB = /^(?:https?:\/\/|mailto:|tel:)[^\s<>]+$/i;

/** Makes the finder for a view that holds certain nodes; everything else is looked up in the source. */
export function targetFinder(view: ProjectView, held: Held): TargetFinder {
  const items = new Map<string, ViewTarget>();
  const indexAt = definitionIndexes(view);
  return {
    item(id) {
      const known = items.get(id) ?? itemTarget(view, held, indexAt, id);
      items.set(id, known);
      return known;
    },
    numbered: (reference, from) =>
      reference.kind === 'section'
        ? sectionTarget(view, held, reference, from)
        : captionTarget(view, held, reference, from),
    source(name) {
      const entry = view.entry('references', name)?.entry;
      return entry ? { kind: 'inside', key: sourceKey(entry.id) } : NOWHERE;
    },
    link({ target, image, url }, from) {
      if (target.kind === 'external') return webTarget(url);
      if (target.kind === 'outside') return NOWHERE;
      const place = linkedPlace(view, from, target.path);
      if (!place) return NOWHERE;
      const fragment = target.fragment === 'top' ? undefined : target.fragment || undefined;
      if (image) return { kind: 'source', path: place.path, fragment };
      if (fragment === undefined) return wholeFile(held, place.path);
      const file = view.hasAnchor(place.path, fragment)
        ? undefined
        : anchorFile(view, from, place.path, fragment);
      return file === undefined ? anchorTarget(view, held, place.path, fragment) : wholeFile(held, file);
    },
  };
}

/** Where an item stands in the source: at its own heading, or in the section around it. */
export function placeOfItem(facts: DocumentFacts, item: ItemFact): SourcePlace {
  const { path, sections } = facts;
  if (item.form === 'document' || item.form === 'register') return { path, fragment: undefined };
  const before = lastAtOrBefore(
    sections.length,
    at => sections[at]?.headingSpan.start ?? 0,
    item.idSpan.start,
  );
  const heading = sections[before];
  const own = heading && encloses(heading.headingSpan, item.idSpan) ? heading : undefined;
  return { path, fragment: sectionAnchor(facts, own ?? sections[item.section]) };
}

/** The anchor of a section on a forge: there a heading's attributes (`{actors=…}`) are part of its text. */
export function sectionAnchor(
  { anchors }: DocumentFacts,
  section: SectionFact | undefined,
): string | undefined {
  const literal = anchors.find(({ span }) => section && same(span, section.headingSpan));
  return literal?.name ?? section?.slug;
}

function same(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

function webTarget(url: string): ViewTarget {
  const whole = url.startsWith('//') ? `https:${url}` : url;
  return WEB.test(whole) ? { kind: 'web', url: whole } : NOWHERE;
}

/** The index of a definition among the items of its document; undefined when there is none. */
type DefinitionIndex = (place: DefinitionPlace, id: string) => number | undefined;

/** Looks at the items of each document once. */
function definitionIndexes(view: ProjectView): DefinitionIndex {
  const known = new Map<ProjectPath, ReadonlyMap<string, readonly number[]>>();
  return ({ path, ordinal }, id) => {
    const indexes = known.get(path) ?? indexesById(view.facts(path)?.items ?? []);
    known.set(path, indexes);
    return indexes.get(id)?.[ordinal];
  };
}

function indexesById(items: readonly ItemFact[]): ReadonlyMap<string, readonly number[]> {
  const indexes = new Map<string, number[]>();
  for (const [index, { id }] of items.entries()) {
    const own = indexes.get(id);
    if (own) own.push(index);
    else indexes.set(id, [index]);
  }
  return indexes;
}

function itemTarget(view: ProjectView, held: Held, indexAt: DefinitionIndex, id: string): ViewTarget {
  let elsewhere: ViewTarget = NOWHERE;
  for (const place of view.definitions(itemId(id))) {
    const { path } = place;
    const facts = view.facts(path);
    const index = indexAt(place, id);
    const item = index === undefined ? undefined : facts?.items[index];
    if (!facts || !item || index === undefined) continue;
    const key = itemKey(path, index);
    if (held.keys.has(key)) return { kind: 'inside', key };
    if (elsewhere === NOWHERE) elsewhere = { kind: 'source', ...placeOfItem(facts, item) };
  }
  return elsewhere;
}

function sectionTarget(
  view: ProjectView,
  held: Held,
  { number, annex, volume: named }: SectionReference,
  from: ProjectPath,
): ViewTarget {
  const key = numberKey(number, annex);
  const path = sectionPath(view, key, named, from);
  const facts = path === undefined ? undefined : view.facts(path);
  const numbers = path === undefined ? [] : view.sectionNumbers(path);
  const index = facts?.sections.findIndex((section, at) => {
    const own = numbers[at];
    return own !== undefined && numberKey(own, section.annex) === key;
  });
  const section = facts?.sections[index ?? -1];
  if (path === undefined || !facts || index === undefined || !section) return NOWHERE;
  const shown = sectionKey(path, index);
  return held.keys.has(shown)
    ? { kind: 'inside', key: shown }
    : { kind: 'source', path, fragment: sectionAnchor(facts, section) };
}

/**
 * The document that bears a section number: the one in which the reference stands, else the only one of its volume.
 * Where each file of a volume counts from 1, a number means its own file. A wrong link would be worse than none.
 */
function sectionPath(
  view: ProjectView,
  key: string,
  named: string | undefined,
  from: ProjectPath,
): ProjectPath | undefined {
  const own = named ?? ownVolume(view.facts(from));
  const volumes = own === undefined ? view.manifest.volumes.map(({ id }) => id) : [own];
  const paths = volumes.flatMap(volume => view.sections(volume, key));
  if (paths.includes(from)) return from;
  const restarts = volumes.some(volume => view.sections(volume, '1').length > 1);
  return paths.length === 1 && !restarts ? paths[0] : undefined;
}

function captionTarget(
  view: ProjectView,
  held: Held,
  { word, number, volume: named }: CaptionReference,
  from: ProjectPath,
): ViewTarget {
  const volume = named ?? ownVolume(view.facts(from));
  const paths = volume === undefined ? [] : view.captions(volume, word, number);
  const path = paths.includes(from) ? from : paths[0];
  const facts = path === undefined ? undefined : view.facts(path);
  const place = facts?.captions.find(caption => caption.word === word && caption.number === number)?.span;
  if (path === undefined || !facts || !place) return NOWHERE;
  const key = keyAtPlace(facts, place);
  if (key !== undefined && held.keys.has(key)) return { kind: 'inside', key };
  const section = facts.sections.findLast(({ span }) => encloses(span, place));
  return { kind: 'source', path, fragment: sectionAnchor(facts, section) };
}

function wholeFile(held: Held, path: ProjectPath): ViewTarget {
  const key = held.first.get(path);
  return key === undefined ? { kind: 'source', path, fragment: undefined } : { kind: 'inside', key };
}

function anchorTarget(view: ProjectView, held: Held, linked: ProjectPath, fragment: string): ViewTarget {
  const asWritten: ViewTarget = { kind: 'source', path: linked, fragment };
  if (view.facts(linked) === undefined) return asWritten;
  const name = view.hasAnchor(linked, fragment) ? fragment : fragment.replace(/^user-content-/, '');
  const path = ownerOfAnchor(view, linked, name);
  const facts = path === undefined ? undefined : view.facts(path);
  if (path === undefined || !facts) return NO_ANCHOR.test(fragment) ? asWritten : NOWHERE;
  const key = keyAt(facts, name);
  if (key !== undefined && held.keys.has(key)) return { kind: 'inside', key };
  return { kind: 'source', path, fragment: name };
}

/** The document that has the anchor: the one that the link names, or with `anchors: volume` another of its volume. */
function ownerOfAnchor(view: ProjectView, path: ProjectPath, name: string): ProjectPath | undefined {
  if (view.hasAnchor(path, name)) return path;
  if (view.dialect(path).links.anchors !== 'volume') return undefined;
  const volume = ownVolume(view.facts(path));
  return view
    .documents()
    .find(other => ownVolume(view.facts(other)) === volume && view.hasAnchor(other, name));
}

/** The item or section that shows what an anchor names; undefined for text that no view carries. */
function keyAt(facts: DocumentFacts, name: string): NodeKey | undefined {
  const heading = facts.sections.find(({ slug }) => slug === name)?.headingSpan;
  const place = heading ?? facts.anchors.find(anchor => anchor.name === name)?.span;
  return place && keyAtPlace(facts, place);
}

/** The item around a place, of several the one that begins last, or the section whose heading or own text it stands in. */
function keyAtPlace(facts: DocumentFacts, place: Span): NodeKey | undefined {
  const item = facts.items.findLastIndex(({ span }) => encloses(span, place));
  if (item >= 0) return itemKey(facts.path, item);
  const { sections } = facts;
  const last = lastAtOrBefore(sections.length, index => sections[index]?.headingSpan.start ?? 0, place.start);
  const section = sections[last];
  if (section)
    return encloses(section.headingSpan, place) || encloses(introSpan(facts, last), place)
      ? sectionKey(facts.path, last)
      : undefined;
  return place.end <= (sections[0]?.headingSpan.start ?? place.end) ? chapterKey(facts.path) : undefined;
}
