import { describe, expect, it } from 'vitest';
import { hover } from '../../../../server/src/features/hover/hover.ts';
import { bench, PLAIN, type RequestOptions } from '../../../support/featureRequest.ts';
import type { Files } from '../../../support/inMemoryProject.ts';

function card(files: Files, options: RequestOptions = {}): string | undefined {
  const contents = bench(files, options).ask(hover)?.contents;
  return typeof contents === 'object' && 'value' in contents ? contents.value : undefined;
}

const manifest = (text: string): Files => ({
  'sdet.yaml': `sdet: 1\nvolumes: [{ id: v, chapters: ['*.md'] }]\n${text}`,
});
const catalogue = (text: string): Files => ({
  'catalogues/a.yaml': 'kind: actors\nentries:\n  - id: chef\n    name: Chef\n',
  'catalogues/z.yaml': text,
});

describe('keys and values of YAML', () => {
  it.each<[string, Files, string]>([
    ['a key of the manifest', manifest('tit$0le: T\n'), '**title**\n\nTitre du document.'],
    [
      'a key inside',
      manifest('keywords: { ca$0se: any }\n'),
      '**keywords › case**\n\nupper : en capitales seulement ; any : quelle que soit la casse.\n\n**Valeurs admises**\u00A0: upper, any',
    ],
    [
      'a value of a choice',
      manifest('language: f$0r\n'),
      '**language**\n\nLangue du document.\n\n**Valeurs admises**\u00A0: fr, en',
    ],
    [
      'a severity',
      manifest('rules:\n  id/case: of$0f\n'),
      '**rules › id/case**\n\nGravité de la règle qui porte ce nom.\n\n**Valeurs admises**\u00A0: off, hint, info, warning, error',
    ],
    [
      'a kind of items',
      manifest("items:\n  requi$0rement: { pattern: 'R-\\d+' }\n"),
      '**items › requirement**\n\nUne sorte d’exigences.',
    ],
    [
      'a key of a catalogue',
      catalogue('kind: needs\nentries:\n  - id: q\n    the$0me: x\n'),
      '**entries › theme**\n\nThème.',
    ],
    [
      'a key of a register',
      { 'exigences/r.yaml': 'items:\n  - id: EX-AAS-001\n    stat$0ement: x\n' },
      '**items › statement**\n\nÉnoncé (Markdown).',
    ],
    ['a key of front matter', { '01.md': '---\ndeg$0ree: 1\n---\n\n# A\n' }, 'Degré : 1, 2.'],
    [
      'an entry that is named',
      catalogue('kind: needs\nentries:\n  - id: q\n    actor: ch$0ef\n'),
      '**Chef**\n\n*Acteur · chef*',
    ],
  ])('%s', (_, files, expected) => expect(card(files)).toBe(expected));

  it.each<[string, Files]>([
    ['a comment', manifest('# tit$0le\n')],
    ['a text', manifest('title: tit$0le\n')],
    ['a key that nobody knows', manifest('zu$0t: 1\n')],
    ['a key behind one that nobody knows', manifest('zut: { title$0: 1 }\n')],
    ['a name that no entry has', catalogue('kind: needs\nentries:\n  - id: q\n    actor: zu$0t\n')],
    ['a key of front matter that is no field', { '01.md': '---\nowner$0: x\n---\n\n# A\n' }],
    ['a key in code', { '01.md': '```yaml\ntit$0le: x\n```\n' }],
  ])('nothing for %s', (_, files) => expect(card(files)).toBeUndefined());

  it('speaks the user’s language, as plain text to a plain client', () => {
    expect(card(manifest('language: f$0r\n'), { language: 'en', client: PLAIN })).toBe(
      'language\n\nLanguage of the document.\n\nAllowed values: fr, en',
    );
  });
});

describe('ids of rules', () => {
  it.each<[string, Files]>([
    ['the manifest', manifest('rules:\n  id/ca$0se: warning\n')],
    [
      'a comment of Markdown',
      {
        ...manifest('rules: { id/case: warning }\n'),
        '01.md': '<!-- sdet-ignore id/ca$0se : motif -->\n\nx\n',
      },
    ],
    [
      'a comment of YAML',
      {
        ...manifest('rules: { id/case: warning }\nregisters: [r.yaml]\n'),
        'r.yaml': '# sdet-ignore id/ca$0se : motif\nitems: []\n',
      },
    ],
  ])('in %s say what, why and what to do, with the severity in force', (_, files) => {
    const shown = card(files);
    expect(shown).toMatch(
      /^\*\*Majuscules d’un identifiant\*\*\n\n\*id\/case · gravité dans ce projet\u00A0: avertissement\*/,
    );
    expect(shown).toMatch(/\*\*Pourquoi\*\*\u00A0: [\s\S]*\*\*Que faire\*\*\u00A0: /);
  });

  it('follow the volume of the comment', () => {
    const volumes = "sdet: 1\nvolumes: [{ id: v, chapters: ['*.md'], rules: { id/case: off } }]\n";
    const files = { 'sdet.yaml': volumes, '01.md': '<!-- sdet-ignore id/ca$0se : motif -->\n\nx\n' };
    expect(card(files)).toContain('désactivée');
  });

  it.each<[string, Files]>([
    ['a rule that nobody knows', { '01.md': '<!-- sdet-ignore id/zu$0t : motif -->\n\nx\n' }],
    ['the reason', { '01.md': '<!-- sdet-ignore id/case : id/ca$0se -->\n\nx\n' }],
  ])('nothing for %s', (_, files) => expect(card(files)).toBeUndefined());
});
