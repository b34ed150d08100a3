import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Pictures } from '../../../server/src/core/views/pictures/pictures.ts';
import { docxOwnership } from '../../../server/src/docx/docxPackage.ts';
import type { Files } from '../../support/inMemoryProject.ts';
import { bmp, bytesOf, gif, jpeg, photo, picturesOf, png, SVG } from '../../support/pictures.ts';
import { item } from '../core/views/support/viewOf.ts';
import { brokenParts } from './support/docxCheck.ts';
import { docxOf, linesOf, partOf, partsOf } from './support/docxOf.ts';

const TEXT = 'word/document.xml';

/** The lines under the heading of the one item of a chapter, without its fields. */
async function linesUnder(statement: string, more: Files = {}): Promise<readonly string[]> {
  const bytes = await docxOf({ 'a.md': `# A\n\n${item('EX-AA-001', statement)}`, ...more });
  expect(brokenParts(bytes)).toEqual([]);
  const lines = linesOf(partsOf(bytes)[TEXT] ?? '');
  const fields = lines.findIndex(line => line.includes('Acteurs :'));
  return lines.slice(fields + 1);
}

/** The paragraphs behind which no page ends, headings aside. */
function keptLines(text: string): readonly string[] {
  return [...text.matchAll(/<w:p>(.*?)<\/w:p>/gs)]
    .filter(([, all = '']) => all.includes('<w:keepNext/>'))
    .flatMap(([paragraph]) => linesOf(paragraph))
    .map(line => line.replace(/^ListParagraph: /, ''));
}

async function check(statement: string, expected: readonly string[]): Promise<void> {
  expect(await linesUnder(statement)).toEqual(expected);
}

it('has title, statement of origin and headings in styles of Word', async () => {
  const lines = linesOf(
    await partOf(TEXT, { 'a.md': `# Accès\n\n## Partie\n\n#${item('EX-AA-001', 'Dit.')}` }),
  );
  expect(lines[0]).toMatch(/^Title: /);
  expect(lines).toContain('Heading1: Accès');
  expect(lines).toContain('Heading2: Partie');
  expect(lines).toContain('Heading3: EX-AA-001 — Titre');
});

it('keeps an item’s fields, captions and announcements with what follows', async () => {
  const statement =
    'Le socle DOIT :\n\n- a\n- b\n\nTableau 1 — Qui\n\n| a | b |\n|---|---|\n| c | d |\n\nFin :\n\nVraie fin.';
  const text = await partOf(TEXT, { 'a.md': `# A\n\n${item('EX-AA-001', statement)}` });
  expect(keptLines(text)).toEqual([
    'Niveau : obligatoire',
    'Acteurs : Chef d’établissement',
    'Le socle DOIT :',
    'Tableau 1 — Qui',
  ]);
});

it('keeps the last words of an item with the link to its full text', async () => {
  const text = `# A\n\n${item('EX-AA-001', 'Dit.\n\n> **En clair** : un.\n>\n> Deux.')}`;
  expect(keptLines(await partOf(TEXT, { 'a.md': text }, { detail: 'plain' })).at(-1)).toBe('Deux.');
});

it('keeps the caption of rows that became items with the first of them', async () => {
  const text =
    '# A\n\n**Tableau 2 — Seuils**\n\n| ID | Exigence |\n|---|---|\n| EX-AA-001 | L’ENT DOIT. |\n\nEt **fort**\n\n## B\n\n';
  expect(keptLines(await partOf(TEXT, { 'a.md': text }, { actors: 'all' }))[0]).toBe('Tableau 2 — Seuils');
});

