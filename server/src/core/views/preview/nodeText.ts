import type { Nodes } from 'mdast';

/** What a page is not made from. */
const ELSEWHERE: ReadonlySet<string> = new Set(['type', 'children', 'data', 'position']);

/** A text that two nodes share only when a page makes the same of them, wherever they stand in the source. */
export function nodeText(node: Nodes): string {
  const parts: string[] = [];
  write(node, parts);
  return parts.join('');
}

function write(node: Nodes, parts: string[]): void {
  parts.push(node.type);
  for (const [key, value] of Object.entries(node)) {
    if (ELSEWHERE.has(key) || value === undefined || value === null) continue;
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    // With its length in front no text can be taken for what stands behind it.
    parts.push(' ', key, ' ', String(text.length), ' ', text);
  }
  const { hName, hProperties } = node.data ?? {};
  if (hName !== undefined) parts.push(' as ', hName);
  if (hProperties !== undefined) parts.push(' with ', JSON.stringify(hProperties));
  if (!('children' in node)) return;
  parts.push('(');
  for (const child of node.children) write(child, parts);
  parts.push(')');
}
