import { describe, expect, test } from 'vitest';
import type { Files } from '../../../support/inMemoryProject.ts';
import { ACTORS, viewOf } from './support/viewOf.ts';

const MANIFEST = `sdet: 1
volumes: [{ id: a, title: Principal, chapters: ['a*.md'] }, { id: b, title: Annexe, chapters: ['b*.md'] }]
catalogues: [catalogues/*.yaml]
`;

function requirement(number: number, fields: Readonly<Record<string, string>>): string {
  const lines = Object.entries({ Acteurs: 'chef', ...fields }).map(
    ([label, value]) => `- **${label}** : ${value}\n`,
  );
  return `### EX-AA-00${number} — T${number}\n\n${lines.join('')}\nTexte (voir EX-AA-001 et § 1).\n\n`;
}

const FILES: Files = {
  ...ACTORS,
  'sdet.yaml': MANIFEST,
  'catalogues/services.yaml':
    'kind: services\nentries:\n  - { id: z-mail, name: Messagerie, aliases: [courriel] }\n  - { id: notes, name: Carnet de notes }\n  - { id: vide, name: Vide }\n',
  'a.md': `# 1 Un\n\n## 1.1 Deux\n\n${requirement(1, { Services: 'notes', Niveau: 'facultatif' })}${requirement(2, { Services: 'courriel, notes', Niveau: 'obligatoire' })}`,
  'b.md': `# 1 Trois\n\n${requirement(3, { Services: 'inconnu' })}${requirement(4, { Niveau: 'obligatoire' })}`,
};

/** The headings of a version under its table of contents, each with its depth. */
function headings(text: string): readonly string[] {
  const body = text.slice(text.indexOf('## Sommaire'));
  return [...body.matchAll(/^(#+) (.*)$/gm)].slice(1).map(([, marks, title]) => `${marks?.length} ${title}`);
}

describe('items put together', () => {
  test('by service, in the order of the catalogue', () =>
    expect(headings(viewOf(FILES, { groupBy: 'service' }).text)).toEqual([
      '2 Messagerie',
      '3 EX-AA-002 — T2',
      '2 Carnet de notes',
      '3 EX-AA-001 — T1',
      '2 inconnu',
      '3 EX-AA-003 — T3',
      '2 Sans service désigné',
      '3 EX-AA-004 — T4',
    ]));
  test('by level, in the order of the scale', () =>
    expect(headings(viewOf(FILES, { groupBy: 'level' }).text)).toEqual([
      '2 Obligatoire',
      '3 EX-AA-002 — T2',
      '3 EX-AA-004 — T4',
      '2 Facultatif',
      '3 EX-AA-001 — T1',
      '2 Sans niveau',
      '3 EX-AA-003 — T3',
    ]));
  test('by the chapters of the source', () =>
    expect(headings(viewOf(FILES, { groupBy: 'chapter' }).text)).toEqual(headings(viewOf(FILES).text)));
});

test('each says where it stands, and leads to what is left of its section', () => {
  const { text } = viewOf(FILES, { groupBy: 'level', sourceBase: 'x' });
  expect(text).toContain('**Emplacement**\u00a0: [Principal, 1.1 Deux](x/a.md#11-deux)');
  expect(text).toContain('Texte (voir [EX-AA-001](#ex-aa-001--t1) et [§\u00a01](x/a.md#1-un)).');
});

test('the groups are the table of contents', () =>
  expect(viewOf(FILES, { groupBy: 'level' }).text).toContain(
    '## Sommaire\n\n- [Obligatoire](#obligatoire)\n- [Facultatif](#facultatif)\n- [Sans niveau](#sans-niveau)\n',
  ));

test('says of the sections what is true of it', () => {
  const introductions = 'des sections, seule l’introduction est reprise';
  expect(viewOf(FILES, { groupBy: 'level' }).text).not.toContain(introductions);
  expect(viewOf(FILES, { groupBy: 'level' }).text).toContain('chaque point dit où il se trouve');
  expect(viewOf(FILES).text).toContain(introductions);
});
