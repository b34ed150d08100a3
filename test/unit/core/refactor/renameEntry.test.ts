import { describe, expect, test } from 'vitest';
import type { Files } from '../../../support/inMemoryProject.ts';
import { renamed } from './renamed.ts';

/** `name` is the new id; the answer holds the files that changed, or the refusal. */
function check(files: Files, name: string, expected: Files | string): void {
  expect(renamed(files, name)).toEqual(expected);
}

const actors = (id: string): string =>
  `kind: actors\nentries:\n  - id: ${id}\n    name: Éditeur ENT\n    aliases: [éditeurs]\n  - { id: academie, name: Académie, group: ${id} }\n`;
const item = (values: string): string => `### EX-AAS-001 — A\n\n- **Acteurs** : ${values}\n\nL’ENT DOIT.\n`;

describe('from any occurrence', () => {
  const CASES: Readonly<Record<string, readonly [before: string, after: string]>> = {
    'a field': [item('editeur$0, academie'), item('fournisseur, academie')],
    'a field with a RACI letter': [
      item('academie (A), editeur$0 (R)'),
      item('academie (A), fournisseur (R)'),
    ],
    'a field with a remark': [item('editeur$0 (si besoin)'), item('fournisseur (si besoin)')],
    'other capitals': [item('EDITEUR$0, Editeur'), item('FOURNISSEUR, Fournisseur')],
    'front matter': [
      '---\nactors: [editeur$0]\n---\n\nTexte.\n',
      '---\nactors: [fournisseur]\n---\n\nTexte.\n',
    ],
    'front matter in quotes': [
      "---\nactors: ['editeur$0', academie]\n---\n\nTexte.\n",
      "---\nactors: ['fournisseur', academie]\n---\n\nTexte.\n",
    ],
    'a heading that hands it down': [
      `## Section {actors=editeur$0}\n\n${item('academie')}`,
      `## Section {actors=fournisseur}\n\n${item('academie')}`,
    ],
    'a table': [
      '| ID | Acteurs |\n|--|--|\n| EX-AAS-001 | editeur$0, academie |\n',
      '| ID | Acteurs |\n|--|--|\n| EX-AAS-001 | fournisseur, academie |\n',
    ],
    'the attributes of a lead item and of a directive': [
      '- **EX-AAS-001** {actors=editeur$0} Texte.\n\n:::exigence{#EX-AAS-002 actors="academie, editeur"}\nTexte.\n:::\n',
      '- **EX-AAS-001** {actors=fournisseur} Texte.\n\n:::exigence{#EX-AAS-002 actors="academie, fournisseur"}\nTexte.\n:::\n',
    ],
    'its own name, written otherwise': [item('editeur$0, Éditeur ENT'), item('fournisseur, Éditeur ENT')],
    'a name of the same entry stays': [item('Éditeur $0ENT, éditeurs'), item('Éditeur ENT, éditeurs')],
  };
  test.each(Object.entries(CASES))('%s', (_, [before, after]) => {
    const isChanged = before.replace('$0', '') !== after;
    check({ '01.md': before, 'catalogues/a.yaml': actors('editeur') }, 'fournisseur', {
      ...(isChanged ? { '01.md': after } : {}),
      'catalogues/a.yaml': actors('fournisseur'),
    });
  });
  test('its definition and another entry that names it', () => {
    const text = actors('editeur');
    const places = [text.indexOf('editeur'), text.lastIndexOf('editeur')];
    for (const at of places) {
      const marked = `${text.slice(0, at)}$0${text.slice(at)}`;
      check({ 'catalogues/a.yaml': marked }, 'fournisseur', { 'catalogues/a.yaml': actors('fournisseur') });
    }
  });
  test('a register and a view', () => {
    const register = (id: string): string =>
      `items:\n  - id: EX-AAS-001\n    title: A\n    actors: ["${id}"]\n    statement: L’ENT DOIT.\n`;
    const view = (id: string): string => `view: 1\nid: v\nactors: [${id}, academie]\n`;
    check(
      {
        'sdet.yaml':
          "sdet: 1\nvolumes: [{id: v, chapters: ['*.md']}]\ncatalogues: [catalogues/*.yaml]\nregisters: [exigences/*.yaml]\nviews: [vues/*.yaml]\n",
        'catalogues/a.yaml': actors('editeur'),
        'exigences/r.yaml': register('editeur$0'),
        'vues/v.yaml': view('editeur'),
      },
      'fournisseur',
      {
        'catalogues/a.yaml': actors('fournisseur'),
        'exigences/r.yaml': register('fournisseur'),
        'vues/v.yaml': view('fournisseur'),
      },
    );
  });
  test('a level, where the project follows that scale', () => {
    const manifest = (levels: string, kinds: string): string =>
      `sdet: 1\nvolumes: [{id: v, chapters: ['*.md']}]\ncatalogues: [catalogues/*.yaml]\nlevels: ${levels}\nitems: { requirement: { pattern: 'EX-AAS-\\d+', levels: [${kinds}] } }\n`;
    const levels = (id: string): string =>
      `kind: levels\nid: propres\nentries:\n  - { id: ${id}, name: Très fort, rank: 3, keywords: [DOIT] }\n`;
    const text = (level: string): string => `### EX-AAS-001 — A\n\n- **Niveau** : ${level}\n\nL’ENT DOIT.\n`;
    check(
      {
        'sdet.yaml': manifest('propres', 'fort'),
        '01.md': text('fort'),
        'catalogues/l.yaml': levels('f$0ort'),
      },
      'ferme',
      {
        'sdet.yaml': manifest('propres', 'ferme'),
        '01.md': text('ferme'),
        'catalogues/l.yaml': levels('ferme'),
      },
    );
    check(
      {
        'sdet.yaml': manifest('rfc2119', 'fort'),
        '01.md': text('fort'),
        'catalogues/l.yaml': levels('f$0ort'),
      },
      'ferme',
      { 'catalogues/l.yaml': levels('ferme') },
    );
  });
  test('a source in brackets', () => {
    const references = (id: string): string =>
      `kind: references\nentries:\n  - { id: ${id}, name: Référentiel }\n`;
    check(
      { '01.md': '# A\n\nSelon [RGS$0], voir [RGAA].\n', 'catalogues/r.yaml': references('RGS') },
      'RGS2',
      {
        '01.md': '# A\n\nSelon [RGS2], voir [RGAA].\n',
        'catalogues/r.yaml': references('RGS2'),
      },
    );
  });
});

