import { describe, expect, test } from 'vitest';
import type { Files } from '../../../support/inMemoryProject.ts';
import { movedFiles } from './moved.ts';

/** `moves` as `a.md → b.md, c → d`; the answer holds the texts that changed, under their new paths, or the refusal. */
function check(files: Files, moves: string, expected: Files | string): void {
  expect(movedFiles(files, moves)).toEqual(expected);
}

const MANIFEST = "sdet: 1\nvolumes: [{id: v, chapters: ['**/*.md']}]\nregisters: ['**/*.yaml']\n";

describe('links to a moved file', () => {
  const CASES: Readonly<Record<string, readonly [before: string, after: string]>> = {
    plain: ['[a](a.md)', '[a](b/c.md)'],
    'with a fragment and a query': ['[a](a.md?x=1#a)', '[a](b/c.md?x=1#a)'],
    'with a title': ['[a](a.md "titre")', '[a](b/c.md "titre")'],
    'in angle brackets': ['[a](<a.md>)', '[a](<b/c.md>)'],
    'with a dot': ['[a](./a.md)', '[a](./b/c.md)'],
    rooted: ['[a](/a.md)', '[a](/b/c.md)'],
    'a definition': ['[a][x]\n\n[x]: a.md', '[a][x]\n\n[x]: b/c.md'],
    'in a list, a table and a quote': [
      '- [a](a.md)\n\n| x |\n|--|\n| [a](a.md) |\n\n> [a](a.md)',
      '- [a](b/c.md)\n\n| x |\n|--|\n| [a](b/c.md) |\n\n> [a](b/c.md)',
    ],
    'an attribute of HTML': [
      'Voir <a href="a.md#a">a</a>, <a href=\'./a.md\'>a</a>.\n\n> <p\n> ><a href=a.md>a</a></p>\n',
      'Voir <a href="b/c.md#a">a</a>, <a href=\'./b/c.md\'>a</a>.\n\n> <p\n> ><a href=b/c.md>a</a></p>\n',
    ],
    'other links stay': ['[a](b.md) <https://a.md> [b](https://x.fr/a.md) [c](#a)', ''],
    'code stays': ['`[a](a.md)`', ''],
  };
  test.each(Object.entries(CASES))('%s', (_, [before, after]) => {
    const files = { 'sdet.yaml': MANIFEST, 'a.md': '# A\n', 'z.md': `${before}\n` };
    check(files, 'a.md → b/c.md', after === '' ? {} : { 'z.md': `${after}\n` });
  });
  test('images of HTML, one by one and in sets', () => {
    const page = (folder: string): string =>
      `<p>\n  <img src="${folder}/a.png" srcset="${folder}/b.png 2x, ${folder}/c.png 3x">\n  <video poster="${folder}/a.png"></video>\n</p>\n`;
    const images = { 'sdet.yaml': MANIFEST, 'img/a.png': '', 'img/b.png': '', 'img/c.png': '' };
    check({ 'p/a.md': page('../img'), ...images }, 'img → p/images', { 'p/a.md': page('images') });
    check({ 'a.md': page('img'), ...images }, 'a.md → p/a.md', { 'p/a.md': page('../img') });
  });
  test('HTML in a register', () => {
    const register = (to: string): string =>
      `items:\n  - id: EX-AAS-001\n    statement: "L’ENT DOIT, <a href=\\"${to}\\">x</a>."\n    note: 'Voir <a href="${to}">x</a>.'\n`;
    check({ 'sdet.yaml': MANIFEST, 'a.md': '# A\n', 'r/r.yaml': register('../a.md') }, 'a.md → b/c.md', {
      'r/r.yaml': register('../b/c.md'),
    });
  });
  test('images and files that are not read', () => {
    check(
      { 'a.md': '![p](img/plan.png) [z](/doc.pdf)\n', 'img/plan.png': '', 'doc.pdf': '' },
      'img/plan.png → plan.png, doc.pdf → img/d.pdf',
      {
        'a.md': '![p](plan.png) [z](/img/d.pdf)\n',
      },
    ); // prettier-ignore
  });
  test('what a destination cannot hold is encoded, as its author does', () => {
    const files = { 'a.md': '# A\n', 'z.md': '[a](a.md) [b](<a.md>) [c]( %61.md)\n' };
    check(files, 'a.md → été (1.md', {
      'z.md': '[a](été%20%281.md) [b](<été (1.md>) [c]( %C3%A9t%C3%A9%20%281.md)\n',
    });
    check(files, 'a.md → a#b?c%20.md', {
      'z.md': '[a](a%23b%3Fc%2520.md) [b](<a%23b%3Fc%2520.md>) [c]( %61%23b%3Fc%2520.md)\n',
    });
    check({ ...files, 'z.md': "<a href='a.md'>a</a> <img srcset='a.md, a.md 2x'>\n" }, "a.md → l'un,{b}.md", {
      'z.md':
        "<a href='l%27un,%7Bb%7D.md'>a</a> <img srcset='l%27un%2C%7Bb%7D.md, l%27un%2C%7Bb%7D.md 2x'>\n",
    });
    check(files, 'a.md → a:b.md', { 'z.md': '[a](./a:b.md) [b](<./a:b.md>) [c]( ./%61%3Ab.md)\n' });
  });
  test('what stays keeps the spelling of its author', () => {
    const files = {
      'sdet.yaml': MANIFEST,
      'é à/b c.md': '# A\n',
      'z.md': '[a](é%20%C3%A0/b%20c.md) [b](<é à/b%20c.md>)\n',
    };
    check(files, 'é à → x/é à', { 'z.md': '[a](x/é%20%C3%A0/b%20c.md) [b](<x/é à/b%20c.md>)\n' });
    check(files, 'z.md → x/z.md', { 'x/z.md': '[a](../é%20%C3%A0/b%20c.md) [b](<../é à/b%20c.md>)\n' });
  });
  test('a quote in a text of YAML is no spelling of its author', () => {
    const register = (to: string): string =>
      `items:\n  - id: EX-AAS-001\n    statement: 'L’ENT DOIT, [x](${to}).'\n`;
    const files = { 'sdet.yaml': MANIFEST, "l'un.md": '# A\n', 'r.yaml': register("l''un.md") };
    check(files, "l'un.md → p/l'un.md", { 'r.yaml': register('p/l%27un.md') });
  });
  test('a register, in every style of YAML', () => {
    const register = (to: string): string =>
      `items:\n  - id: EX-AAS-001\n    statement: 'L’ENT DOIT, [x](${to}).'\n    plain: "[x](${to})"\n    note: [x](${to})\n    rationale: |\n      Selon [x](${to}).\n`;
    const plain = register('../a.md').replace('note: [x](../a.md)', 'note: Voir [x](../a.md)');
    check({ 'sdet.yaml': MANIFEST, 'a.md': '# A\n', 'r/r.yaml': plain }, 'a.md → b/c.md', {
      'r/r.yaml': register('../b/c.md').replace('note: [x]', 'note: Voir [x]'),
    });
  });
  test('extensions that the project leaves out', () => {
    const manifest = `${MANIFEST}links: { extension: optional }\n`;
    check(
      {
        'sdet.yaml': manifest,
        'a/index.md': '# A\n',
        'b.md': '# B\n',
        'z.md': '[a](a) [b](b) [c](b.md) [d](/a/)\n',
      },
      'a → x/y, b.md → d/e.md',
      {
        'z.md': '[a](x/y) [b](d/e) [c](d/e.md) [d](/x/y/)\n',
      },
    ); // prettier-ignore
  });
  test('links that start from a folder of their own', () => {
    const manifest = `${MANIFEST}links: { root: src }\n`;
    check(
      { 'sdet.yaml': manifest, 'src/a.md': '# A\n', 'src/z.md': '[a](/a.md)\n' },
      'src/a.md → src/b/a.md',
      {
        'src/z.md': '[a](/b/a.md)\n',
      },
    );
    check({ 'sdet.yaml': manifest, 'src/a.md': '# A\n', 'src/z.md': '[a](/a.md)\n' }, 'src → docs', {
      'sdet.yaml': `${MANIFEST}links: { root: docs }\n`,
    });
    check({ 'sdet.yaml': manifest, 'src/a.md': '# A\n', 'src/z.md': '[a](/a.md)\n' }, 'src/a.md → a.md', {
      'src/z.md': '[a](../a.md)\n',
    });
  });
  test('a folder is a target too', () => {
    check({ 'sdet.yaml': MANIFEST, 'a/b.md': '# B\n', 'z.md': '[a](a) [b](a/)\n' }, 'a → c/d', {
      'z.md': '[a](c/d) [b](c/d/)\n',
    });
  });
});

