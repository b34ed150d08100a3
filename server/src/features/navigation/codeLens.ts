import type { CodeLens, Command, Location } from 'vscode-languageserver-types';
import type { CatalogueKind, EntryFact } from '../../core/model/catalogue.ts';
import { USE_FIELDS, type UseField } from '../../core/model/field.ts';
import { type ItemId, itemId } from '../../core/model/item.ts';
import { unitOf } from '../../core/project/project.ts';
import type { ProjectView } from '../../core/project/projectView.ts';
import { defineFeature, type FeatureContext } from '../feature.ts';
import { entryOfValue } from '../fieldValue.ts';
import type { TextDocumentParams } from '../lsp.ts';
import { rangeMember, textMember } from '../params.ts';
import { entriesOf, type Place, toLocation } from '../places.ts';
import { entryUsers } from './entryUsers.ts';
import { NAVIGATION_MESSAGES } from './messages.ts';
import { usersOf, usesIn } from './uses.ts';

/** The command of the client that a lens runs: URI, position, locations. */
export const SHOW_REFERENCES = 'sdet.showReferences';

/** What a lens carries until it is resolved: an item, or an entry of a catalogue. */
export type LensData = { readonly uri: string; readonly id: string; readonly catalogue?: CatalogueKind };

/** A lens over each item and each actor, service and need of a catalogue; counted when it comes into sight. */
export const codeLens = defineFeature<TextDocumentParams, readonly CodeLens[]>({
  method: 'textDocument/codeLens',
  capabilities: { codeLensProvider: { resolveProvider: true } },
  about: 'document',
  handle(context) {
    const facts = context.project.view.facts(context.path);
    const positions = context.positions(context.path);
    if (facts === undefined || positions === undefined) return null;
    if (!context.settings.codeLens) return [];
    const uri = context.uriOf(context.path);
    const items = facts.items.map(({ id, idSpan }): CodeLens & { data: LensData } => {
      return { range: positions.rangeOf(idSpan), data: { uri, id } };
    });
    const entries = facts.entries.filter(({ attributes }) => isCounted(attributes.catalogue));
    return [
      ...items,
      ...entries.map(entry => ({ range: positions.rangeOf(entry.idSpan), data: dataOf(uri, entry) })),
    ];
  },
});

/** The catalogues whose entries items name in a field. */
function isCounted(catalogue: CatalogueKind): boolean {
  return USE_FIELDS.some(field => field === catalogue);
}

function dataOf(uri: string, { attributes: { id, catalogue } }: EntryFact): LensData {
  return { uri, id, catalogue };
}

/**
 * Counts what a lens tells of; its command shows the list, in clients that can. What was counted is remembered, so that
 * the project tells when it is something else.
 */
export const codeLensResolve = defineFeature<CodeLens, CodeLens>({
  method: 'codeLens/resolve',
  capabilities: {},
  about: 'item',
  handle(context, lens) {
    const id = textMember(lens.data, 'id');
    if (id === undefined) return lens;
    const catalogue = USE_FIELDS.find(kind => kind === textMember(lens.data, 'catalogue'));
    const told = catalogue === undefined ? tellItem(context, itemId(id)) : tellEntry(context, catalogue, id);
    return { ...lens, command: commandOf(context, lens, told) };
  },
});

interface Told {
  readonly title: string;
  readonly locations: readonly Location[];
}

/** `cité 3 fois · répond à 2 besoins`, with the places of both. */
function tellItem(context: FeatureContext, id: ItemId): Told {
  const words = NAVIGATION_MESSAGES[context.language];
  const { project, path } = context;
  const { uses, needs } = project.compute(unitOf(`lens/${id.replaceAll('@', ' ')}`, path), view => ({
    uses: usesOf(view, id),
    needs: needsOf(view, id),
  }));
  const answered = needs.flatMap(need => entriesOf(project.view, 'needs', need));
  return {
    title:
      needs.length === 0
        ? words.cited(uses.length)
        : `${words.cited(uses.length)} · ${words.answers(needs.length)}`,
    locations: [
      ...uses.map(place => toLocation(context, place)),
      ...answered.map(({ path: home, entry }) => toLocation(context, { path: home, span: entry.idSpan })),
    ],
  };
}

function usesOf(view: ProjectView, id: ItemId): readonly Place[] {
  const subject = { kind: 'item', id, span: { start: 0, end: 0 } } as const;
  return usersOf(view, subject).flatMap(path => usesIn(view, subject, path).map(span => ({ path, span })));
}

/** IDs of the needs that an item says it answers, each once. */
function needsOf(view: ProjectView, id: ItemId): readonly string[] {
  const named = (view.item(id)?.fields.needs ?? []).flatMap(
    text => entryOfValue(view, 'needs', text)?.id ?? [],
  );
  return [...new Set(named)];
}

/** `3 exigences y répondent`, with the items. */
function tellEntry(context: FeatureContext, field: UseField, id: string): Told {
  const words = NAVIGATION_MESSAGES[context.language];
  const entry = context.project.view.entry(field, id)?.entry;
  const users = entry === undefined ? [] : entryUsers(context, field, entry);
  return {
    title: field === 'needs' ? words.answeredBy(users.length) : words.namedBy(users.length),
    locations: users.map(place => toLocation(context, place)),
  };
}

/** A client without the command shows the text alone. */
function commandOf(context: FeatureContext, lens: CodeLens, { title, locations }: Told): Command {
  const start = rangeMember(lens, 'range')?.start;
  if (!context.client.showReferences || start === undefined || locations.length === 0)
    return { title, command: '' };
  return {
    title,
    command: SHOW_REFERENCES,
    arguments: [context.uriOf(context.path), start, locations],
  };
}
