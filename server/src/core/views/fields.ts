import { fold } from '../base/fold.ts';
import type { ProjectPath } from '../base/projectPath.ts';
import type { Language } from '../manifest/manifest.ts';
import { LABEL_PRESETS } from '../manifest/presets/labels.ts';
import type { ViewTexts } from '../messages/views/viewTexts.ts';
import type { CatalogueKind, EntryAttributes } from '../model/catalogue.ts';
import { FIELD_KEYS, type FieldKey, LINK_FIELDS } from '../model/field.ts';
import type { ItemAttributes } from '../model/item.ts';
import type { ProjectView } from '../project/projectView.ts';
import { isWithdrawn, levelOf, parseActor, resolveActor, resolveService } from '../project/resolve.ts';
import type { TargetFinder, ViewTarget } from './rewriteReferences.ts';
import type { PlacedItem } from './selectItems.ts';
import type { ViewDetail, ViewField, ViewValue } from './viewModel.ts';

/** What reading an item's fields needs. */
export interface FieldContext {
  readonly view: ProjectView;
  readonly targets: TargetFinder;
  readonly language: Language;
  readonly texts: ViewTexts;
  readonly catalogues: CataloguePlaces;
  readonly names: EntryNames;
}

/** Names of actors and services in catalogues, each looked up once: most items name the same few. */
export interface EntryNames {
  actor(written: string): string;
  service(written: string): string;
}

/** Finds names; what no catalogue knows stays as it is written. */
export function entryNames(view: ProjectView): EntryNames {
  return {
    actor: remembered(written => actorName(view, written)),
    service: remembered(written => serviceName(view, written)),
  };
}

function remembered(find: (written: string) => string): (written: string) => string {
  const known = new Map<string, string>();
  return written => {
    const name = known.get(written) ?? find(written);
    known.set(written, name);
    return name;
  };
}

/** Where each entry is written, by `catalogue id`. */
export type CataloguePlaces = ReadonlyMap<string, ProjectPath>;

/** Finds where the entries of all catalogues are written; the first place counts. */
export function cataloguePlaces(view: ProjectView): CataloguePlaces {
  const places = new Map<string, ProjectPath>();
  for (const path of view.documents()) {
    for (const { attributes } of view.facts(path)?.entries ?? []) {
      const key = placeKey(attributes);
      if (!places.has(key)) places.set(key, path);
    }
  }
  return places;
}

const NOWHERE: ViewTarget = { kind: 'nowhere' };

type Status = keyof ViewTexts['statuses'];

/** Words for the statuses of DESIGN §3, folded, without agreement; withdrawn ones have words of their own. */
const STATUSES: Readonly<Record<string, Status>> = {
  draft: 'draft',
  brouillon: 'draft',
  proposed: 'proposed',
  propose: 'proposed',
  proposee: 'proposed',
  approved: 'approved',
  approuve: 'approved',
  approuvee: 'approved',
};

/**
 * The fields of an item as people read them: the level in words, catalogue entries by their names, item IDs as
 * references. The short version has the level alone, and the status of what is not settled.
 */
export function readableFields(
  item: PlacedItem,
  detail: ViewDetail,
  context: FieldContext,
): readonly ViewField[] {
  const { attributes } = item.fact;
  const shown = FIELD_KEYS.filter(key => (detail === 'full' ? key !== 'title' : isBrief(key, attributes)));
  const known = shown.flatMap((key): readonly ViewField[] => {
    const values = valuesOf(key, item, context);
    const label = LABEL_PRESETS[context.language][key][0] ?? key;
    return values.length === 0 ? [] : [{ key, label, values }];
  });
  return detail === 'full' ? [...known, ...unknownFields(item)] : known;
}

function isBrief(key: FieldKey, attributes: ItemAttributes): boolean {
  if (key === 'level') return true;
  const status = key === 'status' ? statusOf(attributes) : undefined;
  return status !== undefined && status !== 'approved';
}

function statusOf(attributes: ItemAttributes): Status | undefined {
  if (isWithdrawn(attributes)) return 'withdrawn';
  return STATUSES[fold(attributes.fields.status?.[0] ?? '')];
}

function valuesOf(key: FieldKey, item: PlacedItem, context: FieldContext): readonly ViewValue[] {
  const { view, names } = context;
  const written = item.fact.attributes.fields[key] ?? [];
  if (key === 'level') return levelValues(item, written, context);
  if (key === 'status') return statusValues(item, written, context);
  if (key === 'actors') return distinct(written.map(names.actor));
  if (key === 'services') return distinct(written.map(names.service));
  if (LINK_FIELDS.some(field => field === key)) {
    return written.map(text => ({ text, target: context.targets.item(text), hint: undefined }));
  }
  if (key === 'needs' || key === 'objects') return written.map(text => catalogued(key, text, context));
  if (key === 'legal') return written.map(text => legalValue(view, text));
  return written.map(plainValue);
}

function levelValues(
  { path, fact }: PlacedItem,
  written: readonly string[],
  { view, language }: FieldContext,
): readonly ViewValue[] {
  const found = levelOf(view.dialect(path).levels, fact.attributes)?.level;
  return found ? [plainValue(found.name[language])] : written.map(plainValue);
}

function statusValues(
  { fact }: PlacedItem,
  written: readonly string[],
  { texts }: FieldContext,
): readonly ViewValue[] {
  const status = statusOf(fact.attributes);
  return status ? [plainValue(texts.statuses[status])] : written.map(plainValue);
}

/** Two aliases of one entry give one name. */
function distinct(texts: readonly string[]): readonly ViewValue[] {
  return [...new Set(texts)].map(plainValue);
}

/** Fields with labels that the project does not know: shown as they were written, so that nothing is lost. */
function unknownFields({ fact }: PlacedItem): readonly ViewField[] {
  return fact.fields
    .filter(({ key, values }) => key === undefined && values.length > 0)
    .map(({ key, label, values }) => ({ key, label, values: values.map(({ text }) => plainValue(text)) }));
}

function plainValue(text: string): ViewValue {
  return { text, target: NOWHERE, hint: undefined };
}

function actorName(view: ProjectView, written: string): string {
  const found = resolveActor(view, written);
  if (found?.kind !== 'entry') return written;
  const { raci } = parseActor(written);
  return raci === '' ? found.entry.name : `${found.entry.name} (${raci})`;
}

function serviceName(view: ProjectView, written: string): string {
  const found = resolveService(view, written);
  return found?.kind === 'entry' ? found.entry.name : written;
}

/** A value that stays as it is written, and leads to the catalogue that explains it. */
function catalogued(kind: CatalogueKind, written: string, { view, catalogues }: FieldContext): ViewValue {
  const entry = view.entry(kind, written)?.entry;
  const path = entry && catalogues.get(placeKey(entry));
  if (!entry || path === undefined) return plainValue(written);
  const target: ViewTarget = { kind: 'source', path, fragment: undefined };
  return { text: written, target, hint: entry.name === written ? undefined : entry.name };
}

function legalValue(view: ProjectView, written: string): ViewValue {
  const entry = view.entry('references', written)?.entry;
  if (!entry) return plainValue(written);
  const url = entry.extra['url']?.[0] ?? '';
  const target: ViewTarget = /^https?:\/\/[^\s<>]+$/i.test(url) ? { kind: 'web', url } : NOWHERE;
  return { text: entry.name, target, hint: undefined };
}

function placeKey({ catalogue, id }: EntryAttributes): string {
  return `${catalogue} ${id}`;
}
