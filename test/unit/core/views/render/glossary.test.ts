import { describe, expect, test } from 'vitest';
import type { Files } from '../../../../support/inMemoryProject.ts';
import { ACTORS, bodyOf, item, shown, viewOf } from '../support/viewOf.ts';

const GLOSSARY: Files = {
  'catalogues/glossaire.yaml': `kind: glossary
entries:
  - { id: sso, name: Authentification unique, acronym: SSO, definition: Une connexion pour tout., plain: Un seul mot de passe. }
  - { id: annuaire, name: Annuaire, definition: La liste des comptes. }
  - { id: bureau, name: Bureau virtuel, prefer: annuaire }
  - { id: zip, name: ZIP, acronym: ZIP, definition: 'Une archive <b>*serrée*</b>.' }
`,
};

const MANIFEST: Files = {
  'sdet.yaml': "sdet: 1\nvolumes: [{ id: a, chapters: ['*.md'] }]\ncatalogues: [catalogues/*.yaml]\n",
};

/** What a version says of a statement, without its glossary. */
function said(statement: string, detail: 'plain' | 'full' = 'plain'): string {
  return bodyOf(statement, { detail }, { ...MANIFEST, ...GLOSSARY }).replace(/\n*## Glossaire[\s\S]*/, '');
}

describe('a term is linked, an acronym spelled out where it is first used', () => {
  test.each([
    ['Le SSO est ouvert.', 'Le [SSO](#sso--authentification-unique) (Authentification unique) est ouvert.'],
    ['L’annuaire suit l’annuaire.', 'L’[annuaire](#annuaire) suit l’annuaire.'],
    [
      '*Annuaires* et **SSO**',
      '*[Annuaires](#annuaire)* et **[SSO](#sso--authentification-unique) (Authentification unique)**',
    ],
    [
      'Le SSO (authentification unique) suffit.',
      'Le [SSO](#sso--authentification-unique) (authentification unique) suffit.',
    ],
    [
      'L’authentification unique (SSO) suffit.',
      'L’[authentification unique](#sso--authentification-unique) (SSO) suffit.',
    ],
    ['Un fichier ZIP.', 'Un fichier [ZIP](#zip).'],
  ])('%s', (statement, expected) => expect(said(statement)).toBe(expected));
});

describe('left as it is', () => {
  test.each([
    'Le `SSO` est ouvert.',
    'Le sso est ouvert.',
    'Voir <https://sso.fr/SSO>.',
    'Un bureau virtuel.',
  ])('%s', statement => expect(said(statement)).toBe(statement));
  test('the words of a link', () => expect(said('[Le SSO](https://a.fr)')).toBe('[Le SSO](https://a.fr)'));
  test('an acronym of a version in full', () =>
    expect(said('Le SSO est ouvert.', 'full')).toBe('Le [SSO](#sso--authentification-unique) est ouvert.'));
});

describe('the glossary', () => {
  const files = (...statements: readonly string[]): Files => ({
    ...MANIFEST,
    ...GLOSSARY,
    'a.md': statements.map((text, at) => `# Chapitre ${at}\n\n${item(`EX-AA-00${at}`, text)}`).join('\n'),
  });
  const glossaryOf = (text: string): string => /## Glossaire\n\n([\s\S]*)/.exec(text)?.[1] ?? '';

  test('holds the terms that are used, in plain words', () => {
    const text = shown(files('Le SSO et l’annuaire.'), { detail: 'plain' });
    expect(glossaryOf(text)).toBe(
      '### Annuaire\n\nLa liste des comptes.\n\n### SSO — Authentification unique\n\nUn seul mot de passe.\n',
    );
  });
  test('gives the definition where the version gives all', () =>
    expect(glossaryOf(shown(files('Le SSO.'), { detail: 'full' }))).toContain('Une connexion pour tout.'));
  test('shows words, not markup', () =>
    expect(glossaryOf(shown(files('Le ZIP.')))).toContain('Une archive \\<b>\\*serrée\\*\\</b>.'));
  test('holds all terms that have an explanation when it is told so', () => {
    const text = glossaryOf(shown(files('Rien.'), { glossary: 'all' }));
    expect(text.match(/^### .*/gm)).toEqual(['### Annuaire', '### SSO — Authentification unique', '### ZIP']);
  });
  test('is left out when it is told so, or has nothing to say', () => {
    expect(shown(files('Le SSO.'), { glossary: 'none', detail: 'plain' })).not.toMatch(/Glossaire|unique/);
    expect(shown(files('Rien.'))).not.toContain('Glossaire');
  });
  test('a term is linked once in a chapter, spelled out once', () => {
    const text = shown(files('Le SSO.', 'Le SSO, puis le SSO.'), { detail: 'plain' });
    expect(text.match(/\[SSO\]\(#/g)?.length).toBe(2);
    expect(text.match(/\(Authentification unique\)/g)?.length).toBe(1);
  });
  test('stands in the table of contents', () => {
    const two = { ...ACTORS, ...files('Le SSO.'), 'b.md': `# Autre\n\n${item('EX-AA-009', 'Rien.')}` };
    expect(viewOf(two).text).toContain('- [Glossaire](#glossaire)\n');
  });
  test('names items as every text does', () => {
    const glossary =
      "kind: glossary\nentries:\n  - { id: sso, name: SSO, definition: 'Voir EX-AA-000 et EX-AA-001.' }\n";
    const two = { ...files('Le SSO.', 'Autre.'), 'catalogues/glossaire.yaml': glossary };
    expect(glossaryOf(shown(two))).toBe(
      '### SSO\n\nVoir [EX-AA-000](#ex-aa-000--titre) et [EX-AA-001](#ex-aa-001--titre).\n',
    );
  });
});

test('the title of a version explains nothing', () => {
  const { text } = viewOf(
    { ...MANIFEST, ...GLOSSARY, 'a.md': `# A\n\n${item('EX-AA-001', 'Le SSO.')}` },
    { detail: 'plain', title: 'Le SSO pour tous' },
  );
  expect(text).toContain('\n**Le SSO pour tous**\n');
  expect(text).toContain('[SSO](#sso--authentification-unique) (Authentification unique)');
});
