import { describe, expect, it } from 'vitest';
import type { Files } from '../../support/inMemoryProject.ts';
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
  const kept = [...text.matchAll(/<w:p>(.*?)<\/w:p>/gs)]
    .map(([, all = '']) => all)
    .filter(all => all.includes('<w:keepNext/>'));
  expect(
    kept
      .flatMap(paragraph => linesOf(`<w:p>${paragraph}</w:p>`))
      .map(line => line.replace(/^ListParagraph: /, '')),
  ).toEqual(['Niveau : obligatoire', 'Acteurs : Chef d’établissement', 'Le socle DOIT :', 'Tableau 1 — Qui']);
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

  it('a picture is a link, since the file holds none', async () => {
    const lines = await linesUnder('Voir ![Plan](plan.png).', { 'plan.png': '' });
    expect(lines).toEqual(['Voir Image : Plan.']);
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
