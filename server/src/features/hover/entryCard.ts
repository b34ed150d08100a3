import type { MarkupContent } from 'vscode-languageserver-types';
import type { CatalogueKind, EntryAttributes } from '../../core/model/catalogue.ts';
import { USE_FIELDS } from '../../core/model/field.ts';
import type { ProjectView } from '../../core/project/projectView.ts';
import { withAncestors } from '../../core/project/resolve.ts';
import type { FeatureContext } from '../feature.ts';
import { type Markup, shorten } from '../markup.ts';
import { FEATURE_MESSAGES } from '../messages.ts';
import { itemLinks } from './itemLinks.ts';
import { HOVER_MESSAGES, type HoverMessages } from './messages.ts';
import { usersOf } from './usersOf.ts';

const DESCRIPTION_LIMIT = 600;

/** How many entries below one a card names. */
const SHOWN_BELOW = 12;

/** The card of a catalogue entry: name, kind, id, other names, what it is, its family and history, and who names it. */
export function entryCard(
  context: FeatureContext,
  catalogue: CatalogueKind,
  id: string,
  markup: Markup,
): MarkupContent | undefined {
  const { view } = context.project;
  const entry = view.entry(catalogue, id)?.entry;
  if (entry === undefined) return undefined;
  const { entries, colon } = FEATURE_MESSAGES[context.language];
  const words = HOVER_MESSAGES[context.language];
  const texts = [entry.description, entry.extra['definition']?.join(' ')].filter(
    text => text !== undefined && text !== '',
  );
  const plain = entry.extra['plain']?.join(' ');
  const lines = linesOf(view, entry, words).map(([label, value]) =>
    markup.labelled(label, colon, markup.text(value)),
  );
  const url = entry.extra['url']?.[0];
  return markup.content([
    markup.strong(entry.name || entry.id),
    markup.emphasis([entries[catalogue] ?? catalogue, entry.id, ...entry.aliases].join(' · ')),
    ...warnings(view, entry, words).map(markup.strong),
    ...texts.map(text => markup.text(shorten(text ?? '', DESCRIPTION_LIMIT))),
    plain &&
      markup.quote(markup.labelled(words.plain, colon, markup.text(shorten(plain, DESCRIPTION_LIMIT)))),
    lines.length === 0 ? undefined : lines.join('  \n'),
    url && /^https?:/i.test(url) ? markup.link(url, url) : undefined,
    usersLine(context, entry, markup),
  ]);
}

/** What must not be missed: the entry is no longer to be used. */
function warnings(
  view: ProjectView,
  { extra, catalogue }: EntryAttributes,
  words: HoverMessages,
): readonly string[] {
  const [deprecated] = extra['deprecated'] ?? [];
  const isDeprecated = deprecated !== undefined && deprecated !== 'false';
  const merged = namesOf(view, catalogue, extra['merged-into']);
  const newer = namesOf(view, 'references', extra['superseded-by']);
  const prefer = namesOf(view, 'glossary', extra['prefer']);
  return [
    ...(isDeprecated ? [words.deprecated(deprecated === 'true' ? undefined : deprecated)] : []),
    ...(merged === '' ? [] : [`${words.mergedInto} ${merged}`]),
    ...(newer === '' ? [] : [`${words.supersededBy} ${newer}`]),
    ...(prefer === '' ? [] : [`${words.prefer} ${prefer}`]),
  ];
}

type Line = readonly [label: string, value: string];

/** The other keys of an entry, each with its name for people; those without a value are left out. */
function linesOf(view: ProjectView, entry: EntryAttributes, words: HoverMessages): readonly Line[] {
  const { catalogue, extra } = entry;
  const said = (key: string): string => (extra[key] ?? []).join(', ');
  const named = (key: string, kind: CatalogueKind): string => namesOf(view, kind, extra[key]);
  const lines: Readonly<Record<CatalogueKind, readonly Line[]>> = {
    actors: [
      [words.group, above(view, entry, 'group')],
      [words.members, below(view, entry, 'group')],
    ],
    services: [
      [words.family, above(view, entry, 'parent')],
      [words.contains, below(view, entry, 'parent')],
      [words.since, said('since')],
      [words.formerly, said('renamed-from')],
      [words.mandatoryBy, named('mandatory-by', 'references')],
      [words.interface, named('interface', 'references')],
    ],
    levels: [[words.keywords, said('keywords')]],
    glossary: [
      [words.acronym, said('acronym')],
      [words.notToConfuse, named('not-to-confuse-with', 'glossary')],
    ],
    references: [[words.version, [said('version'), said('date')].filter(Boolean).join(', ')]],
    objects: [
      [words.fields, said('fields')],
      [words.exchangedBy, named('exchanged-by', 'services')],
    ],
    needs: [
      [words.askedBy, named('actor', 'actors')],
      [words.theme, said('theme')],
      [words.requests, said('count')],
      [words.source, said('source')],
    ],
  };
  return lines[catalogue].filter(([, value]) => value !== '');
}

/** The names of entries that are written by any of their names; a text that names none stays. */
function namesOf(view: ProjectView, kind: CatalogueKind, written: readonly string[] = []): string {
  return written.map(text => view.entry(kind, text)?.entry.name || text).join(', ');
}

/** The family of a service, the groups of an actor; outermost first. */
function above(view: ProjectView, entry: EntryAttributes, key: 'group' | 'parent'): string {
  const names = withAncestors(view, entry, key)
    .slice(1)
    .map(({ id, name }) => name || id);
  return key === 'parent' ? names.reverse().join(' › ') : names.join(', ');
}

function below(view: ProjectView, entry: EntryAttributes, key: 'group' | 'parent'): string {
  const entries = view.entries(entry.catalogue) ?? [];
  const under = entries.filter(({ extra }) =>
    (extra[key] ?? []).some(name => view.entry(entry.catalogue, name)?.entry.id === entry.id),
  );
  const shown = under.slice(0, SHOWN_BELOW).map(({ id, name }) => name || id);
  return under.length > SHOWN_BELOW ? `${shown.join(', ')}…` : shown.join(', ');
}

/** The items that name an actor or a service, that answer a need. */
function usersLine(context: FeatureContext, entry: EntryAttributes, markup: Markup): string | undefined {
  const field = USE_FIELDS.find(use => use === entry.catalogue);
  if (field === undefined) return undefined;
  const words = HOVER_MESSAGES[context.language];
  const found = usersOf(context.project, field, entry);
  const { colon } = FEATURE_MESSAGES[context.language];
  if (found.length > 0)
    return markup.labelled(
      field === 'needs' ? words.answeredBy : words.usedBy,
      colon,
      itemLinks(context, found, markup),
    );
  return field === 'needs' ? markup.emphasis(words.answeredByNobody) : undefined;
}
