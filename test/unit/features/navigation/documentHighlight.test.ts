import { describe, expect, it } from 'vitest';
import { DocumentHighlightKind } from 'vscode-languageserver-types';
import { documentHighlight } from '../../../../server/src/features/navigation/documentHighlight.ts';
import { bench } from '../../../support/featureRequest.ts';
import type { Files } from '../../../support/inMemoryProject.ts';

/** What is marked in the file with the cursor: `line:character text`, with `=` before what defines. */
function check(files: Files, expected: readonly string[]): void {
  const request = bench(files);
  const shown = (request.ask(documentHighlight) ?? []).map(({ range, kind }) => {
    const sign = kind === DocumentHighlightKind.Write ? '= ' : '';
    const text = request.textIn(request.cursor.path, range);
    return `${sign}${range.start.line + 1}:${range.start.character + 1} ${text}`;
  });
  expect(shown).toEqual(expected);
}

describe('documentHighlight', () => {
  it('marks an item where it is defined and where it is named, ranges included', () => {
    check(
      {
        '01.md':
          '### EX-AAS-002 — A\n\nDOIT.\n\nVoir EX-AAS-0$002, [[EX-AAS-002]] et EX-AAS-001 à EX-AAS-004.\n',
        '02.md': 'Voir EX-AAS-002.\n',
      },
      ['= 1:5 EX-AAS-002', '5:6 EX-AAS-002', '5:20 EX-AAS-002', '5:36 EX-AAS-001 à EX-AAS-004'],
    );
  });

  it('marks from the definition too, and an ID that nobody defines', () => {
    check({ '01.md': '### EX-AAS-0$002 — A\n\nDOIT, voir EX-AAS-002.\n' }, [
      '= 1:5 EX-AAS-002',
      '3:12 EX-AAS-002',
    ]);
    check({ '01.md': 'Voir EX-AAS-0$009 et EX-AAS-008.\n' }, ['1:6 EX-AAS-009']);
  });

  it('marks a footnote with its marks, from any of them', () => {
    const expected = ['1:4 note', '1:15 note', '= 3:3 note'];
    check({ '01.md': 'A[^no$0te] et [^note].\n\n[^note]: Texte.\n' }, expected);
    check({ '01.md': 'A[^note] et [^note].\n\n[^not$0e]: Texte.\n' }, expected);
  });

  it('marks the definition of a link with what uses it', () => {
    check({ '01.md': '[texte][ci$0ble] et [autre][x]\n\n[cible]: 02.md\n[x]: 02.md\n' }, [
      '1:9 cible',
      '= 3:2 cible',
    ]);
  });

  it('marks a heading with the links and numbers that lead to it', () => {
    check(
      { '01.md': '## 3.4 Hébe$0rgement\n\nVoir § 3.4, [là](#34-hébergement) et § 3.5.\n\n## 3.5 Autre\n' },
      ['= 1:4 3.4 Hébergement', '3:8 3.4', '3:18 #34-hébergement'],
    );
  });

  it('marks a caption with the text that names it', () => {
    check({ '01.md': '# A\n\nVoir la figure $02 et la figure 3.\n\nFigure 2 : plan\n' }, [
      '3:16 2',
      '= 5:1 Figure 2',
    ]);
  });

  it('marks an actor in the fields that name it, by any of its names', () => {
    check(
      {
        'catalogues/a.yaml':
          'kind: actors\nentries:\n  - id: ed\n    name: Éditeur\n    aliases: [fabricant]\n',
        '01.md':
          '### EX-AAS-001 — A\n\n- **Acteurs** : édi$0teur\n\nDOIT.\n\n### EX-AAS-002 — B\n\n- **Acteurs** : fabricant\n\nDOIT.\n',
      },
      ['3:17 éditeur', '9:17 fabricant'],
    );
  });

  it.each([
    ['prose', { '01.md': 'Bon$0jour EX-AAS-001\n' }],
    ['code', { '01.md': 'Voir `EX-AAS-$0001` et EX-AAS-001.\n' }],
    ['an unknown actor', { '01.md': '### EX-AAS-001 — A\n\n- **Acteurs** : na$0die\n\nDOIT.\n' }],
    ['an empty document', { '01.md': '$0' }],
  ])('marks nothing at %s', (_, files) => check(files, []));

  it('has nothing to say of a file that is not read', () => {
    expect(bench({ 'LISEZMOI.txt': '$0a' }).ask(documentHighlight)).toBeNull();
  });
});
