import { describe, expect, it } from 'vitest';
import { isGenerated, isUnmodified } from '../../../../../../server/src/core/views/generatedMark.ts';
import type { Pictures } from '../../../../../../server/src/core/views/pictures/pictures.ts';
import { draftView } from '../../../../../../server/src/core/views/view.ts';
import { projectOf } from '../../../../../support/inMemoryProject.ts';
import { bytesOf, picturesOf, png, SVG } from '../../../../../support/pictures.ts';
import { tagsOf } from '../../support/pageCheck.ts';
import { ACTORS, item, viewOf } from '../../support/viewOf.ts';

function pageOf(files: Readonly<Record<string, string>>, pictures?: Pictures): string {
  return viewOf(files, { format: 'html' }, pictures).text;
}

/** The page of one item, without its head, style and script. */
function check(statement: string, expected: string | RegExp): void {
  const text = pageOf({ 'a.md': `# A\n\n${item('EX-AA-001', statement)}` });
  const body = text.slice(text.indexOf('<article'), text.lastIndexOf('</main>'));
  if (typeof expected === 'string') expect(body).toContain(expected);
  else expect(body).toMatch(expected);
}

describe('a page', () => {
  const text = pageOf({
    'a.md': `# A\n\n${item('EX-AA-001', 'L’ENT DOIT.')}`,
    'b.md': `# B\n\n${item('EX-AA-002', 'T.')}`,
  });

  it('bears the mark, and shows changes by hand', () => {
    expect([isGenerated(text), isUnmodified(text)]).toEqual([true, true]);
    expect(isUnmodified(text.replace('DOIT', 'PEUT'))).toBe(false);
  });

  it('names its character set where browsers look for it, its language and title', () => {
    expect(text.indexOf('<meta charset="utf-8">')).toBeGreaterThan(0);
    expect(text.indexOf('<meta charset="utf-8">')).toBeLessThan(900);
    expect(text).toContain('<html lang="fr">');
    expect(text).toMatch(/<title>.+ — Version détaillée pour.+<\/title>/);
  });

  it('has one main part, a way to it, and a table of contents that is a landmark', () => {
    const names = tagsOf(text).map(({ name }) => name);
    expect(names.filter(name => name === 'main')).toHaveLength(1);
    expect(text).toContain('<a class="skip" href="#sdet-text">Aller au texte</a><main id="sdet-text"');
    expect(text).toMatch(
      /<nav aria-labelledby="sdet-contents"><h2 id="sdet-contents">Sommaire<\/h2>\s*<ul class="contents">/,
    );
  });

  it('puts each item into an article that says its level in words, with a link to be shared', () => {
    expect(text).toContain('<article aria-labelledby="EX-AA-001" data-level="obligatoire" class="item rank-');
    expect(text).toContain('<a class="share" href="#EX-AA-001" aria-label="Lien vers EX-AA-001">#</a>');
    expect(text).toContain('<strong>Niveau</strong>\u00a0: obligatoire');
    expect(text).toContain('<article aria-labelledby="EX-AA-002" data-level="" class="item">');
  });

  it('offers the levels that it has, hidden until its script runs', () => {
    expect(text).toContain('<div class="tools" hidden>');
    expect([...text.matchAll(/<input type="checkbox" value="([^"]*)"/g)].map(([, value]) => value)).toEqual([
      'obligatoire',
      '',
    ]);
  });

  it('has no table of contents for a single chapter', () => {
    expect(pageOf({ 'a.md': `# A\n\n${item('EX-AA-001', 'T.')}` })).not.toContain('<nav');
  });
});

describe('anchors', () => {
  it('do not collide with ours', () => {
    const text = pageOf({ 'a.md': `# sdet-text\n\n${item('EX-AA-001', 'T.')}` });
    expect(text).toContain('id="x-sdet-text"');
    expect(text.match(/id="sdet-text"/g)).toHaveLength(1);
  });
});

describe('text', () => {
  it.each([
    ['m<sup>2</sup> et H<sub>2</sub>O', 'm<sup>2</sup> et H<sub>2</sub>O'],
    ['`a < b`', '<code>a &#x3C; b</code>'],
    [
      '| a | b |\n|---|--:|\n| 1 | 2 |',
      /<div class="wide" role="group" tabindex="0" aria-label="Tableau"><table>/,
    ],
    ['```js\nx\n```', '<pre tabindex="0"><code class="language-js">x\n</code></pre>'],
    ['Voir[^1].\n\n[^1]: Note.\n', /<sup><a href="#sdet-fn-1" id="sdet-fnref-1"/],
    ['a[^1] b[^1]\n\n[^1]: N.\n', /href="#sdet-fnref-1-2"/],
    ['| | b |\n|---|---|\n| x | |', /<td><\/td>\s*<th>b<\/th>/],
    ['- [x] fait', /<input type="checkbox" checked disabled>/],
  ])('is shown as it is meant: %s', check);
});

it('a heading « Footnote label » and the one over the footnotes are two places', () => {
  const text = pageOf({
    'a.md': `# A\n\n## Footnote label\n\n${item('EX-AA-001', 'x[^1]\n\n[^1]: Note.\n')}`,
  });
  const ids = tagsOf(text).flatMap(({ attributes }) => attributes.get('id') ?? []);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  expect(text).toMatch(/id="sdet-fnref-1"[^>]*aria-describedby="sdet-notes"/);
  expect(text).toContain('<h2 id="sdet-notes">');
});

