import { expect, test } from 'vitest';
import { fixedBy, markedBy } from '../../../../support/checkRule.ts';

const RULE = 'reference/unresolved-image';
const IMAGE = { 'img/acteurs.svg': '<svg/>' };

test.each([
  '![Acteurs](⟦img/acteur.svg⟧)',
  'Texte ![](⟦absent.png⟧) et ![](img/Acteurs.svg), dont parle file-case.',
  '![Acteurs](img/acteurs.svg) ![](https://exemple.fr/a.png) [lien](absent.png)',
  '![Acteurs](img/acteurs.svg#calque) ![](data:image/png;base64,AAAA)',
])('%s', prose => {
  const files = { 'a.md': `${prose}\n`, ...IMAGE };
  expect(markedBy(RULE, files)).toEqual(files);
});

test('the nearest file is offered', () => {
  expect(fixedBy(RULE, { 'a.md': '![](img/acteur.svg)', ...IMAGE })).toBe('![](img/acteurs.svg)');
  expect(fixedBy(RULE, { 'a.md': '![](acteurs.svg)', ...IMAGE })).toBe('![](img/acteurs.svg)');
});
