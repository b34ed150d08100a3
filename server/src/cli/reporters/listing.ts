import type { LineIndex } from '../../core/base/lineIndex.ts';
import type { ProjectPath } from '../../core/base/projectPath.ts';
import type { ItemAttributes } from '../../core/model/item.ts';
import type { Level } from '../../core/model/level.ts';
import type { ProjectView } from '../../core/project/projectView.ts';
import { levelOf, parseActor, resolveActor, resolveService } from '../../core/project/resolve.ts';
import { viewsOf } from '../../core/views/definitions.ts';

/** An item as a list shows it. */
export interface ListedItem {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  /** Id of its level, from its field or its strongest keyword; a value that is no level stays as written. */
  readonly level: string | undefined;
  /** Ids of the catalogue; a value that it does not know stays as written. */
  readonly actors: readonly string[];
  readonly services: readonly string[];
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** A section as a list shows it. */
export interface ListedSection {
  readonly number: string | undefined;
  readonly title: string;
  readonly rank: number;
  readonly anchor: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** An actor or a group of actors as a list shows it. */
export interface ListedActor {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** A version that can be made, as a list shows it. */
export interface ListedView {
  readonly id: string;
  readonly title: string;
  /** Names as its definition writes them; empty: everybody. */
  readonly actors: readonly string[];
  readonly detail: string;
  /** Undefined for the view that every actor has. */
  readonly file: string | undefined;
}

/** Where the listed things lie. */
export interface ListingSource {
  readonly view: ProjectView;
  readonly paths: readonly ProjectPath[];
  readonly shown: (path: ProjectPath) => string;
  readonly lines: (path: ProjectPath) => LineIndex;
}

/** Every definition of an item, in reading order; an ID that is defined twice is listed twice. */
export function listItems({ view, paths, shown, lines }: ListingSource): readonly ListedItem[] {
  return paths.flatMap(path =>
    (view.facts(path)?.items ?? []).map(({ id, attributes, idSpan }) => ({
      id,
      kind: attributes.kind,
      title: attributes.title,
      level: levelText(attributes, view.dialect(path).levels),
      actors: idsOf(attributes.fields.actors, 'actors', view),
      services: idsOf(attributes.fields.services, 'services', view),
      file: shown(path),
      line: lines(path).positionAt(idSpan.start).line + 1,
    })),
  );
}

/** Every section, in reading order. */
export function listSections({ view, paths, shown, lines }: ListingSource): readonly ListedSection[] {
  return paths.flatMap(path =>
    (view.facts(path)?.sections ?? []).map(({ number, title, rank, slug, headingSpan }) => ({
      number,
      title,
      rank,
      anchor: slug,
      file: shown(path),
      line: lines(path).positionAt(headingSpan.start).line + 1,
    })),
  );
}

/** Every entry of the catalogues of actors, in reading order. */
export function listActors({ view, paths, shown, lines }: ListingSource): readonly ListedActor[] {
  return paths.flatMap(path =>
    (view.facts(path)?.entries ?? [])
      .filter(({ attributes }) => attributes.catalogue === 'actors')
      .map(({ attributes: { id, name, aliases }, idSpan }) => ({
        id,
        name,
        aliases,
        file: shown(path),
        line: lines(path).positionAt(idSpan.start).line + 1,
      })),
  );
}

/** Every version that can be made: those that are defined, then one for each actor. */
export function listViews({ view, shown }: ListingSource): readonly ListedView[] {
  return viewsOf(view).map(({ id, title, actors, path, options: { detail } }) => ({
    id,
    title,
    actors,
    detail,
    file: path && shown(path),
  }));
}

/** The level's id; a field that names no level stays as written. */
function levelText(attributes: ItemAttributes, levels: readonly Level[]): string | undefined {
  return levelOf(levels, attributes)?.level.id ?? attributes.fields.level?.[0];
}

/** Ids of what the values stand for: everything for « tous », nothing for « sans objet ». */
function idsOf(
  values: readonly string[] | undefined,
  catalogue: 'actors' | 'services',
  view: ProjectView,
): readonly string[] {
  const resolve = catalogue === 'actors' ? resolveActor : resolveService;
  const ids = (values ?? []).flatMap(value => {
    const found = resolve(view, value);
    if (found?.kind === 'entry') return [found.entry.id];
    if (found?.kind === 'all') return (view.entries(catalogue) ?? []).map(({ id }) => id);
    return found?.kind === 'none' ? [] : [catalogue === 'actors' ? parseActor(value).name : value];
  });
  return [...new Set(ids)];
}
