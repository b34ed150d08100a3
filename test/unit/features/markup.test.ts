import { toString as plainText } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../server/src/core/syntax/markdown.ts';
import { escapeMarkdown, markupFor, shorten } from '../../../server/src/features/markup.ts';

describe('escapeMarkdown', () => {
  it.each([
    'a *b* _c_ `d` ~~e~~',
    '[lien](x) ![image](y) [[EX-1]]',
    '<b>gras</b> &amp; &eacute;',
    '# titre',
    '> citation',
    '- puce',
    '12. liste',
    '| a | b |',
    '$x$ \\ {y}',
    'L’ENT DOIT : « oui » !',
  ])('keeps the text as it is read: %s', text => {
    const tree = parseMarkdown(escapeMarkdown(text));
    expect(tree.children.map(({ type }) => type)).toEqual(['paragraph']);
    expect(plainText(tree)).toBe(text);
  });

  it('makes one line of it', () => expect(escapeMarkdown(' a\n\n  b\tc ')).toBe('a b c'));
});

describe('markupFor', () => {
  it('writes Markdown', () => {
    const { strong, link, content } = markupFor(true);
    expect(content([strong('a*'), undefined, link('b]', 'x:/a b>')])).toEqual({
      kind: 'markdown',
      value: '**a\\***\n\n[b\\]](<x:/a b%3E>)',
    });
  });

  it('writes plain text', () => {
    const { strong, link, quote, content } = markupFor(false);
    expect(content([strong('a*'), quote('q'), link('b]', 'x:/')])).toEqual({
      kind: 'plaintext',
      value: 'a*\n\nq\n\nb]',
    });
  });
});

describe('shorten', () => {
  it.each([
    ['court', 10, 'court'],
    ['un deux trois quatre', 10, 'un deux…'],
    ['anticonstitutionnellement', 10, 'anticonsti…'],
    ['123456789😀', 10, '123456789…'],
    ['', 5, ''],
  ])('%j to %d is %j', (text, limit, expected) => expect(shorten(text, limit)).toBe(expected));
});
