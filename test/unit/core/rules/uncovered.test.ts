import { describe, expect, test } from 'vitest';
import { findingsBy } from '../../../support/checkRule.ts';

const item = (id: string, fields: string): string => `### ${id} — Titre\n\n${fields}\n\nL'ENT DOIT agir.\n\n`;

/** Ids of the entries a…e that are said to be uncovered. */
function uncovered(rule: string, entries: string, items: string): readonly string[] {
  const kind = { service: 'services', actor: 'actors', need: 'needs' }[rule.split('/')[0] ?? ''];
  const catalogue = `kind: ${kind}\nentries:\n${entries}`;
  return findingsBy(rule, { 'catalogues/c.yaml': catalogue, 'a.md': items }).map(({ span }) =>
    catalogue.slice(span.start, span.end),
  );
}

const FIVE = ['a', 'b', 'c', 'd', 'e'].map(id => `  - { id: ${id}, name: Nom ${id} }\n`).join('');

describe('needs', () => {
  const check = (items: string): readonly string[] => uncovered('need/uncovered', FIVE, items);
  test('told when most others are answered', () =>
    expect(check(item('EX-AAS-001', '- **Besoins** : a, nom b, C, d'))).toEqual(['e']));
  test('not while few are', () => expect(check(item('EX-AAS-001', '- **Besoins** : a, b'))).toEqual([]));
  test('a withdrawn item answers nothing', () =>
    expect(
      check(
        item('EX-AAS-001', '- **Besoins** : a, b, c, d') +
          item('EX-AAS-002', '- **Besoins** : e\n- **Statut** : retiré'),
      ),
    ).toEqual(['e']));
  test('all answered', () => expect(check(item('EX-AAS-001', '- **Besoins** : a, b, c, d, e'))).toEqual([]));
});

describe('actors', () => {
  const grouped = `${FIVE}  - { id: f, group: a }\n  - { id: g, group: a }\n`;
  const check = (items: string): readonly string[] => uncovered('actor/uncovered', grouped, items);
  test('a group covers its members and is not judged itself', () =>
    expect(check(item('EX-AAS-001', '- **Acteurs** : a (R), b, c, d'))).toEqual(['e']));
  test('a member does not cover its neighbour', () =>
    expect(check(item('EX-AAS-001', '- **Acteurs** : f, b, c, d'))).toEqual(['e', 'g']));
  test('« tous » covers everybody', () =>
    expect(
      check(item('EX-AAS-001', '- **Acteurs** : b, c, d') + item('EX-AAS-002', '- **Acteurs** : tous')),
    ).toEqual([]));
});

describe('services', () => {
  const check = (entries: string, items: string): readonly string[] =>
    uncovered('service/uncovered', entries, items);
  test('« tous » is not enough', () =>
    expect(
      check(
        FIVE,
        item('EX-AAS-001', '- **Services** : a, b, c, d') + item('EX-AAS-002', '- **Services** : tous'),
      ),
    ).toEqual(['e']));
  test('one that was given up is not expected, one that was renamed is found by its former name', () => {
    const entries = `${FIVE}  - { id: f, deprecated: "2" }\n  - { id: g, merged-into: a }\n  - { id: h, renamed-from: [ancien] }\n`;
    expect(check(entries, item('EX-AAS-001', '- **Services** : a, b, c, d, ancien'))).toEqual(['e']);
  });
  test('a front matter counts, once an item takes it over', () =>
    expect(
      check(FIVE, `---\nservices: [a, b, c, d, e]\n---\n\n${item('EX-AAS-001', '- **Titre** : x')}`),
    ).toEqual([]));
});
