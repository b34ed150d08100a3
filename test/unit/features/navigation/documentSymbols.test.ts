import { describe, expect, it } from 'vitest';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { documentSymbols } from '../../../../server/src/features/navigation/documentSymbols.ts';
import { bench, PLAIN } from '../../../support/featureRequest.ts';

/** The outline of the document with the cursor, indented by depth. */
function check(files: Record<string, string>, expected: string): void {
  const symbols = (bench(files).ask(documentSymbols) ?? []) as DocumentSymbol[];
  expect(`\n${lines(symbols, 6)}    `).toBe(expected);
}

function lines(symbols: readonly DocumentSymbol[], indent: number): string {
  return symbols
    .map(({ name, detail, children }) => {
      const line = `${' '.repeat(indent)}${name}${detail ? ` | ${detail}` : ''}\n`;
      return line + lines(children ?? [], indent + 2);
    })
    .join('');
}

function all(symbols: readonly DocumentSymbol[]): readonly DocumentSymbol[] {
  return symbols.flatMap(symbol => [symbol, ...all(symbol.children ?? [])]);
}

describe('documentSymbols', () => {
  it('shows sections as a tree with the items in them', () => {
    check(
      {
        '01.md': `# 3 Services

## 3.1 Accès

### EX-AAS-001 — Authentification unique

DOIT.

- **EX-AAS-002** L’ENT DEVRAIT.

## 3.2 Tableau

| ID | Exigence |
|---|---|
| EX-AAS-003 | DOIT |
| EX-AAS-004 | PEUT |

# Annexe
`,
      },
      `
      3 Services
        3.1 Accès
          EX-AAS-001 | Authentification unique
          EX-AAS-002
        3.2 Tableau
          EX-AAS-003
          EX-AAS-004
      Annexe
    `,
    );
  });

  it('shows the sections of an item that is a whole document under it', () => {
    check(
      { '01.md': '---\nid: EX-AAS-001\ntitle: Accès\n---\n\n# Accès\n\n## Détail\n' },
      `
      EX-AAS-001 | Accès
        Accès
          Détail
    `,
    );
  });

  it('shows the entries of a catalogue', () => {
    check(
      {
        'catalogues/a.yaml':
          '$0kind: actors\nentries:\n  - id: editeur\n    name: Éditeur ENT\n  - id: chef\n    name: Chef\n',
      },
      `
      Éditeur ENT | editeur
      Chef | chef
    `,
    );
  });

  it('shows the items of a register', () => {
    check(
      {
        'exigences/r.yaml':
          '$0items:\n  - id: EX-AAS-001\n    title: Accès\n  - id: EX-AAS-002\n    title: Nom\n',
      },
      `
      EX-AAS-001 | Accès
      EX-AAS-002 | Nom
    `,
    );
  });

  it('numbers sections as they are computed, and keeps headings that are but a number as written', () => {
    const volume = "{ id: v, title: V, chapters: ['*.md'], numbering: auto }";
    const manifest = `sdet: 1\ntitle: T\nvolumes:\n  - ${volume}\n`;
    check({ '01.md': '# A\n\n## B\n', 'sdet.yaml': manifest }, '\n      1 A\n        1.1 B\n    ');
    check({ '01.md': '# Chapitre 3\n\n## 3.1\n' }, '\n      Chapitre 3\n        3.1\n    ');
  });

  it('never gives an empty name', () => {
    check({ '01.md': '#\n\n## \n' }, '\n      (sans titre)\n        (sans titre)\n    ');
  });

  it('gives nothing for an empty document, nor for a file that is not read', () => {
    check({ '01.md': '$0' }, '\n    ');
    expect(bench({ 'LISEZMOI.txt': '$0a' }).ask(documentSymbols)).toBeNull();
  });

  it('keeps selections and children inside their ranges', () => {
    const { ask } = bench({
      '01.md': '# 1 A\n\n### EX-AAS-001 — B\n\nDOIT.\n\n| ID | T |\n|-|-|\n| EX-AAS-002 | x |\n',
    });
    for (const { range, selectionRange, children } of all((ask(documentSymbols) ?? []) as DocumentSymbol[])) {
      for (const inner of [selectionRange, ...(children ?? []).map(child => child.range)]) {
        expect(precedes(range.start, inner.start) && precedes(inner.end, range.end)).toBe(true);
      }
    }
  });

  it('gives a flat list to a client that knows no trees', () => {
    const { ask } = bench({ '01.md': '# A\n\n### EX-AAS-001 — B\n\nDOIT.\n' }, { client: PLAIN });
    const flat = (ask(documentSymbols) ?? []).map(symbol =>
      'location' in symbol ? [symbol.name, symbol.containerName] : [],
    );
    expect(flat).toEqual([
      ['A', undefined],
      ['EX-AAS-001 B', 'A'],
    ]);
  });
});

function precedes(a: { line: number; character: number }, b: { line: number; character: number }): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}
