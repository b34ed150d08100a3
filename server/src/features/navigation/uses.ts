import type { ProjectPath } from '../../core/base/projectPath.ts';
import type { Span } from '../../core/base/span.ts';
import type { CatalogueKind } from '../../core/model/catalogue.ts';
import { type DocumentFacts, ownVolume } from '../../core/model/documentFacts.ts';
import type { ItemId } from '../../core/model/item.ts';
import type { ReferenceFact } from '../../core/model/reference.ts';
import { sectionKey } from '../../core/model/section.ts';
import { linkedPlace } from '../../core/project/linkTargets.ts';
import type { ProjectView } from '../../core/project/projectView.ts';
import { entryOfValue, FIELD_CATALOGUES, fieldsOf } from '../fieldValue.ts';
import type { Subject } from './subject.ts';

/** The documents that may speak of something, in reading order; the others need not be looked at. */
export function usersOf(view: ProjectView, subject: Subject): readonly ProjectPath[] {
  switch (subject.kind) {
    case 'item':
      return [...new Set(view.referrers(subject.id).map(({ path }) => path))];
    case 'items': {
      const found = new Set(subject.ids.flatMap(id => view.referrers(id).map(({ path }) => path)));
      return view.documents().filter(path => found.has(path));
    }
    case 'footnote':
    case 'definition':
      return [subject.path];
    case 'file':
      // Where extensions are optional, a link may lead here under another path.
      return view.manifest.links.extension === 'optional' ? view.documents() : view.linkers(subject.path);
    case 'places':
      return [];
    default:
      return view.documents();
  }
}

/** Where one document speaks of something, in the order of the text. Of an item, the ranges that it lies in count too. */
export function usesIn(view: ProjectView, subject: Subject, path: ProjectPath): readonly Span[] {
  const facts = view.facts(path);
  if (facts === undefined) return [];
  switch (subject.kind) {
    case 'item':
      return itemUses(facts, new Set([subject.id]));
    case 'items':
      return itemUses(facts, new Set(subject.ids));
    case 'entry':
      return entryUses(view, facts, subject.catalogue, subject.id);
    case 'anchor':
      return anchorUses(view, facts, subject.path, subject.name);
    case 'file':
      return linkUses(view, facts, subject.path, undefined);
    case 'footnote':
    case 'definition':
      return spansOf(facts, fact => fact.kind === subject.kind && fact.label === subject.label);
    case 'caption':
      return spansOf(
        facts,
        fact =>
          fact.kind === 'caption' &&
          fact.word === subject.word &&
          fact.number === subject.number &&
          (fact.volume ?? ownVolume(facts)) === subject.volume,
      );
    case 'places':
      return [];
  }
}

/** Where one document defines something. */
export function declarationsIn(view: ProjectView, subject: Subject, path: ProjectPath): readonly Span[] {
  const facts = view.facts(path);
  if (facts === undefined) return [];
  switch (subject.kind) {
    case 'item':
      return facts.items.filter(({ id }) => id === subject.id).map(({ idSpan }) => idSpan);
    case 'items':
      return facts.items.filter(({ id }) => subject.ids.includes(id)).map(({ idSpan }) => idSpan);
    case 'entry':
      return facts.entries
        .filter(({ attributes: { catalogue, id } }) => catalogue === subject.catalogue && id === subject.id)
        .map(({ idSpan }) => idSpan);
    case 'anchor':
      return subject.path === path ? anchorSpans(facts, subject.name) : [];
    case 'footnote':
      return labelSpans(facts.footnotes, subject.label);
    case 'definition':
      return labelSpans(facts.linkDefinitions, subject.label);
    case 'caption':
      if (ownVolume(facts) !== subject.volume) return [];
      return facts.captions
        .filter(({ word, number }) => word === subject.word && number === subject.number)
        .map(({ span }) => span);
    case 'places':
      return subject.places.flatMap(place => (place.path === path && place.span ? [place.span] : []));
    case 'file':
      return [];
  }
}

/** The documents that may define something, in reading order. */
export function declarersOf(view: ProjectView, subject: Subject): readonly ProjectPath[] {
  switch (subject.kind) {
    case 'item':
      return pathsOf(view.definitions(subject.id));
    case 'items':
      return [...new Set(subject.ids.flatMap(id => pathsOf(view.definitions(id))))];
    case 'anchor':
    case 'footnote':
    case 'definition':
      return [subject.path];
    case 'caption':
      return view.captions(subject.volume, subject.word, subject.number);
    case 'places':
      return pathsOf(subject.places);
    case 'entry':
      return view.documents();
    case 'file':
      return [];
  }
}