describe('writing', () => {
  test('what YAML would read otherwise is put in quotes', () => {
    const catalogue = (id: string): string => `kind: actors\nentries:\n  - id: ${id}\n    name: Éditeur\n`;
    check({ 'catalogues/a.yaml': catalogue('edi$0teur') }, 'true', {
      'catalogues/a.yaml': catalogue('"true"'),
    });
    check({ 'catalogues/a.yaml': catalogue("'edi$0teur'") }, "l'un", {
      'catalogues/a.yaml': catalogue("'l''un'"),
    });
    check({ 'catalogues/a.yaml': catalogue('"edi$0teur"') }, 'a"b', {
      'catalogues/a.yaml': catalogue('"a\\"b"'),
    });
    check({ 'catalogues/a.yaml': catalogue('edi$0teur') }, '1.10', {
      'catalogues/a.yaml': catalogue('1.10'),
    });
    check({ 'catalogues/a.yaml': catalogue('edi$0teur') }, 'a: b', {
      'catalogues/a.yaml': catalogue('"a: b"'),
    });
  });
  test('what Markdown would read otherwise is escaped', () => {
    check({ '01.md': item('editeur$0'), 'catalogues/a.yaml': actors('editeur') }, '_ens_', {
      '01.md': item('\\_ens\\_'),
      'catalogues/a.yaml': actors('_ens_'),
    });
  });
});