describe('links in a moved file', () => {
  test('go on leading to the same places', () => {
    check(
      {
        'sdet.yaml': MANIFEST,
        'p/a.md': '# A\n\n[b](b.md#x) [c](../c.md) [d](/c.md) [e](#a) [f](a.md#a) ![p](img/p.png)\n',
        'p/b.md': '# B\n',
        'c.md': '# C\n',
        'p/img/p.png': '',
      },
      'p/a.md → q/r/z.md',
      {
        'q/r/z.md':
          '# A\n\n[b](../../p/b.md#x) [c](../../c.md) [d](/c.md) [e](#a) [f](z.md#a) ![p](../../p/img/p.png)\n',
      },
    ); // prettier-ignore
  });
  test('source and target together', () => {
    check(
      {
        'sdet.yaml': MANIFEST,
        'p/a.md': '[b](b.md) [c](../c.md)\n',
        'p/b.md': '[a](a.md)\n',
        'c.md': '[a](p/a.md)\n',
      },
      'p → q/p',
      { 'q/p/a.md': '[b](b.md) [c](../../c.md)\n', 'c.md': '[a](q/p/a.md)\n' },
    );
    check(
      { 'sdet.yaml': MANIFEST, 'a.md': '[b](b.md)\n', 'b.md': '[a](a.md)\n' },
      'a.md → b.md, b.md → a.md',
      { 'b.md': '[b](a.md)\n', 'a.md': '[a](b.md)\n' },
    );
  });
  test('links that lead nowhere or out of the project', () => {
    check(
      { 'sdet.yaml': MANIFEST, 'p/a.md': '[x](absent.md) [y](../../hors.md) [z](https://x.fr/a.md)\n' },
      'p/a.md → q/r/a.md',
      { 'q/r/a.md': '[x](../../p/absent.md) [y](../../../hors.md) [z](https://x.fr/a.md)\n' },
    );
  });
  test('and back: a usual way is written the usual way again', () => {
    const files = {
      'sdet.yaml': MANIFEST,
      'p/a.md': '[b](../q/b.md) [c](../p/c.md)\n',
      'q/b.md': '# B\n',
      'p/c.md': '# C\n',
    };
    check(files, 'p/a.md → q/a.md', { 'q/a.md': '[b](b.md) [c](../p/c.md)\n' });
  });
  test('a link in other capitals is put right', () => {
    check({ 'sdet.yaml': MANIFEST, 'a.md': '[b](B.md)\n', 'b.md': '# B\n' }, 'b.md → q/b.md', {
      'a.md': '[b](q/b.md)\n',
    });
  });
  test('a link in other capitals is left alone by moves of others', () => {
    const files = { 'sdet.yaml': MANIFEST, 'p/a.md': '[b](../B.md)\n', 'b.md': '# B\n', 'c.md': '# C\n' };
    check(files, 'c.md → d.md', {});
    check(files, 'p/a.md → q/r/a.md', { 'q/r/a.md': '[b](../../B.md)\n' });
  });
  test('capitals alone', () => {
    check({ 'sdet.yaml': MANIFEST, 'a.md': '[a](a.md)\n', 'b.md': '[a](a.md)\n' }, 'a.md → A.md', {
      'A.md': '[a](A.md)\n',
      'b.md': '[a](A.md)\n',
    });
  });
});

