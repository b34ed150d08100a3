import type { Nodes, Root } from 'mdast';
import { type Span, span } from '../../core/base/span.ts';
import { parseMarkdown } from '../../core/syntax/markdown.ts';
import { endOf, startOf } from '../../core/syntax/prose.ts';
import { parseYaml, type YamlNode } from '../../core/syntax/yamlSyntax.ts';

/** A node of a text's tree: what it is and where it stands. */
export interface Block {
  /** A type of mdast, or `map`, `seq`, `entry`, `scalar` of YAML. */
  readonly type: string;
  readonly span: Span;
}

/** Every node of a Markdown text, outer before inner, front matter included as `yaml`. */
export function markdownBlocks(text: string): readonly Block[] {
  const blocks: Block[] = [];
  collect(parseMarkdown(text), blocks);
  return blocks;
}

function collect(node: Nodes | Root, blocks: Block[]): void {
  if (node.type !== 'root') blocks.push({ type: node.type, span: span(startOf(node), endOf(node)) });
  if ('children' in node) for (const child of node.children) collect(child, blocks);
}

/** Every node of a YAML text, outer before inner; an alias is a scalar. */
export function yamlBlocks(text: string): readonly Block[] {
  const blocks: Block[] = [];
  const { root } = parseYaml(text);
  if (root) collectYaml(root, blocks);
  return blocks;
}

function collectYaml(node: YamlNode, blocks: Block[]): void {
  if (node.kind === 'map') {
    blocks.push({ type: 'map', span: node.span });
    for (const entry of node.entries) {
      blocks.push({ type: 'entry', span: entry.span }, { type: 'scalar', span: entry.keySpan });
      collectYaml(entry.value, blocks);
    }
  } else if (node.kind === 'seq') {
    blocks.push({ type: 'seq', span: node.span });
    for (const item of node.items) collectYaml(item, blocks);
  } else blocks.push({ type: 'scalar', span: node.span });
}