describe('refusals', () => {
  const CASES: Readonly<Record<string, readonly [text: string, name: string, expected: string]>> = {
    unchanged: [item('editeur$0'), 'editeur', 'refused: unchanged'],
    empty: [item('editeur$0'), '', 'refused: malformed'],
    'with a comma': [item('editeur$0'), 'a, b', 'refused: malformed'],
    'the id of another': [item('editeur$0'), 'academie', 'refused: taken catalogues/a.yaml'],
    'the name of another': [item('editeur$0'), 'Academie', 'refused: taken catalogues/a.yaml'],
    'its own alias, which somebody uses': [item('editeur$0, éditeurs'), 'éditeurs', 'refused: cited 01.md'],
    'named, but by no entry': [item('editeur$0, fournisseur'), 'fournisseur', 'refused: cited 01.md'],
    'a name that nobody bears': [item('incon$0nu'), 'fournisseur', 'refused: nothing-here'],
    everyone: [item('to$0us'), 'fournisseur', 'refused: nothing-here'],
    'an escape': [item('editeur$0, edi&#116;eur'), 'fournisseur', 'refused: inexact 01.md'],
  }; // prettier-ignore
  test.each(Object.entries(CASES))('%s', (_, [text, name, expected]) => {
    check({ '01.md': text, 'catalogues/a.yaml': actors('editeur') }, name, expected);
  });
  test('twice in the catalogues', () => {
    check(
      { 'catalogues/a.yaml': actors('edi$0teur'), 'catalogues/b.yaml': actors('editeur') },
      'fournisseur',
      'refused: defined-twice catalogues/b.yaml',
    );
  });
  test('IDs of items hold it', () => {
    const manifest =
      "sdet: 1\nvolumes: [{id: v, chapters: ['*.md']}]\ncatalogues: [catalogues/*.yaml]\nitems: { requirement: { pattern: 'EX-(?<service>[A-Z]+)-(?<number>\\d{3})' } }\n";
    const services = (more: string): string =>
      `kind: services\nentries:\n  - { id: A$0AS, name: Accès${more} }\n`;
    const text = '### EX-AAS-001 — A\n\nL’ENT DOIT.\n';
    check(
      { 'sdet.yaml': manifest, '01.md': text, 'catalogues/s.yaml': services('') },
      'AUTH',
      'refused: in-ids',
    );
    check(
      { 'sdet.yaml': manifest, '01.md': text, 'catalogues/s.yaml': services(', aliases: [aas]') },
      'AUTH',
      { 'catalogues/s.yaml': services(', aliases: [aas]').replace('A$0AS', 'AUTH') },
    );
  });
  test('a source that prose knows by its id', () => {
    const references = (more: string): string =>
      `kind: references\nentries:\n  - { id: rg$0aa, name: Référentiel${more} }\n`;
    const text = 'Selon le RGAA, [lien](https://rgaa.fr).\n';
    check({ '01.md': text, 'catalogues/r.yaml': references('') }, 'x', 'refused: nameless 01.md');
    check({ '01.md': text, 'catalogues/r.yaml': references(', aliases: [RGAA]') }, 'xyz', {
      'catalogues/r.yaml': references(', aliases: [RGAA]').replace('rg$0aa', 'xyz'),
    });
    check(
      { '01.md': 'Selon [lien](https://rgaa.fr) [rgaa].\n', 'catalogues/r.yaml': references('') },
      'xyz',
      {
        '01.md': 'Selon [lien](https://rgaa.fr) [xyz].\n',
        'catalogues/r.yaml': references('').replace('rg$0aa', 'xyz'),
      },
    );
  });
  test('a term that prose knows by its id', () => {
    const glossary = (name: string): string =>
      `kind: glossary\nentries:\n  - { id: so$0cle${name}, definition: D }\n`;
    check({ 'catalogues/g.yaml': glossary('') }, 'base', 'refused: nameless catalogues/g.yaml');
    check({ 'catalogues/g.yaml': glossary(', name: Socle') }, 'base', {
      'catalogues/g.yaml': glossary(', name: Socle').replace('so$0cle', 'base'),
    });
  });
});
