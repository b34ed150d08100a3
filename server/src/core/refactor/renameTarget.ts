import type { ProjectPath } from '../base/projectPath.ts';
import { type Span, span, touches } from '../base/span.ts';
import type { CatalogueKind } from '../model/catalogue.ts';
import { type DocumentFacts, isMarkdown, ownVolume } from '../model/documentFacts.ts';
import type { ItemId } from '../model/item.ts';
import type { LinkReference, ReferenceFact } from '../model/reference.ts';
import { sectionKey } from '../model/section.ts';
import type { ProjectView } from '../project/projectView.ts';
import { parseActor, withoutRemark } from '../project/resolve.ts';
import { scalarMap } from '../syntax/scalarMap.ts';
import { entryOf, mapsOf, parseYaml, resolved, scalarsOf } from '../syntax/yamlSyntax.ts';
import { anchorOf } from './anchors.ts';
import { writtenNames } from './entryUses.ts';
import { headingPlace, innerHeadingPlace } from './headingPlace.ts';
import { anchorPlace } from './renameAnchor.ts';
import { type LabelKind, labelPlaces } from './renameLabel.ts';
import { rereader } from './reread.ts';
import { titleIds } from './titleIds.ts';

/** What a name at a place belongs to. */
export type Renamable =
  | { readonly kind: 'item'; readonly id: ItemId }
  | { readonly kind: 'entry'; readonly catalogue: CatalogueKind; readonly id: string }
  /** `index` in `DocumentFacts.sections`. */
  | { readonly kind: 'heading'; readonly path: ProjectPath; readonly index: number }
  /** A heading in a quote or in an entry of a list; `index` in `DocumentFacts.anchors`. */
  | { readonly kind: 'inner-heading'; readonly path: ProjectPath; readonly index: number }
  | { readonly kind: 'anchor'; readonly path: ProjectPath; readonly name: string }
  | { readonly kind: 'label'; readonly path: ProjectPath; readonly of: LabelKind; readonly label: string };

/** Something that can be renamed, and the text at the place that stands for it. */
export interface RenameTarget {
  readonly what: Renamable;
  readonly span: Span;
}

/** What can be renamed at an offset of a document; undefined when nothing there has a name. */
export function renameTargetAt(
  view: ProjectView,
  path: ProjectPath,
  offset: number,
): RenameTarget | undefined {
  const facts = view.facts(path);
  const text = view.text(path);
  if (facts === undefined || text === undefined || facts.generated) return undefined;
  return (
    itemAt(facts, text, offset) ??
    answerAt(view, facts, text, offset) ??
    fragmentAt(view, facts, offset) ??
    labelAt(facts, text, offset) ??
    numberAt(view, facts, offset) ??
    entryAt(view, facts, offset) ??
    anchorAt(facts, text, offset) ??
    headingAt(facts, text, offset)
  );
}

/** What a value of a catalogue, a view or the manifest names (`parent: ent`, `answers: [EX-1]`); undefined elsewhere. */
export function settingTargetAt(
  view: ProjectView,
  facts: DocumentFacts,
  offset: number,
): RenameTarget | undefined {
  if (isMarkdown(facts.role) || facts.role.kind === 'register') return undefined;
  return answerAt(view, facts, view.text(facts.path) ?? '', offset) ?? entryAt(view, facts, offset);
}

function itemAt(facts: DocumentFacts, text: string, offset: number): RenameTarget | undefined {
  const { items, references } = facts;
  const item = items.find(({ idSpan }) => idSpan.end > idSpan.start && touches(idSpan, offset));
  if (item) return { what: { kind: 'item', id: item.id }, span: item.idSpan };
  for (const fact of references) {
    if (fact.kind === 'item' && fact.syntax !== 'range' && touches(fact.span, offset))
      return { what: { kind: 'item', id: fact.id }, span: fact.span };
  }
  const whole = items.find(({ form }) => form === 'document');
  const repeated = titleIds(facts, text).find(span => touches(span, offset));
  return whole && repeated && { what: { kind: 'item', id: whole.id }, span: repeated };
}

/** An ID in the `answers` of a catalogue's entry. */
function answerAt(
  view: ProjectView,
  { role }: DocumentFacts,
  text: string,
  offset: number,
): RenameTarget | undefined {
  if (role.kind !== 'catalogue') return undefined;
  const list = resolved(entryOf(parseYaml(text).root, 'entries')?.value);
  for (const map of list?.kind === 'seq' ? mapsOf(list) : []) {
    if (!touches(map.span, offset)) continue;
    for (const scalar of scalarsOf(entryOf(map, 'answers')?.value)) {
      if (!touches(scalar.span, offset)) continue;
      const id = scalar.text as ItemId;
      const span = scalarMap(scalar, text).spanOf(0, scalar.text.length);
      if (view.definitions(id).length > 0) return { what: { kind: 'item', id }, span };
    }
  }
  return undefined;
}

/** The anchor in a link: the heading that bears it, or the explicit anchor. */
function fragmentAt(
  view: ProjectView,
  { path, references }: DocumentFacts,
  offset: number,
): RenameTarget | undefined {
  const link = references.find(
    (fact): fact is LinkReference =>
      fact.kind === 'link' && fact.fragmentSpan !== undefined && touches(fact.fragmentSpan, offset),
  );
  const anchor = link && anchorOf(view, path, link);
  const home = anchor && view.facts(anchor.path);
  if (!link?.fragmentSpan || !anchor || !home) return undefined;
  const index = home.sections.findIndex(({ slug }) => slug === anchor.name);
  const span = link.fragmentSpan;
  if (index >= 0) return { what: { kind: 'heading', path: anchor.path, index }, span };
  const text = view.text(anchor.path) ?? '';
  const inner = home.anchors.findIndex(({ name }) => name === anchor.name);
  if (innerHeadingPlace(home, text, inner))
    return { what: { kind: 'inner-heading', path: anchor.path, index: inner }, span };
  const named = home.anchors[inner];
  return named && anchorPlace(text, named)
    ? { what: { kind: 'anchor', path: anchor.path, name: anchor.name }, span }
    : undefined;
}

