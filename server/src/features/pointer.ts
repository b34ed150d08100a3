import type { ProjectPath } from '../core/base/projectPath.ts';
import { touches } from '../core/base/span.ts';
import { type DocumentFacts, ownVolume } from '../core/model/documentFacts.ts';
import type { ReferenceFact } from '../core/model/reference.ts';
import { sectionKey } from '../core/model/section.ts';
import type { ProjectView } from '../core/project/projectView.ts';
import type { Place } from './places.ts';
import type { Target } from './target.ts';

/** What a number, a label or a name in prose leads to: `§ 3.4`, `figure 2`, `[^4]`, `EX-AAS-001 à EX-AAS-004`, `[RGS]`. */
export function pointerAt(
  view: ProjectView,
  path: ProjectPath,
  facts: DocumentFacts,
  offset: number,
): Target | undefined {
  for (const fact of facts.references) {
    const place = fact.kind === 'definition' ? fact.around : fact.span;
    const target = touches(place, offset) ? targetOf(view, path, facts, fact) : undefined;
    if (target) return target;
  }
  return undefined;
}

function targetOf(
  view: ProjectView,
  path: ProjectPath,
  facts: DocumentFacts,
  fact: ReferenceFact,
): Target | undefined {
  switch (fact.kind) {
    case 'range':
      return { kind: 'items', ids: fact.ids, span: fact.span };
    case 'section':
      return sectionTarget(view, facts, fact);
    case 'caption':
      return { kind: 'places', places: captionPlaces(view, facts, fact), span: fact.span };
    case 'footnote':
      return { kind: 'places', places: labelled(path, facts.footnotes, fact.label), span: fact.span };
    case 'definition':
      return { kind: 'places', places: labelled(path, facts.linkDefinitions, fact.label), span: fact.span };
    case 'source': {
      const entry = view.entry('references', fact.name)?.entry;
      return entry && { kind: 'entry', catalogue: 'references', id: entry.id, span: fact.span };
    }
    default:
      return undefined;
  }
}

type FactOf<Kind extends ReferenceFact['kind']> = Extract<ReferenceFact, { kind: Kind }>;

/** One section is an anchor, so that all that is known of anchors holds for it; of several, each is a place. */
function sectionTarget(view: ProjectView, facts: DocumentFacts, fact: FactOf<'section'>): Target | undefined {
  const found = sectionsOf(view, fact.volume ?? ownVolume(facts), sectionKey(fact.number, fact.annex));
  const [only] = found;
  if (only && found.length === 1)
    return { kind: 'anchor', path: only.path, name: only.slug, span: fact.span };
  return { kind: 'places', places: found.map(({ place }) => place), span: fact.span };
}

interface FoundSection {
  readonly path: ProjectPath;
  readonly slug: string;
  readonly place: Place;
}

function sectionsOf(view: ProjectView, volume: string | undefined, key: string): readonly FoundSection[] {
  const paths = volume === undefined ? [] : view.sections(volume, key);
  return paths.flatMap(path => {
    const numbers = view.sectionNumbers(path);
    const found = (view.facts(path)?.sections ?? []).filter(({ annex }, index) => {
      const number = numbers[index];
      return number !== undefined && sectionKey(number, annex) === key;
    });
    return found.map(({ slug, titleSpan, span }) => ({
      path,
      slug,
      place: { path, span: titleSpan, around: span },
    }));
  });
}

function captionPlaces(view: ProjectView, facts: DocumentFacts, fact: FactOf<'caption'>): readonly Place[] {
  const volume = fact.volume ?? ownVolume(facts);
  const paths = volume === undefined ? [] : view.captions(volume, fact.word, fact.number);
  return paths.flatMap(path => {
    const captions = view.facts(path)?.captions ?? [];
    const found = captions.filter(({ word, number }) => word === fact.word && number === fact.number);
    return found.map(({ span }) => ({ path, span }));
  });
}

function labelled(
  path: ProjectPath,
  definitions: DocumentFacts['footnotes'] | DocumentFacts['linkDefinitions'],
  label: string,
): readonly Place[] {
  const found = definitions.filter(definition => definition.label === label);
  return found.map(({ labelSpan, span }) => ({ path, span: labelSpan, around: span }));
}