describe('contents', () => {
  const two = {
    'a.md': `# Un\n\n${item('EX-AA-001', 'A.')}`,
    'b.md': `# Deux\n\n${item('EX-AA-002', 'B.')}`,
  };

  it('are a field whose entries lead to the chapters at once', async () => {
    const text = await partOf(TEXT, two);
    expect(text).toContain('TOC \\h \\o &quot;1-1&quot;');
    expect(linesOf(text).filter(line => line.startsWith('TOC'))).toEqual([
      'TOCHeading: Sommaire',
      'TOC1: Un',
      'TOC1: Deux',
    ]);
    expect(text).toMatch(/w:anchor="Deux"/);
    expect(text).toMatch(/<w:pStyle w:val="TOCHeading"\/>(?:<w:keepNext\/>)?<w:pageBreakBefore\/>/);
  });

  it('ask nothing of who opens the file', async () => {
    const parts = partsOf(await docxOf(two));
    expect(parts[TEXT]).not.toContain('w:dirty="true"');
    expect(parts['word/settings.xml']).not.toContain('updateFields');
  });

  it('are none of a single chapter', async () => {
    expect(await partOf(TEXT, { 'a.md': two['a.md'] })).not.toContain('TOC \\h');
  });
});

describe('blocks:', () => {
  it('bullets, numbers, tasks', async () => {
    await check('Dit :\n\n- un\n- deux\n  - trois\n\n3. c\n4. d\n\n- [x] fait\n- [ ] reste', [
      'Dit :',
      ...['ListParagraph: un', 'ListParagraph: deux', 'ListParagraph: trois'],
      ...['ListParagraph: c', 'ListParagraph: d', 'ListParagraph: ☑ fait', 'ListParagraph: ☐ reste'],
    ]);
  });

  it('a list begins with the number of the source, each list by itself', async () => {
    const files = { 'a.md': `# A\n\n${item('EX-AA-001', 'A.\n\n3. c\n\nB.\n\n3. d\n\nC.\n\n1. e')}` };
    const parts = partsOf(await docxOf(files));
    const ids = [...(parts[TEXT] ?? '').matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id).slice(-3);
    expect(new Set(ids).size).toBe(3);
    expect(parts['word/numbering.xml']).toContain('<w:start w:val="3"/>');
  });

  it('code keeps its lines, quotes their style', async () => {
    await check('Dit.\n\n```\na\n  b\n```\n\n> cité\n\n---\n\nFin.', [
      'Dit.',
      'Code: a⏎  b',
      'Quote: cité',
      '',
      'Fin.',
    ]);
  });

  it('a table tells its header, and no two tables touch', async () => {
    const table = '| A | B |\n|---|--:|\n| 1 | 2 |';
    const files = { 'a.md': `# A\n\n${item('EX-AA-001', `Dit.\n\n${table}\n\n${table}`)}` };
    const text = await partOf(TEXT, files);
    expect(text.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(text).toContain('<w:jc w:val="right"/>');
    expect(text).not.toMatch(/<\/w:tbl><w:tbl>/);
  });

  it('a column is wide enough for its longest word, and all columns fill the page', async () => {
    const table =
      '| Profil | Personnes |\n|---|---|\n| Responsable | élèves inscrits dans un établissement, et leurs parents |';
    const text = await partOf(TEXT, { 'a.md': `# A\n\n${item('EX-AA-001', `Dit.\n\n${table}`)}` });
    const widths = [...text.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
    expect(widths).toHaveLength(2);
    expect(widths[0]).toBeGreaterThan('Responsable'.length * 120);
    expect(widths[1]).toBeGreaterThan(widths[0] ?? 0);
    expect((widths[0] ?? 0) + (widths[1] ?? 0)).toBeGreaterThan(9000);
  });

  it('a table with more columns than a page has room for stays one', async () => {
    const row = (text: string): string => `|${` ${text} |`.repeat(80)}`;
    const table = [row('colonne'), row('---'), row('x')].join('\n');
    const bytes = await docxOf({ 'a.md': `# A\n\n${item('EX-AA-001', `Dit.\n\n${table}`)}` });
    expect(brokenParts(bytes)).toEqual([]);
    expect(partsOf(bytes)[TEXT]?.match(/<w:gridCol /g)).toHaveLength(80);
  });

  it('what is nested deeper than Word can is kept', async () => {
    const deep = Array.from({ length: 12 }, (_, at) => `${'  '.repeat(at)}- r${at}`).join('\n');
    expect((await linesUnder(`Dit :\n\n${deep}`)).at(-1)).toBe('ListParagraph: r11');
  });
});

describe('text:', () => {
  it('looks', async () => {
    const text = await partOf(TEXT, {
      'a.md': `# A\n\n${item('EX-AA-001', '**g** *i* ~~b~~ `c` 10<sup>6</sup>')}`,
    });
    for (const tag of ['<w:b/>', '<w:i/>', '<w:strike/>', '<w:rStyle w:val="CodeCar"/>'])
      expect(text).toContain(tag);
    expect(text).toMatch(/<w:vertAlign w:val="superscript"\/><\/w:rPr><w:t[^>]*>6</);
  });

  it('what XML forbids breaks nothing', async () => {
    await check('a\u0001b & <c>', ['a\ufffdb & ']);
  });
});

describe('pictures', () => {
  const RELATIONS = 'word/_rels/document.xml.rels';
  const files = (statement: string): Files => ({
    'a.md': `# A\n\n${item('EX-AA-001', statement)}`,
    ...Object.fromEntries(['a', 'b', 'c', 'd'].map(name => [`${name}.png`, 'x'])),
  });

  /** Width and height of each picture of a text, in pixels. */
  async function sizesIn(statement: string, pictures: Pictures): Promise<readonly (readonly number[])[]> {
    const xml = partsOf(await docxOf(files(statement), {}, pictures))[TEXT] ?? '';
    return [...xml.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)].map(([, ...size]) =>
      size.map(emu => Math.round(Number(emu) / 9525)),
    );
  }

  it('are links to their files where the document does without', async () => {
    const lines = await linesUnder('Voir ![Plan](plan.png).', { 'plan.png': '' });
    expect(lines).toEqual(['Voir Image : Plan (fichier plan.png).']);
  });

  it('are in the document byte for byte, with their alternative texts', async () => {
    const pictures = { 'a.png': png(3, 2), 'b.png': jpeg(4, 3), 'c.png': gif(5, 4), 'd.png': bmp(6, 5) };
    const bytes = await docxOf(
      files('![Un « A »](a.png "T") ![B](b.png) ![](c.png) ![D](d.png)'),
      {},
      picturesOf({
        'a.png': ['png', pictures['a.png']],
        'b.png': ['jpeg', pictures['b.png']],
        'c.png': ['gif', pictures['c.png']],
        'd.png': ['bmp', pictures['d.png']],
      }),
    );
    const parts = unzipSync(bytes);
    const media = Object.entries(parts).filter(([name]) => name.startsWith('word/media/'));
    expect(media.map(([name]) => name.replace(/.*\./, '')).sort()).toEqual(['bmp', 'gif', 'jpg', 'png']);
    for (const picture of Object.values(pictures))
      expect(media.some(([, data]) => Buffer.from(data).equals(picture))).toBe(true);
    const xml = strFromU8(parts[TEXT] ?? new Uint8Array());
    expect(
      [...xml.matchAll(/<wp:docPr id="(\d+)"[^>]*? descr="([^"]*)"/g)].map(([, ...found]) => found),
    ).toEqual([
      ['1', 'Un « A »'],
      ['2', 'B'],
      ['4', 'D'],
    ]);
    const relations = strFromU8(parts[RELATIONS] ?? new Uint8Array());
    const embedded = [...xml.matchAll(/r:embed="([^"]+)"/g)].map(([, id]) => id);
    expect(embedded).toHaveLength(4);
    for (const id of embedded)
      expect(relations).toMatch(new RegExp(`Id="${id}"[^>]*Target="media/|Target="media/[^>]*Id="${id}"`));
    expect(xml).toContain('<wp:docPr id="3" name="Image 3"><a:extLst');
    expect([docxOwnership(bytes), brokenParts(bytes)]).toEqual(['ours', []]);
  });

  it('give the same bytes again, and are held once however often they are shown', async () => {
    const text = files('![A](a.png) ![A](a.png)\n\n- [![A](a.png)](https://a.fr)[^1]\n\n[^1]: ![B](b.png)');
    const pictures = picturesOf({ 'a.png': ['png', png(9, 9)], 'b.png': ['png', png(8, 8)] });
    const first = await docxOf(text, {}, pictures);
    expect(brokenParts(first)).toEqual([]);
    expect(Buffer.from(await docxOf(text, {}, pictures)).equals(first)).toBe(true);
    const names = Object.keys(unzipSync(first)).filter(name => name.startsWith('word/media/'));
    expect(names).toHaveLength(2);
    expect(partsOf(first)['word/footnotes.xml']).toContain('<wp:docPr');
    const other = await docxOf(text, {}, picturesOf({ 'a.png': ['png', png(9, 8)] }));
    expect(Buffer.from(other).equals(first)).toBe(false);
  });

  it('are as large as they are, but no wider than their place and no higher than a page', async () => {
    const pictures = picturesOf({
      'a.png': ['png', png(300, 20)],
      'b.png': ['gif', gif(6010, 100)],
      'c.png': ['gif', gif(10, 8000)],
    });
    expect(await sizesIn('![](a.png) ![](b.png) ![](c.png)', pictures)).toEqual([
      [300, 20],
      [601, 10],
      [1, 800],
    ]);
    const [inList = []] = await sizesIn('- ![](b.png)', pictures);
    const [inCell = []] = await sizesIn('| A | B |\n| - | - |\n| ![](b.png) | x |', pictures);
    expect(inList[0]).toBeLessThan(601);
    expect(inCell[0]).toBeLessThan(400);
    expect(inCell[0]).toBeGreaterThan(1);
  });

  it('stand upright as their camera says, and say so no more', async () => {
    const lying = photo(300, 20, 6);
    const bytes = await docxOf(files('![](a.png)'), {}, picturesOf({ 'a.png': ['jpeg', lying] }));
    const xml = partsOf(bytes)[TEXT] ?? '';
    expect(xml).toMatch(/<a:xfrm rot="5400000">.*?<a:ext cx="2857500" cy="190500"\/>/);
    const [, held] = Object.entries(unzipSync(bytes)).find(([name]) => name.endsWith('.jpg')) ?? [];
    expect(held && Buffer.from(held)).toEqual(Buffer.from(photo(300, 20, 1)));
    const tall = picturesOf({ 'a.png': ['jpeg', photo(8000, 10, 8)], 'b.png': ['jpeg', photo(10, 6010, 5)] });
    expect(await sizesIn('![](a.png) ![](b.png)', tall)).toEqual([
      [800, 1],
      [1, 601],
    ]);
  });

  it('stand upright wherever they are shown, and stay as they were given', async () => {
    const given = Buffer.from(photo(300, 20, 6));
    const bytes = await docxOf(files('![](a.png) ![](a.png)'), {}, picturesOf({ 'a.png': ['jpeg', given] }));
    expect((partsOf(bytes)[TEXT] ?? '').match(/<a:xfrm rot="5400000">/g)).toHaveLength(2);
    expect(given.equals(photo(300, 20, 6))).toBe(true);
  });

  it('stay on the page of the words under them', async () => {
    const pictures = picturesOf({ 'a.png': ['png', png()] });
    const kept = async (statement: string): Promise<boolean> => {
      const xml = partsOf(await docxOf(files(statement), {}, pictures))[TEXT] ?? '';
      const paragraphs = [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([whole]) => whole);
      return paragraphs.some(one => one.includes('<wp:docPr') && one.includes('<w:keepNext/>'));
    };
    expect(await kept('![](a.png)\n\nFigure 1 — Plan')).toBe(true);
    expect(await kept('Voir ![](a.png) ici.\n\nAutre chose.')).toBe(false);
  });

  it('that Word does not show are links, and so are those that tell no size', async () => {
    const pictures = picturesOf({ 'a.png': ['svg', bytesOf(SVG)], 'b.png': ['png', png().subarray(0, 18)] });
    const bytes = await docxOf(files('![A](a.png) ![B](b.png)'), { sourceBase: '../src' }, pictures);
    const xml = partsOf(bytes)[TEXT] ?? '';
    expect(xml).not.toContain('<wp:docPr');
    expect(linesOf(xml).join('\n')).toContain('Image : A (fichier a.png) Image : B (fichier b.png)');
    expect(partsOf(bytes)[RELATIONS]).toContain('Target="../src/a.png"');
  });
});

describe('links', () => {
  it('lead to the bookmark of an item that is here, to the source of one that is not', async () => {
    const files = {
      'a.md': `# A\n\n${item('EX-AA-001', 'Voir EX-AA-002 et EX-AA-003.')}\n${item('EX-AA-002', 'B.')}\n## EX-AA-003 — C\n\n- **Acteurs** : editeur\n\nC.\n`,
    };
    const parts = partsOf(await docxOf(files, { sourceBase: '../src' }));
    expect(parts[TEXT]).toContain('w:anchor="EX_AA_002"');
    expect(parts['word/_rels/document.xml.rels']).toContain('Target="../src/a.md"');
    expect(parts[TEXT]).toContain('w:anchor="ex-aa-003--c"');
  });

  it('run nothing', async () => {
    const parts = partsOf(
      await docxOf({ 'a.md': `# A\n\n${item('EX-AA-001', '[x](javascript:alert(1)) <script>y</script>')}` }),
    );
    expect(Object.values(parts).join('')).not.toMatch(/javascript|script>/);
  });
});

describe('footnotes', () => {
  it('are called once; a second call is a link to the first', async () => {
    const files = { 'a.md': `# A\n\n${item('EX-AA-001', 'Un[^1] et deux[^1].')}\n[^1]: La *note*.\n` };
    const parts = partsOf(await docxOf(files));
    expect(linesOf(parts[TEXT] ?? '').at(-1)).toBe('Un[1] et deux1.');
    expect(linesOf(parts['word/footnotes.xml'] ?? '').at(-1)).toContain('La note.');
    expect(parts[TEXT]).toContain('w:anchor="note_1"');
  });

  it('in notes stand in parentheses, in circles only once', async () => {
    const files = {
      'a.md': `# A\n\n${item('EX-AA-001', 'Un[^1].')}\n[^1]: Note[^2].\n\n[^2]: Autre[^1][^2].\n`,
    };
    const bytes = await docxOf(files);
    expect(brokenParts(bytes)).toEqual([]);
    expect(linesOf(partsOf(bytes)['word/footnotes.xml'] ?? '').at(-1)).toContain('Note (Autre1.).');
  });

  it('keep their links', async () => {
    const files = { 'a.md': `# A\n\n${item('EX-AA-001', 'Un[^1].')}\n[^1]: [là](https://a.fr)\n` };
    expect(await partOf('word/_rels/footnotes.xml.rels', files)).toContain('Target="https://a.fr/"');
  });
});

it('says in its properties what it is, and in which language', async () => {
  const parts = partsOf(await docxOf({ 'a.md': `# A\n\n${item('EX-AA-001', 'A.')}` }));
  expect(parts['docProps/core.xml']).toMatch(
    /<dc:title>.+<\/dc:title><dc:subject>.+<\/dc:subject><dc:creator>Atelier SDET</,
  );
  expect(parts['docProps/core.xml']).not.toContain('dcterms:created');
  expect(parts['word/styles.xml']).toContain('<w:lang w:val="fr-FR"/>');
});
