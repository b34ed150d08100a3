import type { MarkupContent } from 'vscode-languageserver-types';
import type { CatalogueKind, EntryAttributes } from '../core/model/catalogue.ts';
import type { FeatureContext } from './feature.ts';
import { type Markup, shorten } from './markup.ts';
import { FEATURE_MESSAGES } from './messages.ts';

const DESCRIPTION_LIMIT = 600;

/** What the texts of an entry are called in its catalogue (DESIGN §6), the most telling first. */
const TEXT_KEYS = ['definition', 'plain'] as const;

/** The card of a catalogue entry: name, kind, id, other names, description. */
export function entryCard(
  context: FeatureContext,
  catalogue: CatalogueKind,
  id: string,
  markup: Markup,
): MarkupContent | undefined {
  const entry = context.project.view.entry(catalogue, id)?.entry;
  if (entry === undefined) return undefined;
  const kind = FEATURE_MESSAGES[context.language].entries[catalogue] ?? catalogue;
  const texts = textsOf(entry).map(text => markup.text(shorten(text, DESCRIPTION_LIMIT)));
  return markup.content([
    markup.strong(entry.name || entry.id),
    markup.emphasis([kind, entry.id, ...entry.aliases].join(' · ')),
    ...texts,
  ]);
}

function textsOf({ description, extra }: EntryAttributes): readonly string[] {
  const texts = [description, ...TEXT_KEYS.map(key => extra[key]?.join(' '))];
  return texts.filter(text => text !== undefined && text !== '') as string[];
}
