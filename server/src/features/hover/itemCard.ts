import type { MarkupContent } from 'vscode-languageserver-types';
import type { Language } from '../../core/manifest/manifest.ts';
import { LABEL_PRESETS } from '../../core/manifest/presets/labels.ts';
import type { ItemAttributes, ItemId } from '../../core/model/item.ts';
import type { ProjectView, Referrer } from '../../core/project/projectView.ts';
import type { FeatureContext } from '../feature.ts';
import { entryOfValue } from '../fieldValue.ts';
import { shownLevel } from '../levels.ts';
import { type Markup, shorten } from '../markup.ts';
import { FEATURE_MESSAGES } from '../messages.ts';
import { definitionsOf, type Place } from '../places.ts';
import { placeLinks } from './itemLinks.ts';
import { HOVER_MESSAGES } from './messages.ts';

/** Longest statement that a card shows, in code units. */
const STATEMENT_LIMIT = 600;

/** The card of an item: title, level, actors, services, statement, plain words, who cites it. */
export function itemCard(context: FeatureContext, id: ItemId, markup: Markup): MarkupContent | undefined {
  const { view } = context.project;
  const definitions = definitionsOf(view, id);
  const attributes = view.item(id);
  const home = definitions[0];
  if (attributes === undefined || home === undefined) return undefined;
  const words = FEATURE_MESSAGES[context.language];
  const own = HOVER_MESSAGES[context.language];
  const level = shownLevel(view, home.path, attributes, context.language);
  const levelText = level && (level.fromText ? `${level.name} ${own.levelFromText}` : level.name);
  const plain = attributes.plain && shorten(attributes.plain, STATEMENT_LIMIT);
  return markup.content([
    heading(markup, id, attributes.title),
    markup.emphasis([words.kinds[attributes.kind] ?? attributes.kind, levelText].filter(Boolean).join(' · ')),
    definitions.length > 1 ? markup.strong(own.definedSeveralTimes(definitions.length)) : undefined,
    fieldLines(context, markup, attributes),
    attributes.statement === '' ? undefined : markup.text(shorten(attributes.statement, STATEMENT_LIMIT)),
    plain &&
      markup.quote(
        labelled(
          markup,
          context.language,
          LABEL_PRESETS[context.language].plain[0] ?? '',
          markup.text(plain),
        ),
      ),
    referrerLine(context, markup, id),
  ]);
}

function heading(markup: Markup, id: string, title: string): string {
  return title === '' ? markup.strong(id) : `${markup.strong(id)} — ${markup.strong(title)}`;
}

function labelled(markup: Markup, language: Language, label: string, content: string): string {
  return markup.labelled(label, FEATURE_MESSAGES[language].colon, content);
}

function fieldLines(context: FeatureContext, markup: Markup, attributes: ItemAttributes): string | undefined {
  const lines = (['actors', 'services'] as const).flatMap(key => {
    const values = attributes.fields[key] ?? [];
    if (values.length === 0) return [];
    const names = values.map(value => entryName(context.project.view, key, value)).join(', ');
    return [
      labelled(markup, context.language, LABEL_PRESETS[context.language][key][0] ?? key, markup.text(names)),
    ];
  });
  return lines.length === 0 ? undefined : lines.join('  \n');
}

/** The catalogue's name of a value; an id that is an acronym says more beside it. A value of no catalogue stays as it is. */
function entryName(view: ProjectView, key: 'actors' | 'services', value: string): string {
  const entry = entryOfValue(view, key, value);
  if (entry === undefined) return value;
  const isAcronym = entry.name !== entry.id && /^\p{Lu}[\p{Lu}\d-]*$/u.test(entry.id);
  return isAcronym ? `${entry.id} (${entry.name})` : entry.name || entry.id;
}

function referrerLine(context: FeatureContext, markup: Markup, id: ItemId): string {
  const words = HOVER_MESSAGES[context.language];
  const places = citingPlaces(context.project.view, id);
  if (places.length === 0) return markup.emphasis(words.citedByNobody);
  const list = placeLinks(context, places.length, places, markup);
  return labelled(markup, context.language, words.citedBy, list);
}

/** The items that cite an item, once each, and the documents that cite it outside items. */
function citingPlaces(
  view: ProjectView,
  id: ItemId,
): readonly { readonly name: string; readonly place: Place }[] {
  const named = new Map<string, Place>();
  for (const referrer of view.referrers(id)) {
    if (referrer.item === id) continue;
    const name = referrer.item ?? referrer.path;
    if (!named.has(name)) named.set(name, referrerPlace(view, referrer, id));
  }
  return [...named].map(([name, place]) => ({ name, place }));
}

function referrerPlace(view: ProjectView, { path, item }: Referrer, id: ItemId): Place {
  const facts = view.facts(path);
  const reference = facts?.references.find(
    fact => fact.kind === 'item' && fact.id === id && fact.from === item,
  );
  return { path, span: reference?.span };
}
