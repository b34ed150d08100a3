import { describe, expect, test } from 'vitest';
import { markedBy, saidBy } from '../../../../support/checkRule.ts';

const RULE = 'structure/duplicate-field';
const check = (text: string): void => expect(markedBy(RULE, { 'a.md': text })).toEqual({ 'a.md': text });
const item = (...fields: readonly string[]): string =>
  `## EX-AAS-001 — T\n\n${fields.map(field => `- ${field}\n`).join('')}\nL’ENT DOIT agir.\n`;

describe('found', () => {
  test.each([
    item('**Niveau** : obligatoire', '**⟦Niveau⟧** : recommandé'),
    item('**Niveau** : obligatoire', '**⟦Niveau d’exigence⟧** : recommandé'),
    item('**Acteurs** : a', '**Services** : s', '**⟦acteurs⟧** : b', '**⟦Concerne⟧** : c').replaceAll(
      '\n',
      '\r\n',
    ),
    '| ID | Niveau | ⟦Niveau d’exigence⟧ |\n|---|---|---|\n| EX-AAS-001 | a | b |\n| EX-AAS-002 | a | b |\n',
  ])('%s', text => check(text));
});

describe('left alone', () => {
  test.each([
    item('**Niveau** : obligatoire', '**Statut** : approuvé'),
    item('**Note** : a', '**Inconnu** : a', '**Inconnu** : b'),
    `${item('**Niveau** : obligatoire')}\n## EX-AAS-002 — T\n\n- **Niveau** : recommandé\n\nA.\n`,
    '---\nactors: a\n---\n\n## EX-AAS-001 — T\n\n- **Acteurs** : b\n\nA.\n',
    '- **Niveau** : a\n- **Niveau** : b\n',
  ])('%s', text => check(text));
});

test('both labels are quoted', () =>
  expect(saidBy(RULE, { 'a.md': item('**Acteurs** : a', '**Concerne** : b') })[0]).toMatch(
    /Concerne.*Acteurs/,
  ));
