import { describe, expect, it } from 'vitest';
import { labels, offer, taken, typed } from '../../../support/completionRequest.ts';
import type { Files } from '../../../support/inMemoryProject.ts';

const NOTES = '\n\n[^1]: Une note *courte*.\n\n[^Loi]: Autre.\n\n[Ma page]: https://a.b\n';
const at = (text: string): Files => ({ '01.md': text + NOTES });

describe('labels of footnotes', () => {
  it.each([
    ['Mot[^$0', ['1', 'Loi']],
    ['Mot[^L$0]', ['1', 'Loi']],
    ['Mot[$0', ['Ma page']],
    ['Mot^$0', []],
    ['`Mot[^$0`', []],
    ['Mot [^1] et $0', []],
  ])('%s', (text, expected) => expect(labels(at(text))).toEqual(expected));

  it('close the bracket unless it is closed', () => {
    expect(taken(at('Mot[^$0 ici'), 'Loi')).toContain('Mot[^Loi] ici');
    expect(taken(at('Mot[^L$0i] ici'), '1')).toContain('Mot[^1] ici');
  });

  it('show the text of the note, and come by themselves', () => {
    expect(offer(at('Mot[^$0'), '1').detail).toBe('Une note *courte*.');
    expect(labels(at('Mot[^$0'), typed('^'))).toEqual(['1', 'Loi']);
    expect(labels(at('Mot^$0'), typed('^'))).toEqual([]);
  });
});

describe('labels of link definitions', () => {
  it.each([
    ['Voir [ceci][$0', ['Ma page']],
    ['Voir [ceci][M$0]', ['Ma page']],
    ['Voir [ceci]($0', []],
  ])('%s', (text, expected) =>
    expect(labels(at(text)).filter(label => !label.includes('.') && !label.startsWith('#'))).toEqual(
      expected,
    ),
  );

  it('replace what is begun', () => {
    expect(taken(at('Voir [ceci][M$0] ici'), 'Ma page')).toContain('Voir [ceci][Ma page] ici');
    expect(taken(at('Voir [M$0 ici'), 'Ma page')).toContain('Voir [Ma page]');
  });
});

it('names of references stand in brackets', () => {
  const catalogue = 'kind: references\nentries:\n  - id: RGS\n    name: Référentiel\n';
  expect(taken({ 'catalogues/r.yaml': catalogue, '01.md': 'Voir [R$0 \n' }, 'RGS')).toBe(
    'Voir [RGS] \n'.replace('] ', ']'.padEnd(2)),
  );
});
