import { describe, expect, test } from 'vitest';
import { read } from './support/read.ts';

/** `word number: text` of each caption. */
function captions(text: string): readonly string[] {
  return read(text).captions.map(
    ({ word, number, span }) => `${word} ${number}: ${text.slice(span.start, span.end)}`,
  );
}

describe('a caption', () => {
  test.each([
    ['Figure 3 : les acteurs', ['figure 3: Figure 3']],
    ['**Figure 3** les acteurs', ['figure 3: Figure 3']],
    ['TABLEAU 2. Les services', ['table 2: TABLEAU 2']],
    ['## Fiche n° 14', ['sheet 14: Fiche n° 14']],
    ['## 3.2 Fiche 14 Hébergement', ['sheet 14: 3.2 Fiche 14']],
    ['![Figure 3 : a](b.png)', ['figure 3: ![Figure 3 : a](b.png)']],
    ['![a](b.png)\nFigure 3 — c', ['figure 3: Figure 3']],
    ['| Tableau A-2 : b |\n|---|', ['table A-2: Tableau A-2']],
    ['<figcaption>Figure 3 : a</figcaption>', ['figure 3: Figure 3']],
    ['Schéma\u00a01\u00a0: a', ['figure 1: Schéma\u00a01']],
    ['Fig.\u00a012', ['figure 12: Fig.\u00a012']],
    [`Figure 3 : ${'a '.repeat(200)}`, ['figure 3: Figure 3']],
    [`![${' '.repeat(200)}Figure 3 : a](b)`, [`figure 3: ![${' '.repeat(200)}Figure 3 : a](b)`]],
    [`Figure 3${'.1'.repeat(100)} : a`, [`figure 3${'.1'.repeat(100)}: Figure 3${'.1'.repeat(100)}`]],
  ])('%o', (text, expected) => expect(captions(text)).toEqual(expected));
});

describe('none', () => {
  test.each([
    'Figure 3 montre que',
    'Voir figure 3 : a',
    'Figures 3 et 4',
    `Figure 3${' '.repeat(200)}montre que`,
    `Figure${' '.repeat(112)}3 4 montre que cela dure`,
    'Figure trois : a',
    'Tableau de bord : a',
    '`Figure 3 : a`'.slice(1, 3),
    '# 3 fiches',
  ])('in %o', text => expect(captions(text)).toEqual([]));
});
