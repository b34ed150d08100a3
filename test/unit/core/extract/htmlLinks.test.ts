import { describe, expect, test } from 'vitest';
import type { LinkReference } from '../../../../server/src/core/model/reference.ts';
import { type ReadOptions, read } from './support/read.ts';
import { showReferences } from './support/show.ts';

function links(text: string, options: ReadOptions = {}): readonly LinkReference[] {
  return read(text, options).references.flatMap(reference => (reference.kind === 'link' ? [reference] : []));
}

/** What stands at the place of each link, its URL and its fragment. */
function places(text: string, options: ReadOptions = {}): readonly (readonly (string | undefined)[])[] {
  return links(text, options).map(({ span, urlSpan, fragmentSpan }) =>
    [span, urlSpan, fragmentSpan].map(place => place && text.slice(place.start, place.end)),
  );
}

describe('what they lead to', () => {
  test.each([
    ['<a href="b.md">texte</a>', ['link b.md → b.md']],
    ["Voir <a class='x' href='../p/b.md#é%20x'>texte</a>.", ['link ../p/b.md#é%20x → outside']],
    ["Voir <A HREF='p/b.md#%C3%A9'>texte</A>.", ['link p/b.md#%C3%A9 → p/b.md # é']],
    ['<p><a href=p/b.md>texte</a></p>', ['link p/b.md → p/b.md']],
    ['<a href="#x">texte</a>', ['link #x → a.md # x']],
    ['<a href=" b.md ">texte</a>', ['link b.md → b.md']],
    ['<a href="b.md" href="c.md">texte</a>', ['link b.md → b.md']],
    ['<a href="https://exemple.fr/b.md">texte</a>', ['link https://exemple.fr/b.md → external']],
    ['<img src="i/a.png" alt="b.md">', ['image i/a.png → i/a.png']],
    ['<p align="center">\n  <img src="i/a.png">\n</p>', ['image i/a.png → i/a.png']],
    [
      '<img src="a%26b.png"> <img src="a&amp;b.png">',
      ['image a%26b.png → a&b.png', 'image a&b.png → a&b.png'],
    ],
    [
      '<img srcset="a.png, b.png 2x,\n c,d.png 3x" src="e.png">',
      ['image a.png → a.png', 'image b.png → b.png', 'image c,d.png → c,d.png', 'image e.png → e.png'],
    ],
    [
      '<picture><source srcset="a.webp 100w, ,b.webp"></picture>',
      ['image a.webp → a.webp', 'image b.webp → b.webp'],
    ],
    ['<video src="a.mp4" poster="a.png"></video>', ['link a.mp4 → a.mp4', 'image a.png → a.png']],
    ['<audio><source src="a.mp3"></audio>', ['link a.mp3 → a.mp3']],
    ['<object data="a.pdf"></object>', ['link a.pdf → a.pdf']],
    ['| <a href="b.md">x</a> |\n|---|\n', ['link b.md → b.md']],
  ])('%o', (text, expected) => expect(showReferences(read(text), 'link')).toEqual(expected));

  test('the item around it', () =>
    expect(showReferences(read('# EX-AAS-001\n\n<a href="b.md">x</a>'), 'link')).toEqual([
      'link b.md → b.md in EX-AAS-001',
    ]));
});

describe('where the URL and its fragment stand', () => {
  test.each([
    ['<a href="b.md#x">', 'href="b.md#x"', 'b.md#x', 'x'],
    ["<a href = 'b.md'>", "href = 'b.md'", 'b.md', undefined],
    ['<a href=b.md#x>', 'href=b.md#x', 'b.md#x', 'x'],
    ['<a href=" b.md ">', 'href=" b.md "', 'b.md', undefined],
    ['<a href="b.md#">', 'href="b.md#"', 'b.md#', ''],
    ['<a href="b&amp;c.md#x">', 'href="b&amp;c.md#x"', 'b&amp;c.md#x', 'x'],
    ['<a href="b.md&#35;x">', 'href="b.md&#35;x"', 'b.md&#35;x', 'x'],
    ['<a href="b c.md#x">', 'href="b c.md#x"', 'b c.md#x', 'x'],
    ['> <p>\n> <a\n>  href="b.md#x">\n', 'href="b.md#x"', 'b.md#x', 'x'],
    ['- <div>\n  <a href="b.md#x">', 'href="b.md#x"', 'b.md#x', 'x'],
    ['| a\\|b <a href="b\\|c.md#x"> |\n|---|\n', 'href="b\\|c.md#x"', 'b\\|c.md#x', 'x'],
  ])('%o', (text, whole, url, fragment) => expect(places(text)).toEqual([[whole, url, fragment]]));

  test('in a register', () => {
    const text =
      'items:\n  - id: EX-AAS-001\n    statement: "Voir <a href=\\"b.md#x\\">x</a>."\n    note: |\n      <img\n        src="c.png">\n';
    expect(places(text, { role: { kind: 'register' } })).toEqual([
      ['href=\\"b.md#x\\"', 'b.md#x', 'x'],
      ['src="c.png"', 'c.png', undefined],
    ]);
  });
});

describe('no link', () => {
  test.each([
    ['a comment', '<!-- <a href="b.md"> -->'],
    ['code', '`<a href="b.md">`'],
    ['a fence', '```html\n<a href="b.md">\n```'],
    ['an escape', '\\<a href="b.md">'],
    ['what a program writes', '<script>document.write("<a href=\'b.md\'>")</script>'],
    ['a template', '<a href="{{ site.url }}/b.md">x</a> <a href="{% link b.md %}">y</a>'],
    [
      'an encoded template',
      '<a href="%7B%7Burl%7d%7d/b.md">x</a> <a href="$URL">y</a> <img src="[[b.png]]">',
    ],
    ['a component', '<MyLink href="b.md">x</MyLink>'],
    ['an element of the page', '<link rel="stylesheet" href="b.css">'],
    ['another attribute', '<a title="b.md" data-href="b.md" hreflang="fr">x</a>'],
    ['an empty one', '<a href="">x</a> <a href>y</a> <img src=" "> <img srcset=" , ,">'],
    ['a closing tag', '</a href="b.md">'],
  ])('%s', (_, text) => expect(links(text)).toEqual([]));
});

test('takes no time', () => {
  for (const part of ['a,', ',', ' ,', 'a ', 'a, ', '&amp;', '&amp', '#'])
    expect(links(`<img srcset="${part.repeat(20_000)}" src="${part.repeat(20_000)}">`)).toBeDefined();
});
