import type { BlockContent, PhrasingContent } from 'mdast';
import { firstSentenceLength } from '../sentence.ts';

/**
 * The first sentence of a statement. A sentence that ends in a colon goes on in the list or block behind it;
 * a statement that begins with a list, table or code gives that whole block.
 */
export function firstSentence(blocks: readonly BlockContent[]): readonly BlockContent[] {
  const start = blocks.findIndex(({ type }) => type !== 'heading');
  const [first, second] = start < 0 ? [] : blocks.slice(start);
  if (!first) return [];
  if (first.type === 'blockquote')
    return [{ ...first, children: [...firstSentence(first.children as BlockContent[])] }];
  if (first.type !== 'paragraph') return [first];
  const text = textOf(first.children);
  const length = firstSentenceLength(text);
  const sentence: BlockContent = { ...first, children: [...cut(first.children, length)] };
  const announces = length === text.length && /[::]\s*$/u.test(text);
  return announces && second && second.type !== 'heading' ? [sentence, second] : [sentence];
}

/** The text that sentences are looked for in: one code unit for each that `cut` counts; code ends no sentence. */
function textOf(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map(node => {
      if (node.type === 'text') return node.value;
      if (node.type === 'inlineCode') return node.value.replace(/[.!?…:]/g, '_');
      if (node.type === 'break') return '\n';
      return 'children' in node ? textOf(node.children) : '';
    })
    .join('');
}

/** The first `length` code units, with what has no text of its own right behind them (a footnote's mark). */
function cut(nodes: readonly PhrasingContent[], length: number): readonly PhrasingContent[] {
  const result: PhrasingContent[] = [];
  let left = length;
  for (const node of nodes) {
    const size = textOf([node]).length;
    if (left === 0 && (size > 0 || node.type !== 'footnoteReference')) break;
    if (size <= left) result.push(node);
    else if (node.type === 'text') result.push({ ...node, value: node.value.slice(0, left) });
    else if ('children' in node)
      result.push({ ...node, children: [...cut(node.children, left)] } as PhrasingContent);
    else result.push(node);
    left = Math.max(0, left - size);
  }
  return result;
}
