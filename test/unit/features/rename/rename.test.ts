import { describe, expect, test } from 'vitest';
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { prepareRename } from '../../../../server/src/features/rename/prepareRename.ts';
import { rename } from '../../../../server/src/features/rename/rename.ts';
import { ABLE, bench, PLAIN, pathOf, type RequestOptions } from '../../../support/featureRequest.ts';
import type { Files } from '../../../support/inMemoryProject.ts';

const FILES = {
  '01.md': '# A\n\n### EX-AAS-001 — Accès\n\nL’ENT DOIT.\n',
  '02.md': '# B\n\nVoir EX-AAS-00$01 et [x](01.md#ex-aas-001--accès).\n',
};

function ask(files: Files, newName: string, options: RequestOptions = {}): ReturnType<typeof rename.handle> {
  return bench(files, { ...options, params: { newName } }).ask(rename);
}

describe('the edit', () => {
  test('with versions and annotations', () => {
    const edit = ask(FILES, 'EX-AAS-009') as WorkspaceEdit;
    const documents = edit.documentChanges as TextDocumentEdit[];
    expect(
      documents.map(({ textDocument, edits }) => [pathOf(textDocument.uri), textDocument.version, edits]),
    ).toEqual([
      ['01.md', null, [{ range: range(2, 4, 14), newText: 'EX-AAS-009', annotationId: 'definition' }]],
      [
        '02.md',
        null,
        [
          { range: range(2, 5, 15), newText: 'EX-AAS-009', annotationId: 'reference' },
          { range: range(2, 29, 46), newText: 'ex-aas-009--accès', annotationId: 'link' },
        ],
      ],
    ]); // prettier-ignore
    expect(
      Object.values(edit.changeAnnotations ?? {}).map(({ label, description, needsConfirmation }) => [
        label,
        description,
        needsConfirmation,
      ]),
    ).toEqual([
      [
        'Renommer «\u00a0EX-AAS-001\u00a0» en «\u00a0EX-AAS-009\u00a0»',
        'Définition\u00a0: 1 endroit dans 1 fichier',
        false,
      ],
      [
        'Renommer «\u00a0EX-AAS-001\u00a0» en «\u00a0EX-AAS-009\u00a0»',
        'Renvois\u00a0: 1 endroit dans 1 fichier',
        false,
      ],
      [
        'Renommer «\u00a0EX-AAS-001\u00a0» en «\u00a0EX-AAS-009\u00a0»',
        'Destinations de liens\u00a0: 1 endroit dans 1 fichier',
        false,
      ],
    ]); // prettier-ignore
    expect(edit.changes).toBeUndefined();
  });
  test('without annotations, without versions', () => {
    const versioned = ask(FILES, 'EX-AAS-009', {
      client: { ...PLAIN, documentChanges: true },
    }) as WorkspaceEdit;
    expect(JSON.stringify(versioned)).not.toContain('nnotation');
    expect(versioned.documentChanges?.length).toBe(2);
    const plain = ask(FILES, 'EX-AAS-009', { client: PLAIN }) as WorkspaceEdit;
    expect(Object.entries(plain.changes ?? {}).map(([uri, edits]) => [pathOf(uri), edits.length])).toEqual([
      ['01.md', 1],
      ['02.md', 2],
    ]);
    expect(plain.documentChanges).toBeUndefined();
  });
  test('a name that is no text', () => {
    expect(bench(FILES, { params: { newName: 4 } }).ask(rename)).toBeNull();
  });
});

describe('refusals, in both languages', () => {
  test.each([
    ['EX-AAS-001', 'fr', '«\u00a0EX-AAS-001\u00a0» est déjà le nom actuel.'],
    ['EX-AAS-001', 'en', '“EX-AAS-001” is the name already.'],
    ['', 'en', 'The new name is empty.'],
    ['AAS', 'en', '“AAS” does not look like an item of this kind:'],
  ] as const)('%j in %s', (name, language, expected) => {
    const answer = ask(FILES, name, { language });
    expect(answer && 'refused' in answer ? answer.refused : answer).toContain(expected);
  });
  test('the place of what is in the way', () => {
    const files = { ...FILES, '03.md': '# C\n\nDe EX-AAS-001 à EX-AAS-003.\n' };
    expect(ask(files, 'EX-AAS-009', { language: 'en' })).toEqual({
      refused:
        'The range “EX-AAS-001 à EX-AAS-003” (03.md:3) counts this item: under another name it would mean other items. Write the list out first.',
    });
  });
});

describe('prepare', () => {
  test.each([
    ['an item', { '01.md': FILES['01.md'], '02.md': FILES['02.md'] }, 'EX-AAS-001 as EX-AAS-001'],
    [
      'a heading',
      { '01.md': '## 3.4 Héberge$0ment **sûr**\n' },
      '3.4 Hébergement **sûr** as 3.4 Hébergement **sûr**',
    ],
    [
      'a number in prose',
      { '01.md': '## 3.4 Hébergement\n', '02.md': 'Voir § 3.$04.\n' },
      '3.4 as 3.4 Hébergement',
    ],
    [
      'an anchor in a link',
      { '01.md': '# Le titre\n', '02.md': '[a](01.md#le-$0titre)\n' },
      'le-titre as Le titre',
    ],
    ['a footnote', { '01.md': 'A[^$04].\n\n[^4]: Un.\n' }, '4 as 4'],
    ['prose', { '01.md': 'Te$0xte.\n' }, 'null'],
    ['the file of a link', { '01.md': '# A\n', '02.md': '[a](0$01.md)\n' }, 'null'],
    ['an ID without definition', { '01.md': 'Voir EX-AAS-0$009.\n' }, 'EX-AAS-009” is defined nowhere'],
  ] as const)('%s', (_, files, expected) => {
    const test = bench(files, { client: ABLE, language: 'en' });
    const answer = test.ask(prepareRename);
    const shown =
      answer === null
        ? 'null'
        : 'refused' in answer
          ? answer.refused
          : `${test.textIn(test.cursor.path, answer.range)} as ${answer.placeholder}`;
    expect(shown).toContain(expected);
  });
  test('is announced to those who ask for it', () => {
    expect(capabilitiesFor(true)).toEqual({ renameProvider: { prepareProvider: true } });
    expect(capabilitiesFor(false)).toEqual({ renameProvider: true });
  });
});

function capabilitiesFor(prepareRename: boolean): unknown {
  const { capabilities } = rename;
  return typeof capabilities === 'function' ? capabilities({ ...PLAIN, prepareRename }) : capabilities;
}

function range(line: number, start: number, end: number): object {
  return { start: { line, character: start }, end: { line, character: end } };
}
