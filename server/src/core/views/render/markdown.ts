import GithubSlugger from 'github-slugger';
import type { FootnoteDefinition, Heading, Image, Link, Parents, Root, RootContent, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, type Info, type State, toMarkdown } from 'mdast-util-to-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { ViewTexts } from '../../messages/views/viewTexts.ts';
import type { ComputedProject } from '../../project/projectView.ts';
import type { NodeKey } from '../nodeKey.ts';
import type { ViewTarget } from '../rewriteReferences.ts';
import type { ViewModel } from '../viewModel.ts';
import { assemble } from './assemble.ts';
import { type Content, contentReader } from './content.ts';
import { sourceTexts } from './sourceText.ts';
import { sourceUrl } from './sourceUrl.ts';
import type { NoteOrigin } from './viewNodes.ts';

/** Writes a view as Markdown in which every link works; `base` leads from the output to the source. */
export function renderMarkdown(
  project: ComputedProject,
  model: ViewModel,
  texts: ViewTexts,
  base: string,
): string {
  const content = contentReader(sourceTexts(project), model.targets);
  const root = assemble(model, content, texts);
  root.children.push(...numberedNotes(root, content));
  const anchors = headingAnchors(root);
  resolveLinks(root, target => addressOf(target, anchors, base));
  return toMarkdown(root, {
    bullet: '-',
    listItemIndent: 'one',
    rule: '-',
    incrementListMarker: true,
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    handlers: { text: readableText },
    unsafe: [{ atBreak: true, character: ':', after: '::' }],
  });
}

/**
 * Numbers the footnotes by first use, since two chapters may use the same label, and gives their definitions; a note
 * may call others.
 */
function numberedNotes(root: Root, content: Content): readonly FootnoteDefinition[] {
  const numbers = new Map<string, string>();
  const definitions: FootnoteDefinition[] = [];
  const pending: { readonly note: NoteOrigin; readonly label: string }[] = [];
  const number = (tree: Parents): void => {
    visit(tree, 'footnoteReference', node => {
      const note = node.data?.note;
      if (!note) return;
      const key = `${note.place} ${note.identifier} ${note.path}`;
      const label = numbers.get(key) ?? String(numbers.size + 1);
      if (!numbers.has(key)) pending.push({ note, label });
      numbers.set(key, label);
      node.identifier = label;
      node.label = label;
    });
  };
  number(root);
  for (const { note, label } of pending) {
    const children = [...content.footnote(note)];
    const definition: FootnoteDefinition = { type: 'footnoteDefinition', identifier: label, label, children };
    number(definition);
    definitions.push(definition);
  }
  return definitions;
}

/** The anchors that GitHub gives to the headings that begin places of the view. */
function headingAnchors(root: Root): ReadonlyMap<NodeKey, string> {
  const slugger = new GithubSlugger();
  const anchors = new Map<NodeKey, string>();
  visit(root, 'heading', (node: Heading) => {
    const slug = slugger.slug(textOf(node, { includeImageAlt: false, includeHtml: false }).trim());
    const key = node.data?.viewKey;
    if (key !== undefined && !anchors.has(key)) anchors.set(key, slug);
  });
  return anchors;
}

function addressOf(
  target: ViewTarget,
  anchors: ReadonlyMap<NodeKey, string>,
  base: string,
): string | undefined {
  if (target.kind === 'nowhere') return undefined;
  if (target.kind === 'web') return target.url;
  if (target.kind === 'source') return sourceUrl(base, target);
  const anchor = anchors.get(target.key);
  return anchor === undefined ? undefined : `#${anchor}`;
}

/** Gives every link and image its address; without one its text stays. */
function resolveLinks(parent: Parents, addressed: (target: ViewTarget) => string | undefined): void {
  const resolved = (parent.children as RootContent[]).flatMap((node): readonly RootContent[] => {
    if ('children' in node) resolveLinks(node, addressed);
    const target = node.type === 'link' || node.type === 'image' ? node.data?.viewTarget : undefined;
    if (!target || (node.type !== 'link' && node.type !== 'image')) return [node];
    const url = addressed(target);
    return url === undefined ? textInstead(node) : [{ ...node, url }];
  });
  (parent.children as RootContent[]).splice(0, parent.children.length, ...resolved);
}

function textInstead(node: Link | Image): readonly RootContent[] {
  return node.type === 'link' ? node.children : node.alt ? [{ type: 'text', value: node.alt }] : [];
}

/**
 * Text with the escapes that it needs, but not before a bracketed word: without link definitions `[RGPD]` is no
 * reference, and people read these files as they are. `[x]` stays escaped, since it would make a task.
 */
function readableText(node: Text, parent: Parents | undefined, state: State, info: Info): string {
  const escaped = defaultHandlers.text(node, parent, state, info);
  if (state.stack.includes('label') || state.stack.includes('reference')) return escaped;
  return escaped.replace(/\\\[(?![xX]\])([\p{L}\p{N}][^[\]\\\n]*\])(?=[^([:])/gu, '[$1');
}
