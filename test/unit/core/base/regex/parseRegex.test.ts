import { expect, test } from 'vitest';
import { parseRegex, type RegexNode } from '../../../../../server/src/core/base/regex/parseRegex.ts';

/** `[a b]` a sequence, `(a|b)` a choice, `a{0,1}` a repetition, `?a` an assertion, `*` a back reference. */
function compact(node: RegexNode): string {
  switch (node.kind) {
    case 'atom':
      return node.source;
    case 'sequence':
      return node.parts.length === 1
        ? node.parts.map(compact).join('')
        : `[${node.parts.map(compact).join(' ')}]`;
    case 'choice':
      return `(${node.parts.map(compact).join('|')})`;
    case 'repeat':
      return `${compact(node.part)}{${node.min},${node.max}}`;
    case 'look':
      return `?${compact(node.part)}`;
    case 'any':
      return '*';
  }
}

test.each([
  ['EX-\\d{3}', '[E X - \\d{3,3}]'],
  ['(?<service>[A-Z]{2,4})', '[A-Z]{2,4}'],
  ['(?:a|b)+?', '(a|b){1,Infinity}'],
  ['a{2,}b*', '[a{2,Infinity} b{0,Infinity}]'],
  ['a{,3}', '[a { , 3 }]'],
  ['^a$\\b', 'a'],
  ['(?=a)(?<!b)c', '[?a ?b c]'],
  ['(a)\\1\\k<x>', '[a * *]'],
  ['\\p{L}\\u{1F600}\\x41\\/', '[\\p{L} \\u{1F600} \\x41 \\/]'],
  ['[\\]a][^b]', '[[\\]a] [^b]]'],
  ['a|', '(a|[])'],
  ['😀+', '😀{1,Infinity}'],
])('%s', (source, expected) => expect(compact(parseRegex(source))).toBe(expected));
