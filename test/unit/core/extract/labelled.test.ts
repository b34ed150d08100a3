import { describe, expect, test } from 'vitest';
import { labelled } from '../../../../server/src/core/extract/labelled.ts';
import { parseMarkdown } from '../../../../server/src/core/syntax/markdown.ts';
import { contextOf } from './support/read.ts';

function read(text: string): string | undefined {
  const [node] = parseMarkdown(text).children;
  const found = node && labelled(node, contextOf(text));
  return found && `${found.target}${found.bold ? ' bold' : ''} ${found.label.text}|${found.value.text}`;
}

describe('Label : value', () => {
  test.each([
    ['Niveau : a', 'level Niveau|a'],
    ['**Niveau** : a', 'level bold Niveau|a'],
    ['**Niveau :** a', 'level bold Niveau|a'],
    ['**Niveau** *x* : a', 'undefined bold Niveau x|a'],
    ['Niveau:', 'level Niveau|'],
    ['A : b : c', 'undefined A|b : c'],
    ['Niveau :\na', 'level Niveau|a'],
  ])('%o', (text, expected) => expect(read(text)).toBe(expected));
});

describe('not', () => {
  test.each(['Niveau', ': a', 'https://a.fr', 'a\nb : c', `${'a'.repeat(41)} : b`, '« Niveau » : a'])(
    '%o',
    text => expect(read(text)).toBeUndefined(),
  );
});
