import type { FootnoteReference, Link, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import type { OutsideForm } from '../../model/view.ts';
import type { ViewTarget } from '../rewriteReferences.ts';
import { linkTo } from './viewNodes.ts';

/**
 * Gives references to what a view leaves out the form that it wants: a link as they are, a footnote that says where the thing
 * is, or their words alone. Links of our own to an item's full text stay; headings carry no notes.
 */
export function formOutsideReferences(root: Root, form: OutsideForm, announcement: string): void {
  if (form !== 'link') rewrite(root, form, announcement);
}

function rewrite(parent: Parents, form: OutsideForm, announcement: string): void {
  const children = (parent.children as RootContent[]).flatMap((node): readonly RootContent[] => {
    if (node.type === 'paragraph' && node.data?.viewSource) return [node];
    const noted = node.type === 'heading' ? 'text' : form;
    if ('children' in node) rewrite(node, noted, announcement);
    const target = node.type === 'link' ? node.data?.viewTarget : undefined;
    if (node.type !== 'link' || target?.kind !== 'source') return [node];
    return noted === 'note' ? [...node.children, noteOf(node, target, announcement)] : node.children;
  });
  (parent.children as RootContent[]) = children;
}

function noteOf(
  { children, title }: Link,
  target: Extract<ViewTarget, { kind: 'source' }>,
  announcement: string,
): FootnoteReference {
  const words: PhrasingContent[] = [{ type: 'text', value: announcement }, linkTo(target, children, title)];
  const said = {
    key: `outside ${target.path}#${target.fragment ?? ''}`,
    children: [{ type: 'paragraph' as const, children: words }],
  };
  return { type: 'footnoteReference', identifier: '', data: { said } };
}
