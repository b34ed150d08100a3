import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../../../server/src/core/syntax/markdown.ts';
import { characterReference, unescaped } from '../../../../server/src/core/syntax/markdownEscapes.ts';

describe('characterReference', () => {
  test.each([
    ['&amp;', '&', 5],
    ['&eacute;x', 'é', 8],
    ['&#233;', 'é', 6],
    ['&#xE9;', 'é', 6],
    ['&#x1F9ED;', '🧭', 9],
    ['&#0;', '\uFFFD', 4],
    ['&#128;', '\uFFFD', 6],
    ['&#x110000;', '\uFFFD', 10],
  ])('%o', (text, decoded, length) => expect(characterReference(text, 0)).toEqual({ decoded, length }));

  test.each(['&', '&amp', '&nosuchname;', '&#;', '&#x;', '&#12345678;', 'amp;'])('%o is none', text =>
    expect(characterReference(text, 0)).toBeUndefined(),
  );

  test.each([
    '&#1;',
    '&#9;',
    '&#11;',
    '&#31;',
    '&#127;',
    '&#159;',
    '&#160;',
    '&#xFDD0;',
    '&#xFFFE;',
    '&#x1FFFF;',
  ])('%o as remark reads it', text => {
    const [paragraph] = parseMarkdown(`a${text}b`).children;
    const [node] = paragraph?.type === 'paragraph' ? paragraph.children : [];
    expect(node?.type === 'text' && node.value).toBe(`a${characterReference(text, 0)?.decoded}b`);
  });
});

describe('unescaped', () => {
  test.each([
    ['a\\_b', 'a_b'],
    ['a&amp;b', 'a&b'],
    ['\\&amp;', '&amp;'],
    ['\\\\', '\\'],
  ])('%o → %o', (text, expected) => expect(unescaped(text)).toBe(expected));

  test.each(['a\\b', 'a&b', '&amp', 'a\\', ''])('%o stays', text => expect(unescaped(text)).toBe(text));
});
