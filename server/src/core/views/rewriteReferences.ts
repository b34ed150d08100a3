import type { ProjectPath } from '../base/projectPath.ts';
import { encloses, type Span } from '../base/span.ts';
import type { DocumentFacts } from '../model/documentFacts.ts';
import { type ItemFact, itemId } from '../model/item.ts';
import type { LinkReference } from '../model/reference.ts';
import { linkedPlace } from '../project/linkTargets.ts';
import type { ProjectView } from '../project/projectView.ts';
import { chapterKey, itemKey, type NodeKey, sectionKey } from './nodeKey.ts';
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
  /** What a link or image written in the file `from` leads to. */
  link(reference: Pick<LinkReference, 'target' | 'image' | 'url'>, from: ProjectPath): ViewTarget;
}

/** What a view holds. */
export interface Held {
  readonly keys: ReadonlySet<NodeKey>;
  /** The first heading or item that comes from each document. */
  readonly first: ReadonlyMap<ProjectPath, NodeKey>;
}

/** Fragments that name no anchor of a document: a line, a text to look for, a page. */
const NO_ANCHOR = /^(?::~:|L\d+(?:-L?\d+)?$|[/!]|[\w-]+=)/;

const NOWHERE: ViewTarget = { kind: 'nowhere' };

/** Schemes of addresses that lead somewhere when a reader follows them, and run nothing. */
const WEB = /^(?:https?:\/\/|mailto:|tel:)[^\s<>]+$/i;

/** Makes the finder for a view that holds certain nodes; everything else is looked up in the source. */
export function targetFinder(view: ProjectView, held: Held): TargetFinder {
  return {
    item: id => itemTarget(view, held, id),
    link({ target, image, url }, from) {
      if (target.kind === 'external') return webTarget(url);
      if (target.kind === 'outside') return NOWHERE;
      const place = linkedPlace(view, from, target.path);
      if (!place) return NOWHERE;
      const fragment = target.fragment === 'top' ? undefined : target.fragment || undefined;
      if (image) return { kind: 'source', path: place.path, fragment };
      if (fragment === undefined) return wholeFile(held, place.path);
      return anchorTarget(view, held, place.path, fragment);
    },
  };
}

/** Where an item stands in the source: its own heading, an anchor inside it, or the section around it. */
export function placeOfItem(facts: DocumentFacts, item: ItemFact): SourcePlace {
  const { path, sections, anchors } = facts;
  if (item.form === 'document' || item.form === 'register') return { path, fragment: undefined };
  const own = sections.find(({ headingSpan }) => encloses(headingSpan, item.idSpan));
  const inside = anchors.find(
    anchor => encloses(item.span, anchor.span) && innermost(facts, anchor.span) === item,
  );
  return { path, fragment: own?.slug ?? inside?.name ?? sections[item.section]?.slug };
}

function webTarget(url: string): ViewTarget {
  const whole = url.startsWith('//') ? `https:${url}` : url;
  return WEB.test(whole) ? { kind: 'web', url: whole } : NOWHERE;
}

function itemTarget(view: ProjectView, held: Held, id: string): ViewTarget {
  let elsewhere: ViewTarget = NOWHERE;
  for (const { path, ordinal } of view.definitions(itemId(id))) {
    const facts = view.facts(path);
    const index = facts?.items.flatMap((item, at) => (item.id === id ? [at] : []))[ordinal] ?? -1;
    const item = facts?.items[index];
    if (!facts || !item) continue;
    const key = itemKey(path, index);
    if (held.keys.has(key)) return { kind: 'inside', key };
    if (elsewhere === NOWHERE) elsewhere = { kind: 'source', ...placeOfItem(facts, item) };
  }
  return elsewhere;
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
  const volume = volumeOf(view, path);
  return view.documents().find(other => volumeOf(view, other) === volume && view.hasAnchor(other, name));
}

function volumeOf(view: ProjectView, path: ProjectPath): string | undefined {
  const role = view.facts(path)?.role;
  return role?.kind === 'chapter' ? role.volume : undefined;
}

/** The item or section that shows what an anchor names; undefined for text that no view carries. */
function keyAt(facts: DocumentFacts, name: string): NodeKey | undefined {
  const section = facts.sections.findIndex(({ slug }) => slug === name);
  const place =
    facts.sections[section]?.headingSpan ?? facts.anchors.find(anchor => anchor.name === name)?.span;
  if (!place) return undefined;
  const item = innermost(facts, place);
  if (item) return itemKey(facts.path, facts.items.indexOf(item));
  if (section >= 0) return sectionKey(facts.path, section);
  const shown = facts.sections.findIndex(
    ({ headingSpan }, index) => encloses(headingSpan, place) || encloses(introSpan(facts, index), place),
  );
  if (shown >= 0) return sectionKey(facts.path, shown);
  return place.end <= (facts.sections[0]?.headingSpan.start ?? place.end)
    ? chapterKey(facts.path)
    : undefined;
}

/** The item around a place; of several the one that begins last. */
function innermost(facts: DocumentFacts, place: Span): ItemFact | undefined {
  return facts.items.findLast(item => encloses(item.span, place));
}