describe('the manifest', () => {
  const manifest = (chapters: string, more = ''): string =>
    `sdet: 1 # format\nvolumes:\n  - id: v\n    chapters: ${chapters}\n${more}`;
  const CASES: Readonly<Record<string, readonly [chapters: string, moves: string, expected: string]>> = {
    'a path': ['[p/a.md, p/b.md]', 'p/a.md → q/x.md', '[q/x.md, p/b.md]'],
    'a path in quotes': ['["./p/a.md", p/b.md]', 'p/a.md → q/x.md', '["./q/x.md", p/b.md]'],
    'a folder that holds all of a glob': ["['p/*.md']", 'p → q/r', "['q/r/*.md']"],
    'a folder above it': ["['p/**/*.md']", 'p → q', "['q/**/*.md']"],
    'a file that leaves its glob': [
      "['p/*.md', autre.md]",
      'p/a.md → q/a.md',
      "['p/*.md', q/a.md, autre.md]",
    ],
    'a list of lines': [
      "\n      - 'p/*.md' # tout\n      - autre.md",
      'p/a.md → q/a.md',
      "\n      - 'p/*.md' # tout\n      - q/a.md\n      - autre.md",
    ],
    'a file that goes to another glob of its volume': [
      "['p/*.md', 'q/*.md']",
      'p/a.md → q/a.md',
      "['p/*.md', 'q/*.md']",
    ],
    'a file that stays in its glob': ["['p/*.md']", 'p/a.md → p/z.md', "['p/*.md']"],
    'files of a folder that leaves its glob': ["['**/b/*.md', 'p/*.md']", 'p → q', "['**/b/*.md', 'q/*.md']"],
    'a path that needs quotes': ['[p/a.md, p/b.md]', 'p/a.md → q/a #b.md', '["q/a #b.md", p/b.md]'],
  }; // prettier-ignore
  test.each(Object.entries(CASES))('%s', (_, [chapters, moves, expected]) => {
    const files = {
      'sdet.yaml': manifest(chapters),
      'p/a.md': '# A\n',
      'p/b.md': '# B\n',
      'autre.md': '# C\n',
    };
    check(files, moves, chapters === expected ? {} : { 'sdet.yaml': manifest(expected) });
  });
  test('a whole folder out of a glob gets a glob', () => {
    const files = {
      'sdet.yaml': manifest("['p/**/*.md']"),
      'p/s/a.md': '# A\n',
      'p/s/b.md': '# B\n',
      'p/c.md': '# C\n',
    };
    check(files, 'p/s → q', { 'sdet.yaml': manifest("['p/**/*.md', q/*.md]") });
  });
  test('what was added is taken out again', () => {
    const files = (chapters: string): Files => ({
      'sdet.yaml': manifest(chapters),
      'p/b.md': '# B\n',
      'autre.md': '# C\n',
    });
    for (const [before, then] of [
      ["['p/*.md', q/a.md, autre.md]", "['p/*.md', autre.md]"],
      [
        "\n      - 'p/*.md' # tout\n      - q/a.md\n      - autre.md",
        "\n      - 'p/*.md' # tout\n      - autre.md",
      ],
      ["['p/*.md', q/a.md, q/c.md]", "['p/*.md', q/c.md]"],
      ["[q/a.md, 'p/*.md']", "[p/a.md, 'p/*.md']"],
    ] as const)
      check({ ...files(before), 'q/a.md': '# A\n' }, 'q/a.md → p/a.md', { 'sdet.yaml': manifest(then) });
    check({ ...files("['p/*.md', p/a.md]"), 'p/a.md': '# A\n' }, 'p/a.md → p/z.md', {
      'sdet.yaml': manifest("['p/*.md', p/z.md]"),
    });
  });
  test('catalogues, registers, views and what is ignored', () => {
    const more = (to: string): string =>
      `catalogues: [${to}/c.yaml]\nregisters: ${to}/r.yaml\nviews: ['${to}/*.yaml']\nignore: [${to}/vieux/**]\n`;
    const files = {
      'sdet.yaml': manifest("['*.md']", more('p')),
      'p/c.yaml': 'kind: actors\nentries: []\n',
      'p/r.yaml': 'items: []\n',
      'p/v.yaml': 'view: 1\n',
      'p/vieux/x.yaml': '',
    };
    check(files, 'p → q', { 'sdet.yaml': manifest("['*.md']", more('q')) });
  });
  test('the intro of a view', () => {
    const more = "views: ['v/*.yaml']\n";
    const files = {
      'sdet.yaml': manifest("['*.md']", more),
      'v/a.yaml': 'view: 1\nintro: textes/i.md\n',
      'textes/i.md': 'Texte.\n',
    };
    check(files, 'textes → mots', { 'v/a.yaml': 'view: 1\nintro: mots/i.md\n' });
    check(files, 'v → w', { 'sdet.yaml': manifest("['*.md']", more).replace('v/*.yaml', 'w/*.yaml') });
  });
  test('the intro of a view that is in quotes, whose links go on leading where they led', () => {
    const files = {
      'sdet.yaml': manifest("['*.md']", "views: ['v/*.yaml']\n"),
      'a.md': '# A\n\n[mots](v/i.md)\n',
      'v/a.yaml': 'view: 1\nid: x\nintro: "v/i.md"\n',
      'v/i.md': '[a](../a.md#a)\n',
    };
    check(files, 'v/i.md → mots/x/j.md', {
      'a.md': '# A\n\n[mots](mots/x/j.md)\n',
      'v/a.yaml': 'view: 1\nid: x\nintro: "mots/x/j.md"\n',
      'mots/x/j.md': '[a](../../a.md#a)\n',
    });
  });
});

