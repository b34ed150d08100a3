import { describe, expect, it } from 'vitest';
import type { SelectionRange } from 'vscode-languageserver-types';
import { selectionRanges } from '../../../../server/src/features/navigation/selectionRanges.ts';
import { bench } from '../../../support/featureRequest.ts';

/** The texts that are selected one after the other from the cursor, the whole document last and left out. */
function check(path: string, text: string, expected: readonly string[]): void {
  const probe = bench({ [path]: text });
  const position = probe.context.positions(probe.cursor.path)?.rangeOf({
    start: probe.cursor.offset,
    end: probe.cursor.offset,
  }).start;
  const [selected] =
    bench({ [path]: text }, { params: { positions: [position] } }).ask(selectionRanges) ?? [];
  const texts = [...chain(selected)].map(({ range }) => probe.textIn(path, range));
  expect(texts.at(-1)).toBe(probe.files[path]);
  expect(texts.slice(0, -1)).toEqual(expected);
}

function* chain(selected: SelectionRange | undefined): Iterable<SelectionRange> {
  for (let at = selected; at; at = at.parent) yield at;
}

const ITEM =
  '# Accès\n\n### EX-AAS-001 — Titre\n\n- **Acteurs** : éditeur ENT, hébergeur\n\nVoir [le guide](02.md#suite) de EX-AAS-002.\n\nFin.\n';
const at = (place: string): string => ITEM.replace(place, `${place}$0`);

describe('selectionRanges', () => {
  it('go from a word to its ID, paragraph, item', () => {
    const item = ITEM.slice(ITEM.indexOf('###'), -1);
    check('01.md', at('EX-AAS-00'), [
      '001',
      'EX-AAS-001',
      'EX-AAS-001 — Titre',
      '### EX-AAS-001 — Titre',
      item,
      `${item}\n`,
    ]);
    check('01.md', at('de EX-AAS'), [
      'AAS',
      'EX-AAS-002',
      'Voir [le guide](02.md#suite) de EX-AAS-002.',
      item,
      `${item}\n`,
    ]);
  });

  it('go from a value to all values, the field, the list', () => {
    const texts = [
      'éditeur',
      'éditeur ENT',
      'éditeur ENT, hébergeur',
      '**Acteurs** : éditeur ENT, hébergeur',
      '- **Acteurs** : éditeur ENT, hébergeur',
    ];
    check('01.md', at('édit'), [
      ...texts,
      ITEM.slice(ITEM.indexOf('###'), -1),
      ITEM.slice(ITEM.indexOf('###')),
    ]);
  });

  it('go from a destination to the link', () => {
    check('02.md', 'Voir [a](b$0.md#c) ici.\n', ['b', 'b.md#c', '[a](b.md#c)', 'Voir [a](b.md#c) ici.']);
  });

  it('go through the nodes of YAML', () => {
    check('exigences/r.yaml', 'items:\n  - id: EX-AAS-$0001\n    see: [a]\n', [
      '001',
      'EX-AAS-001',
      'id: EX-AAS-001',
      'id: EX-AAS-001\n    see: [a]\n',
      '- id: EX-AAS-001\n    see: [a]\n',
    ]);
  });

  it('begin with nothing where no word is', () => {
    check('01.md', 'a  $0  b\n', ['', 'a    b']);
  });

  it('have one answer for each position, none for what is no position', () => {
    const ask = (positions: unknown): unknown =>
      bench({ '01.md': 'a b\n' }, { params: { positions } }).ask(selectionRanges)?.length;
    expect(
      ask([
        { line: 0, character: 0 },
        { line: 0, character: 3 },
      ]),
    ).toBe(2);
    expect(ask([{ line: 99, character: 99 }])).toBe(1);
    expect(ask([null, {}, 'x'])).toBe(0);
    expect(ask(undefined)).toBe(0);
  });

  it('has nothing to say of a file that is not read', () => {
    expect(bench({ 'LISEZMOI.txt': '$0a' }).ask(selectionRanges)).toBeNull();
  });
});
