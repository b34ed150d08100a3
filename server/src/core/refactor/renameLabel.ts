import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import type { ProjectPath } from '../base/projectPath.ts';
import { type Span, span } from '../base/span.ts';
import type { DocumentFacts } from '../model/documentFacts.ts';
import type { ProjectView } from '../project/projectView.ts';
import type { PlacedEdit } from './edits.ts';
import { finishRename, inexact, type RenameResult } from './finishRename.ts';
import { type Refusal, refused } from './refusal.ts';
import { writtenLike } from './writtenLike.ts';

/** A footnote or a definition of a link: both have a label that holds in their file alone. */
export type LabelKind = 'footnote' | 'definition';

/** A place that bears a label. */
export interface LabelPlace {
  readonly span: Span;
  readonly role: PlacedEdit['role'];
}

/** Renames a footnote or a definition of a link with all its uses; `label` as compared. */
export function renameLabel(
  view: ProjectView,
  path: ProjectPath,
  kind: LabelKind,
  label: string,
  name: string,
): RenameResult {
  const facts = view.facts(path);
  const text = view.text(path) ?? '';
  const refusal = labelRefusal(view, path, kind, label) ?? nameRefusal(facts, text, kind, label, name);
  if (!facts || refusal) return refused(refusal ?? { kind: 'nothing-here' });
  const places = labelPlaces(facts, text, kind, label);
  const old = writtenLabel(facts, text, kind, label);
  if (name === old) return refused({ kind: 'unchanged', name });
  const edits: PlacedEdit[] = [];
  for (const { span: place, role } of places) {
    const written = text.slice(place.start, place.end);
    if (normalizeIdentifier(written) !== label) return inexact(view, path, place);
    edits.push({ path, span: place, role, text: writtenLike(written, old, name) });
  }
  const rename = (other: string): string => (other === label ? normalizeIdentifier(name) : other);
  return finishRename(view, { old, name, edits, names: { [kind]: rename } });
}

/** Why a label cannot be renamed at all; undefined when it can. */
export function labelRefusal(
  view: ProjectView,
  path: ProjectPath,
  kind: LabelKind,
  label: string,
): Refusal | undefined {
  const facts = view.facts(path);
  const [first, second] = facts ? definitionsIn(facts, kind, label) : [];
  if (first === undefined) return { kind: 'undefined', name: label };
  if (second) return { kind: 'defined-twice', name: label, place: { path, span: second.labelSpan } };
  return undefined;
}

/** A label as its definition writes it; as compared when nothing defines it. */
export function writtenLabel(facts: DocumentFacts, text: string, kind: LabelKind, label: string): string {
  const [first] = definitionsIn(facts, kind, label);
  return first ? text.slice(first.labelSpan.start, first.labelSpan.end) : label;
}

/** Every place of a document that bears a label, its definition among them. */
export function labelPlaces(
  facts: DocumentFacts,
  text: string,
  kind: LabelKind,
  label: string,
): readonly LabelPlace[] {
  const uses = facts.references.flatMap((fact): readonly LabelPlace[] => {
    if (fact.kind !== kind || fact.label !== label) return [];
    const place = kind === 'definition' ? labelInUse(text, fact.span) : fact.span;
    return [{ span: place, role: 'reference' }];
  });
  const definitions = definitionsIn(facts, kind, label);
  return [...definitions.map(({ labelSpan }) => ({ span: labelSpan, role: 'definition' as const })), ...uses];
}

/** `[texte][«étiquette»]`, `[«étiquette»][]`, `[«étiquette»]`; a use that nothing defines is its label alone. */
function labelInUse(text: string, { start, end }: Span): Span {
  const written = text.slice(start, end);
  if (!written.endsWith(']')) return span(start, end);
  const opening = written.startsWith('![') ? 2 : 1;
  if (written.endsWith('][]')) return span(start + opening, end - 3);
  const last = written.lastIndexOf('][');
  return span(start + (last < 0 ? opening : last + 2), end - 1);
}

function definitionsIn(
  facts: DocumentFacts,
  kind: LabelKind,
  label: string,
): readonly { readonly labelSpan: Span }[] {
  const all = kind === 'footnote' ? facts.footnotes : facts.linkDefinitions;
  return all.filter(definition => definition.label === label);
}

function nameRefusal(
  facts: DocumentFacts | undefined,
  text: string,
  kind: LabelKind,
  label: string,
  name: string,
): Refusal | undefined {
  const bad = kind === 'footnote' ? /[\s[\]^\\]/ : /[\r\n[\]\\]|^\^/;
  if (name.trim() !== name || name === '' || name.length > 200 || bad.test(name))
    return { kind: 'malformed', name, pattern: undefined };
  const now = normalizeIdentifier(name);
  if (!facts || now === label) return undefined;
  const [taken] = definitionsIn(facts, kind, now);
  if (taken) return { kind: 'taken', name, place: { path: facts.path, span: taken.labelSpan } };
  const cited = labelPlaces(facts, text, kind, now);
  const [first] = cited;
  return first && { kind: 'cited', name, count: cited.length, place: { path: facts.path, span: first.span } };
}
