import { describe, expect, test } from 'vitest';
import type { ViewOptions } from '../../../../../server/src/core/views/view.ts';
import type { Files } from '../../../../support/inMemoryProject.ts';
import { brokenParts } from '../../../docx/support/docxCheck.ts';
import { docxOf } from '../../../docx/support/docxOf.ts';
import { pageFaults } from '../support/pageCheck.ts';
import { ACTORS, bodyOf, item, shown, viewOf } from '../support/viewOf.ts';

const FILES: Files = {
  'sdet.yaml': "sdet: 1\nvolumes: [{ id: a, chapters: ['*.md'] }]\ncatalogues: [catalogues/*.yaml]\n",
  'catalogues/textes.yaml': `kind: references
entries:
  - { id: RGS, name: Référentiel général de sécurité, version: "2.0", description: 'Règles de sécurité, voir EX-AA-001.' }
  - { id: RGPD, name: Règlement, date: "2016-04-27", url: 'https://exemple.fr/rgpd' }
  - { id: autre, name: Autre, url: 'javascript:alert(1)' }
`,
};

function said(statement: string, options: Partial<ViewOptions> = {}): string {
  return bodyOf(statement, options, FILES).replace(/\n*## Textes cités[\s\S]*/, '');
}

function listed(statement: string, options: Partial<ViewOptions> = {}): string {
  const text = shown({ ...FILES, 'a.md': `# Chapitre\n\n${item('EX-AA-001', statement)}` }, options);
  const at = text.indexOf('## Textes cités');
  return at < 0 ? '' : text.slice(at);
}

describe('the name of a text in brackets', () => {
  test.each([
    ['Selon le [RGS].', 'Selon le [\\[RGS\\]](#rgs--référentiel-général-de-sécurité).'],
    ['Selon le [Règlement].', 'Selon le [\\[Règlement\\]](#rgpd--règlement).'],
    ['Selon le [inconnu].', 'Selon le [inconnu].'],
    ['Selon le RGS.', 'Selon le RGS.'],
    ['Selon le `[RGS]`.', 'Selon le `[RGS]`.'],
    ['Selon le [RGS](https://a.fr).', 'Selon le [RGS](https://a.fr).'],
  ])('%s', (statement, expected) => expect(said(statement)).toBe(expected));
  test('is text where nothing is explained', () =>
    expect(said('Selon le [RGS].', { glossary: 'none' })).toBe('Selon le [RGS].'));
});

describe('the list of cited texts', () => {
  test('says what the catalogue says of those that are cited, once each', () => {
    expect(listed('Selon les [RGPD], [RGS] et [RGS].')).toBe(
      '## Textes cités\n\n### RGPD — Règlement\n\nDate : 27 avril 2016.\n\n<https://exemple.fr/rgpd>\n\n' +
        '### RGS — Référentiel général de sécurité\n\nRègles de sécurité, voir [EX-AA-001](#ex-aa-001--titre).\n\nVersion 2.0.\n',
    );
  });
  test('leads to no script', () => expect(listed('Selon [autre].')).toBe('## Textes cités\n\n### Autre\n'));
  test('knows what notes cite', () =>
    expect(listed('Selon[^1].\n\n[^1]: Le [RGS].\n')).toMatch(/^## Textes cités\n\n### RGS/));
  test('is not there without a citation, nor when nothing is explained', () => {
    expect(listed('Selon rien.')).toBe('');
    expect(listed('Selon le [RGS].', { glossary: 'none' })).toBe('');
  });
  test('stands in the contents, and holds together in other formats', async () => {
    const files = {
      ...FILES,
      'a.md': `# A\n\n${item('EX-AA-001', 'Selon le [RGS][^1].\n\n[^1]: Le [RGPD].')}`,
      'b.md': `# B\n\n${item('EX-BB-001', 'DOIT.')}`,
    };
    expect(viewOf(files).text).toContain('- [Textes cités](#textes-cités)');
    const page = viewOf(files, { format: 'html', sourceBase: 'src' }).text;
    expect(pageFaults(page, { ...files, ...ACTORS })).toEqual([]);
    expect(brokenParts(await docxOf(files))).toEqual([]);
  });
});