function labelAt(facts: DocumentFacts, text: string, offset: number): RenameTarget | undefined {
  const labels: readonly { readonly of: LabelKind; readonly label: string }[] = [
    ...facts.footnotes.map(({ label }) => ({ of: 'footnote' as const, label })),
    ...facts.linkDefinitions.map(({ label }) => ({ of: 'definition' as const, label })),
    ...facts.references.flatMap(fact =>
      fact.kind === 'footnote' || fact.kind === 'definition' ? [{ of: fact.kind, label: fact.label }] : [],
    ),
  ];
  for (const { of, label } of labels) {
    const place = labelPlaces(facts, text, of, label).find(({ span }) => touches(span, offset));
    if (place) return { what: { kind: 'label', path: facts.path, of, label }, span: place.span };
  }
  return undefined;
}

/** `§ 3.4`, `fiche 14`: the only heading that bears the number. */
function numberAt(view: ProjectView, facts: DocumentFacts, offset: number): RenameTarget | undefined {
  const fact = facts.references.find(
    reference =>
      (reference.kind === 'section' || reference.kind === 'caption') && touches(reference.span, offset),
  );
  if (fact === undefined) return undefined;
  const found = bearersOf(view, facts, fact);
  const [only] = found;
  return only && found.length === 1 ? { what: { kind: 'heading', ...only }, span: fact.span } : undefined;
}

function bearersOf(
  view: ProjectView,
  facts: DocumentFacts,
  fact: ReferenceFact,
): readonly { readonly path: ProjectPath; readonly index: number }[] {
  if (fact.kind !== 'section' && fact.kind !== 'caption') return [];
  const volume = fact.volume ?? ownVolume(facts);
  if (volume === undefined) return [];
  const key = fact.kind === 'section' ? sectionKey(fact.number, fact.annex) : undefined;
  const paths =
    fact.kind === 'section'
      ? view.sections(volume, sectionKey(fact.number, fact.annex))
      : view.captions(volume, fact.word, fact.number);
  const here = paths.includes(facts.path) && view.restartsPerFile(volume) ? [facts.path] : paths;
  return here.flatMap(path => {
    const home = view.facts(path);
    return (home?.sections ?? []).flatMap(({ number, annex, headingSpan }, index) => {
      const bears =
        key === undefined
          ? home?.captions.some(
              caption =>
                fact.kind === 'caption' &&
                caption.word === fact.word &&
                caption.number === fact.number &&
                caption.span.start >= headingSpan.start &&
                caption.span.end <= headingSpan.end,
            )
          : number !== undefined && sectionKey(number, annex) === key;
      return bears ? [{ path, index }] : [];
    });
  });
}

/** A catalogue's entry where it is defined, or where it is named in whatever way. */
function entryAt(view: ProjectView, facts: DocumentFacts, offset: number): RenameTarget | undefined {
  const own = facts.entries.find(({ idSpan }) => touches(idSpan, offset));
  if (own) {
    const { catalogue, id } = own.attributes;
    return { what: { kind: 'entry', catalogue, id }, span: own.idSpan };
  }
  const text = view.text(facts.path) ?? '';
  for (const written of writtenNames(facts, text, rereader(view))) {
    if (!touches(written.span, offset)) continue;
    for (const catalogue of written.catalogues) {
      const id = entryNamed(view, catalogue, written.text);
      if (id !== undefined)
        return { what: { kind: 'entry', catalogue, id }, span: unquoted(text, written.span) };
    }
  }
  return undefined;
}

function entryNamed(view: ProjectView, catalogue: CatalogueKind, text: string): string | undefined {
  const names = [text, parseActor(text).name, withoutRemark(text)].map(name => name.trim());
  const found = names.map(name => view.entry(catalogue, name)?.entry.id);
  return found.find(id => id !== undefined);
}

/** The places of values in lists of YAML take in their quotes. */
function unquoted(text: string, { start, end }: Span): Span {
  return /^(["']).*\1$/s.test(text.slice(start, end)) ? span(start + 1, end - 1) : span(start, end);
}

function anchorAt({ path, anchors }: DocumentFacts, text: string, offset: number): RenameTarget | undefined {
  for (const anchor of anchors) {
    const place = anchorPlace(text, anchor);
    if (place && touches(place, offset))
      return { what: { kind: 'anchor', path, name: anchor.name }, span: place };
  }
  return undefined;
}

function headingAt(facts: DocumentFacts, text: string, offset: number): RenameTarget | undefined {
  for (const index of facts.sections.keys()) {
    const place = headingPlace(facts, text, index);
    if (place && touches(place, offset))
      return { what: { kind: 'heading', path: facts.path, index }, span: place };
  }
  for (const index of facts.anchors.keys()) {
    const place = innerHeadingPlace(facts, text, index);
    if (place && touches(place, offset))
      return { what: { kind: 'inner-heading', path: facts.path, index }, span: place };
  }
  return undefined;
}