function pathsOf(places: readonly { readonly path: ProjectPath }[]): readonly ProjectPath[] {
  return [...new Set(places.map(({ path }) => path))];
}

function spansOf(facts: DocumentFacts, wanted: (fact: ReferenceFact) => boolean): readonly Span[] {
  return facts.references.filter(wanted).map(({ span }) => span);
}

/** A range that speaks of several of the items is one place. */
function itemUses({ references }: DocumentFacts, ids: ReadonlySet<ItemId>): readonly Span[] {
  const seen = new Map<string, Span>();
  for (const fact of references) {
    if (fact.kind !== 'item' || !ids.has(fact.id)) continue;
    seen.set(`${fact.span.start}-${fact.span.end}`, fact.span);
  }
  return [...seen.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

function entryUses(
  view: ProjectView,
  facts: DocumentFacts,
  catalogue: CatalogueKind,
  id: string,
): readonly Span[] {
  const fields = [...fieldsOf(facts)].filter(
    ({ key }) => key !== undefined && FIELD_CATALOGUES[key] === catalogue,
  );
  const values = fields.flatMap(field => field.values);
  const inFields = values.filter(({ text }) => entryOfValue(view, catalogue, text)?.id === id);
  const inProse = facts.references.filter(
    fact =>
      fact.kind === 'source' &&
      catalogue === 'references' &&
      view.entry('references', fact.name)?.entry.id === id,
  );
  return [...inFields, ...inProse].map(({ span }) => span).sort((a, b) => a.start - b.start);
}

function anchorUses(
  view: ProjectView,
  facts: DocumentFacts,
  target: ProjectPath,
  name: string,
): readonly Span[] {
  return [...linkUses(view, facts, target, name), ...sectionUses(view, facts, target, name)].sort(
    (a, b) => a.start - b.start,
  );
}

/** Where prose speaks of a numbered section by its number, typed or computed. */
function sectionUses(
  view: ProjectView,
  facts: DocumentFacts,
  target: ProjectPath,
  slug: string,
): readonly Span[] {
  const home = view.facts(target);
  const index = home?.sections.findIndex(section => section.slug === slug) ?? -1;
  const number = view.sectionNumbers(target)[index];
  if (home === undefined || number === undefined) return [];
  const key = sectionKey(number, home.sections[index]?.annex ?? false);
  const volume = ownVolume(home);
  return spansOf(
    facts,
    fact =>
      fact.kind === 'section' &&
      sectionKey(fact.number, fact.annex) === key &&
      (fact.volume ?? ownVolume(facts)) === volume,
  );
}

/** Links to an anchor of a file; with no `name`, to the file, whatever place in it they name. */
function linkUses(
  view: ProjectView,
  facts: DocumentFacts,
  target: ProjectPath,
  name: string | undefined,
): readonly Span[] {
  return facts.references.flatMap(fact => {
    if (fact.kind !== 'link' || fact.target.kind !== 'file') return [];
    if (name !== undefined && fact.target.fragment !== name) return [];
    const { path } = fact.target;
    const leadsThere =
      path === target ||
      linkedPlace(view, facts.path, path)?.path === target ||
      (name !== undefined && isSamePage(view, facts, target) && !view.hasAnchor(path, name));
    return leadsThere ? [fact.urlSpan] : [];
  });
}

/** Where a volume is published as one page, an anchor may stand in any of its files. */
function isSamePage(view: ProjectView, facts: DocumentFacts, target: ProjectPath): boolean {
  if (view.manifest.links.anchors === 'file') return false;
  const home = view.facts(target);
  return home !== undefined && ownVolume(home) !== undefined && ownVolume(home) === ownVolume(facts);
}

function anchorSpans({ sections, anchors }: DocumentFacts, name: string): readonly Span[] {
  const headings = sections.filter(({ slug }) => slug === name).map(({ titleSpan }) => titleSpan);
  return [...headings, ...anchors.filter(anchor => anchor.name === name).map(({ span }) => span)];
}

function labelSpans(
  definitions: DocumentFacts['footnotes'] | DocumentFacts['linkDefinitions'],
  label: string,
): readonly Span[] {
  return definitions.filter(definition => definition.label === label).map(({ labelSpan }) => labelSpan);
}
