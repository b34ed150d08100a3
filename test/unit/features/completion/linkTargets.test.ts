import { describe, expect, it } from 'vitest';
import { answer, labels, offer, taken, typed } from '../../../support/completionRequest.ts';
import type { Files } from '../../../support/inMemoryProject.ts';

const FILES: Files = {
  'sdet.yaml': "sdet: 1\nvolumes: [{id: v, chapters: ['**/*.md']}]\n",
  '02.md': '# Accès (légal)\n\n## Suite\n\n<a id="ici"></a>\n',
  'ao/un nom.md': '# Autre\n',
  'ao/carré.md': '# Carré\n',
  'images/plan (1).png': '',
  'exigences/r.yaml': 'items: []\n',
};
const at = (text: string, path = '01.md'): Files => ({ ...FILES, [path]: text });

describe('files in links', () => {
  it('are offered as relative paths: those beside first, documents before others', () => {
    expect(labels(at('# Un\n\n[x]($0)\n'))).toEqual([
      '02.md',
      'ao/carré.md',
      'ao/un nom.md',
      'exigences/r.yaml',
      'sdet.yaml',
      '#un',
    ]);
    expect(labels(at('[x]($0)\n', 'ao/a.md'))).toEqual(expect.arrayContaining(['carré.md', '../02.md']));
  });

  it.each([
    ['[x]($0)', 'ao/un nom.md', '[x](ao/un%20nom.md)'],
    ['[x](ao/u$0n)', 'ao/un nom.md', '[x](ao/un%20nom.md)'],
    ['[x](<$0>)', 'ao/un nom.md', '[x](<ao/un nom.md>)'],
    ['[x](<ao/un n$0om>)', 'ao/un nom.md', '[x](<ao/un nom.md>)'],
    ['[x](./$0)', './ao/carré.md', '[x](./ao/carré.md)'],
    ['[x](/$0)', '/02.md', '[x](/02.md)'],
    ['[x](02$0 "titre")', '02.md', '[x](02.md "titre")'],
    ['[x]: $0', '02.md', '[x]: 02.md'],
    ['![x]($0)', 'images/plan (1).png', '![x](images/plan%20%281%29.png)'],
  ])('%s', (text, label, expected) => expect(taken(at(text), label)).toBe(expected));

  it('are pictures alone for a picture, and no picture for a link', () => {
    expect(labels(at('![x]($0)'))).toEqual(['images/plan (1).png']);
    expect(labels(at('[x]($0)'))).not.toContain('images/plan (1).png');
  });

  it('are found by their title', () => {
    const item = offer(at('[x]($0)'), 'ao/carré.md');
    expect([item.detail, item.filterText]).toEqual(['Carré', expect.stringContaining('carre')]);
  });

  it('leave out the extension where the project does', () => {
    const manifest = "sdet: 1\nvolumes: [{id: v, chapters: ['*.md']}]\nlinks: {extension: optional}\n";
    expect(labels({ 'sdet.yaml': manifest, '02.md': '# A\n', '01.md': '[x]($0)' })).toContain('02');
  });

  it.each([
    ['a URL', '[x](https://a.b/$0)'],
    ['an address', '[x](mailto:$0)'],
    ['a link that is closed', '[x](02.md) $0'],
    ['brackets alone', '(x) ($0'],
    ['code', '`[x]($0`'],
    ['a fence', '```\n[x]($0\n```'],
  ])('are not offered in %s', (_, text) => expect(labels(at(text))).not.toContain('02.md'));

  it('come by themselves behind the bracket and a slash, not in prose', () => {
    expect(labels(at('[x]($0)'), typed('('))).toContain('02.md');
    expect(labels(at('[x](ao/$0)'), typed('/'))).toContain('ao/carré.md');
    expect(labels(at('mot ($0'), typed('('))).toEqual([]);
    expect(labels(at('et/$0'), typed('/'))).toEqual([]);
  });

  it('are cut when there are very many, and then those that fit', () => {
    const many = Object.fromEntries(Array.from({ length: 700 }, (_, i) => [`x/f${i}.txt`, '']));
    expect(answer({ ...many, '01.md': '[x]($0)' }).isIncomplete).toBe(true);
    const some = answer({ ...many, '01.md': '[x](f69$0)' });
    expect([some.isIncomplete, some.items.length]).toEqual([false, 11]);
  });
});

