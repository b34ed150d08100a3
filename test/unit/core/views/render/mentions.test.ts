import { describe, expect, it } from 'vitest';
import type { Files } from '../../../../support/inMemoryProject.ts';
import { bodyOf } from '../support/viewOf.ts';

const AROUND: Files = {
  'b.md':
    '# Autre\n\n## 2 Ailleurs\n\n**Figure 3 : un plan**\n\n### EX-AA-002 — Autre\n\n- **Acteurs** : editeur\n\nT.\n\n### EX-AA-003 — Autre\n\n- **Acteurs** : chef\n\nT.\n',
};
const LEFT_OUT = '(b.md#ex-aa-002--autre)';
const KEPT = '(#ex-aa-003--autre)';

function check(statement: string, expected: string): void {
  expect(bodyOf(statement, {}, AROUND).split('\n\n## ')[0]).toBe(expected);
}

describe('IDs in prose', () => {
  it.each([
    ['Voir EX-AA-002.', `Voir [EX-AA-002]${LEFT_OUT}.`],
    [
      'Voir EX-AA-003, EX-AA-002 et EX-AA-003.',
      `Voir [EX-AA-003]${KEPT}, [EX-AA-002]${LEFT_OUT} et [EX-AA-003]${KEPT}.`,
    ],
    ['Voir [[EX-AA-002]].', `Voir [EX-AA-002]${LEFT_OUT}.`],
    ['Voir [[EX-AA-002|la suite]].', `Voir [la suite]${LEFT_OUT}.`],
    ['Voir [EX-AA-002].', `Voir [EX-AA-002]${LEFT_OUT}.`],
    ['Voir **EX-AA-002** et *EX-AA-003*.', `Voir **[EX-AA-002]${LEFT_OUT}** et *[EX-AA-003]${KEPT}*.`],
    ['Voir EX-AA-002 à EX-AA-003.', `Voir [EX-AA-002]${LEFT_OUT} à [EX-AA-003]${KEPT}.`],
    [
      'Voir &laquo; EX-AA-002 &raquo; et \\*EX-AA-003.',
      `Voir « [EX-AA-002]${LEFT_OUT} » et \\*[EX-AA-003]${KEPT}.`,
    ],
    ['Voir\nEX-AA-002.', `Voir\n[EX-AA-002]${LEFT_OUT}.`],
  ])('become links: %s', check);

  it.each([
    ['Voir EX-AA-999.', 'Voir EX-AA-999.'],
    ['Voir [[EX-AA-999]].', 'Voir \\[[EX-AA-999]].'],
    ['Voir `EX-AA-002`.', 'Voir `EX-AA-002`.'],
    ['Voir [EX-AA-002](https://exemple.fr).', 'Voir [EX-AA-002](https://exemple.fr).'],
    ['Voir EX-AA-0022.', 'Voir EX-AA-0022.'],
  ])('stay as they are: %s', check);
});

describe('numbers in prose', () => {
  it.each([
    ['Voir le § 2.', 'Voir le [§ 2](b.md#2-ailleurs).'],
    ['Voir le chapitre 2 et § 9.', 'Voir le [chapitre 2](b.md#2-ailleurs) et § 9.'],
    ['La figure 3 le montre, la figure 4 non.', 'La [figure 3](b.md#2-ailleurs) le montre, la figure 4 non.'],
    ['Voir [le § 2](https://exemple.fr).', 'Voir [le § 2](https://exemple.fr).'],
    ['Voir § 2 de la doctrine technique.', 'Voir § 2 de la doctrine technique.'],
  ])('lead to their section where there is one: %s', (statement, expected) => {
    const held = {
      'b.md': (AROUND['b.md'] ?? '').replace('- **Acteurs** : chef', '- **Acteurs** : editeur'),
    };
    expect(bodyOf(statement, {}, held)).toBe(expected);
  });
});
