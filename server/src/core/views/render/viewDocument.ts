import type { BlockContent, FootnoteDefinition, Image, Link, Parents, Root, RootContent } from 'mdast';
import { invariant } from '../../base/invariant.ts';
import type { ViewTexts } from '../../messages/views/viewTexts.ts';
import type { OutsideForm } from '../../model/view.ts';
import type { ComputedProject } from '../../project/projectView.ts';
import { eachNode } from '../../syntax/eachNode.ts';
import type { NodeKey } from '../nodeKey.ts';
import type { ViewTarget } from '../rewriteReferences.ts';
import type { ViewItem, ViewModel } from '../viewModel.ts';
import { assemble, assembleItem } from './assemble.ts';
import { type Content, contentReader } from './content.ts';
import { holdFrenchSpaces } from './frenchSpaces.ts';
import { explainTerms } from './glossary.ts';
import { formOutsideReferences } from './outsideReferences.ts';
import { replaceNodes } from './replaceNodes.ts';
import { sourceList } from './sources.ts';
import { type SourceTexts, sourceTexts } from './sourceText.ts';
import { sourceUrl } from './sourceUrl.ts';
import type { NoteOrigin } from './viewNodes.ts';

/**
 * The whole view as one Markdown tree with its numbered footnotes at the end: what every format is written from. Links and
 * images have a target and no address yet (`addressTargets`).
 */
export function viewDocument(
  project: ComputedProject,
  model: ViewModel,
  texts: ViewTexts,
  sources: SourceTexts = sourceTexts(project),
): Root {
  const content = contentReader(sources, model.targets);
  const root = assemble(model, content, texts);
  explainTerms(root, model, content, texts);
  formOutsideReferences(root, model.outside, texts.outsideNote);
  const notes = numberedNotes(root, content, model, texts);
  // Notes cite as well, and are numbered by then: what the list refers to calls no further ones.
  const cited = sourceList(root, notes, model, content, texts);
  formOutsideReferences(cited, model.outside === 'note' ? 'link' : model.outside, texts.outsideNote);
  root.children.push(...cited.children, ...notes);
  if (model.language === 'fr') holdFrenchSpaces(root);
  return root;
}

/**
 * One item of a view without glossary, its heading `depth` deep: as `viewDocument` shows it, but that the footnotes which it calls
 * are not numbered.
 */
export function viewItem(
  item: ViewItem,
  depth: number,
  model: ViewModel,
  texts: ViewTexts,
  sources: SourceTexts,
): Root {
  invariant(model.glossary.extent === 'none', 'an item alone has no glossary to lead to');
  const root = assembleItem(item, depth, model, contentReader(sources, model.targets), texts);
  formOutsideReferences(root, model.outside, texts.outsideNote);
  if (model.language === 'fr') holdFrenchSpaces(root);
  return root;
}

/**
 * Numbers the footnotes by first use, since two chapters may use the same label, and gives their definitions; a note
 * may call others.
 */
function numberedNotes(
  root: Root,
  content: Content,
  { outside }: ViewModel,
  { outsideNote }: ViewTexts,
): readonly FootnoteDefinition[] {
  const numbers = new Map<string, string>();
  const definitions: FootnoteDefinition[] = [];
  const pending: { readonly blocks: () => readonly BlockContent[]; readonly label: string }[] = [];
  const number = (tree: Parents): void => {
    eachNode(tree, node => {
      if (node.type !== 'footnoteReference') return;
      const { note, said } = node.data ?? {};
      const key = said?.key ?? (note && `${note.place} ${note.identifier} ${note.path}`);
      if (key === undefined) return;
      const label = numbers.get(key) ?? String(numbers.size + 1);
      const blocks = (): readonly BlockContent[] =>
        said ? said.children : note ? noteBlocks(content, note, outside, outsideNote) : [];
      if (!numbers.has(key)) pending.push({ blocks, label });
      numbers.set(key, label);
      node.identifier = label;
      node.label = label;
    });
  };
  number(root);
  for (const { blocks, label } of pending) {
    const children = [...blocks()];
    const definition: FootnoteDefinition = { type: 'footnoteDefinition', identifier: label, label, children };
    number(definition);
    definitions.push(definition);
  }
  return definitions;
}

/** A note of the source; the references in it take the form that the view wants, but call no further notes of ours. */
function noteBlocks(
  content: Content,
  note: NoteOrigin,
  outside: OutsideForm,
  announcement: string,
): readonly BlockContent[] {
  const children = [...content.footnote(note)];
  const root: Root = { type: 'root', children };
  formOutsideReferences(root, outside === 'note' ? 'link' : outside, announcement);
  return root.children as BlockContent[];
}

/** Finds the anchor of a place of the view; undefined for what the output does not show. */
export type Anchors = Pick<ReadonlyMap<NodeKey, string>, 'get'>;

/**
 * Gives every link and image of a view its address, and keeps the text alone of those that lead nowhere. `anchors` names the
 * places inside the output; `base` leads from the output to the source.
 */
export function addressTargets(root: Root, anchors: Anchors, base: string): void {
  replaceNodes(root, node => {
    if (node.type !== 'link' && node.type !== 'image') return undefined;
    const target = node.data?.viewTarget;
    if (!target) return undefined;
    const url = addressOf(target, anchors, base);
    return url === undefined ? textInstead(node) : [{ ...node, url }];
  });
}

function addressOf(target: ViewTarget, anchors: Anchors, base: string): string | undefined {
  if (target.kind === 'nowhere') return undefined;
  if (target.kind === 'web') return target.url;
  if (target.kind === 'source') return sourceUrl(base, target);
  const anchor = anchors.get(target.key);
  return anchor === undefined ? undefined : `#${anchor}`;
}

function textInstead(node: Link | Image): readonly RootContent[] {
  return node.type === 'link' ? node.children : node.alt ? [{ type: 'text', value: node.alt }] : [];
}