describe('what else speaks of files', () => {
  test('the baseline', () => {
    const baseline = (file: string, text: string): string =>
      `${JSON.stringify({ sdetBaseline: 1, findings: [{ file, rule: 'r', text, count: 1 }] })}\n`;
    check(
      {
        'sdet.yaml': MANIFEST,
        'p/a.md': '[x](absent.md)\n',
        'sdet.baseline.json': baseline('p/a.md', 'absent.md'),
      },
      'p/a.md → b.md',
      { 'b.md': '[x](p/absent.md)\n', 'sdet.baseline.json': baseline('b.md', 'p/absent.md') },
    );
  });
  test('anchors that stand for files', () => {
    const manifest = `${MANIFEST}links: { anchor-files: ['mots/<anchor>.md'] }\n`;
    const files = { 'sdet.yaml': manifest, 'mots/a.md': '# A\n', 'p/z.md': '[x](#a) [y](#z)\n\n# Z\n' };
    check(files, 'mots/a.md → mots/é b.md', { 'p/z.md': '[x](#é%20b) [y](#z)\n\n# Z\n' });
    check(files, 'mots/a.md → p/a.md', { 'p/z.md': '[x](a.md) [y](#z)\n\n# Z\n' });
    check(files, 'mots → d/mots', { 'sdet.yaml': manifest.replace("'mots", "'d/mots") });
    check(files, 'p/z.md → q/z.md', {});
  });
  test('IDs that are taken from the path', () => {
    const manifest =
      "sdet: 1\nvolumes: [{id: v, chapters: ['**/*.md']}]\nitems: { requirement: { path: 'c/(?<id>[0-9.]+)\\.md', names: [critère] } }\n";
    check(
      { 'sdet.yaml': manifest, 'c/1.2.md': '# Titre\n', 'a.md': 'Voir critère 1.2, [lien](c/1.2.md).\n' },
      'c/1.2.md → c/1.3.md',
      { 'a.md': 'Voir critère 1.3, [lien](c/1.3.md).\n' },
    );
    check(
      { 'sdet.yaml': manifest, 'c/1.2.md': '# Titre\n', 'a.md': 'Voir critère 1.2 et critère 1.3.\n' },
      'c/1.2.md → c/1.3.md',
      'doubts: cited',
    );
  });
});

describe('refusals', () => {
  const files = { 'sdet.yaml': MANIFEST, 'a.md': '# A\n', 'b.md': '# B\n', 'p/c.md': '# C\n' };
  test.each([
    ['absent.md → x.md', 'no-file'],
    ['a.md → b.md', 'exists'],
    ['a.md → p', 'exists'],
    ['a.md → a.md', 'bad-destination'],
    ['p → p/q', 'bad-destination'],
    ['a.md → b.md/a.md', 'bad-destination'],
    ['sdet.yaml → x.yaml', 'bad-destination'],
  ])('%s', (moves, kind) => check(files, moves, `refused: ${kind}`));
});
