import { describe, expect, test } from 'vitest';
import type { Files } from '../../../support/inMemoryProject.ts';
import { renamed } from './renamed.ts';

/** `name` is the new ID; the answer holds the files that changed, or the refusal. */
function check(files: Files, name: string, expected: Files | string): void {
  expect(renamed(files, name)).toEqual(expected);
}

const HOME = '### EX-AAS-001 — Accès\n\nL’ENT DOIT.\n';
const OTHER = '### EX-AAS-002 — Sortie\n\nL’ENT DOIT.\n';

describe('from any occurrence', () => {
  const CASES: Readonly<Record<string, readonly [before: string, after: string]>> = {
    prose: ['Voir EX-AAS-$0001.\n', 'Voir EX-AAS-009.\n'],
    'wiki ID': ['Voir [[EX-A$0AS-001]].\n', 'Voir [[EX-AAS-009]].\n'],
    brackets: ['Voir [EX-AAS-001$0].\n', 'Voir [EX-AAS-009].\n'],
    bold: ['Voir **$0EX-AAS-001**.\n', 'Voir **EX-AAS-009**.\n'],
    list: ['Voir EX-AAS-002, EX-AAS-$0001 et BP-1.\n', 'Voir EX-AAS-002, EX-AAS-009 et BP-1.\n'],
    'joined by a slash': ['EX-AAS-001$0/EX-AAS-002\n', 'EX-AAS-009/EX-AAS-002\n'],
    'link and its text': [
      '[EX-AAS-001$0](01.md#ex-aas-001--accès)\n',
      '[EX-AAS-009](01.md#ex-aas-009--accès)\n',
    ],
    'encoded anchor': [
      '[EX-AAS-001$0](01.md#ex-aas-001--acc%C3%A8s)\n',
      '[EX-AAS-009](01.md#ex-aas-009--acc%C3%A8s)\n',
    ],
    'field value': [
      '### BP-001 — B\n\n- **Dépend de** : EX-AAS-002, EX-AAS-$0001\n\nTexte.\n',
      '### BP-001 — B\n\n- **Dépend de** : EX-AAS-002, EX-AAS-009\n\nTexte.\n',
    ],
    'front matter': [
      '---\nid: BP-001\nsee: EX-AAS-0$001\n---\n\nTexte.\n',
      '---\nid: BP-001\nsee: EX-AAS-009\n---\n\nTexte.\n',
    ],
    'front matter in quotes': [
      '---\nid: BP-001\nsee: ["EX-AAS-001$0"]\n---\n\nTexte.\n',
      '---\nid: BP-001\nsee: ["EX-AAS-009"]\n---\n\nTexte.\n',
    ],
    'attribute list': [
      '- **BP-001** {depends=EX-AAS-00$01} Texte.\n',
      '- **BP-001** {depends=EX-AAS-009} Texte.\n',
    ],
  };
  test.each(Object.entries(CASES))('%s', (_, [before, after]) => {
    check({ '01.md': HOME, '02.md': before, '03.md': OTHER }, 'EX-AAS-009', {
      '01.md': HOME.replace('EX-AAS-001', 'EX-AAS-009'),
      '02.md': after,
    });
  });
  test('the definition', () => {
    check({ '01.md': HOME.replace('EX', '$0EX'), '02.md': 'Voir EX-AAS-001.\n' }, 'EX-AAS-009', {
      '01.md': HOME.replace('EX-AAS-001', 'EX-AAS-009'),
      '02.md': 'Voir EX-AAS-009.\n',
    });
  });
  test('a register: plain, quoted and folded scalars', () => {
    const register = (id: string): string =>
      `items:\n  - id: "${id}"\n    title: A\n    statement: L’ENT DOIT.\n  - id: EX-AAS-002\n    title: B\n    see: [${id}]\n    depends: '${id}'\n    statement: >\n      L’ENT DOIT suivre\n      ${id} et\n      le reste, dit\n      ${id}.\n`;
    check(
      { 'exigences/r.yaml': register('EX-AAS-001'), '02.md': '# A\n\nVoir EX-AAS-001$0.\n' },
      'EX-AAS-009',
      { 'exigences/r.yaml': register('EX-AAS-009'), '02.md': '# A\n\nVoir EX-AAS-009.\n' },
    );
  });
  test('the answers of needs', () => {
    const needs = (id: string): string =>
      `kind: needs\nentries:\n  - id: b1\n    name: Besoin\n    answers: [${id}, EX-AAS-002]\n`;
    check({ '01.md': HOME, 'catalogues/b.yaml': needs('EX-AAS-$0001'), '03.md': OTHER }, 'EX-AAS-009', {
      '01.md': HOME.replace('EX-AAS-001', 'EX-AAS-009'),
      'catalogues/b.yaml': needs('EX-AAS-009'),
    });
  });
  test('lead, table and directive forms', () => {
    const text = (id: string): string =>
      `# A\n\n- **${id}** L’ENT DOIT.\n\n| ID | Texte |\n|--|--|\n| EX-AAS-002 | selon ${id} |\n\n:::exigence{#EX-AAS-003 depends=${id}}\nTexte.\n:::\n`;
    check({ '01.md': text('EX-AAS-001').replace('EX-AAS-001', 'EX-AAS-$0001') }, 'EX-AAS-009', {
      '01.md': text('EX-AAS-009'),
    });
  });
  test('its number behind its name, and the ways of the manifest', () => {
    const manifest =
      "sdet: 1\nvolumes: [{id: v, chapters: ['*.md']}]\nitems: { practice: { pattern: 'BP-(?<number>\\d{3})', names: [pratique] } }\ncite: ['{% bp <id> %}']\n";
    const text = (id: string, number: string): string =>
      `Voir pratique ${number}, pratiques 16 et ${number}, pratique ${id}, {% bp ${id} %} et {% bp "${id}" %}.\n`;
    const home = (id: string): string => `### ${id} — P\n\nTexte.\n\n### BP-016 — Q\n\nTexte.\n`;
    check({ 'sdet.yaml': manifest, '01.md': home('BP-$0017'), '02.md': text('BP-017', '17') }, 'BP-099', {
      '01.md': home('BP-099'),
      '02.md': text('BP-099', '99'),
    });
    check(
      { 'sdet.yaml': manifest, '01.md': home('BP-$0017'), '02.md': 'Pratiques 16 à 17.\n' },
      'BP-099',
      'refused: range 02.md',
    );
  });
  test('a file that is one item', () => {
    const file = (id: string): string =>
      `---\nid: ${id}\ntitle: T\n---\n\n# ${id.replace(/"/g, '')} — T\n\nL’ENT DOIT.\n`;
    check({ '01.md': file('"EX-AAS-0$001"'), '02.md': '[[EX-AAS-001]]\n' }, 'EX-AAS-009', {
      '01.md': file('"EX-AAS-009"'),
      '02.md': '[[EX-AAS-009]]\n',
    });
  });
  test('the baseline goes along', () => {
    const baseline = (id: string): string =>
      `${JSON.stringify({ sdetBaseline: 1, findings: [{ file: '02.md', rule: 'r', item: id, text: `voir ${id}`, count: 1 }] })}\n`;
    check(
      {
        '01.md': HOME,
        '02.md': 'On peut voir\nEX-AAS-$0001.\n',
        'sdet.baseline.json': baseline('EX-AAS-001'),
      },
      'EX-AAS-009',
      {
        '01.md': HOME.replace('EX-AAS-001', 'EX-AAS-009'),
        '02.md': 'On peut voir\nEX-AAS-009.\n',
        'sdet.baseline.json': baseline('EX-AAS-009'),
      },
    );
  });
});