describe('hostile text', () => {
  const ATTACKS = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)><use href="http://x.test/a.svg#b"/></svg>',
    '<style>@import "http://x.test/a.css";</style>',
    '<p style="background:url(http://x.test/b)" onclick="alert(1)">x</p>',
    '<iframe src="http://x.test"></iframe>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt&#58;alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '[x](vbscript:x)',
    '![x](http://x.test/a.png)',
    '![x](javascript:alert(1))',
    '![x](data:image/svg+xml,<svg/>)',
    '<base href="http://x.test/">',
    '<meta http-equiv="refresh" content="0;url=http://x.test">',
    '<form id="sdet-filter"><input name=x></form>',
    '</main></body><script>alert(1)</script>',
    '`</style><script>alert(1)</script>`',
  ];

  it.each(ATTACKS)('becomes neither markup nor something fetched: %s', attack => {
    const title = attack.replace(/\n/g, ' ');
    const text = pageOf({ 'a.md': `# A ${title}\n\n${item('EX-AA-001', attack, title)}`, ...ACTORS });
    const tags = tagsOf(text);
    const names = tags.map(({ name }) => name);
    expect(names.filter(name => name === 'script' || name === 'style')).toEqual(['style', 'script']);
    for (const banned of ['svg', 'iframe', 'base', 'img', 'object', 'use', 'link'])
      expect(names).not.toContain(banned);
    expect(names.filter(name => name === 'form')).toHaveLength(1);
    for (const { attributes } of tags) {
      expect([...attributes.keys()].filter(key => /^on|^style$|^src$/.test(key))).toEqual([]);
      expect(attributes.get('href') ?? '').not.toMatch(/^\s*(?:javascript|data|vbscript):/i);
    }
  });
});

describe('pictures', () => {
  const files = { 'a.md': `# A\n\n${item('EX-AA-001', '![Plan](plan.png "T")')}`, 'plan.png': 'x' };

  it('become part of the page, each place of them', () => {
    const bytes = png();
    const twice = { ...files, 'b.md': `# B\n\n${item('EX-AA-002', '![](plan.png)')}` };
    const text = pageOf(twice, picturesOf({ 'plan.png': ['png', bytes] }));
    const url = `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
    expect(text).toContain(`<img src="${url}" alt="Plan" title="T">`);
    expect(text).toContain(`<img src="${url}" alt="">`);
    expect(text).not.toContain('data:,');
  });

  it('are called by what they hold, and stay pictures: a script in one stands in no page', () => {
    const text = pageOf(files, picturesOf({ 'plan.png': ['svg', bytesOf(SVG)] }));
    expect(text).toContain(`<img src="data:image/svg+xml;base64,${btoa(SVG)}" alt="Plan" title="T">`);
    expect(text).not.toContain('alert(1)');
  });

  it('take no words of the source for their places', () => {
    const words = {
      ...files,
      'b.md': `# B\n\n${item('EX-AA-002', '`<img src="data:,0">` et src="data:,0"')}`,
    };
    const text = pageOf(words, picturesOf({ 'plan.png': ['png', png()] }));
    expect(text).toContain('&#x3C;img src="data:,0">');
    expect(text).toContain(' et src="data:,0"');
  });

  it('are links to their files where they cannot', () => {
    expect(pageOf(files)).toContain('<a href="plan.png" title="T">Image\u00a0: Plan (fichier plan.png)</a>');
    expect(pageOf(files)).not.toContain('<img');
    const linked = { ...files, 'a.md': `# A\n\n${item('EX-AA-001', '[![](plan.png)](https://a.fr)')}` };
    expect(pageOf(linked)).toContain('<a href="https://a.fr">Image (fichier plan.png)</a>');
  });

  it('of the web are links: a page fetches nothing', () => {
    const web = { 'a.md': `# A\n\n${item('EX-AA-001', '![Plan](https://a.fr/p.png)')}` };
    expect(pageOf(web)).toContain('<a href="https://a.fr/p.png">Image\u00a0: Plan</a>');
  });

  it('are wanted in the order of their places, those of the view alone, with how often it shows them', () => {
    const project = projectOf({
      ...ACTORS,
      'a.md': `# A\n\n${item('EX-AA-001', '![](z.png) ![](y.png)')}\n${item('EX-AA-002', '![](z.png)')}`,
      'b.md': '# B\n\n## EX-AA-003 — C\n\n- **Acteurs** : editeur\n\n![](x.png)\n',
      ...Object.fromEntries(['x.png', 'y.png', 'z.png'].map(name => [name, 'x'])),
    });
    const draft = draftView(project, { actors: ['chef'], detail: 'full', format: 'html' });
    expect(draft.kind === 'draft' && draft.wish.pictures).toEqual([
      { path: 'z.png', times: 2 },
      { path: 'y.png', times: 1 },
    ]);
    const markdown = draftView(project, { actors: ['chef'], detail: 'full', format: 'md' });
    expect(markdown.kind === 'draft' && markdown.wish.pictures).toEqual([]);
  });
});
