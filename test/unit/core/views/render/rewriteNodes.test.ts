import { describe, expect, it } from 'vitest';
import { bodyOf, shown } from '../support/viewOf.ts';

function check(statement: string, expected: string): void {
  expect(bodyOf(statement)).toBe(expected);
}

describe('blocks in a view', () => {
  it('have no rules at their ends', () => {
    check('Un.\n\n***\n\nDeux.\n\n---', 'Un.\n\n---\n\nDeux.');
  });

  it('have no comments, definitions or scripts', () => {
    check(
      'Un.\n\n<!-- secret -->\n\n[x]: absent.md\n\n<script>\nalert(1)\n</script>\n\nDeux.',
      'Un.\n\nDeux.',
    );
  });

  it('have the words of HTML, not its markup', () => {
    check('<details onclick="x()">\n<summary>Résumé</summary>\n\nTexte.\n\n</details>', 'Résumé\n\nTexte.');
    check('<table><tr><td>a &amp; b</td><td><img src="x" alt="vue"></td></tr></table>', 'a & b vue');
  });

  it('have quotes where the source had admonitions', () => {
    check(':::note\n\nAttention.\n\n:::', '> Attention.');
  });

  it('have headings below that of the item', () => {
    check('Un.\n\n### Détail\n\nDeux.\n\n##### Plus', 'Un.\n\n#### Détail\n\nDeux.\n\n###### Plus');
  });

  it('do not define the item that they begin with', () => {
    const register = (text: string): string =>
      shown({
        'exigences/r.yaml': `items:\n  - { id: EX-AA-001, actors: [chef], statement: ${JSON.stringify(text)} }\n  - { id: EX-AA-002, actors: [chef] }\n`,
      });
    expect(register('**EX-AA-002** le dit.')).toContain('\n[**EX-AA-002**](#ex-aa-002) le dit.\n');
    expect(register('**EX-AA-002 — bis** le dit.')).toContain(
      '\n[**EX-AA-002**](#ex-aa-002)** — bis** le dit.\n'.replace('** — bis**', '**&#x20;— bis**'),
    );
    expect(register('`EX-AA-002` le dit.')).toContain('\n[`EX-AA-002`](#ex-aa-002) le dit.\n');
    expect(register('[EX-AA-002] le dit.')).toContain('\n[EX-AA-002](#ex-aa-002) le dit.\n');
  });
});
