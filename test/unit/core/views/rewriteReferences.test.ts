import { describe, expect, it } from 'vitest';
import { projectPath } from '../../../../server/src/core/base/projectPath.ts';
import { chapterKey, itemKey, type NodeKey, sectionKey } from '../../../../server/src/core/views/nodeKey.ts';
import {
  placeOfItem,
  targetFinder,
  type ViewTarget,
} from '../../../../server/src/core/views/rewriteReferences.ts';
import { type Files, projectOf } from '../../../support/inMemoryProject.ts';

const A = projectPath('a.md');
const B = projectPath('b.md');

const FILES: Files = {
  'a.md':
    '# 1 Un\n\n## EX-AA-001 — T\n\nTexte <a id="point"></a>.\n\n### Détail\n\n## 1.1 Deux {#deux}\n\nIntro <a id="intro"></a>.\n\n**Figure 2 : un plan**\n\n- **EX-AA-002** T.\n\nAprès <a id="apres"></a>.\n',
  'b.md': '---\ntitle: B\n---\n\nAvant <a id="avant"></a>.\n\n## 2 Trois\n\n- **EX-AA-003** T.\n',
  'exigences/r.yaml': 'items:\n  - { id: EX-AA-004, statement: T. }\n',
  'images/x.png': '',
  'guide.pdf': '',
};

/** Everything of `a.md`, nothing of `b.md`. */
const HELD: readonly NodeKey[] = [sectionKey(A, 0), itemKey(A, 0), sectionKey(A, 3), itemKey(A, 1)];

function finder(files: Files = FILES, held: readonly NodeKey[] = HELD) {
  return targetFinder(projectOf(files).view, {
    keys: new Set(held),
    first: new Map([[A, sectionKey(A, 0)]]),
  });
}

function short(target: ViewTarget): string {
  if (target.kind === 'inside') return `inside ${target.key}`;
  if (target.kind === 'web') return target.url;
  return target.kind === 'nowhere'
    ? 'nowhere'
    : `${target.path}${target.fragment === undefined ? '' : `#${target.fragment}`}`;
}

describe('the target of an ID', () => {
  it.each([
    ['EX-AA-001', 'inside item 0 of a.md'],
    ['EX-AA-002', 'inside item 1 of a.md'],
    ['EX-AA-003', 'b.md#2-trois'],
    ['EX-AA-004', 'exigences/r.yaml'],
    ['EX-AA-009', 'nowhere'],
    ['texte', 'nowhere'],
  ])('%s: %s', (id, expected) => expect(short(finder().item(id))).toBe(expected));

  it('is the definition that the view holds, of several', () => {
    const files = { 'a.md': '## EX-AA-001 — T\n\nT.\n', 'b.md': '## EX-AA-001 — U\n\nU.\n' };
    expect(short(finder(files, [itemKey(B, 0)]).item('EX-AA-001'))).toBe('inside item 0 of b.md');
    expect(short(finder(files, []).item('EX-AA-001'))).toBe('a.md#ex-aa-001--t');
  });
});

