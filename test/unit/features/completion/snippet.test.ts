// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets of the LSP are written so
import { expect, it } from 'vitest';
import {
  asPlainText,
  asSnippet,
  type SnippetPart,
} from '../../../../server/src/features/completion/snippet.ts';

it.each<[readonly SnippetPart[], string, string]>([
  [['a'], 'a', 'a'],
  [['a ', { stop: 'b' }, ' c'], 'a ${1:b} c', 'a b c'],
  [[{ stop: '' }, '|', { choice: ['x', 'y'] }], '$1|${2|x,y|}', '|x'],
  [['$5 {a} \\'], '\\$5 {a} \\\\', '$5 {a} \\'],
  [[{ stop: 'a}$' }], '${1:a\\}\\$}', 'a}$'],
  [[{ choice: ['a,b', 'c|d'] }], '${1|a\\,b,c\\|d|}', 'a,b'],
  [[{ choice: [] }], '${1||}', ''],
])('%j', (parts, snippet, plain) => {
  expect([asSnippet(parts), asPlainText(parts)]).toEqual([snippet, plain]);
});
