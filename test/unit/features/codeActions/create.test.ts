import { describe, expect, test } from 'vitest';
import { findingsBy } from '../../../support/checkRule.ts';
import { offered } from '../../../support/codeActionRequest.ts';
import { ABLE } from '../../../support/featureRequest.ts';
import type { Files } from '../../../support/inMemoryProject.ts';

/** What the action does to the files; undefined when it is not offered. */
function outcome(files: Files, title: RegExp): Files | undefined {
  return offered(files).after(title);
}

const ITEM = (id: string): string => `### ${id} — Titre\n\n- **Niveau** : obligatoire\n\nL'ENT DOIT agir.\n`;

describe('an item that is cited and defined nowhere', () => {
  const CREATE = /^Créer EX-AAS-002 dans/;

  test('under a heading, between its neighbours, with what is usual there', () => {
    const files = {
      '01.md': '# A\n\nVoir $0EX-AAS-002.\n',
      '02.md': `# B\n\n## 1 Un\n\n${ITEM('EX-AAS-001')}\n${ITEM('EX-AAS-003')}\n## 2 Deux\n`,
    };
    expect(outcome(files, CREATE)).toEqual({
      '02.md': `# B\n\n## 1 Un\n\n${ITEM('EX-AAS-001')}\n### EX-AAS-002 — Titre à donner\n\n- **Niveau**\u00A0: obligatoire\n\nÉnoncé à rédiger.\n\n${ITEM('EX-AAS-003')}\n## 2 Deux\n`,
    });
    expect(offered(files).selected(CREATE)).toBe('Titre à donner');
  });

  test.each([
    [
      'an entry of a list',
      "- **EX-AAS-001** L'ENT DOIT.\n- **EX-AAS-003** L'ENT PEUT.\n\nSuite.\n",
      "- **EX-AAS-001** L'ENT DOIT.\n- **EX-AAS-002** Énoncé à rédiger.\n- **EX-AAS-003** L'ENT PEUT.\n\nSuite.\n",
    ],
    [
      'before the first of its series',
      "- **EX-AAS-003** L'ENT PEUT.\n",
      "- **EX-AAS-002** Énoncé à rédiger.\n- **EX-AAS-003** L'ENT PEUT.\n",
    ],
    [
      'a paragraph',
      "**EX-AAS-001** L'ENT DOIT.\n\nSuite.\n",
      "**EX-AAS-001** L'ENT DOIT.\n\n**EX-AAS-002** Énoncé à rédiger.\n\nSuite.\n",
    ],
    [
      'a row of a table',
      '| Niveau | ID | Exigence |\n|--|--|--|\n| obligatoire | EX-AAS-001 | L’ENT agit. |\n',
      '| Niveau | ID | Exigence |\n|--|--|--|\n| obligatoire | EX-AAS-001 | L’ENT agit. |\n|  | EX-AAS-002 | Énoncé à rédiger. |\n',
    ],
    [
      'a heading at the end of a text without a line end',
      '### EX-AAS-001\n\nL’ENT DOIT.',
      '### EX-AAS-001\n\nL’ENT DOIT.\n\n### EX-AAS-002\n\nÉnoncé à rédiger.\n',
    ],
    [
      'with the line ends of the text',
      '### EX-AAS-001\r\n\r\nL’ENT DOIT.\r\n',
      '### EX-AAS-001\r\n\r\nL’ENT DOIT.\r\n\r\n### EX-AAS-002\r\n\r\nÉnoncé à rédiger.\r\n',
    ],
  ])('%s', (_, chapter, expected) => {
    const files = { '01.md': 'Voir $0EX-AAS-002.\n', '02.md': chapter };
    const made = outcome(files, CREATE);
    expect(made).toEqual({ '02.md': expected });
    expect(findingsBy('reference/unresolved-item', { '01.md': 'Voir EX-AAS-002.\n', ...made })).toEqual([]);
  });

  test('an entry of a register', () => {
    const register =
      'items:\n- id: EX-AAS-001\n  title: Un\n  level: obligatoire\n  statement: L’ENT DOIT.\n\n# Fin\n';
    const files = { '01.md': 'Voir $0EX-AAS-002.\n', 'exigences/r.yaml': register };
    expect(outcome(files, CREATE)?.['exigences/r.yaml']).toBe(
      'items:\n- id: EX-AAS-001\n  title: Un\n  level: obligatoire\n  statement: L’ENT DOIT.\n- id: EX-AAS-002\n  title: Titre à donner\n  level: obligatoire\n  statement: Énoncé à rédiger.\n\n# Fin\n',
    );
  });

  test('a file of its own', () => {
    const files = {
      '01.md': 'Voir $0BP-002.\n',
      'bp-001-un.md': '---\nid: BP-001\ntitle: Un\nactors: [editeur-ent]\n---\n\n# Un\n\nTexte.\n',
    };
    expect(outcome(files, /^Créer BP-002 dans « bp-002/)).toEqual({
      'bp-002.md':
        '---\nid: BP-002\ntitle: Titre à donner\nactors: [editeur-ent]\n---\n\n# Titre à donner\n\nÉnoncé à rédiger.\n',
    });
    expect(offered(files, { client: { ...ABLE, createFiles: false } }).titles.join()).not.toContain('Créer');
  });

  test('not where the project has no item of its kind', () => {
    expect(outcome({ '01.md': 'Voir $0EX-AAS-002.\n' }, CREATE)).toBeUndefined();
  });
});

