import { describe, expect, it } from 'vitest';
import {
  semanticTokens,
  semanticTokensRange,
} from '../../../../server/src/features/presentation/semanticTokens.ts';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../../../../server/src/features/presentation/tokens.ts';
import { affectedBy, bench, type FeatureBench } from '../../../support/featureRequest.ts';
import type { Files } from '../../../support/inMemoryProject.ts';

/** The tokens of the first file as `line text: type modifiers`. */
function check(files: Files, expected: readonly string[]): void {
  const request = bench(files);
  expect(shown(request, request.ask(semanticTokens)?.data ?? [])).toEqual(expected);
}

function shown(request: FeatureBench, data: readonly number[]): readonly string[] {
  const lines: string[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0, type = 0, bits = 0] = data.slice(at, at + 5);
    character = down === 0 ? character + right : right;
    line += down;
    const range = { start: { line, character }, end: { line, character: character + length } };
    const modifiers = TOKEN_MODIFIERS.filter((_, bit) => bits & (1 << bit));
    const text = request.textIn(request.cursor.path, range);
    lines.push(`${line + 1} ${text}: ${[TOKEN_TYPES[type], ...modifiers].join(' ')}`);
  }
  return lines;
}

const CATALOGUES: Files = {
  'catalogues/a.yaml': 'kind: actors\nentries:\n  - id: ed\n    name: Éditeur ENT\n',
  'catalogues/s.yaml':
    'kind: services\nentries:\n  - id: AAS\n    name: Accès\n  - id: FORUM\n    name: Forum\n    merged-into: AAS\n',
  'catalogues/r.yaml': 'kind: references\nentries:\n  - id: RGS\n    name: RGS\n',
};

describe('semanticTokens', () => {
  it('tell IDs, labels, levels, actors, services and keywords of an item', () => {
    check(
      {
        '01.md':
          '### EX-AAS-001 — A\n\n- **Niveau** : obligatoire\n- **Acteurs** : éditeur ENT\n- **Services** : Accès, Forum\n- **Voir** : EX-AAS-002\n\nL’ENT DOIT.\n',
        ...CATALOGUES,
      },
      [
        '1 EX-AAS-001: class definition',
        '3 Niveau: property',
        '3 obligatoire: enumMember',
        '4 Acteurs: property',
        '4 éditeur ENT: type',
        '5 Services: property',
        '5 Accès: namespace',
        '5 Forum: namespace deprecated',
        '6 Voir: property',
        '6 EX-AAS-002: class',
        '8 DOIT: keyword',
      ],
    );
  });

  it('tell references of prose: ranges by their ends, sections, figures, footnotes, norms', () => {
    check(
      {
        '01.md':
          '# A\n\nVoir § 3.4 et figure 2[^1], puis EX-AAS-001 à EX-AAS-004.\n\nLe [RGS].\n\nFigure 2 : plan\n\n[^1]: Note.\n',
        ...CATALOGUES,
      },
      [
        '3 3.4: number',
        '3 2: number',
        '3 1: number',
        '3 EX-AAS-001: class',
        '3 EX-AAS-004: class',
        '5 RGS: struct',
        '7 Figure 2: number definition',
        '9 1: number definition',
      ],
    );
  });

  it('strike out withdrawn items, where they are defined and where they are cited', () => {
    check({ '01.md': '### EX-AAS-001 — A\n\n- **Statut** : retiré\n\n# B\n\nVoir EX-AAS-001.\n' }, [
      '1 EX-AAS-001: class definition deprecated',
      '3 Statut: property',
      '7 EX-AAS-001: class deprecated',
    ]);
  });

  it('cut what goes over several lines, without the marks and spaces around', () => {
    check({ '01.md': '### EX-AAS-001 — A\n\nL’ENT NE DOIT\n  PAS faire.\n' }, [
      '1 EX-AAS-001: class definition',
      '3 NE DOIT: keyword',
      '4 PAS: keyword',
    ]);
  });

  it('tell the entries of a catalogue, the fields of a register, suppressed rules', () => {
    check({ 'catalogues/a.yaml': CATALOGUES['catalogues/a.yaml'] ?? '' }, ['3 ed: type definition']);
    check(
      { 'exigences/r.yaml': 'items:\n  - id: EX-AAS-001\n    level: interdit\n    statement: Il DOIT.\n' },
      ['2 EX-AAS-001: class definition', '3 level: property', '3 interdit: enumMember', '4 DOIT: keyword'],
    );
    check({ '01.md': '<!-- sdet-ignore id/duplicate : motif -->\n\nTexte\n' }, ['1 id/duplicate: macro']);
  });

  it.each([
    ['prose', 'Bonjour, il devra venir.\n'],
    ['code', 'Voir `EX-AAS-001`\n\n```\nEX-AAS-001 DOIT\n```\n'],
    ['unknown norms', 'Le [RGX].\n'],
    ['nothing', ''],
  ])('tell nothing of %s', (_, text) => check({ '01.md': text, ...CATALOGUES }, []));

  it('never overlap, never go backwards, whatever stands in the text', () => {
    const text =
      '### [[EX-AAS-001]] EX-AAS-001 à EX-AAS-003 NE DOIT\r\nPAS § 3.4 [EX-AAS-001](#é) {level=x}\r\n🧭 EX-AAS-002\n';
    const data = bench({ '01.md': text }).ask(semanticTokens)?.data ?? [];
    expect(data.length % 5).toBe(0);
    let end = 0;
    for (let at = 0; at < data.length; at += 5) {
      const [down = 0, right = 0, length = 0] = data.slice(at, at + 3);
      expect(down > 0 || right >= end).toBe(true);
      expect(length).toBeGreaterThan(0);
      end = length;
    }
  });

  it('answer for a part alone; for the whole when the part makes no sense', () => {
    const files = { '01.md': 'Voir EX-AAS-001.\n\nVoir EX-AAS-002.\n\nVoir EX-AAS-003.\n' };
    const ask = (range: unknown): readonly string[] => {
      const request = bench(files, { params: { range } });
      return shown(request, request.ask(semanticTokensRange)?.data ?? []);
    };
    expect(ask({ start: { line: 1, character: 0 }, end: { line: 3, character: 0 } })).toEqual([
      '3 EX-AAS-002: class',
    ]);
    expect(ask(undefined)).toHaveLength(3);
    expect(ask({ start: 3 })).toHaveLength(3);
  });

  it('stop when they are cancelled, and are none of a file that is not read', () => {
    const { context } = bench({ '01.md': 'Voir EX-AAS-001.\n' });
    const params = { textDocument: { uri: 'x' } };
    expect(semanticTokens.handle(context, params, { isCancellationRequested: true })).toBeNull();
    expect(bench({ 'LISEZMOI.txt': '$0a' }).ask(semanticTokens)).toBeNull();
  });

  it('are told to be others when another document says so', () => {
    const item = '### EX-AAS-001 — A\n\nDOIT.\n';
    const request = bench({ '02.md': 'Voir EX-AAS-001.\n', '01.md': item });
    const asked = (): readonly string[] => shown(request, request.ask(semanticTokens)?.data ?? []);
    expect(asked()).toEqual(['1 EX-AAS-001: class']);
    const withdrawn = item.replace('DOIT', '- **Statut** : supprimée\n\nDOIT');
    expect(affectedBy(request, '01.md', withdrawn)).toEqual(['01.md', '02.md']);
    expect(asked()).toEqual(['1 EX-AAS-001: class deprecated']);
  });
});
