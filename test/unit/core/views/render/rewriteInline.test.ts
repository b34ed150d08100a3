import { describe, expect, it } from 'vitest';
import type { Files } from '../../../../support/inMemoryProject.ts';
import { bodyOf } from '../support/viewOf.ts';

const AROUND: Files = {
  'b.md': '# Autre\n\n## 2 Ailleurs\n\n### EX-AA-002 — Autre\n\n- **Acteurs** : editeur\n\nT.\n',
  'images/x.png': '',
};

/** The statement as the view shows it, beside a chapter that it leaves out. */
function check(statement: string, expected: string): void {
  expect(bodyOf(statement, {}, AROUND)).toBe(expected);
}

describe('links', () => {
  it.each([
    ['[ici](#ex-aa-001--titre)', '[ici](#ex-aa-001--titre)'],
    ['[ce chapitre](a.md)', '[ce chapitre](#chapitre)'],
    ['[**là**](b.md#2-ailleurs "titre")', '[**là**](b.md#2-ailleurs "titre")'],
    ['[là][réf]\n\n[réf]: b.md', '[là](b.md)'],
    ['[réf]\n\n[réf]: <b.md>', '[réf](b.md)'],
    ['<https://exemple.fr/é>', '<https://exemple.fr/é>'],
    ['[un](https://exemple.fr/a_(b))', '[un](https://exemple.fr/a_\\(b\\))'],
    ['![vue](images/x.png)', '![vue](images/x.png)'],
    ['![vue][i]\n\n[i]: images/x.png "t"', '![vue](images/x.png "t")'],
    ['[![vue](images/x.png)](b.md)', '[![vue](images/x.png)](b.md)'],
  ])('work: %s', check);

  it.each([
    ['[cassé](absent.md)', 'cassé'],
    ['[**cassé**](b.md#nulle-part)', '**cassé**'],
    ['[cassé][nul]\n\n[nul]: absent.md', 'cassé'],
    ['[sans cible][rien]', '[sans cible]\\[rien]'],
    ['![vue](absent.png)', 'vue'],
    ['[clic](javascript:alert(1))', 'clic'],
    ['[dehors](../x.md)', 'dehors'],
    ['un[ <b></b>](b.md)deux [<!-- rien -->](b.md)trois', 'un deux trois'],
    ['[voir EX-AA-002](absent.md)', 'voir [EX-AA-002](b.md#ex-aa-002--autre)'],
    ['![plan EX-AA-002](absent.png)', 'plan [EX-AA-002](b.md#ex-aa-002--autre)'],
  ])('are text where they are broken: %s', check);
});

describe('HTML', () => {
  it.each([
    ['10<sup>6</sup> et H<sub>2</sub>O', '10<sup>6</sup> et H<sub>2</sub>O'],
    ['un<br>deux', 'un\\\ndeux'],
    ['<b class="x">gras</b> <!-- non -->fin', 'gras fin'],
    ['non <sup>fermé', 'non fermé'],
    ['un <script>alert(1)</script>deux', 'un deux'],
    ['<img src="https://x/y.png" alt="vue"> <a href="absent.md">lien</a>', 'vue lien'],
    ['a &lt;b&gt; c', 'a \\<b> c'],
  ])('gives its text: %s', check);
});

describe('footnotes', () => {
  it('come along, numbered anew', () => {
    check(
      'Un[^z] et deux[^a], encore[^z].\n\n[^a]: Note *a*.\n\n[^z]: Note [z](b.md).',
      'Un[^1] et deux[^2], encore[^1].\n\n[^1]: Note [z](b.md).\n\n[^2]: Note *a*.',
    );
  });

  it('bring the notes that they call', () => {
    check('Un[^1].\n\n[^1]: Voir[^2].\n\n[^2]: Fin.', 'Un[^1].\n\n[^1]: Voir[^2].\n\n[^2]: Fin.');
  });

  it('stay text without a definition', () => {
    check('Un[^9].', 'Un\\[^9].');
  });

  it('are called where prose gives their number', () => {
    check(
      'Un[^5], voir la note de bas de page n° 3.\n\n[^3]: Trois.\n\n[^5]: Cinq.',
      'Un[^1], voir la note de bas de page n° [^2].\n\n[^1]: Cinq.\n\n[^2]: Trois.',
    );
  });
});