describe('a section that is cited and does not exist', () => {
  const CREATE = /^Créer la section/;

  test.each([
    [
      'behind the one before it',
      '## 1.1 Un\n\nTexte.\n\n## 1.4 Quatre\n',
      'Voir § $01.2.',
      '## 1.1 Un\n\nTexte.\n\n## 1.2 Titre à donner\n\n## 1.4 Quatre\n',
    ],
    ['before the one behind it', '## 1.2 Deux\n', 'Voir § $01.1.', '## 1.1 Titre à donner\n\n## 1.2 Deux\n'],
    [
      'numbered as that is',
      '## 1.1. Un\n\n### 1.1.1. A\n',
      'Voir § $01.1.2.',
      '## 1.1. Un\n\n### 1.1.1. A\n\n### 1.1.2. Titre à donner\n',
    ],
    [
      'the first one in its section',
      '## 1.1 Un\n\nTexte.\n',
      'Voir § $01.1.1.',
      '## 1.1 Un\n\nTexte.\n\n### 1.1.1 Titre à donner\n',
    ],
  ])('%s', (_, sections, cites, expected) => {
    const files = { '01.md': `# 1 Chapitre\n\n${sections}`, '02.md': `# 2 Suite\n\n${cites}\n` };
    expect(outcome(files, CREATE)).toEqual({ '01.md': `# 1 Chapitre\n\n${expected}` });
  });

  test('a heading for the anchor of a link', () => {
    const files = {
      '01.md': '# Un\n\nVoir [la suite](02.md#$0vue-générale).\n',
      '02.md': '# Deux\n\nTexte.\n',
    };
    const made = outcome(files, CREATE);
    expect(made).toEqual({ '02.md': '# Deux\n\nTexte.\n\n## Vue générale\n' });
  });

  test.each([
    ['a chapter: it would be a file', '# 1 Un\n', '# 3 Trois\n\nVoir § $02.\n'],
    [
      'one that two sections stand for',
      '# 1 Un\n\n## 1.1 Un\n\n## 1.1 Deux\n',
      '# 2 Suite\n\nVoir § $01.2.\n',
    ],
    ['an anchor that no heading has', '# 1 Un\n', '# 2 Deux\n\n[a](01.md#$0A-b).\n'],
  ])('not for %s', (_, first, second) => {
    expect(outcome({ '01.md': first, '02.md': second }, CREATE)).toBeUndefined();
  });
});

