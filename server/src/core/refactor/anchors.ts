import type { ProjectPath } from '../base/projectPath.ts';
import type { DocumentFacts } from '../model/documentFacts.ts';
import type { LinkReference } from '../model/reference.ts';
import { linkedPlace } from '../project/linkTargets.ts';
import type { ProjectView } from '../project/projectView.ts';
import type { PlacedEdit } from './edits.ts';
import type { Refusal } from './refusal.ts';
import { destination } from './shape.ts';

/** Old name → new name of the anchors of a document that changed their name. */
export type AnchorNames = ReadonlyMap<string, string>;

/**
 * The anchors that have another name in the text that `after` was read from. Headings and explicit anchors are told
 * apart by their order, which an edit of names leaves alone.
 */
export function anchorNames(before: DocumentFacts, after: DocumentFacts): AnchorNames {
  const names = new Map<string, string>();
  const add = (old: string, now: string | undefined): void => {
    if (now !== undefined && !names.has(old)) names.set(old, now);
  };
  for (const [index, { slug }] of before.sections.entries()) add(slug, after.sections[index]?.slug);
  for (const [index, { name }] of before.anchors.entries()) add(name, after.anchors[index]?.name);
  return new Map([...names].filter(([old, now]) => old !== now));
}

/** The document whose anchor a link means, and the anchor's name there; undefined for links to no anchor. */
export function anchorOf(
  view: ProjectView,
  from: ProjectPath,
  { target }: LinkReference,
): { readonly path: ProjectPath; readonly name: string } | undefined {
  if (target.kind !== 'file' || target.fragment === undefined || target.fragment === '') return undefined;
  const path = linkedPlace(view, from, target.path)?.path ?? target.path;
  const name = target.fragment;
  const names = [name, name.replace(/^user-content-/, '')];
  const found = (holder: ProjectPath): string | undefined =>
    names.find(candidate => view.hasAnchor(holder, candidate));
  const here = found(path);
  if (here !== undefined) return { path, name: here };
  const role = view.facts(from)?.role;
  if (view.dialect(from).links.anchors === 'file' || role?.kind !== 'chapter') return { path, name };
  for (const other of view.documents()) {
    const otherRole = view.facts(other)?.role;
    if (otherRole?.kind !== 'chapter' || otherRole.volume !== role.volume) continue;
    const there = found(other);
    if (there !== undefined) return { path: other, name: there };
  }
  return { path, name };
}

/** A link to an anchor that changes its name. */
export interface MovedLink {
  readonly from: ProjectPath;
  readonly link: LinkReference;
  /** Its fragment now, decoded. */
  readonly fragment: string;
}

/** The links of the project that lead to anchors with new names. */
export function movedLinks(
  view: ProjectView,
  changed: ReadonlyMap<ProjectPath, AnchorNames>,
): readonly MovedLink[] {
  if ([...changed.values()].every(({ size }) => size === 0)) return [];
  return view.documents().flatMap(from => {
    const facts = view.facts(from)?.references ?? [];
    return facts.flatMap((link): readonly MovedLink[] => {
      const anchor = link.kind === 'link' ? anchorOf(view, from, link) : undefined;
      const name = anchor && changed.get(anchor.path)?.get(anchor.name);
      if (link.kind !== 'link' || link.target.kind !== 'file' || name === undefined) return [];
      const isPrefixed = link.target.fragment !== anchor?.name;
      return [{ from, link, fragment: isPrefixed ? `user-content-${name}` : name }];
    });
  });
}

/** A link that leads nowhere now and would lead to an anchor under its new name; undefined when there is none. */
export function danglingLink(
  view: ProjectView,
  changed: ReadonlyMap<ProjectPath, AnchorNames>,
): Refusal | undefined {
  const fresh = new Map<ProjectPath, ReadonlySet<string>>();
  for (const [path, names] of changed) {
    const added = [...names.values()].filter(name => !view.hasAnchor(path, name));
    if (added.length > 0) fresh.set(path, new Set(added));
  }
  if (fresh.size === 0) return undefined;
  for (const from of view.documents()) {
    for (const link of view.facts(from)?.references ?? []) {
      const anchor = link.kind === 'link' ? anchorOf(view, from, link) : undefined;
      if (anchor && fresh.get(anchor.path)?.has(anchor.name))
        return { kind: 'cited', name: anchor.name, count: 1, place: { path: from, span: link.span } };
    }
  }
  return undefined;
}

/**
 * The edit that leads a link to its anchor's new name; undefined when its fragment has no place of its own, or the new
 * name is empty (`## 😀`): such a link would lead to the file alone.
 */
export function fragmentEdit(view: ProjectView, { from, link, fragment }: MovedLink): PlacedEdit | undefined {
  const span = link.fragmentSpan;
  if (span === undefined || fragment === '') return undefined;
  const written = (view.text(from) ?? '').slice(span.start, span.end);
  return { path: from, span, text: fragmentLike(written, fragment), role: 'link' };
}

/** A fragment percent-encoded as its author likes it: like `written`. */
export function fragmentLike(written: string, fragment: string): string {
  return /%[\da-f]{2}/i.test(written) ? encodeURIComponent(fragment) : encoded(fragment);
}

/** Only what a destination cannot hold is escaped. */
function encoded(fragment: string): string {
  return fragment.replace(/[\s<>()"\\%|]/g, char => encodeURIComponent(char).replace(/[()]/g, hex));
}

function hex(char: string): string {
  return `%${char.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** Where each moved link leads then, for a comparison of shapes; undefined for all others. */
export function newDestinations(links: readonly MovedLink[]): (link: LinkReference) => string | undefined {
  const byLink = new Map(links.map(({ link, fragment }) => [link, fragment]));
  return link => {
    const fragment = byLink.get(link);
    return fragment === undefined || link.target.kind !== 'file'
      ? undefined
      : destination(link.target.path, fragment);
  };
}
