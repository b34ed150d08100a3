// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets of the LSP are written so
import { describe, expect, it } from 'vitest';
import { answer, inOrder, labels, offer, taken, typed } from '../../../support/completionRequest.ts';
import { PLAIN } from '../../../support/featureRequest.ts';
import type { Files } from '../../../support/inMemoryProject.ts';

/** The new IDs that are offered at the cursor. */
function news(files: Files, character?: string): readonly string[] {
  const { items } = answer(files, character === undefined ? {} : typed(character));
  return inOrder(items)
    .filter(({ detail }) => /nouvel identifiant/.test(detail ?? ''))
    .map(({ label }) => label);
}

const SERVICES: Files = {
  'catalogues/s.yaml':
    'kind: services\nentries:\n  - id: auth\n    name: A\n    aliases: [AAS]\n  - id: ANN\n',
};
const KNOWN: Files = {
  '02.md': '### EX-AAS-002 — A\n\nDOIT.\n\n### EX-BIB-009 — B\n\nDOIT.\n\n### BP-003 — C\n\nDEVRAIT.\n',
};

describe('next free IDs', () => {
  it.each([
    ['a heading', '# A\n\n### $0\n'],
    ['a heading with the start of an ID', '# A\n\n### EX-$0\n'],
    ['a heading with a bracket', '# A\n\n### [EX-$0\n'],
    ['a blank line', '# A\n\n$0\n'],
    ['an entry of a list', '# A\n\n- $0\n'],
    ['an entry in bold', '# A\n\n- **EX-$0\n'],
    ['a directive', '# A\n\n:::$0\n'],
  ])('are offered at %s', (_, text) => {
    expect(news({ ...KNOWN, '01.md': text }).slice(0, 2)).toEqual(
      text.includes('EX') ? ['EX-AAS-003', 'EX-BIB-010'] : ['BP-004', 'EX-AAS-003'],
    );
  });

  it.each([
    ['the midst of prose', '# A\n\nVoir EX-$0\n'],
    ['a paragraph’s second line', '# A\n\nVoir\nEX-$0\n'],
    ['code', '```\n### EX-$0\n```\n'],
    ['a quoted wiki ID', '# A\n\n- [[EX-$0\n'],
    ['the ID of an item', '### EX-AAS-00$01 — A\n\nDOIT.\n'],
    ['a front matter', '---\ntitle: EX-$0\n---\n'],
  ])('are not offered in %s', (_, text) => expect(news({ ...KNOWN, '01.md': text })).toEqual([]));

  it('come from the series of the nearest item first', () => {
    const text = '### EX-BIB-001 — A\n\nDOIT.\n\n### EX-AAS-001 — A\n\nDOIT.\n\n### $0\n';
    expect(news({ ...KNOWN, '01.md': text })).toEqual(['EX-AAS-003', 'EX-BIB-010', 'BP-004']);
  });

  it('are made for services of the catalogue that have no ID yet, by the name that fits the pattern', () => {
    expect(news({ ...SERVICES, '01.md': '### EX-AAS-001 — A\n\nDOIT.\n\n### $0\n' })).toEqual([
      'EX-AAS-002',
      'EX-ANN-001',
    ]);
  });

  it('wait for a hyphen that is typed in a word that may begin one', () => {
    expect(news({ ...KNOWN, '01.md': '### EX-$0\n' }, '-')).toEqual(['EX-AAS-003', 'EX-BIB-010']);
    expect(news({ ...KNOWN, '01.md': '### Non-$0\n' }, '-')).toEqual([]);
    expect(news({ ...KNOWN, '01.md': '- $0\n' }, ' ')).toEqual([]);
  });

  it('are found by the name of their kind', () => {
    expect(news({ ...KNOWN, '01.md': '### bonne$0\n' })).toEqual(['BP-004']);
    expect(offer({ ...KNOWN, '01.md': '### bonne$0\n' }, 'BP-004').filterText).toContain('Bonne pratique');
  });

  it('stay within what their form may define', () => {
    const manifest =
      "sdet: 1\nvolumes: [{id: v, chapters: ['*.md']}]\nitems:\n  requirement: {pattern: 'R-(?<number>\\d+)', forms: [heading]}\n";
    const files = { 'sdet.yaml': manifest, '02.md': '### R-9 — A\n\nDOIT.\n' };
    expect(news({ ...files, '01.md': '### $0\n' })).toEqual(['R-10']);
    expect(news({ ...files, '01.md': '- **$0\n' })).toEqual([]);
  });
});

