import { type Span, span } from '../base/span.ts';
import type { RuleArguments } from '../messages/ruleArguments.ts';
import type { CatalogueKind, EntryFact } from '../model/catalogue.ts';
import type { FieldValue } from '../model/field.ts';
import type { ProjectView } from '../project/projectView.ts';
import type { NameResolution } from '../project/resolve.ts';
import { nearest } from '../project/slips.ts';
import { replaceValue } from './replaceValue.ts';
import type { RuleContext, RuleFinding } from './rule.ts';

type UnknownName = RuleFinding<RuleArguments['actor/unknown']>;

/** What is written for a catalogue entry, and what it stands for. */
export interface WrittenName {
  readonly value: FieldValue;
  /** The part of the value that names the entry: `éditeur ENT` of `éditeur ENT (R)`. */
  readonly name: string;
  readonly resolution: NameResolution | undefined;
}

/** A finding for each written name that no entry of the catalogue bears; the nearest name is offered. */
export function* unknownNames(
  context: RuleContext,
  kind: CatalogueKind,
  written: readonly WrittenName[],
): Generator<UnknownName> {
  const unknown = written.filter(({ resolution }) => resolution?.kind === 'unknown');
  if (unknown.length === 0 || context.project.hasBrokenCatalogue(kind)) return;
  for (const { value, name } of unknown) {
    yield unknownName(context, value.span, name, closestName(context.project, kind, name));
  }
}

/**
 * A finding for each entry of the document whose `key` (`group`, `parent`) names no entry. Where nobody of the
 * catalogue has an entry above it, the key is a mere remark and is not judged.
 */
export function* unknownParents(
  context: RuleContext,
  kind: CatalogueKind,
  key: string,
): Generator<UnknownName> {
  const entries = context.project.entries(kind) ?? [];
  if (!context.facts.entries.some(({ attributes }) => attributes.catalogue === kind)) return;
  const resolves = (name: string): boolean => context.project.entry(kind, name) !== undefined;
  if (!entries.some(({ extra }) => (extra[key] ?? []).some(resolves))) return;
  if (context.project.hasBrokenCatalogue(kind)) return;
  for (const entry of context.facts.entries) {
    if (entry.attributes.catalogue !== kind) continue;
    for (const name of entry.attributes.extra[key] ?? []) {
      if (resolves(name)) continue;
      yield unknownName(
        context,
        placeOf(context, entry, key, name),
        name,
        closestId(
          entries.map(({ id }) => id),
          name,
        ),
      );
    }
  }
}

function unknownName(
  context: RuleContext,
  place: Span,
  name: string,
  close: string | undefined,
): UnknownName {
  const edit = close === undefined ? undefined : replaceValue(context, place, name, close);
  const fixes =
    close === undefined || edit === undefined ? [] : [{ value: close, edits: [edit], safe: false }];
  return { span: place, args: { value: name, nearest: close }, fixes };
}

/** The nearest name; when an alias or an id is nearer, the name of its entry. */
function closestName(project: ProjectView, kind: CatalogueKind, name: string): string | undefined {
  const entries = project.entries(kind) ?? [];
  const close = nearest(
    name,
    entries.flatMap(entry => [entry.name, entry.id, ...entry.aliases]),
  );
  const entry = close === undefined ? undefined : project.entry(kind, close)?.entry;
  // Needs are cited by their ids: their names are whole sentences.
  return (kind === 'needs' ? entry?.id : entry?.name) ?? close;
}

function closestId(ids: readonly string[], name: string): string | undefined {
  return nearest(name, ids);
}

/** `parent: «socle»` inside the entry; the entry's id when it cannot be told apart. */
function placeOf({ project, path }: RuleContext, entry: EntryFact, key: string, name: string): Span {
  const source = (project.text(path) ?? '').slice(entry.span.start, entry.span.end);
  const at = new RegExp(`(?:^|[\\s,{])["']?${key}["']?\\s*:`).exec(source);
  const found = at ? source.indexOf(name, at.index + at[0].length) : -1;
  return found < 0 ? entry.idSpan : span(entry.span.start + found, entry.span.start + found + name.length);
}
