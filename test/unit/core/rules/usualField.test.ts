import { expect, test } from 'vitest';
import { findingsBy } from '../../../support/checkRule.ts';

const item = (id: string, actors?: string, more = ''): string =>
  `### ${id} — Titre\n\n- **Niveau** : obligatoire\n${actors === undefined ? '' : `- **Acteurs** : ${actors}\n`}${more}\nL'ENT DOIT agir.\n\n`;
const THREE = ['1', '2', '3'].map(number => item(`EX-AAS-00${number}`, 'a')).join('');

/** How many items are said to name nobody. */
function missing(items: string, catalogue = 'kind: actors\nentries:\n  - { id: a }\n'): number {
  return findingsBy('actor/missing', { 'catalogues/c.yaml': catalogue, 'a.md': items }).length;
}

test('one among others that have it', () => expect(missing(THREE + item('EX-AAS-004'))).toBe(1));
test('too few others', () => expect(missing(item('EX-AAS-001', 'a') + item('EX-AAS-002'))).toBe(0));
test('many without', () => expect(missing(THREE + item('EX-AAS-004') + item('EX-AAS-005'))).toBe(0));
test('« — » is an answer', () => expect(missing(THREE + item('EX-AAS-004', '—'))).toBe(0));
test('a withdrawn item', () =>
  expect(missing(THREE + item('EX-AAS-004', undefined, '- **Statut** : retiré\n'))).toBe(0));
test('another kind', () => expect(missing(THREE + item('BP-001'))).toBe(0));
test('a field of the chapter', () =>
  expect(missing(`---\nactors: [a]\n---\n\n${THREE}${item('EX-AAS-004')}`)).toBe(0));
test('no catalogue of actors', () =>
  expect(missing(THREE + item('EX-AAS-004'), 'kind: services\nentries:\n  - { id: a }\n')).toBe(0));