describe('the target of a link', () => {
  function check(path: string, fragment: string | undefined, expected: string): void {
    const target = { kind: 'file', path: projectPath(path), fragment } as const;
    expect(short(finder().link({ url: '', image: false, target }, B))).toBe(expected);
  }

  it.each([
    ['a.md', undefined, 'inside section 0 of a.md'],
    ['a.md', 'top', 'inside section 0 of a.md'],
    ['a.md', '', 'inside section 0 of a.md'],
    ['a.md', '11-deux-deux', 'inside section 3 of a.md'],
    ['a.md', 'deux', 'inside section 3 of a.md'],
    ['a.md', 'user-content-deux', 'inside section 3 of a.md'],
    ['a.md', 'ex-aa-001--t', 'inside item 0 of a.md'],
    ['a.md', 'point', 'inside item 0 of a.md'],
    ['a.md', 'détail', 'inside item 0 of a.md'],
    ['a.md', 'intro', 'inside section 3 of a.md'],
  ])('%s#%s is in the view: %s', check);

  it.each([
    ['a.md', 'apres', 'a.md#apres'],
    ['b.md', undefined, 'b.md'],
    ['b.md', '2-trois', 'b.md#2-trois'],
    ['b.md', 'avant', 'b.md#avant'],
    ['b.md', 'L12', 'b.md#L12'],
    ['guide.pdf', 'page=3', 'guide.pdf#page=3'],
    ['exigences/r.yaml', undefined, 'exigences/r.yaml'],
    ['images', undefined, 'images'],
    ['', undefined, ''],
  ])('%s#%s is in the source: %s', check);

  it.each([
    ['absent.md', undefined, 'nowhere'],
    ['a.md', 'nulle-part', 'nowhere'],
    ['exigences/r.yaml', 'ancre', 'nowhere'],
  ])('%s#%s is broken: %s', check);

  it('takes an anchor of the volume where the manifest says so', () => {
    const manifest =
      'sdet: 1\nvolumes: [{ id: v, title: V, chapters: ["*.md"] }]\nlinks: { anchors: volume }\n';
    const target = { kind: 'file', path: B, fragment: 'deux' } as const;
    const link = { url: '#deux', image: false, target };
    expect(short(finder({ ...FILES, 'sdet.yaml': manifest }).link(link, B))).toBe('inside section 3 of a.md');
    expect(short(finder().link(link, B))).toBe('nowhere');
  });

  it.each([
    ['https://exemple.fr/a', 'https://exemple.fr/a'],
    ['mailto:a@exemple.fr', 'mailto:a@exemple.fr'],
    ['//exemple.fr/a', 'https://exemple.fr/a'],
    ['javascript:alert(1)', 'nowhere'],
    ['data:text/html,x', 'nowhere'],
    ['file:///etc/passwd', 'nowhere'],
    ['vscode://x', 'nowhere'],
  ])('passes on addresses that run nothing: %s', (url, expected) => {
    expect(short(finder().link({ url, image: false, target: { kind: 'external' } }, A))).toBe(expected);
  });

  it('leaves the project’s folder for nothing', () => {
    expect(short(finder().link({ url: '../x', image: false, target: { kind: 'outside' } }, A))).toBe(
      'nowhere',
    );
  });

  it('leads to the file of an image', () => {
    const image = (path: string) => ({
      url: '',
      image: true,
      target: { kind: 'file', path: projectPath(path), fragment: undefined } as const,
    });
    expect(short(finder().link(image('images/x.png'), A))).toBe('images/x.png');
    expect(short(finder().link(image('images/y.png'), A))).toBe('nowhere');
  });
});

describe('the target of a number in prose', () => {
  function check(number: string, expected: string): void {
    const reference = {
      kind: 'section',
      number,
      annex: false,
      volume: undefined,
      span: { start: 0, end: 0 },
      from: undefined,
    } as const;
    expect(short(finder().numbered(reference, B))).toBe(expected);
  }

  it.each([
    ['1', 'inside section 0 of a.md'],
    ['1.1', 'inside section 3 of a.md'],
    ['2', 'b.md#2-trois'],
    ['9', 'nowhere'],
  ])('§ %s: %s', check);

  it('is the section that is counted so where numbers are not typed', () => {
    const files = {
      'sdet.yaml': 'sdet: 1\nvolumes: [{ id: v, chapters: ["*.md"], numbering: auto }]\n',
      'a.md': '# Un\n\n## 7. Deux\n',
      'b.md': '# Trois\n\n## Quatre\n',
    };
    const at = (number: string): string => {
      const place = { span: { start: 0, end: 0 }, from: undefined, volume: undefined };
      const reference = { kind: 'section', number, annex: false, ...place } as const;
      return short(finder(files, [sectionKey(A, 1)]).numbered(reference, B));
    };
    expect(['1', '1.1', '2.1', '7'].map(at)).toEqual([
      'a.md#un',
      'inside section 1 of a.md',
      'b.md#quatre',
      'nowhere',
    ]);
  });

  it('is the place of a caption', () => {
    const caption = (number: string) =>
      ({
        kind: 'caption',
        word: 'figure',
        number,
        volume: undefined,
        span: { start: 0, end: 0 },
        from: undefined,
      }) as const;
    expect(short(finder().numbered(caption('2'), B))).toBe('inside section 3 of a.md');
    expect(short(finder(FILES, []).numbered(caption('2'), B))).toBe('a.md#11-deux-deux');
    expect(short(finder().numbered(caption('3'), B))).toBe('nowhere');
  });
});

describe('placeOfItem', () => {
  it('is the heading, the section, or the file', () => {
    const { view } = projectOf({ ...FILES, 'c.md': '---\nid: EX-AA-005\n---\n\n# T\n' });
    const places = ['a.md', 'b.md', 'c.md', 'exigences/r.yaml'].flatMap(path => {
      const facts = view.facts(projectPath(path));
      return facts ? facts.items.map(fact => short({ kind: 'source', ...placeOfItem(facts, fact) })) : [];
    });
    expect(places).toEqual([
      'a.md#ex-aa-001--t',
      'a.md#11-deux-deux',
      'b.md#2-trois',
      'c.md',
      'exigences/r.yaml',
    ]);
  });

  it('knows the key of a chapter’s preamble', () => {
    const target = { kind: 'file', path: B, fragment: 'avant' } as const;
    expect(short(finder(FILES, [chapterKey(B)]).link({ url: '', image: false, target }, A))).toBe(
      'inside chapter b.md',
    );
  });
});
