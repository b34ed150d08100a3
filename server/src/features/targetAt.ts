import type { ProjectPath } from '../core/base/projectPath.ts';
import { encloses, touches } from '../core/base/span.ts';
import type { DocumentFacts } from '../core/model/documentFacts.ts';
import type { ItemReference, LinkReference } from '../core/model/reference.ts';
import { anchorFile, linkedPlace } from '../core/project/linkTargets.ts';
import type { ProjectView } from '../core/project/projectView.ts';
import { settingTargetAt } from '../core/refactor/renameTarget.ts';
import { entryOfValue, FIELD_CATALOGUES, fieldsOf } from './fieldValue.ts';
import { pointerAt } from './pointer.ts';
import type { Target } from './target.ts';

/** What stands at an offset of a document: an ID before the link around it, that before a field, a heading last. */
export function targetAt(view: ProjectView, path: ProjectPath, offset: number): Target | undefined {
  const facts = view.facts(path);
  if (facts === undefined) return undefined;
  return (
    itemAt(facts, offset) ??
    linkAt(view, path, facts, offset) ??
    pointerAt(view, path, facts, offset) ??
    entryAt(facts, offset) ??
    fieldValueAt(view, facts, offset) ??
    settingAt(view, facts, offset) ??
    anchorAt(path, facts, offset)
  );
}

function itemAt(facts: DocumentFacts, offset: number): Target | undefined {
  const item = facts.items.find(({ idSpan }) => idSpan.end > idSpan.start && touches(idSpan, offset));
  if (item) return { kind: 'item', id: item.id, span: item.idSpan };
  const reference = facts.references.find(
    (fact): fact is ItemReference =>
      fact.kind === 'item' && fact.syntax !== 'range' && touches(fact.span, offset),
  );
  return reference && { kind: 'item', id: reference.id, span: reference.span };
}

function linkAt(
  view: ProjectView,
  path: ProjectPath,
  facts: DocumentFacts,
  offset: number,
): Target | undefined {
  const link = innermostLink(facts, offset);
  if (link?.target.kind !== 'file') return undefined;
  const { urlSpan: span, target: aim } = link;
  const target = linkedPlace(view, path, aim.path)?.path ?? aim.path;
  const name = aim.fragment;
  if (name === undefined || name === '') return { kind: 'file', path: target, span };
  const file = view.hasAnchor(target, name) ? undefined : anchorFile(view, path, target, name);
  if (file !== undefined) return { kind: 'file', path: file, span };
  return { kind: 'anchor', path: anchorHolder(view, path, target, name), name, span };
}

/**
 * The link to a file at an offset: the one whose address is there (`srcset` has several); of a picture in a link
 * `[![a](b.png)](c.md)` the picture, where the offset is on it.
 */
function innermostLink({ references }: DocumentFacts, offset: number): LinkReference | undefined {
  let found: LinkReference | undefined;
  for (const fact of references) {
    if (fact.kind !== 'link' || fact.target.kind !== 'file' || !touches(fact.span, offset)) continue;
    if (touches(fact.urlSpan, offset)) return fact;
    if (found === undefined || encloses(found.span, fact.span)) found = fact;
  }
  return found;
}

/** The file of an anchor: with `links.anchors: volume`, any file of the volume in which the link stands. */
function anchorHolder(view: ProjectView, from: ProjectPath, path: ProjectPath, name: string): ProjectPath {
  if (view.manifest.links.anchors === 'file' || view.hasAnchor(path, name)) return path;
  const role = view.facts(from)?.role;
  if (role?.kind !== 'chapter') return path;
  const holder = view.documents().find(other => {
    const otherRole = view.facts(other)?.role;
    return otherRole?.kind === 'chapter' && otherRole.volume === role.volume && view.hasAnchor(other, name);
  });
  return holder ?? path;
}

function entryAt(facts: DocumentFacts, offset: number): Target | undefined {
  const entry = facts.entries.find(({ idSpan }) => touches(idSpan, offset));
  return (
    entry && {
      kind: 'entry',
      catalogue: entry.attributes.catalogue,
      id: entry.attributes.id,
      span: entry.idSpan,
    }
  );
}

function fieldValueAt(view: ProjectView, facts: DocumentFacts, offset: number): Target | undefined {
  for (const field of fieldsOf(facts)) {
    const catalogue = field.key === undefined ? undefined : FIELD_CATALOGUES[field.key];
    if (catalogue === undefined || !touches(field.span, offset)) continue;
    const value = field.values.find(({ span }) => touches(span, offset));
    const entry = value && entryOfValue(view, catalogue, value.text);
    if (entry) return { kind: 'entry', catalogue, id: entry.id, span: value.span };
  }
  return undefined;
}

function settingAt(view: ProjectView, facts: DocumentFacts, offset: number): Target | undefined {
  const named = settingTargetAt(view, facts, offset);
  if (named === undefined) return undefined;
  const { what, span } = named;
  return what.kind === 'item' || what.kind === 'entry' ? { ...what, span } : undefined;
}

function anchorAt(path: ProjectPath, facts: DocumentFacts, offset: number): Target | undefined {
  const section = facts.sections.find(({ titleSpan }) => touches(titleSpan, offset));
  if (section) return { kind: 'anchor', path, name: section.slug, span: section.titleSpan };
  const anchor = facts.anchors.find(({ span }) => touches(span, offset));
  return anchor && { kind: 'anchor', path, name: anchor.name, span: anchor.span };
}