describe('a new item is written whole', () => {
  const LEVELS = '${2|obligatoire,interdit,recommandé,déconseillé,facultatif|}';

  it.each([
    [
      'as a heading, with the fields of its neighbour and their style',
      '### EX-AAS-001 — A\n\n- **Niveau**: obligatoire\n- **Besoins**: x\n\nDOIT.\n\n### $0\n',
      'EX-AAS-003',
      `EX-AAS-003 — \${1:Titre}\n\n- **Niveau**: ${LEVELS}\n\n\${3:Le système DOIT …}\n`,
    ],
    [
      'as a heading of the rank of its neighbours',
      '# A\n\n#### EX-AAS-001 — A\n\nDOIT.\n\n$0\n',
      'EX-AAS-003',
      '#### EX-AAS-003 — ${1:Titre}\n\n${2:Le système DOIT …}\n',
    ],
    [
      'as the head alone, when the body stands below',
      '### EX-$0\n\nL’ENT DOIT.\n',
      'EX-AAS-003',
      'EX-AAS-003 — ${1:Titre}',
    ],
    ['as the ID alone, when the title stands behind', '### EX-$0 — Titre\n', 'EX-AAS-003', 'EX-AAS-003'],
    [
      'as a lead, set off like its neighbours',
      '- `EX-AAS-001` DOIT.\n- $0\n',
      'EX-AAS-003',
      '`EX-AAS-003` ${1:Le système DOIT …}',
    ],
    [
      'as a lead whose bold is begun',
      '- **EX-AAS-001** DOIT.\n- **$0\n',
      'EX-AAS-003',
      'EX-AAS-003** ${1:Le système DOIT …}',
    ],
    ['as a lead whose bold is closed', '- **EX-AAS-001** DOIT.\n- **$0**\n', 'EX-AAS-003', 'EX-AAS-003'],
    [
      'as a row under the columns of its table',
      '| ID | Titre | Énoncé | Niveau |\n|--|--|--|--|\n| EX-AAS-001 | T | DOIT | obligatoire |\n| $0\n',
      'EX-AAS-003',
      `EX-AAS-003 | \${1:Titre} | \${2:Le système DOIT …} | ${LEVELS.replace('2', '3')} |`,
    ],
    [
      'as a directive',
      ':::exigence{#EX-AAS-001}\nDOIT.\n:::\n\n:::$0\n',
      'EX-AAS-003',
      `exigence{#EX-AAS-003 level=${LEVELS.replace('2', '1')}}\n\${2:Le système DOIT …}\n:::`,
    ],
  ])('%s', (_, text, id, expected) => {
    const item = offer({ ...KNOWN, '01.md': text }, id);
    expect(item.textEdit?.newText).toBe(expected);
    expect(item.insertTextFormat).toBe(expected === id ? undefined : 2);
  });

  it('without marks of a snippet for a client that knows none', () => {
    const files = { ...KNOWN, '01.md': '# A\n\n### EX-$0\n' };
    const item = offer(files, 'EX-AAS-003', { client: PLAIN });
    expect(item.insertTextFormat).toBeUndefined();
    expect(taken(files, 'EX-AAS-003', { client: PLAIN })).toBe(
      '# A\n\n### EX-AAS-003 — Titre\n\n- **Niveau** : obligatoire\n\nLe système DOIT …\n\n',
    );
  });

  it('in the language of the document', () => {
    const manifest = "sdet: 1\nlanguage: en\nlevels: rfc2119\nvolumes: [{id: v, chapters: ['*.md']}]\n";
    const files = { 'sdet.yaml': manifest, '02.md': '### EX-AAS-001 — A\n\nMUST.\n', '01.md': '### $0\n' };
    expect(taken(files, 'EX-AAS-002', { client: PLAIN })).toMatch(
      /^### EX-AAS-002 — Title\n\n- \*\*Level\*\*: \S.*\n\nThe system MUST …/,
    );
  });

  it('as an entry of a register, indented', () => {
    const register =
      'items:\n  - id: EX-JRN-001\n    title: T\n    level: obligatoire\n    statement: DOIT.\n  - $0\n';
    expect(taken({ 'exigences/r.yaml': register }, 'EX-JRN-002', { client: PLAIN })).toContain(
      '  - id: EX-JRN-002\n  title: Titre\n  level: obligatoire\n  statement: Le système DOIT …\n',
    );
    expect(offer({ 'exigences/r.yaml': register }, 'EX-JRN-002').insertTextMode).toBe(2);
  });

  it('as the ID of an entry of a register', () => {
    const register = 'items:\n  - id: EX-JRN-001\n    statement: DOIT.\n  - id: $0\n    statement: DOIT.\n';
    expect(taken({ 'exigences/r.yaml': register }, 'EX-JRN-002')).toContain(
      '  - id: EX-JRN-002\n    statement',
    );
  });

  it('gives an item that the rules accept', () => {
    const files = { ...KNOWN, '01.md': '# A\n\n### EX-$0\n' };
    const text = taken(files, 'EX-AAS-003', { client: PLAIN });
    expect(labels({ ...KNOWN, '01.md': `${text}\n\nVoir EX-$0` })).toContain('EX-AAS-003');
  });

  it('in each form that the file uses, on a line of its own: that of the item before first', () => {
    const text = (between: string): string =>
      `### EX-AAS-001 — A\n\nDOIT.\n\n${between}- **EX-AAS-004** DOIT.\n`;
    const inserts = (files: Files): readonly string[] =>
      inOrder(answer(files).items)
        .filter(({ label }) => label === 'EX-AAS-005')
        .map(({ textEdit }) => textEdit?.newText.slice(0, 7) ?? '');
    expect(inserts({ '01.md': text('$0\n\n') })).toEqual(['### EX-', '- **EX-']);
    expect(inserts({ '01.md': `${text('')}\n$0\n` })).toEqual(['- **EX-', '### EX-']);
  });

  it('with the neighbour’s values where there are too many to choose from', () => {
    const entries = Array.from({ length: 20 }, (_, i) => `  - id: a${i}\n    name: Acteur ${i}\n`).join('');
    const files = {
      'catalogues/a.yaml': `kind: actors\nentries:\n${entries}`,
      '01.md': '### EX-AAS-001 — A\n\n- **Acteurs** : Acteur 3, Acteur 7\n\nDOIT.\n\n### $0\n',
    };
    expect(taken(files, 'EX-AAS-002', { client: PLAIN })).toContain(
      '### EX-AAS-002 — Titre\n\n- **Acteurs** : Acteur 3, Acteur 7\n',
    );
  });
});

it('says that there are more than were sent', () => {
  const many = Array.from({ length: 60 }, (_, i) => {
    const service = String.fromCharCode(65 + Math.floor(i / 26), 65 + (i % 26), 88);
    return `### EX-${service}-001 — T\n\nDOIT.\n`;
  }).join('\n');
  const all = answer({ '02.md': many, '01.md': '### EX-$0\n' });
  expect([news({ '02.md': many, '01.md': '### EX-$0\n' }).length, all.isIncomplete]).toEqual([50, true]);
  expect(answer({ '02.md': many, '01.md': '### EX-C$0\n' }).isIncomplete).toBe(false);
  expect(news({ '02.md': many, '01.md': '### EX-C$0\n' })).toContain('EX-CAX-002');
});
