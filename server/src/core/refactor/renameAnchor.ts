import type { ProjectPath } from '../base/projectPath.ts';
import { type Span, span } from '../base/span.ts';
import type { AnchorFact } from '../model/section.ts';
import type { ProjectView } from '../project/projectView.ts';
import { parseMarkdown } from '../syntax/markdown.ts';
import { anchorOf } from './anchors.ts';
import { finishRename, type RenameResult } from './finishRename.ts';
import { type Refusal, refused } from './refusal.ts';

/** The place of an explicit anchor's name, without the `#` of `{#x}`; undefined when it is written otherwise. */
export function anchorPlace(text: string, { name, span: place }: AnchorFact): Span | undefined {
  const written = text.slice(place.start, place.end);
  if (written === name) return place;
  return written === `#${name}` ? span(place.start + 1, place.end) : undefined;
}

/** Gives an explicit anchor (`{#x}`, `<a id="x">`) another name; links to it follow. */
export function renameAnchor(view: ProjectView, path: ProjectPath, old: string, name: string): RenameResult {
  const text = view.text(path) ?? '';
  const found = (view.facts(path)?.anchors ?? []).filter(anchor => anchor.name === old);
  const [place, second] = found.flatMap(anchor => anchorPlace(text, anchor) ?? []);
  if (place === undefined) return refused({ kind: 'nothing-here' });
  if (second) return refused({ kind: 'defined-twice', name: old, place: { path, span: second } });
  const refusal = nameRefusal(view, path, old, name);
  if (refusal) return refused(refusal);
  return finishRename(view, {
    old,
    name,
    edits: [{ path, span: place, text: name, role: 'definition' }],
    names: {},
  });
}

/** Whether `{#x}` with this name would be read as more than plain text (`*x*`, an address). */
function hasMarkup(name: string): boolean {
  const [block, second] = parseMarkdown(`{#${name}}`).children;
  if (block?.type !== 'paragraph' || second) return true;
  const [text, more] = block.children;
  return text?.type !== 'text' || more !== undefined || text.value !== `{#${name}}`;
}

function nameRefusal(view: ProjectView, path: ProjectPath, old: string, name: string): Refusal | undefined {
  if (name === old) return { kind: 'unchanged', name };
  if (!/^[^\s{}()"'“”=<>#`&|\\[\]%]+$/u.test(name) || hasMarkup(name))
    return { kind: 'malformed', name, pattern: undefined };
  if (view.hasAnchor(path, name)) {
    const facts = view.facts(path);
    const span =
      facts?.sections.find(({ slug }) => slug === name)?.titleSpan ??
      facts?.anchors.find(anchor => anchor.name === name)?.span;
    return { kind: 'taken', name, place: { path, span } };
  }
  const uses = view.documents().flatMap(from =>
    (view.facts(from)?.references ?? []).flatMap(fact => {
      const anchor = fact.kind === 'link' ? anchorOf(view, from, fact) : undefined;
      return anchor?.path === path && anchor.name === name ? [{ path: from, span: fact.span }] : [];
    }),
  );
  const [first] = uses;
  return first && { kind: 'cited', name, count: uses.length, place: first };
}
