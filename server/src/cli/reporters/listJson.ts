import type { ListedActor, ListedItem, ListedSection, ListedView } from './listing.ts';
import { printJson } from './printJson.ts';

/** Raised when a field of the JSON output changes its meaning or goes. */
const SCHEMA_VERSION = 1;

/** The items as `schemas/list-items.schema.json` describes them. */
export function itemsJson(items: readonly ListedItem[]): string {
  return printJson({
    schemaVersion: SCHEMA_VERSION,
    items: items.map(({ id, kind, title, level, actors, services, file, line }) => ({
      id,
      kind,
      title,
      level: level ?? null,
      actors,
      services,
      file,
      line,
    })),
  });
}

/** The sections as `schemas/list-sections.schema.json` describes them. */
export function sectionsJson(sections: readonly ListedSection[]): string {
  return printJson({
    schemaVersion: SCHEMA_VERSION,
    sections: sections.map(({ number, title, rank, anchor, file, line }) => ({
      number: number ?? null,
      title,
      rank,
      anchor,
      file,
      line,
    })),
  });
}

/** The versions as `schemas/list-views.schema.json` describes them. */
export function viewsJson(views: readonly ListedView[]): string {
  return printJson({
    schemaVersion: SCHEMA_VERSION,
    views: views.map(({ id, title, actors, detail, file }) => ({
      id,
      title,
      actors,
      detail,
      file: file ?? null,
    })),
  });
}

/** The actors as `schemas/list-actors.schema.json` describes them. */
export function actorsJson(actors: readonly ListedActor[]): string {
  return printJson({
    schemaVersion: SCHEMA_VERSION,
    actors: actors.map(({ id, name, aliases, file, line }) => ({ id, name, aliases, file, line })),
  });
}