describe('what stays', () => {
  test('code, comments, HTML attributes and longer words are no occurrences', () => {
    const text =
      '# A\n\nTexte `EX-AAS-001` <!-- EX-AAS-001 --> <b title="EX-AAS-001">x</b> EX-AAS-0011 [[EX-AAS-001$0]]\n';
    check({ '01.md': HOME, '02.md': text }, 'EX-AAS-009', {
      '01.md': HOME.replace('EX-AAS-001', 'EX-AAS-009'),
      '02.md': text.replace('[[EX-AAS-001$0', '[[EX-AAS-009'),
    });
  });
});

describe('refusals', () => {
  const CASES: Readonly<Record<string, readonly [text: string, name: string, expected: string]>> = {
    unchanged: ['Voir EX-AAS-001$0.', 'EX-AAS-001', 'refused: unchanged'],
    empty: ['Voir EX-AAS-001$0.', '', 'refused: malformed'],
    malformed: ['Voir EX-AAS-001$0.', 'EX-AAS-1', 'refused: malformed'],
    'of another kind': ['Voir EX-AAS-001$0.', 'BP-001', 'refused: malformed'],
    taken: ['Voir EX-AAS-001$0.', 'EX-AAS-002', 'refused: taken 03.md'],
    'cited, but nowhere defined': ['Voir EX-AAS-001$0 et EX-AAS-009.', 'EX-AAS-009', 'refused: cited 02.md'],
    'within a range that cites it': [
      'Voir EX-AAS-001$0.\n\nEX-AAS-003 à EX-AAS-010',
      'EX-AAS-009',
      'refused: cited 02.md',
    ],
    'start of a range': ['Voir EX-AAS-001$0 à EX-AAS-004.', 'EX-AAS-009', 'refused: range 02.md'],
    'end of a range': ['Voir EX-AAS-000 à EX-AAS-001$0.', 'EX-AAS-009', 'refused: range 02.md'],
    'inside a range': ['Voir EX-AAS-000 à EX-AAS-004, EX-AAS-001$0.', 'EX-AAS-009', 'refused: range 02.md'],
    'defined nowhere': ['Voir EX-AAS-007$0.', 'EX-AAS-009', 'refused: undefined'],
    'defined twice': ['### EX-AAS-001$0 — Bis\n\nL’ENT DOIT.', 'EX-AAS-009', 'refused: defined-twice 02.md'],
    'written with an escape': ['Voir EX-AAS-001$0 et EX\\-AAS-001.', 'EX-AAS-009', 'refused: inexact 02.md'],
    'written with a character reference': [
      'Voir EX-AAS-001$0 et EX&#45;AAS-001.',
      'EX-AAS-009',
      'refused: inexact 02.md',
    ],
    'nothing here': ['Voir $0ici EX-AAS-001.', 'EX-AAS-009', 'refused: nothing-here'],
    'in code': ['Voir `EX-AAS-0$001`.', 'EX-AAS-009', 'refused: nothing-here'],
    'already linked': [
      'Voir EX-AAS-001$0 et [lien](01.md#ex-aas-009--accès).',
      'EX-AAS-009',
      'refused: cited 02.md',
    ],
    generated: [
      '---\nsdet-generated: 1\n---\n\nVoir EX-AAS-001$0.',
      'EX-AAS-009',
      'refused: generated 02.md',
    ],
  }; // prettier-ignore
  test.each(Object.entries(CASES))('%s', (_, [text, name, expected]) => {
    check({ '01.md': HOME, '02.md': `${text}\n`, '03.md': OTHER }, name, expected);
  });
  test('an escape in YAML', () => {
    const register =
      'items:\n  - id: EX-AAS-002\n    title: A\n    see: "EX-AAS-\\x30\\x301"\n    statement: L’ENT DOIT.\n';
    check(
      { '01.md': HOME, '02.md': '# A\n\nVoir EX-AAS-001$0.\n', 'exigences/r.yaml': register },
      'EX-AAS-009',
      'refused: inexact exigences/r.yaml',
    );
  });
  test('a document that cannot be read whole', () => {
    const register = 'items:\n  - id: EX-AAS-002\n    see: [EX-AAS-001\n';
    check(
      { '01.md': HOME.replace('EX', '$0EX'), 'exigences/r.yaml': register },
      'EX-AAS-009',
      'refused: unread exigences/r.yaml',
    );
  });
  test('an ID that is taken from the path', () => {
    const manifest =
      "sdet: 1\nvolumes: [{id: v, chapters: ['**/*.md']}]\nitems: { requirement: { path: 'c/(?<id>[0-9.]+)\\.md', names: [critère] } }\n";
    check(
      { 'sdet.yaml': manifest, 'c/1.2.md': '# Titre\n', 'a.md': 'Voir critère 1.$02.\n' },
      '1.3',
      'refused: from-path c/1.2.md',
    );
  });
});