describe('anchors in links', () => {
  it.each([
    ['[x](02.md#$0)', ['accès-légal', 'suite', 'ici']],
    ['[x](#$0)\n\n# Un\n', ['un']],
    ['[x](zut.md#$0)', []],
    ['[x](../hors.md#$0)', []],
  ])('%s', (text, expected) => expect(labels(at(text))).toEqual(expected));

  it('replace what stands behind the sign, encoded where it must be', () => {
    expect(taken(at('[x](02.md#a$0bc)'), 'accès-légal')).toBe('[x](02.md#accès-légal)');
    expect(taken({ '02.md': '<a id="a b"></a>\n', '01.md': '[x](02.md#$0)' }, 'a b')).toBe(
      '[x](02.md#a%20b)',
    );
  });

  it('come by themselves behind the sign', () => {
    expect(labels(at('[x](02.md#$0)'), typed('#'))).toContain('suite');
    expect(labels(at('#$0'), typed('#'))).toEqual([]);
  });

  it('of the whole project behind two signs, with their file', () => {
    expect(taken(at('[x](##aut$0)'), '##Autre')).toBe('[x](ao/un%20nom.md#autre)');
  });
});

describe('attributes of HTML that lead to a file', () => {
  it.each([
    ['<a href="$0">x</a>', '02.md', '<a href="02.md">x</a>'],
    ['mot <a href="ao/u$0n x">x</a>', 'ao/un nom.md', 'mot <a href="ao/un%20nom.md">x</a>'],
    ["<a class='b' href='$0'>x</a>", '02.md', "<a class='b' href='02.md'>x</a>"],
    ['<a href=$0>x</a>', '02.md', '<a href=02.md>x</a>'],
    ['<a href="$0', '02.md', '<a href="02.md'],
    ['<img alt="p"\n  src="im$0">', 'images/plan (1).png', '<img alt="p"\n  src="images/plan%20(1).png">'],
    [
      '<img srcset="a.png 2x, $0 1x">',
      'images/plan (1).png',
      '<img srcset="a.png 2x, images/plan%20(1).png 1x">',
    ],
    [
      '<div>\n\n<IMG SRC="$0">\n\n</div>',
      'images/plan (1).png',
      '<div>\n\n<IMG SRC="images/plan%20(1).png">\n\n</div>',
    ],
    ['<!-- note --><a href="$0">x</a>', '02.md', '<!-- note --><a href="02.md">x</a>'],
    ['<a href="02.md#s$0">x</a>', 'suite', '<a href="02.md#suite">x</a>'],
    ['<a href="#$0">x</a>\n\n# Un\n', 'un', '<a href="#un">x</a>\n\n# Un\n'],
  ])('%s', (text, label, expected) => expect(taken(at(text), label)).toBe(expected));

  it('are pictures alone where a picture is shown, and none elsewhere', () => {
    expect(labels(at('<img src="$0">'))).toEqual(['images/plan (1).png']);
    expect(labels(at('<video poster="$0"></video>'))).toEqual(['images/plan (1).png']);
    expect(labels(at('<a href="$0">x</a>'))).not.toContain('images/plan (1).png');
  });

  it('what would end the attribute is encoded', () => {
    const files = { ...at('<a href="$0">x</a>'), 'l\'a "b" & c.md': '# C\n' };
    expect(taken(files, 'l\'a "b" & c.md')).toBe('<a href="l%27a%20%22b%22%20%26%20c.md">x</a>');
  });

  it.each([
    ['an attribute that leads nowhere', '<a title="$0">x</a>'],
    ['an element that has no such attribute', '<p href="$0">x</p>'],
    ['the element itself', '<a $0>x</a>'],
    ['the text of an element', '<div>\n<a href="02.md">$0</a>\n</div>'],
    ['a comment', '<!--\n<a href="$0">\n-->'],
    ['a script', '<script>\nx = \'<a href="$0">\';\n</script>'],
    ['code', '`<a href="$0">`'],
    ['a fence', '```html\n<a href="$0">\n```'],
    ['a URL', '<a href="https://a.fr/$0">x</a>'],
    ['a width', '<img srcset="a.png 2$0">'],
  ])('not in %s', (_, text) => {
    expect(labels(at(text))).not.toContain('02.md');
    expect(labels(at(text))).not.toContain('images/plan (1).png');
  });
});
