import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { eachNode } from '../../../../server/src/core/syntax/eachNode.ts';
import { parseMarkdown } from '../../../../server/src/core/syntax/markdown.ts';

/** The nodes of a text, each as its type, in the order in which they are met. */
function met(
  text: string,
  walk: (root: ReturnType<typeof parseMarkdown>, use: (type: string) => void) => void,
): readonly string[] {
  const types: string[] = [];
  walk(parseMarkdown(text), type => {
    types.push(type);
  });
  return types;
}

test.each([
  '',
  '# a *b* `c`\n\n- [d](e)\n  > f[^1]\n\n[^1]: g\n\n| h |\n|---|\n| **i** |\n\n![j](k)\n',
  ':::exigence{#a}\nb\n:::\n\n<p>c</p>\n\n[d]: e\n',
])('%o: the same nodes as unist-util-visit', text =>
  expect(met(text, (root, use) => eachNode(root, node => use(node.type)))).toEqual(
    met(text, (root, use) =>
      visit(root, node => {
        use(node.type);
      }),
    ),
  ),
);