describe('a file that is named and does not exist', () => {
  const CREATE = /^Créer le fichier/;

  test('what a link leads to, with its words for a title', () => {
    const files = { '01.md': '# A\n\nVoir [l’annuaire des ENT]($0annexe/02.md#x).\n' };
    expect(outcome(files, CREATE)).toEqual({ 'annexe/02.md': '# l’annuaire des ENT\n' });
  });

  test('a chapter of the manifest', () => {
    const files = {
      'sdet.yaml': 'sdet: 1\nvolumes:\n  - { id: v, chapters: [01.md, $0annexe/02-droits-et-devoirs.md] }\n',
      '01.md': '# A\n',
    };
    expect(outcome(files, CREATE)).toEqual({ 'annexe/02-droits-et-devoirs.md': '# Droits et devoirs\n' });
    const globs = {
      ...files,
      'sdet.yaml': 'sdet: 1\nvolumes:\n  - { id: v, chapters: [01.md, $0annexe/*.md] }\n',
    };
    expect(outcome(globs, CREATE)).toBeUndefined();
  });

  test.each(['![plan]($0plan.md)', '[a]($0plan.pdf)', '[a]($0plan)', '[a]($0../dehors.md)'])(
    'not %s',
    link => {
      expect(outcome({ '01.md': `# A\n\n${link}\n` }, CREATE)).toBeUndefined();
    },
  );

  test('not by a client that makes no files', () => {
    const files = { '01.md': '# A\n\nVoir [x]($0x.md).\n' };
    expect(offered(files, { client: { ...ABLE, createFiles: false } }).after(CREATE)).toBeUndefined();
    expect(offered(files, { client: { ...ABLE, documentChanges: false } }).after(CREATE)).toBeUndefined();
  });
});

describe('an entry that a catalogue lacks', () => {
  const ADD = /^Ajouter « .* » au catalogue/;
  const item = (field: string): string => `# A\n\n### EX-AAS-001\n\n- **${field}\n\nL'ENT DOIT.\n`;

  test.each([
    [
      'actors',
      'Acteurs** : $0Chef d’établissement (R)',
      '  - id: chef-d-etablissement\n    name: Chef d’établissement\n',
    ],
    [
      'actors',
      'Acteurs** : $0chef-etablissement',
      '  - id: chef-etablissement\n    name: Chef etablissement\n',
    ],
    ['services', 'Services** : $0Forum, un', '  - id: forum\n    name: Forum\n'],
    ['needs', 'Besoins** : $0AX-09', '  - id: AX-09\n    name: AX-09\n'],
  ])('%s: %s', (kind, field, expected) => {
    const catalogue = `kind: ${kind}\nentries:\n  - id: un\n    name: Un autre nom\n`;
    const files = { 'catalogues/c.yaml': catalogue, 'a.md': item(field) };
    expect(outcome(files, ADD)).toEqual({ 'catalogues/c.yaml': catalogue + expected });
  });

  test('not into a list in brackets, nor where the finding is another', () => {
    const flow = {
      'catalogues/c.yaml': 'kind: actors\nentries: [{ id: un, name: Un }]\n',
      'a.md': item('Acteurs** : $0inconnu total'),
    };
    expect(outcome(flow, ADD)).toBeUndefined();
    expect(outcome({ 'a.md': item('Niveau** : $0important') }, ADD)).toBeUndefined();
  });
});

describe('the introduction of a view that is not there', () => {
  const files = (intro: string): Files => ({
    'sdet.yaml': "sdet: 1\nvolumes: [{ id: v, chapters: ['*.md'] }]\nviews: [v/*.yaml]\n",
    'v/x.yaml': `view: 1\nid: x\nintro: ${intro}$0\n`,
    'v/mots-chefs.md': 'Bienvenue.\n',
  });
  test('is created', () => {
    expect(outcome(files('v/avant-propos.md'), /^Créer/)).toEqual({
      'v/avant-propos.md': '# Avant propos\n',
    });
  });
  test('is the file of that name', () => {
    expect(outcome(files('mots-chefs.md'), /^Lier à/)).toEqual({
      'v/x.yaml': 'view: 1\nid: x\nintro: v/mots-chefs.md\n',
    });
  });
});
