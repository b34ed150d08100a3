import type { Nodes } from 'mdast';

/** What a page is not made from. */
const ELSEWHERE: ReadonlySet<string> = new Set(['type', 'children', 'data', 'position']);

/** A text that two nodes share only when a page makes the same of them, wherever they stand in the source. */
export function nodeText(node: Nodes): string {
  const parts: string[] = [];
  write(node, parts);
  return parts.join('\0');
}

function write(node: Nodes, parts: string[]): void {
  parts.push(node.type);
  for (const [key, value] of Object.entries(node)) {
    if (ELSEWHERE.has(key) || value === undefined || value === null) continue;
    parts.push(key, typeof value === 'string' ? value : JSON.stringify(value));
  }
  const { hName, hProperties } = node.data ?? {};
  if (hName !== undefined) parts.push('hName', hName);
  if (hProperties !== undefined) parts.push('hProperties', JSON.stringify(hProperties));
  if (!('children' in node)) return;
  parts.push('(');
  for (const child of node.children) write(child, parts);
  parts.push(')');
}
